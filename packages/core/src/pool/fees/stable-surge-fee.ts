// The fee of stable pools that rises as reserves move apart.

import type { Real } from '../../arithmetic/real.js'
import { defineFee } from '../fee-policy.js'

/** The number in the middle, or the mean of the two there. */
const medianOf = <N>({ add, mul, of, compare }: Real<N>, numbers: readonly N[]): N => {
  const sorted = [...numbers].sort(compare)
  const half = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(half) - 1] as N, sorted[Math.floor(half)] as N]
  return mul(of(0.5), add(low, high))
}

/**
 * Balancer's stable surge: a trade that makes the pool more uneven than a threshold pays more.
 *
 * The imbalance of balances in one unit (X times the peg) is `I = Σ|xᵢ − median| / Σxᵢ`, of two of them
 * `|x − y| / (x + y)`, after the trade without its fee. Where it grew and is above the threshold θ, the rate is
 * `f + (f_max − f)·(I − θ)/(1 − θ)`; else f. Taken from the input. Pools of more than two tokens count them all, and have
 * no peg.
 *
 * Source: Balancer, StableSurgeHook (2025).
 *
 * @example
 * import { float64, orThrow, stableSurgeFee } from '@ammeter/core'
 *
 * orThrow(stableSurgeFee(float64, {})).parameters // => { base: 0.0004, most: 0.95, threshold: 0.3, peg: 1 }
 */
export const stableSurgeFee = defineFee({
  name: 'stable-surge',
  summary: 'Dearer for trades that make the pool more uneven, as by Balancer',
  parameters: {
    base: { default: 0.0004, atLeast: 0, below: 1, unit: 'share', meaning: 'rate of trades that do no harm' },
    most: { default: 0.95, atLeast: 'base', below: 1, unit: 'share', meaning: 'rate of a trade that empties a side' },
    threshold: { default: 0.3, atLeast: 0, below: 1, unit: 'share', meaning: 'imbalance at which the surge begins' },
    peg: { default: 1, above: 0, unit: 'price', meaning: 'the price at which a token of X counts as one of Y' },
  },
  sources: [{ title: 'Balancer: StableSurgeHook (2025)' }],
  over: (real, { base, most, threshold, peg }) => {
    const { add, sub, mul, div, abs, one, compare } = real
    // Of two balances the median is their mean: Σ|xᵢ − median| is |x − y|.
    const imbalance = (x: typeof base, y: typeof base) => div(abs(sub(mul(peg, x), y)), add(mul(peg, x), y))
    const imbalanceOf = (all: readonly (typeof base)[]) => {
      const middle = medianOf(real, all)
      return div(all.map(each => abs(sub(each, middle))).reduce(add), all.reduce(add))
    }
    return {
      ofLiquidity: base,
      rate: ({ tokenIn, before, after, all }) => {
        const is = all === undefined ? imbalance(after.x, after.y) : imbalanceOf(all.after)
        if (compare(is, threshold) <= 0) return { rate: base }
        const was = all === undefined ? imbalance(before.x, before.y) : imbalanceOf(all.before)
        const change = compare(is, was)
        // The smallest trade changes nothing that could be measured: it adds to what there is more of, or it does not.
        const larger = () => (compare(mul(peg, after.x), after.y) > 0 ? 'x' : 'y')
        const hasGrown = change > 0 || (change === 0 && tokenIn === larger())
        if (!hasGrown) return { rate: base }
        return { rate: add(base, mul(sub(most, base), div(sub(is, threshold), sub(one, threshold)))) }
      },
    }
  },
})
