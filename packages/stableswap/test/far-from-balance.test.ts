import { decimal, exactIn, float64, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { stableswap } from '../src/index.ts'

/** A number as the decimal that it stands for, to the last digit of its binary fraction. */
const exactly = (a: number) => decimal.of(a.toPrecision(100))

test('a swap back to balance from far away is exact, although S and N·y nearly cancel there', () => {
  const float = orThrow(stableswap(float64, { amplification: 1 }))
  const exact = orThrow(stableswap(decimal, { amplification: 1 }))
  const unit = orThrow(float.reserves(1e-11))
  const held = { x: 5 * unit.x, y: 5 * unit.y }
  const amount = 2.5 - held.y
  const found = orThrow(float.swap(held, exactIn('y', amount))).reserves.x
  const expected = orThrow(exact.swap({ x: exactly(held.x), y: exactly(held.y) }, exactIn('y', exactly(amount))))
  expect(Math.abs(found / decimal.toNumber(expected.reserves.x) - 1)).toBeLessThan(1e-13)
})
