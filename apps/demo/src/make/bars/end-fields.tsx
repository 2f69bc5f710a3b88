import { useId } from 'react'
import type { MadeCurve } from '../curve/made-curve.js'
import { putTogether } from '../curve/written.js'
import { resampled } from './drawing.js'
import { drawingIn, drawingText } from './drawing-text.js'

const COUNTS = [9, 15, 25, 41, 61]

/** The fields for the ends and the number of bars. What is typed goes into the text as it is. */
export const EndFields = ({ made, onText }: { readonly made: MadeCurve; readonly onText: (text: string) => void }) => {
  const id = useId()
  const { settings, body } = made
  const drawing = drawingIn(made)
  const { width, lower, upper } = settings
  const ends = { lower: lower ?? 'x0.5', upper: upper ?? 'x2' }
  const isWidth = width !== undefined || (lower === undefined && upper === undefined)
  const fields = isWidth
    ? [{ key: 'width', label: 'Prices from ÷ to ×', value: width ?? 'x2' }]
    : [
        { key: 'lower', label: 'From', value: ends.lower },
        { key: 'upper', label: 'To', value: ends.upper },
      ]
  const set = (next: Readonly<Record<string, string>>) => onText(putTogether('drawing', body, next))
  const count = drawing.heights.length
  const exactly = (ratio: number) => `x${Number(ratio.toPrecision(6))}`
  return (
    <div className="row make-ends">
      {fields.map(({ key, label, value }) => (
        <div className="number" key={key}>
          <label htmlFor={`${id}-${key}`}>{label}</label>
          <input
            id={`${id}-${key}`}
            type="text"
            spellCheck={false}
            defaultValue={value}
            key={value}
            onBlur={({ target }) => {
              const text = target.value.trim()
              if (text !== value) set(isWidth ? { width: text } : { ...ends, [key]: text })
            }}
            onKeyDown={event => {
              if (event.key === 'Enter') event.currentTarget.blur()
            }}
          />
        </div>
      ))}
      <button
        type="button"
        onClick={() =>
          set(
            isWidth
              ? { lower: exactly(drawing.lower), upper: exactly(drawing.upper) }
              : { width: exactly(Math.max(drawing.upper, 1 / drawing.lower)) },
          )
        }
      >
        {isWidth ? 'Set each end' : 'Around the current price'}
      </button>
      <div className="number">
        <label htmlFor={`${id}-count`}>Bars</label>
        <select
          id={`${id}-count`}
          value={count}
          onChange={({ target }) => onText(drawingText(resampled(drawing, Number(target.value))))}
        >
          {[...new Set([...COUNTS, count])]
            .sort((a, b) => a - b)
            .map(each => (
              <option key={each}>{each}</option>
            ))}
        </select>
      </div>
    </div>
  )
}
