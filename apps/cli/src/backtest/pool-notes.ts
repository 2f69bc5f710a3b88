// Notes on a file with a pool's own records: the fee that it implies, its decimals and its prices.

import type { PathFormat } from '@ammeter/simulation/csv'
import { amount } from '../output/figures.js'
import type { PathOptions } from '../price-history/path-options.js'

type PoolFormat = Extract<PathFormat, { readonly kind: 'pool' }>

/** A number in percent with all of its digits. */
const exactPercent = (fraction: number): string => `${Number((fraction * 100).toPrecision(10))} %`

/** An error below this comes from the rounding of amounts alone, and is not printed. */
const LEAST_ERROR = 1e-8

/** An error in percent, rounded up to one digit. */
const errorPercent = (error: number): string => {
  if (error < LEAST_ERROR) return `less than ${exactPercent(LEAST_ERROR)}`
  const value = error * 100
  const unit = 10 ** Math.floor(Math.log10(value))
  return `${Number((Math.ceil(value / unit - 1e-6) * unit).toPrecision(1))} %`
}

/** Notes on the fee that a pool's amounts imply; none if they imply no fee, or the same one as `--fee`. */
export const feeNotes = ({ fee, feeError }: PoolFormat, given: number | undefined, file: string): readonly string[] => {
  if (fee === undefined || feeError === undefined) return []
  const measured = `${exactPercent(fee)} (± ${errorPercent(feeError)})`
  if (given === undefined) return [`the fee of the pool is ${measured}, by the amounts in ${file}`]
  return Math.abs(given - fee) <= feeError
    ? []
    : [`--fee is ${exactPercent(given)}, but the amounts in ${file} imply a fee of ${measured}`]
}

/** How the amounts and ticks of a pool are read, and what is assumed. */
export const tokensWords = ({ tokens: { decimals, x } }: PoolFormat, options: PathOptions): string => {
  const assumed = [
    ...(options.base === undefined ? ['--base'] : []),
    ...(options.decimals === undefined ? ['--decimals'] : []),
  ]
  const words = `Records of a pool: X is ${x}; token0 has ${decimals[0]} decimals, token1 ${decimals[1]}`
  return assumed.length === 0 ? `${words}.` : `${words}. What is not said is assumed: see ${assumed.join(' and ')}.`
}

/** The least price that two tokens are likely to have; a lower one suggests wrong decimals. */
const LEAST_PRICE = 1e-8
const MOST_PRICE = 1e8

/** A warning if a price suggests that decimals or the order of tokens are wrong. */
export const priceNotes = ({ tokens: { decimals, x } }: PoolFormat, price: number): readonly string[] =>
  price >= LEAST_PRICE && price <= MOST_PRICE
    ? []
    : [
        `the first price is ${amount(price)} Y per X, with X as ${x} and decimals of ${decimals.join(' and ')}: ` +
          'a sign that these are others; say --decimals and --base',
      ]
