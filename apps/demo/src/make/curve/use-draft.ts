// The hook for a text of a curve while it is being changed.

import { either as E } from 'fp-ts'
import { startTransition, useCallback, useMemo, useRef, useState } from 'react'
import type { TextProblem } from '../../curves/text-problem.js'
import { type MadeCurve, madeCurve } from './made-curve.js'

/** A text that is being typed or drawn, and its last valid curve. */
export interface Draft {
  readonly text: string
  readonly made: MadeCurve
  /** The error in the text, if any; the curve is then the last valid one. */
  readonly problem: TextProblem | undefined
  readonly set: (text: string) => void
}

/** A reader that keeps its last result, because it is called twice for every text. */
const useReader = (entryPrice: number) =>
  useMemo(() => {
    let last: { readonly text: string; readonly made: ReturnType<typeof madeCurve> } | undefined
    return (text: string) => {
      if (last?.text !== text) last = { text, made: madeCurve(text, entryPrice) }
      return last.made
    }
  }, [entryPrice])

/**
 * The text of a curve while it is being changed. A new text from outside replaces it.
 *
 * @param onText Called only with texts that are curves.
 * @param fallback A text that is a valid curve, used if the first one is not.
 */
export const useDraft = (text: string, onText: (text: string) => void, entryPrice: number, fallback: string): Draft => {
  const read = useReader(entryPrice)
  const [draft, setDraft] = useState(text)
  const sent = useRef(text)
  const seen = useRef(text)
  if (seen.current !== text) {
    seen.current = text
    if (sent.current !== text) setDraft(text)
  }
  const made = useMemo(() => read(draft), [read, draft])
  const last = useRef<MadeCurve>(undefined)
  if (E.isRight(made)) last.current = made.right
  last.current ??= mustBe(madeCurve(fallback, entryPrice))
  const set = useCallback(
    (next: string) => {
      setDraft(next)
      if (E.isLeft(read(next))) return
      sent.current = next
      // The rest of the page may be large: it follows after the picture is drawn.
      startTransition(() => onText(next))
    },
    [read, onText],
  )
  return { text: draft, made: last.current, problem: E.isLeft(made) ? made.left : undefined, set }
}

const mustBe = (made: ReturnType<typeof madeCurve>): MadeCurve => {
  if (E.isLeft(made)) throw new Error(made.left.message)
  return made.right
}
