import type { Parameter } from '@ammeter/core'
import type { NumberField, Written } from './number-field.js'
import { words } from './words.js'

const WRITTEN: Readonly<Record<string, Written>> = {
  share: 'share',
  price: 'ratio',
  factor: 'factor',
  duration: 'duration',
}

/**
 * The fields of the declared parameters of a curve, a pool or another plug-in.
 *
 * @param owner The prefix of their names in the settings.
 * @param initial Initial values in place of the defaults.
 */
export const parameterFields = (
  owner: string,
  parameters: Readonly<Record<string, Parameter<string>>>,
  initial: Readonly<Record<string, number>> = {},
): readonly NumberField[] =>
  Object.entries(parameters).map(([name, parameter]) => {
    const { meaning, unit = 'number', follows } = parameter
    return {
      key: `${owner}.${name}`,
      label: words(name),
      meaning,
      written: WRITTEN[unit] ?? (/volatility/i.test(name) ? 'percent' : 'number'),
      preset: initial[name] ?? Number(parameter.default),
      bounds: parameter,
      ...(follows && { follows: { key: `${owner}.${follows.parameter}`, times: follows.times } }),
    }
  })
