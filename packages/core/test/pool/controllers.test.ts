import { describe, expect, test } from 'vitest'
import {
  type ControllerOpening,
  type ControllerView,
  controlled,
  decimal,
  exactIn,
  float64,
  type Num,
  orThrow,
  poolOf,
} from '../../src/index.js'
import { range } from '../curves.js'
import { drifting, geometric } from '../drifting.js'
import { refusal } from '../refusals.js'

/** A range whose upper end alone moves, and that tells what it hears. */
const widening = (told: unknown[] = []) =>
  controlled(range, {
    name: 'widening',
    summary: 'A range that widens',
    parameters: {},
    over: ({ of }) => ({
      start: (opening: ControllerOpening<Num>) => {
        told.push(opening)
        return {}
      },
      onTime: (view: ControllerView<Num>) => {
        told.push({ time: view.time, elapsed: view.elapsed, price: view.price })
        return {}
      },
      parameters: (_memory, time) => ({ lower: of(1), upper: of(4 + Math.floor(time / 10)) }),
    }),
  })

describe('a controller', () => {
  test('hears when and at what price the pool opens, and how much time has passed', () => {
    const told: unknown[] = []
    const opened = orThrow(poolOf(orThrow(widening(told)(float64)), { price: 2, liquidity: 1, time: 5 }))
    orThrow(opened.at({ time: 8, price: 3 }))
    expect(told).toEqual([
      { time: 5, price: 2 },
      { time: 8, elapsed: 3, price: 3 },
    ])
  })
  test('keeps the curve while no parameter changes, and makes another where one does', () => {
    const opened = orThrow(poolOf(orThrow(widening()(float64)), { price: 2, liquidity: 1 }))
    expect(orThrow(opened.at({ time: 9 })).curve).toBe(opened.curve)
    expect(orThrow(opened.at({ time: 10 })).curve.parameters).toEqual({ lower: 1, upper: 5 })
  })
  test('may answer fewer parameters than the curve has, in decimals too', () => {
    const half = controlled(range, {
      name: 'half',
      summary: 'Moves the upper end alone',
      parameters: {},
      over: ({ of }) => ({ parameters: (_memory, time) => ({ upper: of(4 + time) }) as never }),
    })
    const opened = orThrow(poolOf(orThrow(half(decimal)), { price: decimal.of(2), liquidity: decimal.one }))
    const { lower, upper } = orThrow(opened.at({ time: 1 })).curve.parameters
    expect([lower, upper].map(end => end && decimal.toText(end))).toEqual(['1', '5'])
  })
  test('that remembers no number is refused as the pool opens', () => {
    const broken = controlled(geometric, {
      name: 'broken',
      summary: 'Remembers no number',
      parameters: {},
      over: ({ of }) => ({ start: () => ({ last: of('none') }), parameters: () => ({ weight: of(0.5) }) }),
    })
    expect(refusal(poolOf(orThrow(broken(float64)), { reserves: { x: 1, y: 1 } }))).toMatchObject({
      _tag: 'BrokenCurve',
      curve: 'broken',
      member: 'start',
    })
  })
  test('has no fee of its own', () => {
    expect(orThrow(drifting(float64, {})).hasOwnFee).toBe(false)
  })
})

test('the curve stays while its weight does, and each trade makes another', () => {
  const opened = orThrow(poolOf(orThrow(drifting(float64, { speed: 0 })), { reserves: { x: 1, y: 1 } }))
  const traded = orThrow(opened.swap(exactIn('x', 0.1))).pool
  expect(traded.curve).not.toBe(opened.curve)
  expect(orThrow(opened.at({ time: 100 })).curve).toBe(opened.curve)
})
