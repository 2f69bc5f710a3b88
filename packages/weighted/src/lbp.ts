/**
 * Liquidity bootstrapping pool: the weighted curve `x^w y^(1−w)` with a weight that moves linearly in time.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | w₀, w₁ | `start`, `end`: weight of X at the opening and at the end | share of the value | 0 < w < 1 |
 * | T | `days` | days of 86,400 seconds | > 0 |
 * | t | the pool's clock since it opened | seconds | ≥ 0 |
 *
 * `w(t) = w₀ + (w₁ − w₀)·min(t/T, 1)`
 *
 * Source: Balancer, *Liquidity Bootstrapping Pools* (2020).
 */
import { controlled, type PoolDefinition } from '@ammeter/core'
import { weighted } from './weighted.js'

/**
 * A liquidity bootstrapping pool: X, the token for sale, starts with a large weight, which falls to a smaller one. The
 * price falls with it until people buy. An update keeps the reserves: it moves the price and costs no tokens, but gives
 * arbitrageurs `½w(1 − w)(Δ ln q)²` of the value for a small move of the price q.
 *
 * @example
 * import { float64, orThrow, poolOf } from '@ammeter/core'
 * import { lbp } from '@ammeter/weighted'
 *
 * const sale = orThrow(lbp(float64, { start: 0.75, end: 0.25, days: 3 }))
 * const pool = orThrow(poolOf(sale, { reserves: { x: 1000, y: 1000 } }))
 * orThrow(pool.spotPrice()) // => 3
 * const halfway = orThrow(pool.at({ time: 1.5 * 86_400 }))
 * orThrow(halfway.spotPrice()) // => 1
 * halfway.reserves // => { x: 1000, y: 1000 }
 */
export const lbp: PoolDefinition<'start' | 'end' | 'days', never> = controlled(weighted, {
  name: 'lbp',
  summary: 'A liquidity bootstrapping pool: a weight that moves from one value to another',
  parameters: {
    start: { default: 0.9, above: 0, below: 1, unit: 'share', meaning: 'weight of X when the pool opens' },
    end: { default: 0.5, above: 0, below: 1, unit: 'share', meaning: 'weight of X from the end on' },
    days: { default: 3, above: 0, atMost: 36_500, meaning: 'days from the opening to the end' },
  },
  sources: [{ title: 'Balancer: Liquidity Bootstrapping Pools (2020)' }],
  over: (real, { start, end, days }) => {
    const { add, sub, mul, div, min, of, one } = real
    const seconds = mul(days, of(86_400))
    return {
      start: ({ time }) => ({ opened: of(time) }),
      parameters: ({ opened = real.zero }, time) => {
        const progress = min(one, div(sub(of(time), opened), seconds))
        // Written so that the weight at the end is exactly the one asked for.
        return { weight: add(mul(start, sub(one, progress)), mul(end, progress)) }
      },
    }
  },
})
