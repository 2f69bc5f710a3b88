// The arithmetic of whole token units, `bigint`, for pools that count as contracts do.

import type { Real } from './real.js'

/** What an operation answers that has no whole result: nothing that is a bigint, so that every check refuses it. */
const NONE = Number.NaN as unknown as bigint

const none = () => NONE

const abs = (a: bigint) => (a < 0n ? -a : a)

/** The root, rounded down: Newton's iteration falls from above until it would rise. */
const sqrt = (a: bigint): bigint => {
  if (a < 2n) return a < 0n ? NONE : a
  let root = 1n << BigInt(Math.ceil(a.toString(2).length / 2))
  for (;;) {
    const next = (root + a / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

const of = (value: number | string): bigint => {
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : NONE
  return /^-?\d+$/.test(value) ? BigInt(value) : NONE
}

/**
 * The whole units of a token's smallest part, as contracts count them: exact, and no field. `div` and `sqrt` round
 * towards zero; `pow` takes whole exponents; `exp`, `ln` and their like have no result. It is for pools whose rules are
 * written with `definePool`: the same rules then run in float64 and in whole units.
 *
 * @example
 * import { wholeUnits } from '@ammeter/core'
 *
 * wholeUnits.div(7n, 2n) // => 3n
 * wholeUnits.sqrt(10n ** 36n) // => 1000000000000000000n
 * wholeUnits.isFinite(wholeUnits.of('0.5')) // => false
 */
export const wholeUnits: Real<bigint> = {
  name: 'whole units',
  order: 0,
  zero: 0n,
  one: 1n,
  roundingUnit: 1n,
  equals: (a, b) => a === b,
  compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  degree: () => 1,
  of,
  isFinite: a => typeof a === 'bigint',
  isZero: a => a === 0n,
  toNumber: Number,
  toText: String,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => (b === 0n ? NONE : a / b),
  mod: (a, b) => (b === 0n ? NONE : a % b),
  neg: a => -a,
  abs,
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (b > a ? b : a),
  sqrt,
  pow: (base, exponent) => (exponent < 0n ? NONE : base ** exponent),
  cbrt: none,
  exp: none,
  expm1: none,
  ln: none,
  log1p: none,
}

/** Whether an arithmetic counts whole units. */
export const isWhole = <N>({ zero }: Real<N>): boolean => typeof zero === 'bigint'
