// The hook for undoing changes to a curve.

import { useCallback, useRef, useState } from 'react'

/** Changes within this time count as one: a stroke of the pointer, a typed word. */
const MERGED_WITHIN_MS = 700

/** How many changes can be undone. */
const MOST = 100

/**
 * Undoes changes to the text of a curve.
 *
 * @param text The text as it stands.
 * @param set Sets another one.
 * @returns Setters that remember the earlier text, for drawing or typing and for choices; and the function that undoes,
 * if there is something to undo.
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
