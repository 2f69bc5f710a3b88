// The control of a number: a box, and a slider if it helps.

import { either as E } from 'fp-ts'
import { type ChangeEvent, useId, useState } from 'react'
import { isWithin, limits, type NumberField, readNumber, sliderOf, written } from '../settings/number-field.js'
import { readPrice } from '../settings/read-price.js'

const SLIDER_STEPS = 200

/** The number of characters that fit into every box. */
const SHORT = 6

/**
 * A number in a box, and a slider if it helps. A value that is not allowed stays in the box with the reason, and the
 * setting is not changed.
 */
export const NumberControl = ({
  field,
  value,
  onChange,
  refusal,
  hasSlider = true,
  isBare = false,
  entryPrice,
}: {
  readonly field: NumberField
  readonly value: number
  readonly onChange: (value: number) => void
  /** Why a number within the bounds is refused, if it is. */
  readonly refusal?: ((value: number) => string | undefined) | undefined
  readonly hasSlider?: boolean | undefined
  /** Hides the label, if a table names the number. */
  readonly isBare?: boolean
  /** The price at entry, if prices of the pair can be typed. */
  readonly entryPrice?: number | undefined
}) => {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const slider = hasSlider ? sliderOf(field) : undefined

  const take = (next: number | undefined) => {
    const wrong = next === undefined || !isWithin(field, next) ? `${field.label} ${limits(field)}` : refusal?.(next)
    setProblem(wrong)
    if (wrong === undefined && next !== undefined && next !== value) onChange(next)
  }
  const onType = ({ target }: ChangeEvent<HTMLInputElement>) => {
    setDraft(target.value)
    const read =
      entryPrice === undefined || field.written !== 'ratio'
        ? readNumber(target.value, field.written)
        : readPrice(target.value, { entryPrice, priceAtTick: field.priceAtTick })
    if (E.isLeft(read) && read.left !== undefined) setProblem(`${field.label} ${read.left}`)
    else take(E.isRight(read) ? read.right : undefined)
  }
  const rest = () => {
    if (problem === undefined) setDraft(undefined)
  }
  const share =
    slider &&
    (slider.isLog
      ? Math.log(value / slider.min) / Math.log(slider.max / slider.min)
      : (value - slider.min) / (slider.max - slider.min))
  const onSlide = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (slider === undefined) return
    const at = Number(target.value) / SLIDER_STEPS
    const next = slider.isLog
      ? slider.min * (slider.max / slider.min) ** at
      : slider.min + at * (slider.max - slider.min)
    setDraft(undefined)
    take(Number(next.toPrecision(slider.isLog ? 3 : 2)))
  }

  const text = draft ?? written(field, value)

  return (
    <div className={field.written === 'dollars' ? 'number money' : 'number'} data-key={field.key}>
      <label htmlFor={id} className={isBare ? 'unseen' : undefined} title={field.meaning}>
        {field.label}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        value={text}
        title={isBare ? field.meaning : undefined}
        // As wide as a long text in it, so that a parameter can be seen to its last digit.
        style={text.length > SHORT ? { minWidth: `calc(${text.length}ch + 16px)` } : undefined}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={onType}
        onBlur={rest}
        onKeyDown={({ key }) => {
          if (key === 'Enter') rest()
          if (key === 'Escape') {
            setDraft(undefined)
            setProblem(undefined)
          }
        }}
      />
      {slider === undefined ? null : (
        <input
          type="range"
          aria-label={`${field.label}: ${field.meaning}`}
          aria-valuetext={written(field, value)}
          min={0}
          max={SLIDER_STEPS}
          step={1}
          value={Math.min(SLIDER_STEPS, Math.max(0, Math.round((share ?? 0) * SLIDER_STEPS)))}
          onChange={onSlide}
        />
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} role="alert" className="problem">
          {problem}
        </p>
      )}
    </div>
  )
}
