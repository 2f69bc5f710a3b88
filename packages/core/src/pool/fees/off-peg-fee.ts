import { defineFee } from '../fee-policy.js'

/**
 * StableSwap-NG's dynamic fee: dearer the farther the reserves are from even.
 *
 * `f·m / ((m − 1)·4xy/(x + y)² + 1)`, with the balances in one unit (X times the peg) and each the mean of before and after
 * the trade without its fee. It is `f` at the peg and nears `f·m` far from it. Taken from the output.
 *
 * Source: Curve, StableSwap-NG, `_dynamic_fee` (2023).
 *
 * @example
 * import { float64, offPegFee, orThrow } from '@ammeter/core'
 *
 * offPegFee.feeFrom // => 'output'
 * orThrow(offPegFee(float64, { base: 0.0004 })).parameters // => { base: 0.0004, multiplier: 2, peg: 1 }
 */
export const offPegFee = defineFee({
  name: 'off-peg',
  summary: 'Dearer the farther the reserves are from even, as in StableSwap-NG',
  parameters: {
    base: { default: 0.0001, atLeast: 0, below: 0.1, unit: 'share', meaning: 'rate of a pool at its peg' },
    multiplier: { default: 2, atLeast: 1, below: 10, meaning: 'how many times the base is charged far from the peg' },
    peg: { default: 1, above: 0, unit: 'price', meaning: 'the price at which a token of X counts as one of Y' },
  },
  feeFrom: 'output',
  sources: [{ title: 'Curve: StableSwap-NG, _dynamic_fee (2023)' }],
  over: (real, { base, multiplier, peg }) => {
    const { add, sub, mul, div, one } = real
    const half = real.of(0.5)
    const four = real.of(4)
    return {
      rate: ({ before, after }) => {
        const x = mul(peg, mul(half, add(before.x, after.x)))
        const y = mul(half, add(before.y, after.y))
        const shareOfX = div(x, add(x, y))
        // 4xy/(x + y)², written so that no product of two balances overflows.
        const balance = mul(four, mul(shareOfX, div(y, add(x, y))))
        return { rate: div(mul(base, multiplier), add(mul(sub(multiplier, one), balance), one)) }
      },
    }
  },
})
