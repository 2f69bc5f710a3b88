import { type ReactNode, useEffect, useId, useRef } from 'react'
import { ProblemLines } from '../../controls/problem-lines.js'
import type { TextProblem } from '../../curves/text-problem.js'

/** A text of a curve to be typed, and what is wrong with it, at the character. */
export const TextField = ({
  label,
  value,
  problem,
  onText,
  rows,
  isEntered,
  children,
}: {
  readonly label: string
  readonly value: string
  readonly problem: TextProblem | undefined
  readonly onText: (text: string) => void
  readonly rows: number
  /** Whether someone was typing when the field appeared: it takes the focus, so that they can go on. */
  readonly isEntered: boolean
  /** What there is to say below it. */
  readonly children?: ReactNode
}) => {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const isFirst = useRef(true)
  useEffect(() => {
    if (isFirst.current && isEntered) {
      field.current?.focus()
      field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
    }
    isFirst.current = false
  }, [isEntered])
  return (
    <div className="make-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
        onChange={({ target }) => onText(target.value.replace(/[\r\n]+/g, ' '))}
      />
      <ProblemLines id={`${id}-problem`} text={value} problem={problem} />
      {children}
    </div>
  )
}
