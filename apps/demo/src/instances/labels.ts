// The labels of curves, which tell them apart.

import { either as E } from 'fp-ts'
import { type Listed, labelOf } from '../curves/listed.js'
import { listedNamed } from '../curves/listed-named.js'
import { type NumberField, shortMultiple, written } from '../settings/number-field.js'
import { isEvenRange, rangeFields } from '../settings/range-fields.js'
import { parameterName } from '../settings/settings.js'
import { fieldsOf, formulaText } from './curve-text.js'
import type { Instance } from './instance.js'

/** A parameter with as many digits as a name has room for. */
const short = (size: number): string => String(Number(size.toPrecision(4)))

/** The parameters of a curve in few words: `×/÷1.5`, `×0.9 to ×1.1`, `amplification 100`. */
export const parametersInWords = (each: Listed, { parameters }: Pick<Instance, 'parameters'>): string => {
  const fields = fieldsOf(each, '')
  const range = rangeFields(fields)
  const numberOf = (field: NumberField) => parameters[parameterName(field)] ?? Number.NaN
  const rangeInWords = (lower: number, upper: number) =>
    isEvenRange(lower, upper)
      ? `×/÷${short(upper)}`
      : `${shortMultiple(lower, short)} to ${shortMultiple(upper, short)}`
  const ends = range === undefined ? [] : [rangeInWords(numberOf(range[0]), numberOf(range[1]))]
  const shares = fields.filter(field => field.written === 'share')
  const others = fields
    .filter(field => !range?.includes(field) && (shares.length !== 1 || field.written !== 'share'))
    .map(field => `${field.label.toLowerCase()} ${written(field, Number(numberOf(field).toPrecision(4)))}`)
  return [...ends, ...others].join(', ')
}

/** The name of a curve, regardless of the others. */
const plainLabel = (instance: Instance): string => {
  if (instance.name !== undefined) return instance.name
  const found = listedNamed(instance.curve)
  if (found === undefined || E.isLeft(found)) return formulaText(instance.curve) ?? instance.curve
  return labelOf(found.right, instance.parameters)
}

const withParameters = (instance: Instance): string => {
  const found = listedNamed(instance.curve)
  const said =
    found === undefined || E.isLeft(found) || instance.name !== undefined
      ? ''
      : parametersInWords(found.right, instance)
  return said === '' ? plainLabel(instance) : `${plainLabel(instance)} ${said}`
}

/**
 * The label of each curve: with its parameters if others have the same name, and with a number if these are equal too.
 */
export const labelsOf = (instances: readonly Instance[]): ReadonlyMap<string, string> => {
  const plain = instances.map(plainLabel)
  const isTwin = (label: string) => plain.filter(other => other === label).length > 1
  const labels = instances.map((each, i) => (isTwin(plain[i] ?? '') ? withParameters(each) : (plain[i] ?? '')))
  const seen = new Map<string, number>()
  return new Map(
    instances.map((each, i) => {
      const label = labels[i] ?? ''
      const count = (seen.get(label) ?? 0) + 1
      seen.set(label, count)
      return [each.id, count === 1 ? label : `${label} (${count})`]
    }),
  )
}
