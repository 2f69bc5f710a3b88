// The lines that show an error in a text, at its place.

import '../style/text-problem.css'
import type { TextProblem } from '../curves/text-problem.js'

/** The most characters of a long text that are shown around its error. */
const AROUND = 24

/**
 * An error in a text: its place, marked with carets below, and what is allowed there. An error of the whole text is
 * shown in words alone.
 */
export const ProblemLines = ({
  id,
  text,
  problem,
}: {
  readonly id: string
  readonly text: string
  readonly problem: TextProblem | undefined
}) => {
  if (problem === undefined) return <div id={id} className="text-problem" role="alert" />
  const { index, length, message } = problem
  if (index === 0 && length > 0 && length === text.length) {
    return (
      <div id={id} className="text-problem" role="alert">
        <p>{message}</p>
      </div>
    )
  }
  const start = Math.max(0, index - AROUND)
  const end = Math.min(text.length, index + Math.max(length, 1) + AROUND)
  const before = `${start > 0 ? '…' : ''}${text.slice(start, index)}`
  const marked = text.slice(index, Math.min(index + length, end))
  return (
    <div id={id} className="text-problem" role="alert">
      <pre aria-hidden="true">
        {before}
        <mark>{marked}</mark>
        {text.slice(index + length, end)}
        {end < text.length ? '…' : ''}
        {'\n'}
        {' '.repeat(before.length)}
        {'^'.repeat(Math.max(1, marked.length))}
      </pre>
      <p>
        Character {index + 1}: {message}
      </p>
    </div>
  )
}
