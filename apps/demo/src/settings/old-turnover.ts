// The volume of older addresses, which what full range pays has replaced.

import { either as E } from 'fp-ts'
import { ownField } from './fields.js'
import { declaredAs, settingsAtEntry, short } from './grammar.js'
import { isWithin, type NumberField } from './number-field.js'
import { numberOf, type Settings, withNumbers } from './settings.js'

/** The field of older addresses for the daily volume ÷ value. */
export const OLD_TURNOVER: NumberField = {
  key: 'turnover',
  label: 'Volume ÷ value, a day',
  meaning: '',
  written: 'percent',
  preset: 0.3,
  bounds: { atLeast: 0, atMost: 100 },
}

/** Settings in which full range pays what such a volume earns, or why they are refused. */
export const withTurnover = (settings: Settings, value: string): Settings | string => {
  const { key } = OLD_TURNOVER
  const read = settingsAtEntry(declaredAs(key, OLD_TURNOVER), () => OLD_TURNOVER, { [key]: value })
  if (E.isLeft(read)) return read.left
  const marketApr = 365 * numberOf(settings, 'fee') * (read.right[key] ?? 0)
  return isWithin(ownField('marketApr'), marketApr)
    ? withNumbers(settings, { marketApr: Number(marketApr.toPrecision(12)) })
    : `${key} is “${short(value)}”, which is more than full range may pay a year`
}
