// @ts-nocheck
import { describe, expect, test } from 'vitest'
import type { Derived } from '../../src/curve/derive/derived.js'
import { dual, float64, type Real } from '../../src/index.js'
import { changeAlong } from '../../src/level/change-along.js'

/** What a level answers, however it is known: the other reserve once so much is held of X, and the price there. */
interface Level<N> {
  readonly other: (held: N) => N
  readonly price: (held: N) => N
}

/** Changes along such a level, and how often it was asked. */
const along = <N>(real: Real<N>, { other, price }: Level<N>) => {
  let asked = 0
  const derived = {
    along: () => (held: N) => {
      asked += 1
      return { other: other(held), price: () => price(held) }
    },
    spotPrice: (x: N) => price(x),
  } as unknown as Derived<N>
  const change = changeAlong<N>(real, derived)
  return (before: N, step: N, otherBefore: N) => {
    asked = 0
    return { ...change('x', before, step, otherBefore), asked }
  }
}

/** The constant product `xy`, whose level is off by a part of the other reserve. */
const product = (level: number, off = 0) =>
  along(float64, { other: held => (level / held) * (1 + off), price: held => level / held ** 2 })

/** A straight line at a price, through so much of Y where there is 1 of X. */
const line = (price: number, atOne: number) =>
  along(float64, { other: held => atOne - price * (held - 1), price: () => price })

describe('a change along a level in float64', () => {
  test('is the difference of the reserves from their 256th parts on', () => {
    const change = along(float64, { other: () => 255, price: () => expect.fail('a price was asked for') })
    expect(change(1, 0.5, 256)).toEqual({ moved: 1, left: 255, asked: 1 })
  })

  test('is the integral of the price where less moves, to all digits', () => {
    const change = product(1, 1e-14)
    for (const step of [1 / 600, 1 / 300, -1 / 300, 1e-6]) {
      const { moved } = change(1, step, 1)
      expect(Math.abs(moved / Math.abs(step / (1 + step)) - 1)).toBeLessThan(2e-15)
    }
  })

  test('asks for the end alone where the price moves evenly and both reserves by less than the 512th part', () => {
    expect(product(1)(1, 1e-6, 1).asked).toBe(1)
    expect(product(1)(1, 1 / 600, 1).asked).toBeGreaterThan(1)
    expect(line(1, 1)(1, 1 / 600, 1).asked).toBe(1)
    expect(line(1, 1)(1, 1 / 300, 1).asked).toBeGreaterThan(1)
    // As much of one reserve, and less of the other.
    expect(line(0.1, 1)(1, 1 / 300, 1).asked).toBeGreaterThan(1)
    expect(line(3, 1)(1, 1 / 900, 1).asked).toBeGreaterThan(1)
  })

  test('is the integral too where a small step moves much of the little that there is of the other', () => {
    const change = along(float64, { other: held => 1e6 + 1 - held + 1e-10, price: () => 1 })
    expect(change(1e6, 0.5, 1).moved).toBe(0.5)
  })

  test('is the integral where the price at the end alone is no number', () => {
    const change = along(float64, {
      other: held => 1e6 + 1 - held + 1e-10,
      price: held => (held === 1e6 + 0.5 ? Number.POSITIVE_INFINITY : 1),
    })
    expect(change(1e6, 0.5, 1).moved).toBeCloseTo(0.5, 14)
  })

  test('is the difference beyond the end of the level, where no price is', () => {
    const change = along(float64, { other: () => -1, price: () => 1 })
    expect(change(1e6, 2, 1)).toEqual({ moved: 2, left: -1, asked: 1 })
  })

  test('ends at the end of the level where it is beyond by no more than roundings', () => {
    const change = along(float64, { other: () => -2e-10, price: () => 1 })
    expect(change(1e6, 1, 1)).toMatchObject({ moved: 1, left: 0 })
  })

  test('is paid for where an empty reserve seems to stay empty', () => {
    const change = along(float64, { other: () => 0, price: () => 1 })
    expect(change(1, -1e-14, 0).moved).toBeCloseTo(1e-14, 28)
  })

  test('is the difference where the price has a corner on the way', () => {
    const change = along(float64, {
      other: held => (held < 1.001 ? 2 - held : 0.999 - 2 * (held - 1.001)),
      price: held => (held < 1.001 ? 1 : 2),
    })
    expect(change(1, 0.0015, 1).moved).toBeCloseTo(0.002, 15)
  })

  test('is the difference where roundings of the price keep its integral from being found', () => {
    const change = along(float64, { other: held => 2 - held, price: held => 1 + 1e-7 * Math.sin(1e9 * held) })
    expect(change(1, 2 ** -10, 1)).toMatchObject({ moved: 2 ** -10, left: 1 - 2 ** -10 })
  })

  test('is the integral where that differs from the difference by 4096 roundings, and no more', () => {
    const step = 2 ** -20
    const [within, beyond] = [1 + 2 ** -20, 1 + 2 ** -20 + 2 ** -30].map(price =>
      along(float64, { other: () => 1 - step, price: () => price }),
    )
    expect(within?.(1, step, 1).moved).toBe(step + 2 ** -40)
    expect(beyond?.(1, step, 1).moved).toBe(step)
  })
})

test('a change over dual numbers is the difference, with its derivative', () => {
  const real = dual(float64)
  const change = along(real, {
    other: held => real.div(real.one, held),
    price: () => expect.fail('a price was asked for'),
  })
  const { moved } = change(real.one, real.variable(1e-3), real.one)
  expect(moved.derivative).toBeCloseTo(1.001 ** -2, 12)
})
