// Notes on numbers that were probably meant in percent.

import { float64 } from '@ammeter/core'
import { amount, percent } from '../output/figures.js'
import type { PlugInChoice } from '../plug-in/choose-plug-in.js'
import { parseSpec } from '../plug-in/plug-in-spec.js'

/** The options that contain fees, as they were typed. */
interface FeeWords {
  readonly fee?: string | undefined
  readonly curve?: string | readonly string[] | undefined
  readonly rest?: readonly string[] | undefined
}

/** A fee of at least this, typed without a percent sign, may have been meant in percent. */
const UNLIKELY_FEE = 0.1

/** Annual volatilities above this may have been meant in percent. */
const UNLIKELY_VOLATILITY = 10

/** An APR of at least this, typed without a percent sign, may have been meant in percent. */
const UNLIKELY_APR = 1

/** A note on a number that was probably meant in percent: a large one, typed without a percent sign. */
const unlikelyRate = (what: string, text: string | undefined, least: number): readonly string[] => {
  const rate = float64.of(text ?? '')
  return rate >= least
    ? [
        `${what} is ${percent(rate)}, because ${text} has no %: ${text} % would be ${float64.toText(Number((rate / 100).toPrecision(15)))}`,
      ]
    : []
}

/** A note on a fee that was probably meant in percent; none for others. */
export const unlikelyFee = (text: string | undefined, what = 'the fee'): readonly string[] =>
  unlikelyRate(what, text, UNLIKELY_FEE)

/** A note on an APR that was probably meant in percent; none for others. */
export const unlikelyApr = (text: string | undefined): readonly string[] =>
  unlikelyRate('the APR of the market', text, UNLIKELY_APR)

/** Notes on the shares of a policy that were probably meant in percent: those with small defaults. */
const unlikelyShares = ({ definition, given }: PlugInChoice<'fee'>): readonly string[] =>
  Object.entries(given).flatMap(([name, text]) => {
    const { unit, default: preset } = definition.parameters[name] ?? {}
    const isSmall = unit === 'share' && typeof preset === 'number' && preset < UNLIKELY_FEE
    return isSmall ? unlikelyFee(text, `${name} of ${definition.name}`) : []
  })

/** A note on the fee among a curve's own settings, as in `weighted:fee=0.3`. */
const unlikelyOwnFee = (option: string, word: string): readonly string[] =>
  parseSpec(word).settings.flatMap(setting => {
    const [, fee] = /^\s*fee=(.*)$/.exec(setting) ?? []
    return unlikelyFee(fee, `the fee of ${option} ${word}`)
  })

/** Notes on all fees of a command line that were probably meant in percent. */
export const unlikelyFees = (
  { fee, curve = [], rest = [] }: FeeWords,
  policy?: PlugInChoice<'fee'> | number | string,
): readonly string[] => [
  ...unlikelyFee(fee),
  ...(typeof policy === 'object' ? unlikelyShares(policy) : []),
  ...[curve].flat().flatMap(word => unlikelyOwnFee('--curve', word)),
  ...rest.flatMap(word => unlikelyOwnFee('--rest', word)),
]

/** A note on an annual volatility that was probably meant in percent; none for others. */
export const unlikelyVolatility = (name: string, volatility: number | undefined): readonly string[] =>
  volatility !== undefined && volatility > UNLIKELY_VOLATILITY
    ? [
        `${name} is ${percent(volatility)} a year: ${amount(volatility)} % would be ${amount(volatility / 100)}, or ${amount(volatility)}%`,
      ]
    : []
