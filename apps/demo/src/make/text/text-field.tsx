import { type ReactNode, useEffect, useId, useRef } from 'react'
import { ProblemLines } from '../../controls/problem-lines.js'
import type { TextProblem } from '../../curves/text-problem.js'

/** The field for the text of a curve, with its error at the character at fault. */
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
  /** Whether the user was typing when the field appeared: it then takes the focus, so that typing can continue. */
  readonly isEntered: boolean
  /** The contents below the field. */
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
