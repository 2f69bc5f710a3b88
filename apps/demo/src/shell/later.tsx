import { type ComponentType, lazy, type ReactNode, useState } from 'react'

/** A part of a view that is not in the first download. */
export interface LaterPart<P extends object> {
  (props: P): ReactNode
  /** Loads it ahead; a failure shows once the part is drawn. */
  readonly load: () => Promise<void>
}

/** A part that is loaded where it is shown first, and drawn at once where it is loaded already. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> => {
  let loaded: ComponentType<P> | undefined
  const Lazy = lazy(async () => {
    loaded = await load()
    return { default: loaded }
  })
  const Later = (props: P) => {
    // Chosen when the part is shown: what has been drawn is not drawn anew when it is loaded.
    const [Part] = useState<ComponentType<P>>(() => loaded ?? Lazy)
    return <Part {...props} />
  }
  const loadOnce = async () => {
    try {
      loaded = await load()
    } catch {}
  }
  return Object.assign(Later, { load: loadOnce })
}
