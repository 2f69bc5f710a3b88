// Reserves, trades and numbers in words.

import type { Real, Reserves, Trade } from '@ammeter/core'

/** Reserves, for people. */
export const textOfReserves = <N>(real: Real<N>, { x, y }: Reserves<N>): string =>
  `${real.toText(x)} X and ${real.toText(y)} Y`

/** A trade, for people. */
export const textOfTrade = <N>(real: Real<N>, { kind, token, amount }: Trade<N>): string =>
  `${real.toText(amount)} ${token.toUpperCase()} exactly ${kind === 'exactIn' ? 'in' : 'out'}`

/** The digits of a number in a sentence, and as many as a number of JavaScript has. */
const BRIEF = 12
const MOST = 17

/** Whether JavaScript has a number close to this one, so that it becomes neither 0 nor infinite. */
const isOrdinary = <N>(real: Real<N>, a: N): boolean => {
  const number = real.toNumber(a)
  return real.isZero(a) || (number !== 0 && (Number.isFinite(number) || !real.isFinite(a)))
}

/** A number in so many digits. All its digits, if that is more than a JavaScript number has, or it is beyond their range. */
export const toDigits = <N>(real: Real<N>, a: N, digits: number): string =>
  digits > MOST || !isOrdinary(real, a) ? real.toText(a) : String(Number(real.toNumber(a).toPrecision(digits)))

/** A number in as many digits as a sentence needs. */
export type Show<N> = (a: N) => string

/** How many digits it takes to tell two numbers apart. */
export const digitsApart = <N>(real: Real<N>, a: N, b: N): number => {
  let digits = BRIEF
  while (digits <= MOST && toDigits(real, a, digits) === toDigits(real, b, digits)) digits++
  return digits
}

/** A number in few digits, for a sentence. */
export const brief = <N>(real: Real<N>, a: N): string => toDigits(real, a, BRIEF)

/** A deviation in few digits. */
export const rough = <N>(real: Real<N>, a: N): string => toDigits(real, a, 3)
