// The controls of a definition's parameters.

import type { Screen } from '../screen.js'
import type { NumberField } from '../settings/number-field.js'
import { isEvenRange, rangeFields } from '../settings/range-fields.js'
import { parameterName } from '../settings/settings.js'
import { NumberControl } from './number-control.js'

/** A number without the digits that rounding left. */
const tidy = (value: number) => Number(value.toPrecision(12))

/** A range as wide as it is, around the price at entry. */
const evenRange = ([lower, upper]: readonly [NumberField, NumberField], from: number, to: number) => {
  const end = tidy(Math.sqrt(to / from))
  return { [parameterName(lower)]: 1 / end, [parameterName(upper)]: end }
}

/** Fields with their names for prices in the other unit: the ends of a range swap names. */
const calledTurned = (
  fields: readonly NumberField[],
  range: readonly [NumberField, NumberField] | undefined,
): readonly NumberField[] => {
  if (range === undefined) return fields
  const [lower, upper] = range
  const meaning = 'an end of the prices at which it trades'
  return fields.map(field => {
    const end = field === lower ? upper : field === upper ? lower : undefined
    if (end === undefined) return field
    const { priceAtTick } = end
    const turned = priceAtTick && ((tick: number) => 1 / priceAtTick(tick))
    return { ...end, label: field.label, meaning, priceAtTick: turned }
  })
}

interface ParameterControlsProps extends Pick<Screen, 'axis'> {
  readonly fields: readonly NumberField[]
  /** The values set, by the names of the parameters. */
  readonly values: Readonly<Record<string, number>>
  /** Takes other values, by the names of the parameters. */
  readonly onSet: (values: Readonly<Record<string, number>>) => void
  /** Why a combination of parameters is refused, if it is. */
  readonly refusal: (values: Readonly<Record<string, number>>) => string | undefined
  readonly hasSlider?: boolean | undefined
  /** The price at entry, Y for one X, if prices can be typed. */
  readonly entryPrice?: number | undefined
}

/** A control for each parameter of a curve, a pool or anything that plugs in, as its definition describes it. */
export const ParameterControls = ({
  fields,
  values,
  refusal,
  onSet,
  axis,
  hasSlider,
  entryPrice,
}: ParameterControlsProps) => {
  const range = rangeFields(fields)
  const now = (field: NumberField) => values[parameterName(field)] ?? field.preset
  const isTogether = range !== undefined && isEvenRange(now(range[0]), now(range[1]))
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
          onChange={end => onSet({ [parameterName(range[0])]: 1 / end, [parameterName(range[1])]: end })}
        />
      ) : null}
      {(axis.turned(2) === 2 ? fields : calledTurned(fields, range))
        .filter(({ key }) => !isTogether || !range?.some(end => end.key === key))
        .map(field => {
          const shown = (value: number) => (field.written === 'ratio' ? axis.turned(value) : value)
          return (
            <NumberControl
              key={field.key}
              field={field}
              value={shown(now(field))}
              hasSlider={hasSlider}
              refusal={value => refusal({ ...values, [parameterName(field)]: shown(value) })}
              entryPrice={entryPrice && axis.turned(entryPrice)}
              onChange={value => onSet({ [parameterName(field)]: shown(value) })}
            />
          )
        })}
      {range !== undefined && isTogether ? (
        <button
          type="button"
          className="quiet"
          title="Set both ends apart"
          onClick={() => onSet({ [parameterName(range[1])]: tidy(now(range[1]) * 1.1) })}
        >
          uneven
        </button>
      ) : null}
      {range !== undefined && !isTogether ? (
        <button
          type="button"
          className="quiet"
          title="Set both ends as far from the price at entry"
          onClick={() => onSet(evenRange(range, now(range[0]), now(range[1])))}
        >
          even
        </button>
      ) : null}
    </>
  )
}
