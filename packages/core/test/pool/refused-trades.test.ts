import { describe, expect, test } from 'vitest'
import { exactIn, exactOut, type FeeTerms, orThrow, poolOf } from '../../src/index.js'
import { productCurve } from '../curves.js'
import { refusal } from '../refusals.js'

const even = { x: 100, y: 100 }
const pool = (terms: FeeTerms<number> = {}) => orThrow(poolOf(productCurve, { reserves: even, ...terms }))

describe('trades that are refused', () => {
  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('an amount of %d', amount => {
    expect(refusal(pool({ fee: 0.1 }).swap(exactIn('x', amount)))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'amount',
      given: String(amount),
    })
  })
  test('more than the pool holds, and what the fee from the output makes more than it holds', () => {
    expect(refusal(pool().swap(exactOut('y', 101)))).toMatchObject({ _tag: 'InsufficientReserves', token: 'y' })
    expect(refusal(pool({ fee: 0.2, feeFrom: 'output' }).swap(exactOut('y', 81)))).toMatchObject({
      _tag: 'InsufficientReserves',
      token: 'y',
    })
  })
})
