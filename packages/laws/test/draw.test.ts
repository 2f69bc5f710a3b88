import { decimal, float64, orThrow, type Real } from '@ammeter/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partIn, tradeSize } from '../src/draw/amount.ts'
import { landmarks, priceOf, pricesOf } from '../src/draw/price.ts'
import { exactText } from '../src/texts/exact-text.ts'
import { product, sum } from './sound-curves.ts'

const curve = orThrow(product(float64, {}))
const pegged = orThrow(sum(float64, { peg: 1e6 }))
const MANY = { numRuns: 2000, seed: 1 }

const orders = (numbers: readonly number[]) => new Set(numbers.map(a => Math.floor(Math.log10(a))))

describe('prices', () => {
  const drawn = fc.sample(priceOf(curve, landmarks(curve, [])), MANY)
  const pairs = fc.sample(pricesOf(curve, priceOf(curve, landmarks(curve, []))), MANY)

  test('reach over more than twelve orders of magnitude, with short and long mantissas', () => {
    expect(orders(drawn).size).toBeGreaterThan(20)
    expect(drawn.some(p => String(p).length <= 3)).toBe(true)
    expect(drawn.filter(p => String(p).replace(/e.*/, '').length > 14).length).toBeGreaterThan(500)
  })

  test('are at, next to and around what is special about a curve', () => {
    const special = fc.sample(priceOf(pegged, landmarks(pegged, ['peg'])), MANY)
    for (const mark of [1, 1e6]) {
      const distances = special.map(p => Math.abs(p / mark - 1))
      expect(distances).toContain(0)
      expect(distances.some(d => d > 0 && d < 1e-9)).toBe(true)
      expect(special.some(p => p < mark && p / mark > 0.99)).toBe(true)
      expect(special.some(p => p > mark && p / mark < 1.01)).toBe(true)
    }
  })

  test('coincide, or nearly', () => {
    const distances = pairs.map(([p, q]) => Math.abs(p / q - 1))
    expect(distances).toContain(0)
    expect(distances.some(d => d > 0 && d < 1e-9)).toBe(true)
    expect(pairs.some(([p, q]) => p !== 1 && Math.abs(p * q - 1) < 1e-15)).toBe(true)
  })
})

test('trades reach from nearly nothing to far more than all, given by either end', () => {
  const drawn = fc.sample(tradeSize(float64), MANY)
  expect(orders(fc.sample(partIn(float64), MANY)).size).toBe(21)
  expect(drawn.some(({ kind, part }) => kind === 'exactOut' && part === 1)).toBe(true)
  expect(new Set(drawn.map(({ kind, token }) => `${kind} ${token}`)).size).toBe(4)
})

test('the same seed means the same inputs in every arithmetic', () => {
  const texts = <N>(real: Real<N>) => {
    const of = orThrow(product(real, {}))
    return fc.sample(priceOf(of, landmarks(of, [])), MANY).map(p => real.toNumber(p))
  }
  const [coarse, fine] = [texts(float64), texts(decimal)]
  expect(coarse.filter((p, i) => Math.abs(p / (fine[i] ?? 0) - 1) > 1e-15)).toEqual([])
})

test('a number is translated to the last digit of its binary fraction', () => {
  expect(decimal.toText(decimal.of(exactText(float64, 0.1)))).toBe(
    '0.1000000000000000055511151231257827021181583404541015625',
  )
  expect(exactText(decimal, decimal.of('0.1'))).toBe('0.1')
})
