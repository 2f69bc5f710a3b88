import { palette } from '@ammeter/charts'
import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { memo, useRef } from 'react'
import { type Listed, labelOf, listed } from '../curves/listed.js'
import { type Screen, useScreen } from '../screen.js'
import { curveFields } from '../settings/fields.js'
import type { NumberField } from '../settings/number-field.js'
import { rangeFields } from '../settings/range-fields.js'
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

const isEven = (lower: number, upper: number) => Math.abs(lower * upper - 1) < 1e-9 && upper > 1

/** A number without the digits that rounding left. */
const tidy = (value: number) => Number(value.toPrecision(12))

/** A range as wide as it is, around the price at entry. */
const evenRange = ([lower, upper]: readonly [NumberField, NumberField], from: number, to: number) => {
  const end = tidy(Math.sqrt(to / from))
  return { [lower.key]: 1 / end, [upper.key]: end }
}

/** Fields as they are called where prices are counted the other way round: the ends of a range change their names. */
const calledTurned = (
  fields: readonly NumberField[],
  range: readonly [NumberField, NumberField] | undefined,
): readonly NumberField[] => {
  if (range === undefined) return fields
  const [lower, upper] = range
  const meaning = 'an end of the prices at which it trades'
  return fields.map(field => {
    if (field === lower) return { ...upper, label: lower.label, meaning }
    return field === upper ? { ...lower, label: upper.label, meaning } : field
  })
}

/** What the controls of a curve are made from: nothing that changes while only the price moves. */
interface CurveControlProps extends Pick<Screen, 'change' | 'axis'> {
  readonly each: Listed
  readonly parameters: Readonly<Record<string, number>>
  readonly isOn: boolean
  readonly isDropped: boolean
}

/** The parameters of a curve: a control for each, as its definition describes it. */
const ParameterControls = ({ each, parameters, change, axis }: CurveControlProps) => {
  const { name } = each.definition
  const fields = curveFields(each)
  const range = rangeFields(fields)
  const now = ({ key, preset }: NumberField) => parameters[key.slice(name.length + 1)] ?? preset
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
      {(axis.turned(2) === 2 ? fields : calledTurned(fields, range))
        .filter(({ key }) => !isTogether || !range?.some(end => end.key === key))
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
          onClick={() => change(before => withNumbers(before, { [range[1].key]: tidy(now(range[1]) * 1.1) }))}
        >
          uneven
        </button>
      ) : null}
      {range !== undefined && !isTogether ? (
        <button
          type="button"
          className="quiet"
          title="Set both ends as far from the price at entry"
          onClick={() => change(before => withNumbers(before, evenRange(range, now(range[0]), now(range[1]))))}
        >
          even
        </button>
      ) : null}
    </>
  )
}

/** A curve: a switch, and the controls of its parameters. */
const CurveControl = memo((props: CurveControlProps) => {
  const { each, parameters, isOn, isDropped, change } = props
  const { name, summary, parameters: declared } = each.definition
  return (
    <div className={isOn ? 'curve on' : 'curve'}>
      <label title={summary}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => change(before => withCurve(before, name, target.checked))}
        />
        <Swatch colour={each.colour} />
        {labelOf(each, parameters)}
      </label>
      {isOn && Object.keys(declared).length > 0 ? <ParameterControls {...props} /> : null}
      {isOn && isDropped ? <span className="negative">dropped out</span> : null}
    </div>
  )
})

/** The parameters of every curve, each the same object while nothing in it changes. */
const useParameters = (settings: Screen['settings']) => {
  const kept = useRef(new Map<Listed, Readonly<Record<string, number>>>())
  return (each: Listed) => {
    const before = kept.current.get(each)
    const parameters = parametersOf(settings, each)
    const isSame = before !== undefined && Object.entries(parameters).every(([key, value]) => before[key] === value)
    if (!isSame) kept.current.set(each, parameters)
    return isSame ? before : parameters
  }
}

/** Every curve that there is. */
export const CurveControls = () => {
  const { settings, change, dropped, axis } = useScreen()
  const parameters = useParameters(settings)
  return (
    <fieldset className="curves">
      <legend>Curves</legend>
      {listed.map(each => (
        <CurveControl
          key={each.definition.name}
          {...{ each, change, axis }}
          parameters={parameters(each)}
          isOn={settings.on.includes(each.definition.name)}
          isDropped={dropped.some(({ id }) => id === each.definition.name)}
        />
      ))}
    </fieldset>
  )
}
