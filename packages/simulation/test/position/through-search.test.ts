import { defineFee, float64, orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitrageur, backtest, flow, type PositionTerms, steadyTurnover } from '../../src/index.js'
import { range } from '../curves.js'
import { accounts, points, terms } from '../run/arbitraries.js'

/** A constant rate that does not say so: every trade is then searched for. */
const unsaid = defineFee({
  name: 'unsaid',
  summary: 'The same rate for every trade, as nobody knows',
  parameters: { rate: { default: 0.003, atLeast: 0, below: 1, unit: 'share', meaning: 'part of each trade' } },
  over: (_real, { rate }) => ({ rate: () => ({ rate }) }),
})

const searched = (position: PositionTerms): PositionTerms => ({
  ...position,
  fee: orThrow(unsaid(float64, { rate: typeof position.fee === 'number' ? position.fee : 0 })),
})

/** Beyond the end of a range the pool's own price is that end; and a trade that pays next to nothing may not be found. */
const APART: readonly string[] = ['spotPrice', 'arbitrages']

const compoundable = ({ curve, fees }: PositionTerms) =>
  curve.name === 'product' || curve.name === 'weighted' || fees !== 'compounded'

test('a search finds the trades of the stepper, as near as profit is flat, at the ends of ranges too', () => {
  const runs = fc.record({ terms: terms.filter(compoundable), points, seed: fc.nat() })
  const holds = fc.property(runs, ({ terms: position, points: path, seed }) => {
    const deposit = position.deposit ?? 1
    const stepped = accounts(orThrow(backtest(position, seed)), path)
    const found = accounts(orThrow(backtest(searched(position), seed)), path)
    stepped.forEach((books, index) => {
      for (const [name, value] of Object.entries(books)) {
        if (APART.includes(name)) continue
        const other = found[index]?.[name as keyof typeof books] as number
        expect(Math.abs(value - other), name).toBeLessThanOrEqual(1e-5 * Math.max(deposit, Math.abs(value)))
      }
    })
  })
  fc.assert(holds, { numRuns: 100, seed: 5 })
})

test('a pool that has sold all of a token takes the fee of its other trades', () => {
  // A buyer takes all X there is; arbitrage back is not worth its gas.
  const position: PositionTerms = {
    curve: range(0.8, 1.3),
    fee: 0.003,
    deposit: 1000,
    traders: [
      orThrow(flow({ perDay: 5, size: 1e6 })),
      orThrow(arbitrageur({ gas: 1e6 })),
      orThrow(steadyTurnover({ perDay: 1 })),
    ],
  }
  const path = Array.from({ length: 4 }, (_, day) => ({ time: day * 86_400_000, price: 1 }))
  const stepped = accounts(orThrow(backtest(position, 4)), path)
  expect(stepped.some(({ x, y }) => x === 0 || y === 0)).toBe(true)
  const found = accounts(orThrow(backtest(searched(position), 4)), path)
  expect(found.at(-1)?.fees).toBeCloseTo(stepped.at(-1)?.fees as number, 6)
})
