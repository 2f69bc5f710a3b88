import { exactIn, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { coveredCall } from './field-curves.ts'
import { fieldCurves, keepsTheLaws, OTHERS } from './field-laws.ts'

const RUNS = process.env.CI ? 2000 : 40

// Nothing but plain numbers runs here: V8 compiles formulas best for one arithmetic.
describe('curves that others have written keep the laws in float64', () => {
  test.each(fieldCurves)('$name', { timeout: 600_000 }, curve => {
    keepsTheLaws(curve, float64, OTHERS, RUNS)
  })
})

test('a covered call that holds nearly all the X it ever will refuses a thousand times more than the rest', () => {
  const held = { x: 0.9999999999999994, y: 8.496082321794033e-18 }
  const answer = orThrow(coveredCall(float64)).swap(held, exactIn('x', 5e-13))
  expect(E.isLeft(answer) && answer.left._tag).toBe('InsufficientReserves')
})
