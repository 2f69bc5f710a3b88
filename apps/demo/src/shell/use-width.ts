// The hook for the width of an element.

import { useLayoutEffect, useRef, useState } from 'react'

/** The width of prerendered charts, and of others before the page is measured. */
const FIRST_WIDTH = 744

/** The width of an element, kept up to date. */
export const useWidth = () => {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  // Before the first paint: a picture of another width would have another height, and move everything below.
  useLayoutEffect(() => {
    if (element.current === null) return
    setWidth(Math.floor(element.current.clientWidth) || FIRST_WIDTH)
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}
