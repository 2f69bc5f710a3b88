import { type RefObject, useEffect } from 'react'

/**
 * Keeps the width of a name while a slider beside it is moved: otherwise a name that contains the value would push the
 * slider away from the pointer.
 *
 * @param container The element that contains both.
 * @param name The element that keeps its width.
 */
export const useSteadyWidth = (container: RefObject<HTMLElement | null>, name: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const [outer, inner] = [container.current, name.current]
    if (outer === null || inner === null) return
    const release = () => {
      inner.style.width = ''
    }
    const hold = ({ target }: PointerEvent) => {
      if (!(target instanceof HTMLInputElement)) return
      inner.style.width = `${inner.getBoundingClientRect().width}px`
      addEventListener('pointerup', release, { once: true })
      addEventListener('pointercancel', release, { once: true })
    }
    outer.addEventListener('pointerdown', hold)
    return () => outer.removeEventListener('pointerdown', hold)
  }, [container, name])
}
