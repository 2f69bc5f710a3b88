import { describe, expect, test } from 'vitest'
import { decimal, exactOut, float64, orThrow } from '../../src/index.js'
import { bracketOutput } from '../../src/pool/bracket-output.js'
import { exactOutBySearch } from '../../src/pool/exact-out-by-search.js'
import { refusal } from '../refusals.js'
import { wrong } from './wrong-rules.js'

type Out = (paid: number) => number | undefined

/** A search over what comes out of amounts in, with how often it asked. */
const search = (out: Out, wanted: number, start: number, atLeast?: number) => {
  const asked: number[] = []
  const exactIn = (amountIn: number) => {
    asked.push(amountIn)
    if (!(amountIn > 0 && Number.isFinite(amountIn))) expect.fail(`asked for ${amountIn}`)
    const amountOut = out(amountIn)
    return amountOut === undefined ? undefined : { amountIn, amountOut }
  }
  return { found: exactOutBySearch(float64, exactIn, wanted, start, atLeast), asked }
}

const line: Out = paid => 3 * paid
const product: Out = paid => (100 * paid) / (50 + paid)
const square: Out = paid => paid ** 2
const root: Out = paid => Math.sqrt(paid)

describe('a search for an exact output', () => {
  test('takes a start that is right', () => {
    expect(search(line, 6, 2)).toEqual({ found: { amountIn: 2, amountOut: 6 }, asked: [2] })
  })
  test('goes straight to the root of a line, from above and from below', () => {
    expect(search(line, 6, 5)).toEqual({ found: { amountIn: 2, amountOut: 6 }, asked: [5, 2] })
    expect(search(line, 6, 1.5)).toEqual({ found: { amountIn: 2, amountOut: 6 }, asked: [1.5, 3, 2] })
  })
  test.each<[string, Out, number, number, number, number]>([
    ['a product', product, 40, 1, 100 / 3, 14],
    ['a product, from above', product, 40, 1e4, 100 / 3, 15],
    ['a square', square, 9, 1, 3, 11],
    ['a square, from above', square, 9, 100, 3, 15],
    ['a root', root, 3, 1, 9, 12],
    ['a root, from above', root, 3, 1000, 9, 11],
  ])('of %s asks few times', (_what, out, wanted, start, amountIn, most) => {
    const { found, asked } = search(out, wanted, start)
    expect(found?.amountOut).toBe(wanted)
    expect(found?.amountIn).toBeCloseTo(amountIn, 12)
    expect(asked.length).toBeLessThanOrEqual(most)
  })
  test('asks between what is too little and what is enough', () => {
    const { found, asked } = search(square, 9, 4, 2)
    expect(found?.amountIn).toBeCloseTo(3, 14)
    expect(Math.min(...asked)).toBeGreaterThan(2)
    expect(Math.max(...asked)).toBe(4)
  })
  test('more than there is, is too much', () => {
    const { found } = search(paid => (paid > 4 ? undefined : paid), 3, 1000)
    expect(found).toEqual({ amountIn: expect.closeTo(3, 14), amountOut: 3 })
  })
  test('a jump over the amount is bought at its upper end', () => {
    const { found, asked } = search(paid => (paid < 5 ? 1 : 7), 6, 1)
    expect(found).toEqual({ amountIn: expect.closeTo(5, 14), amountOut: 6 })
    expect(found?.amountIn).toBeGreaterThanOrEqual(5)
    expect(asked.length).toBeLessThan(120)
  })
  test('a jump to more than there is, is not bought', () => {
    expect(search(paid => (paid < 5 ? 1 : undefined), 6, 1).found).toBeUndefined()
  })
  test('what never is enough is not bought, in numbers that end and in numbers that do not', () => {
    for (const start of [1, 1e5]) expect(search(() => 1, 6, start).found).toBeUndefined()
    const never = (amountIn: typeof decimal.one) => ({ amountIn, amountOut: decimal.one })
    expect(exactOutBySearch(decimal, never, decimal.of(6), decimal.one)).toBeUndefined()
  })
  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('nothing is asked from the start %d', start => {
    expect(search(line, 6, start)).toEqual({ found: undefined, asked: [] })
  })
  test('what is no number is answered as it is', () => {
    expect(search(() => Number.NaN, 6, 1).found).toEqual({ amountIn: 1, amountOut: Number.NaN })
    const pool = orThrow(
      wrong({ exactIn: (memory, _token, amountIn) => ({ amountIn, amountOut: Number.NaN, memory }) }),
    )
    expect(refusal(pool.swap(exactOut('x', 0.5)))).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'amount out' })
  })
  test.each([0, -1, Number.NaN])('rules that quote %d sell nothing for an exact output', quote => {
    const pool = orThrow(wrong({ quote: () => quote, exactIn: () => expect.fail('asked') }))
    expect(refusal(pool.swap(exactOut('x', 0.5)))).toMatchObject({ _tag: 'InsufficientReserves', given: '0.5' })
  })
})

describe('a bracket around an output after a fee', () => {
  /** What a fee of a percent for each token leaves of an amount: at most 25, of 50. There are 90. */
  const afterFee = (leaving: number) => (leaving > 90 ? undefined : { amountOut: leaving * (1 - leaving / 100) })
  test('ends at enough', () => {
    const found = bracketOutput(float64, afterFee, 16)
    expect(found && afterFee(found.low)?.amountOut).toBeLessThan(16)
    expect(found && afterFee(found.high)?.amountOut).toBeGreaterThanOrEqual(16)
    expect(found?.high).toBeLessThan(80)
  })
  test('is the amount itself where there is no fee', () => {
    expect(bracketOutput(float64, amountOut => ({ amountOut }), 16)).toEqual({ low: 0, high: 16 })
  })
  test('is none beyond the most that the fee leaves, or of what there is', () => {
    expect(bracketOutput(float64, afterFee, 25.1)).toBeUndefined()
    expect(bracketOutput(float64, () => undefined, 1)).toBeUndefined()
  })
})
