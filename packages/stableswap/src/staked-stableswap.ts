/**
 * A StableSwap pool of a staked token: X stands for a number of underlying X that grows with time.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | A | amplification, the contracts' | number | 0 < A ≤ 10⁶ |
 * | r₀ | `rate` at the opening | underlying X per X | > 0 |
 * | g | `growth` | fraction a year of 365 days | > −1 |
 * | t | the pool's clock since it opened | seconds | ≥ 0 |
 *
 * `r(t) = r₀·(1 + g)^(t/year)`, and the reserves trade as `(r·x, y)` on StableSwap.
 *
 * Source: Curve, *StableSwap-NG*, tokens with rate oracles (2023).
 */
import { controlled, type PoolDefinition, rated } from '@ammeter/core'
import { amplification, paperAmplification } from './amplification.js'
import { stableswap } from './stableswap.js'

const SECONDS_A_YEAR = 365 * 86_400

/**
 * A pool of a staked token and what it stands for, such as wstETH and ETH. As the rate grows the reserves stay: the pool's
 * price follows the rate, and liquidity providers are paid the growth of the X they hold.
 *
 * @example
 * import { float64, orThrow, poolOf } from '@ammeter/core'
 * import { stakedStableswap } from '@ammeter/stableswap'
 *
 * const staked = orThrow(stakedStableswap(float64, { rate: 1.25, growth: 0.6 }))
 * const pool = orThrow(poolOf(staked, { reserves: { x: 400, y: 500 } }))
 * orThrow(pool.spotPrice()) // => 1.25
 * const yearLater = orThrow(pool.at({ time: 365 * 86_400 }))
 * yearLater.curve.parameters.rate // => 2
 */
export const stakedStableswap: PoolDefinition<'amplification' | 'rate' | 'growth', 'paperAmplification'> = controlled(
  rated(stableswap),
  {
    name: 'staked-stableswap',
    summary: 'StableSwap for a staked token, whose rate grows with time',
    parameters: {
      amplification,
      rate: { default: 1, above: 0, meaning: 'underlying X for one X when the pool opens' },
      growth: { default: 0.03, above: -1, atMost: 10, meaning: 'growth of the rate in a year of 365 days' },
    },
    alternatives: { paperAmplification },
    sources: [...(stableswap.sources ?? []), { title: 'Curve: StableSwap-NG, tokens with rate oracles (2023)' }],
    over: (real, { amplification: contractsA, rate, growth }) => {
      const { mul, div, sub, of, exp, log1p, zero } = real
      const logGrowth = log1p(growth)
      const year = of(SECONDS_A_YEAR)
      return {
        start: ({ time }) => ({ opened: of(time) }),
        parameters: ({ opened = zero }, time) => {
          const years = div(sub(of(time), opened), year)
          return { amplification: contractsA, rate: mul(rate, exp(mul(logGrowth, years))) }
        },
      }
    },
  },
)
