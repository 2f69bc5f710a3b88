// The numbers of one run: its arithmetic, and the numbers that options take.

import { DECIMAL_DIGITS, decimalOf, float64, fractionOfText, type Real } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'

/** The arithmetic of one run of the command, and how its results are written for programs. */
export interface Numbers<N> {
  readonly real: Real<N>
  /** The significant digits of `--digits`; none in `float64`. */
  readonly digits: number | undefined
  /** The number as JSON and CSV have it: a number, or decimal text with `--digits`. */
  readonly exact: (value: N) => number | string
}

/** Digits computed beyond those printed, so that the last one is right. */
const GUARD = 10

/** The fewest and the most digits that `--digits` takes. */
export const DIGITS = { least: DECIMAL_DIGITS.least, most: DECIMAL_DIGITS.most - GUARD } as const

/** Numbers in `float64`. */
export const floats: Numbers<number> = { real: float64, digits: undefined, exact: value => value }

const decimals = (digits: number) => {
  const real = decimalOf(digits + GUARD)
  const printed = decimalOf(digits)
  /** Adding zero rounds to the digits of the arithmetic. */
  const rounded = (text: string) => printed.add(printed.of(text), printed.zero)
  return { real, digits, exact: (value: typeof real.zero) => printed.toText(rounded(real.toText(value))) }
}

/** Runs a computation in the arithmetic that `--digits` asks for: `float64` without it. */
export const overNumbers = <A>(digits: number | undefined, compute: <N>(numbers: Numbers<N>) => A): A =>
  digits === undefined ? compute(floats) : compute(decimals(digits))

/** The domain of an option's number. */
export interface Domain {
  readonly allowed: string
  /** Whether it is a fraction, which may be given in percent or in basis points. */
  readonly isFraction?: true
  readonly holds: <N>(real: Real<N>, value: N) => boolean
}

/** Prices, price ratios, liquidity. */
export const POSITIVE: Domain = {
  allowed: 'a number above 0',
  holds: (real, value) => real.compare(value, real.zero) > 0,
}

/** Amounts. */
export const NOT_NEGATIVE: Domain = {
  allowed: 'a number of at least 0',
  holds: (real, value) => real.compare(value, real.zero) >= 0,
}

/** Fees of a pool. */
export const FEE: Domain = {
  allowed: 'a fraction of at least 0 and below 1, such as 0.003, 0.3% or 30bp',
  isFraction: true,
  holds: (real, value) => real.compare(value, real.zero) >= 0 && real.compare(value, real.one) < 0,
}

/** Fees above 0. */
export const POSITIVE_FEE: Domain = {
  allowed: 'a fraction above 0 and below 1, such as 0.003, 0.3% or 30bp',
  isFraction: true,
  holds: (real, value) => FEE.holds(real, value) && POSITIVE.holds(real, value),
}

/** Parts of a whole. */
export const SHARE: Domain = {
  allowed: 'a fraction from 0 to 1, such as 0.5, 50% or 30bp',
  isFraction: true,
  holds: (real, value) => NOT_NEGATIVE.holds(real, value) && real.compare(value, real.one) <= 0,
}

/** Fractions that may exceed 1. */
export const FRACTION: Domain = {
  allowed: 'a fraction of at least 0, such as 0.8, 80% or 30bp',
  isFraction: true,
  holds: NOT_NEGATIVE.holds,
}

/** Rates that may be negative. */
export const RATE: Domain = {
  allowed: 'a number, such as 0.05, 5% or 30bp',
  isFraction: true,
  holds: () => true,
}

/** The number that a text stands for in an arithmetic, if it is in the domain. */
const readIn = <N>(real: Real<N>, text: string, domain: Domain): O.Option<N> => {
  const fraction = domain.isFraction === true ? fractionOfText(real, text) : undefined
  const value = fraction ?? real.of(text)
  return real.isFinite(value) && domain.holds(real, value) ? O.some(value) : O.none
}

/** An arithmetic with numbers of every size: what it reads and another does not is too large or too small there. */
const ANY_SIZE = decimalOf(20)

/** The number of an option, if it is in the domain. */
export const numberOption = <N>(real: Real<N>, option: string, text: string, domain: Domain): Outcome<N> => {
  const value = readIn(real, text, domain)
  if (O.isSome(value)) return E.right(value.value)
  const size = O.isSome(readIn(ANY_SIZE, text, domain)) ? `, which ${real.name} cannot represent` : ''
  return usage(`${option} is ${JSON.stringify(text)}${size}, must be ${domain.allowed}`)
}

/** The whole number of an option, if it is from `least` to `most`. */
export const wholeOption = (option: string, text: string, least: number, most: number): Outcome<number> => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most
    ? E.right(value)
    : usage(`${option} is ${JSON.stringify(text)}, must be a whole number from ${least} to ${most}`)
}
