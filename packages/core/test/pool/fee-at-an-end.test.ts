import fc from 'fast-check'
import { expect } from 'vitest'
import { defineFee, exactIn, exactOut, float64, orThrow, poolOf } from '../../src/index.js'
import { range } from '../curves.js'
import { property } from '../property.js'

/** A constant rate that does not say so: it is then asked with the reserves after the trade without a fee. */
const unsaid = defineFee({
  name: 'unsaid',
  summary: 'The same rate for every trade, as nobody knows',
  parameters: { rate: { default: 0.2, atLeast: 0, below: 1, unit: 'share', meaning: 'part of each trade' } },
  over: (_real, { rate }) => ({ rate: () => ({ rate }) }),
})

const curve = orThrow(range(float64, {}))
const opening = { price: 2, liquidity: 100, fees: 'collected' } as const
const parts = fc.double({ min: 0.5, max: 1.5, noNaN: true })
const tokens = fc.constantFrom('x' as const, 'y' as const)

property(
  'a policy that is asked for the rate of each trade trades up to the end of a curve, as a constant fee does',
  [parts, tokens, fc.constantFrom('input' as const, 'output' as const)],
  (part, token, feeFrom) => {
    const said = orThrow(poolOf(curve, { ...opening, fee: 0.2, feeFrom }))
    const asked = orThrow(poolOf(curve, { ...opening, fee: orThrow(unsaid(float64)), feeFrom }))
    const tokenOut = token === 'x' ? 'y' : 'x'
    const drains = orThrow(said.curve.swap(said.reserves, exactOut(tokenOut, said.reserves[tokenOut]))).amountIn
    const trade = exactIn(token, (part * drains) / (feeFrom === 'input' ? 0.8 : 1))
    const [one, other] = [said.swap(trade), asked.swap(trade)]
    expect(other._tag).toBe(one._tag)
    if (one._tag === 'Right') expect(orThrow(other).amountOut).toBe(one.right.amountOut)
  },
)
