// Parts of a view that are loaded when they are first shown.

import { type ComponentType, lazy, type ReactNode, useState } from 'react'

/** A part of a view that is not in the first download. */
export interface LaterPart<P extends object> {
  (props: P): ReactNode
  /** Loads it ahead; a failure shows once the part is drawn. */
  readonly load: () => Promise<void>
}

/** A part that is loaded when first shown, and drawn at once if already loaded. */
export const later = <P extends object>(load: () => Promise<ComponentType<P>>): LaterPart<P> => {
  let loaded: ComponentType<P> | undefined
  const Lazy = lazy(async () => {
    loaded = await load()
    return { default: loaded }
  })
  const Later = (props: P) => {
    // Chosen when the part is shown, so that it is not drawn again once loaded.
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
