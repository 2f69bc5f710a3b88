import { defineFee } from '../fee-policy.js'

/**
 * The liquidity book's fee: dearer while the price moves much.
 *
 * With Δ seconds since the last trade: where `Δ ≥ filter`, the reference price becomes the pool's own, and the reference
 * volatility `decayFactor·v` if `Δ < decay`, else 0. Then `v = min(most, v_ref + |ln(q/p_ref)|)` and the rate is
 * `base + scale·v²`, below 1. The liquidity book counts bins crossed; a continuous pool takes q, the price after the trade
 * without its fee. Taken from the input.
 *
 * Source: Trader Joe, *Joe v2 Liquidity Book*, section 5 (2022).
 *
 * @example
 * import { float64, orThrow, volatilityFee } from '@ammeter/core'
 *
 * const fee = orThrow(volatilityFee(float64, { base: 0.0005 }))
 * const names = Object.keys(fee.parameters)
 * names // => ['base', 'scale', 'filter', 'decay', 'decayFactor', 'most']
 */
export const volatilityFee = defineFee({
  name: 'volatility',
  summary: 'Dearer while the price moves much, as in the liquidity book',
  parameters: {
    base: { default: 0.001, atLeast: 0, below: 0.5, unit: 'share', meaning: 'rate in calm' },
    scale: { default: 4, atLeast: 0, atMost: 1e6, meaning: 'what the squared volatility adds to the rate' },
    filter: { default: 30, atLeast: 0, atMost: 1e9, meaning: 'seconds within which trades count as one move' },
    decay: { default: 600, atLeast: 'filter', atMost: 1e9, meaning: 'seconds after which all is forgotten' },
    decayFactor: {
      default: 0.5,
      atLeast: 0,
      atMost: 1,
      unit: 'share',
      meaning: 'part remembered between filter and decay',
    },
    most: { default: 0.3, atLeast: 0, atMost: 10, meaning: 'the greatest volatility counted, in log price' },
  },
  sources: [{ title: 'Trader Joe: Joe v2 Liquidity Book, section 5 (2022)' }],
  over: (real, { base, scale, filter, decay, decayFactor, most }) => {
    const { add, mul, div, ln, abs, zero, compare } = real
    const dearest = real.of('0.999')
    return {
      start: ({ price, time }) => ({
        referencePrice: price,
        referenceVolatility: zero,
        volatility: zero,
        lastTrade: real.of(time),
      }),
      rate: ({ before, after, spotPrice, time, memory }) => {
        const now = real.of(time)
        const since = real.sub(now, memory.lastTrade as typeof base)
        const isNewMove = compare(since, filter) >= 0
        const isForgotten = compare(since, decay) >= 0
        const remembered = isForgotten ? zero : mul(decayFactor, memory.volatility as typeof base)
        const referencePrice = isNewMove ? spotPrice(before) : (memory.referencePrice as typeof base)
        const referenceVolatility = isNewMove ? remembered : (memory.referenceVolatility as typeof base)
        const moved = abs(ln(div(spotPrice(after), referencePrice)))
        const volatility = real.min(most, add(referenceVolatility, moved))
        return {
          rate: real.min(dearest, add(base, mul(scale, mul(volatility, volatility)))),
          memory: { referencePrice, referenceVolatility, volatility, lastTrade: now },
        }
      },
    }
  },
})
