import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { watchFee } from '../../src/price-history/pool-fee.ts'

/** A trade of a pool with this fee, at a price somewhere within a tick. */
const trade = (fee: number, tick: number, within: number, tokenIn: 0 | 1, paidIn = 1e15) => {
  const price = 1.0001 ** (tick + within)
  const paidOut = Math.floor((tokenIn === 0 ? paidIn * price : paidIn / price) * (1 - fee))
  return { tick, tokenIn, paidIn, paidOut }
}

const measured = (trades: readonly ReturnType<typeof trade>[]) => {
  const { add, measured: answer } = watchFee()
  for (const each of trades) add(each)
  return answer()
}

/** Numbers in (0, 1) that are the same in every run. */
const spread = (count: number) => Array.from({ length: count }, (_, i) => ((i + 1) * 0.618_033_988_75) % 1)

describe('the fee of a pool', () => {
  it.each([0.0001, 0.0005, 0.000_35, 0.002, 0.0025, 0.003, 0.007, 0.01, 0.0123])(
    'is measured to where the price was in its tick: %d',
    fee => {
      const trades = spread(400).map((within, i) => trade(fee, 1000 + i, within, i % 2 === 0 ? 0 : 1))
      const answer = measured(trades)
      expect(answer?.fee).toBe(fee)
      expect(answer?.error).toBeLessThan(1.2e-5)
    },
  )

  it('is within its error, in fewer digits where the error is larger', () => {
    const ticks = fc.array(
      fc.record({
        tick: fc.integer({ min: -1000, max: 1000 }),
        within: fc.double({ min: 0, max: 1, noNaN: true }),
        x: fc.boolean(),
      }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(ticks, fc.double({ min: 2e-4, max: 0.1, noNaN: true }), (given, fee) => {
        const answer = measured(given.map(({ tick, within, x }) => trade(fee, tick, within, x ? 0 : 1)))
        expect(answer).toBeDefined()
        const { fee: rounded = 0, error = 0 } = answer ?? {}
        expect(Math.abs(rounded - fee)).toBeLessThanOrEqual(error + 1e-12)
        expect(error).toBeLessThan(1.6e-4)
      }),
      { seed: 1 },
    )
  })

  it('is not told by the median of trades at one side of their ticks', () => {
    expect(measured(spread(100).map((within, i) => trade(0.0005, 7, within * 0.2, i % 2 === 0 ? 0 : 1)))?.fee).toBe(
      0.0005,
    )
  })

  it('is told in spite of a few records that are mistaken', () => {
    const right = spread(190).map((within, i) => trade(0.003, i, within, i % 2 === 0 ? 0 : 1))
    const wrong = spread(10).map((within, i) => trade(0.05, i, within, 0))
    expect(measured([...right, ...wrong])?.fee).toBe(0.003)
  })

  it.each([
    ['there is no trade', []],
    ['records do not agree', spread(50).map((within, i) => trade(i % 3 === 0 ? 0.01 : 0.003, i, within, 0))],
    ['there is none', spread(50).map((within, i) => trade(0, i, within, i % 2 === 0 ? 0 : 1))],
    ['it is too small for a single trade', [trade(0.000_04, 5, 0.5, 0)]],
    ['nothing went out', [{ tick: 5, tokenIn: 0 as const, paidIn: 10, paidOut: 0 }]],
  ])('is not told where %s', (_, trades) => {
    expect(measured(trades)).toBeUndefined()
  })
})
