import { useId, useState } from 'react'
import type { MadeCurve } from '../curve/made-curve.js'
import { shareOfValue, sliderEnds, valueAtShare } from './slider-ends.js'

const STEPS = 400

const ParameterSlider = ({
  formula,
  name,
  value,
  onValue,
}: {
  readonly formula: string
  readonly name: string
  readonly value: number
  readonly onValue: (text: string) => void
}) => {
  const id = useId()
  const [draft, setDraft] = useState<string>()
  const ends = sliderEnds(formula, name, value)
  const isWrong = draft !== undefined && !(Number(draft) > 0 && Number.isFinite(Number(draft)))
  return (
    <div className="number make-parameter">
      <label htmlFor={id}>
        <code>{name}</code>
      </label>
      <input
        type="range"
        aria-label={`${name}, slider`}
        aria-valuetext={String(value)}
        min={0}
        max={STEPS}
        step={1}
        value={Math.round(shareOfValue(ends, value) * STEPS)}
        onChange={({ target }) => {
          setDraft(undefined)
          onValue(String(valueAtShare(ends, Number(target.value) / STEPS)))
        }}
      />
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={draft ?? String(value)}
        aria-invalid={isWrong}
        title={isWrong ? `${name} must be a number above 0` : `the number ${name} of the formula`}
        onBlur={() => setDraft(undefined)}
        onChange={({ target }) => {
          const text = target.value.trim()
          setDraft(target.value)
          if (Number(text) > 0 && Number.isFinite(Number(text))) onValue(text)
        }}
      />
    </div>
  )
}

/** A slider and a box for each parameter of a formula. */
export const ParameterSliders = ({
  made: { body, parameters },
  onValue,
}: {
  readonly made: MadeCurve
  readonly onValue: (name: string, text: string) => void
}) => {
  const names = Object.keys(parameters)
  return (
    <div className="make-parameters">
      {names.length === 0 ? (
        <p className="note">
          This formula has no letters of its own. Any letter but x, y, p, L, V and e becomes a parameter with a slider.
        </p>
      ) : (
        names.map(name => (
          <ParameterSlider
            key={name}
            formula={body}
            name={name}
            value={parameters[name] ?? Number.NaN}
            onValue={text => onValue(name, text)}
          />
        ))
      )}
    </div>
  )
}
