import { expect, test } from 'vitest'
import { functionTable } from '../../src/choice/curve/function-table.js'
import { straightPart } from '../../src/choice/curve/straight-part.js'
import { randomStream, uniform } from '../../src/index.js'

const places = (from: number, to: number): readonly number[] => {
  const stream = randomStream(5)
  return Array.from({ length: 5000 }, () => from + (to - from) * uniform(stream))
}

const worst = (f: (place: number) => number, bends: readonly number[] = [], from = 0.3, to = 3): number => {
  const { at } = functionTable(f, bends)
  return Math.max(...places(from, to).map(place => Math.abs(at(place) - f(place))))
}

test.each<[string, (place: number) => number, number]>([
  ['a power', place => place ** 1.6, 1e-14],
  ['a steep slope', place => Math.tanh(2000 * (place - 1.013)), 1e-11],
  ['a bend that nobody knows of', place => Math.abs(place - 1.013), 1e-12],
  ['a root without bound in its slope', place => Math.cbrt(place - 1.013), 1e-11],
])('a table of %s says what the function says', (_, f, error) => {
  expect(worst(f)).toBeLessThan(error)
})

test('a jump stays where it is', () => {
  const jump = (place: number) => (place < 1.013 ? 0.1 : place === 1.013 ? 0.3 : 0.6)
  const { at } = functionTable(jump, [])
  for (const place of [1.0129999999, 1.0130000001]) expect(at(place)).toBeCloseTo(jump(place), 14)
  expect(worst(jump)).toBeLessThan(1e-13)
  // Where it is known to jump, the value there is that of the function.
  expect(functionTable(jump, [1.013]).at(1.013)).toBeCloseTo(0.3, 13)
})

test('a known bend costs a few values only', () => {
  let asked = 0
  const bent = (place: number) => {
    asked += 1
    return place < 1.013 ? place : 1.013
  }
  const { at } = functionTable(bent, [1.013])
  expect([at(1.012), at(1.0135)]).toEqual([expect.closeTo(1.012, 15), expect.closeTo(1.013, 15)])
  expect(asked).toBeLessThan(50)
})

test('the order in which it is asked changes nothing', () => {
  const f = (place: number) => Math.tanh(50 * (place - 1)) + place
  const asked = places(0.01, 70)
  const [one, other] = [functionTable(f, []), functionTable(f, [])]
  const forwards = asked.map(place => one.at(place))
  const backwards = [...asked].reverse().map(place => other.at(place))
  expect(backwards.reverse()).toEqual(forwards)
})

test('where the function has no value, the table has none', () => {
  const f = (place: number) => (place > 1.5 ? Number.NaN : place)
  const { at } = functionTable(f, [])
  expect(at(1.2)).toBeCloseTo(1.2, 14)
  expect(at(1.4999)).toBeCloseTo(1.4999, 14)
  expect(at(1.51)).toBeNaN()
  expect(at(Number.NaN)).toBeNaN()
})

test('a noisy function is tabled as well as it goes', () => {
  const stream = randomStream(3)
  const noisy = (place: number) => place * (1 + 1e-11 * (uniform(stream) - 0.5))
  expect(worst(noisy, [], 0.9, 1.1)).toBeLessThan(1e-10)
})

test('straight parts are found, and only they', () => {
  const clamped = (place: number) => 3 * (Math.min(Math.max(place, 0.8), 1.3) - 0.8)
  expect(straightPart(clamped, 0.8, 1.3)).toEqual({ lower: 0.8, upper: 1.3, slope: expect.closeTo(3, 12) })
  expect(straightPart(place => place / 2, 0, Number.POSITIVE_INFINITY)?.slope).toBeCloseTo(0.5, 14)
  expect(straightPart(place => place ** 1.001, 0, Number.POSITIVE_INFINITY)).toBeUndefined()
  expect(straightPart(place => clamped(place) + Math.max(0, place - 1.29), 0.8, 1.3)).toBeUndefined()
  // Beyond its ends it must be constant.
  expect(straightPart(place => place, 0.8, 1.3)).toBeUndefined()
  expect(straightPart(() => 0.5, 1, 1)).toBeUndefined()
})
