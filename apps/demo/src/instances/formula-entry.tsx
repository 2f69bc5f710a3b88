// The field in which a curve is typed as a formula.

import { either as E } from 'fp-ts'
import { useEffect, useId, useState } from 'react'
import { ProblemLines } from '../controls/problem-lines.js'
import { enter } from '../curves/entered.js'
import { FORMULA, listedFormula, loadFormulas } from '../curves/formulas.js'
import type { TextProblem } from '../curves/text-problem.js'
import { defaultParameters } from './instance.js'

/** The error of a formula: it is not valid, describes no curve, or has a colon, which begins the settings in a link. */
const problemOf = (text: string): TextProblem | undefined => {
  const colon = text.indexOf(':')
  if (colon >= 0) return { message: 'a colon has no meaning here', index: colon, length: 1 }
  const curve = FORMULA + text
  const read = listedFormula(curve)
  if (read === undefined) return undefined
  if (E.isLeft(read)) return read.left
  const parameters = defaultParameters(read.right)
  const entered = enter({ id: '', curve, parameters, look: 0 }, text, 'y')
  return E.isLeft(entered)
    ? { message: `This is not a curve: ${entered.left.reason}`, index: 0, length: text.length }
    : undefined
}

/** A curve typed as a formula; an error is shown at its place. */
export const FormulaEntry = ({
  onAdd,
}: {
  readonly onAdd: (curve: string, parameters: Readonly<Record<string, number>>) => void
}) => {
  const id = useId()
  const [text, setText] = useState('')
  const [isLoaded, setLoaded] = useState(false)
  const [isAsked, setAsked] = useState(false)
  useEffect(() => {
    loadFormulas().then(() => setLoaded(true))
  }, [])
  const problem = isLoaded && isAsked && text !== '' ? problemOf(text) : undefined
  const add = () => {
    setAsked(true)
    const read = listedFormula(FORMULA + text)
    if (text === '' || problemOf(text) !== undefined || read === undefined || E.isLeft(read)) return
    onAdd(FORMULA + text, defaultParameters(read.right))
  }
  return (
    <section aria-label="A formula">
      <h3>A formula</h3>
      <form
        className="formula"
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <label htmlFor={id}>
          Of the reserves <code>x</code> and <code>y</code>, such as <code>x^w*y^(1-w)</code>; other letters are
          parameters
        </label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => {
            setText(target.value)
            setAsked(false)
          }}
        />
        <button type="submit" disabled={!isLoaded || text === ''}>
          Add
        </button>
        {/* The sheet is longer than the screen. */}
        <div ref={element => problem && element?.scrollIntoView({ block: 'nearest' })}>
          <ProblemLines id={`${id}-problem`} text={text} problem={problem} />
        </div>
      </form>
    </section>
  )
}
