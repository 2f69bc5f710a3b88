import { decimal, exactIn, float64, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { stableswap } from '../src/index.ts'

/** The calls of one operation of the arithmetic while a liquidity is computed. */
const calls = (operation: 'cbrt' | 'div', held: { readonly x: number; readonly y: number }) => {
  let count = 0
  const counting = (...operands: readonly number[]) => {
    count += 1
    return (float64[operation] as (...all: readonly number[]) => number)(...operands)
  }
  const curve = orThrow(stableswap({ ...float64, [operation]: counting }, { amplification: 100 }))
  count = 0
  orThrow(curve.liquidity(held))
  return count
}

test('near balance the level takes no root, and far from it few steps', () => {
  expect(calls('cbrt', { x: 60, y: 40 })).toBe(0)
  expect(calls('cbrt', { x: 1e12, y: 1e-6 })).toBe(1)
  expect(calls('div', { x: 1e12, y: 1e-6 })).toBeLessThan(12)
})

test('a small trade in a pool that is nearly one for one is exact', () => {
  const held = { x: 0.22063851988317185, y: 0.00012309501866385734 }
  const amount = 2.482353034408631e-7
  const { of, toNumber } = decimal
  const exactly = (a: number) => of(a.toPrecision(60))
  const { amountOut } = orThrow(
    orThrow(stableswap(decimal, { amplification: 783_903 })).swap(
      { x: exactly(held.x), y: exactly(held.y) },
      exactIn('x', exactly(amount)),
    ),
  )
  const found = orThrow(orThrow(stableswap(float64, { amplification: 783_903 })).swap(held, exactIn('x', amount)))
  expect(found.amountOut / toNumber(amountOut)).toBeCloseTo(1, 14)
})
