import { palette } from '@ammeter/charts'
import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Listed, labelOf, listed } from '../curves/listed.js'
import { useScreen } from '../screen.js'
import { curveFields } from '../settings/fields.js'
import type { NumberField } from '../settings/number-field.js'
import { parametersOf, withCurve, withNumbers } from '../settings/settings.js'
import { NumberControl } from './number-control.js'

/** A line as charts draw it. */
export const Swatch = ({ colour }: { readonly colour: number }) => {
  const dash = palette.dashes[colour % palette.dashes.length]
  return (
    <svg className="swatch" width="22" height="10" viewBox="0 0 22 10" aria-hidden="true">
      <path
        d="M1 5H21"
        stroke={`var(--ammeter-series-${(colour % 8) + 1})`}
        strokeWidth="2.5"
        strokeDasharray={dash === 'none' ? undefined : dash}
      />
    </svg>
  )
}

/** The two ends of a range of prices among the fields of a curve: the second is bounded by the first. */
const rangeOf = (fields: readonly NumberField[], name: string): readonly [NumberField, NumberField] | undefined => {
  const upper = fields.find(({ bounds, written }) => written === 'ratio' && typeof bounds.above === 'string')
  const lower = fields.find(({ key }) => key === `${name}.${upper?.bounds.above}`)
  return lower !== undefined && upper !== undefined ? [lower, upper] : undefined
}

const isEven = (lower: number, upper: number) => Math.abs(lower * upper - 1) < 1e-9 && upper > 1

/** The parameters of a curve: a control for each, as its definition describes it. */
const ParameterControls = ({ each }: { readonly each: Listed }) => {
  const { settings, change, axis } = useScreen()
  const { name } = each.definition
  const fields = curveFields(each)
  const range = rangeOf(fields, name)
  const parameters = parametersOf(settings, each)
  const now = ({ key, preset }: NumberField) => settings.numbers[key] ?? preset
  const isTogether = range !== undefined && isEven(now(range[0]), now(range[1]))
  const refusal = (key: string) => (value: number) => {
    const made = each.definition(float64, { ...parameters, [key.slice(name.length + 1)]: value })
    return E.isLeft(made) ? describeError(made.left) : undefined
  }
  return (
    <>
      {range !== undefined && isTogether ? (
        <NumberControl
          field={{
            ...range[1],
            label: 'Range ×/÷',
            meaning: 'the prices at which it trades, from the price at entry divided by this to it times this',
            bounds: { above: 1, atMost: 1e6 },
          }}
          value={now(range[1])}
          onChange={end => change(before => withNumbers(before, { [range[0].key]: 1 / end, [range[1].key]: end }))}
        />
      ) : null}
      {fields
        .filter(field => !isTogether || !range?.includes(field))
        .map(field => {
          const isPrice = field.written === 'ratio'
          const shown = (value: number) => (isPrice ? axis.turned(value) : value)
          return (
            <NumberControl
              key={field.key}
              field={field}
              value={shown(now(field))}
              refusal={value => refusal(field.key)(shown(value))}
              onChange={value => change(before => withNumbers(before, { [field.key]: shown(value) }))}
            />
          )
        })}
      {range !== undefined && isTogether ? (
        <button
          type="button"
          className="quiet"
          title="Set both ends apart"
          onClick={() => change(before => withNumbers(before, { [range[1].key]: now(range[1]) * 1.1 }))}
        >
          uneven
        </button>
      ) : null}
    </>
  )
}

/** Every curve that there is: a switch, and the controls of its parameters. */
export const CurveControls = () => {
  const { settings, change, dropped } = useScreen()
  return (
    <fieldset className="curves">
      <legend>Curves</legend>
      {listed.map(each => {
        const { name, summary, parameters } = each.definition
        const isOn = settings.on.includes(name)
        const failure = dropped.find(({ id }) => id === name)
        return (
          <div key={name} className={isOn ? 'curve on' : 'curve'}>
            <label title={summary}>
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ target }) => change(before => withCurve(before, name, target.checked))}
              />
              <Swatch colour={each.colour} />
              {labelOf(each, parametersOf(settings, each))}
            </label>
            {isOn && Object.keys(parameters).length > 0 ? <ParameterControls each={each} /> : null}
            {isOn && failure !== undefined ? <span className="negative">dropped out</span> : null}
          </div>
        )
      })}
    </fieldset>
  )
}
