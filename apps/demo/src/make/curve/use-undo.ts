import { useCallback, useRef, useState } from 'react'

/** Changes that follow each other this closely count as one: a stroke of the pointer, a typed word. */
const MERGED_WITHIN_MS = 700

/** How many changes can be undone. */
const MOST = 100

/**
 * A way back through the texts of a curve.
 *
 * @param text The text as it stands.
 * @param set Sets another one.
 * @returns Setters that remember what stood there, for what is drawn or typed and for what is chosen at once; and the way back,
 * where there is one.
 */
export const useUndo = (text: string, set: (text: string) => void) => {
  const [past, setPast] = useState<readonly string[]>([])
  const changed = useRef(Number.NEGATIVE_INFINITY)
  const remember = useCallback(
    (next: string) => {
      if (next !== text) setPast(before => [...before, text].slice(-MOST))
    },
    [text],
  )
  const change = useCallback(
    (next: string) => {
      const now = performance.now()
      if (now - changed.current > MERGED_WITHIN_MS) remember(next)
      changed.current = now
      set(next)
    },
    [remember, set],
  )
  const choose = useCallback(
    (next: string) => {
      remember(next)
      changed.current = Number.NEGATIVE_INFINITY
      set(next)
    },
    [remember, set],
  )
  const last = past.at(-1)
  const undo = () => {
    if (last === undefined) return
    changed.current = Number.NEGATIVE_INFINITY
    setPast(before => before.slice(0, -1))
    set(last)
  }
  return { change, choose, undo: last === undefined ? undefined : undo }
}
