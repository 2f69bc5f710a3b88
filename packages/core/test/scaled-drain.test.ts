import { expect, test } from 'vitest'
import { exactOut, float64, orThrow, scaleRate } from '../src/index.ts'
import { product } from './curves.js'

test('a rate costs no digits of what a trade leaves', () => {
  const curve = orThrow(scaleRate(orThrow(product(float64, {})), 1500))
  const held = { x: 0.025819888974716113, y: 0.025819888974716113 }
  const { reserves } = orThrow(curve.swap(held, exactOut('x', 0.025819630775826368)))
  expect(Math.abs(orThrow(curve.liquidity(reserves)) / orThrow(curve.liquidity(held)) - 1)).toBeLessThan(1e-15)
})
