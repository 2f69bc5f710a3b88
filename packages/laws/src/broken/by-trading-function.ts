// Broken trading functions.

import type { Num, Real } from '@ammeter/core'
import { type BrokenCurve, brokenBy, sound } from './broken-curve.js'

type TradingFunction = (x: Num, y: Num) => Num

/** A broken trading function, from a sound one. */
type Mistake = (real: Real<Num>, right: TradingFunction) => TradingFunction

const broken = (
  name: string,
  mistake: string,
  breaks: BrokenCurve['breaks'],
  wrong: Mistake,
  arithmetic?: BrokenCurve['arithmetic'],
): BrokenCurve =>
  brokenBy(name, mistake, breaks, real => ({ tradingFunction: wrong(real, sound(real).tradingFunction) }), arithmetic)

/** A step of Newton's method for a square root. */
const stepFor = (real: Real<Num>, square: Num, point: Num): Num =>
  real.mul(real.of('0.5'), real.add(point, real.div(square, point)))

/**
 * The mistakes of `brokenCurves` that a trading function can make, under the same names. These curves give the trading
 * function alone, and everything else is derived.
 *
 * The other curves are sound without their wrong formula. Their mistake is beside the trading function `√(xy)`: in the
 * reserves, the value or the spot price of `exchanged-tokens`, `twice-the-reserves`, `misstated-value` and `inverted-spot-price`; in a swap of `hidden-fee`, `one-way-fee`, `growing-fee`, `no-price-impact`,
 * `free-crumbs` and `smaller-trade`, whose swaps, once derived, keep the trading function; in a claim about the curve of
 * `unclamped-range` and `claimed-symmetry`. A constant of too few digits, as in `float-constant`, gives a trading function
 * another weight or another unit, and so a sound curve. And `unguarded`, `refuses-everything` and `loses-count` are made by
 * hand, without the checks of `defineCurve`.
 *
 * @example
 * import { checkCurve } from '@ammeter/laws'
 * import { brokenTradingFunctions } from '@ammeter/laws/broken'
 *
 * const { definition, mistake } = brokenTradingFunctions[0]
 * mistake // => 'the trading function falls with both reserves'
 * checkCurve(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenTradingFunctions: readonly [BrokenCurve, ...BrokenCurve[]] = [
  broken(
    'wrong-sign',
    'the trading function falls with both reserves',
    ['cheapestBundle', 'total'],
    (real, right) => (x, y) => real.neg(right(x, y)),
  ),
  broken(
    'costliest-bundle',
    'the trading function is not concave',
    ['cheapestBundle', 'total'],
    real => (x, y) => real.sqrt(real.add(real.mul(x, x), real.mul(y, y))),
  ),
  broken(
    'nan-outside-range',
    'beyond the price 4 it is the square root of a negative number',
    ['cheapestBundle', 'total'],
    (real, right) => (x, y) => {
      const inside = real.sqrt(real.sub(real.one, real.div(real.div(y, x), real.of(4))))
      return real.mul(right(x, y), real.div(inside, inside))
    },
  ),
  broken(
    'rounded-amounts',
    'liquidity is rounded down to six decimals',
    ['homogeneity', 'total'],
    (real, right) => (x, y) => real.sub(right(x, y), real.mod(right(x, y), real.of('1e-6'))),
  ),
  broken(
    'fixed-virtual-reserves',
    'the virtual reserves do not grow with the liquidity',
    ['homogeneity'],
    (real, right) => (x, y) => right(real.add(x, real.one), real.add(y, real.one)),
  ),
  broken('stops-early', 'a solver stops at a tolerance', ['cheapestBundle'], real => (x, y) => {
    const [square, tolerance] = [real.mul(x, y), real.of('1e-3')]
    let point = real.max(square, real.one)
    let next = stepFor(real, square, point)
    for (let step = 0; step < 400 && real.compare(real.sub(point, next), real.mul(tolerance, point)) > 0; step++) {
      point = next
      next = stepFor(real, square, point)
    }
    return next
  }),
  broken(
    'warm-start',
    'a solver starts from its last solution, so that answers depend on what was asked before',
    ['total'],
    real => {
      let last = real.one
      return (x, y) => {
        for (let step = 0; step < 6; step++) last = stepFor(real, real.mul(x, y), last)
        return last
      }
    },
  ),
  broken(
    'leaves-the-arithmetic',
    'a formula leaves the arithmetic it is given for that of JavaScript',
    ['envelope'],
    real => (x, y) => real.of(Math.sqrt(real.toNumber(real.mul(x, y)))),
  ),
  broken(
    'padded-peg',
    'a constant is padded by a tolerance of the arithmetic: another curve in every one of them',
    ['arithmetic'],
    real => (x, y) => real.add(real.mul(real.add(real.one, real.sqrt(real.roundingUnit)), x), y),
  ),
  broken(
    'changes-its-input',
    'a formula changes the decimal that it is given',
    ['total'],
    (_real, right) => (x, y) => {
      if (typeof x === 'object' && 's' in x) (x as { s: number }).s = 1
      return right(x, y)
    },
    'decimal',
  ),
  broken('throws', 'a formula throws where reserves are large', ['total'], (real, right) => (x, y) => {
    if (real.compare(x, real.of(1e6)) > 0) throw new Error('too much at once')
    return right(x, y)
  }),
]
