import { float64, impermanentLoss, orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { lmsr } from '../src/index.ts'

const curve = orThrow(lmsr(float64))
const near = (actual: number, expected: number) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-12)

test.each([
  [1e200, 1e-200, 460.51701859880916],
  [1e-160, 368.4136148790473, 1e-160],
  [1e-300, 690.7755278982137, 1e-300],
  [1e300, 1e-300, 690.7755278982137],
])('at %d it holds %d of X and %d of Y', (price, x, y) => {
  const held = orThrow(curve.reserves(price))
  near(held.x, x)
  near(held.y, y)
})

test('what it loses far from 1 is right', () => {
  near(orThrow(impermanentLoss(curve, 1e200, 1e201)), 0.01423416081091122)
})
