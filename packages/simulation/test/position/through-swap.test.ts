import { orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backtest, type PositionTerms } from '../../src/index.js'
import { accounts, points, property, terms } from '../run/arbitraries.js'

/**
 * Beyond the end of a range the pool's own price is that end, and the stepper says where its trade would have ended. There a
 * trade of no more than a rounding may be one that the other does not make. No amount depends on either.
 */
const APART: readonly string[] = ['spotPrice', 'arbitrages']

/** At the end of its prices a pool has one token only, and fees in the other could not stay on its curve. */
const compoundable = ({ curve, fees }: PositionTerms) =>
  curve.name === 'product' || curve.name === 'weighted' || fees !== 'compounded'

test('the fast stepper and the pool itself keep the same books', () => {
  const runs = fc.record({ terms: terms.filter(compoundable), points, seed: fc.nat() })
  property(runs, ({ terms: position, points: path, seed }) => {
    const deposit = position.deposit ?? 1
    const fast = accounts(orThrow(backtest(position, seed)), path)
    const slow = accounts(orThrow(backtest({ ...position, throughSwap: true }, seed)), path)
    fast.forEach((books, index) => {
      for (const [name, value] of Object.entries(books)) {
        if (APART.includes(name)) continue
        const other = slow[index]?.[name as keyof typeof books] as number
        expect(Math.abs(value - other), `${name} ${value} ${other}`).toBeLessThanOrEqual(
          1e-9 * Math.max(deposit, Math.abs(value)),
        )
      }
    })
  })
})
