import { type CurveError, defineCurve, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  arbitrageur,
  backtest,
  backtestPath,
  band,
  describeSimulationError,
  every,
  flow,
  ilAlert,
  noise,
  type PathPoint,
  type PositionTerms,
  recordedVolume,
} from '../../src/index.js'
import { product } from '../curves.js'

const DAY = 86_400_000

const daily = (prices: readonly number[]): readonly PathPoint[] =>
  prices.map((price, day) => ({ time: day * DAY, price }))

test.each([
  [{ time: DAY, price: 0 }, 'price'],
  [{ time: DAY, price: Number.NaN }, 'price'],
  [{ time: DAY, price: Number.POSITIVE_INFINITY }, 'price'],
  [{ time: 0, price: 1 }, 'time'],
  [{ time: Number.NaN, price: 1 }, 'time'],
  [{ time: DAY, price: '1' as unknown as number }, 'price'],
  [{ time: String(DAY) as unknown as number, price: 1 }, 'time'],
  [{ time: DAY, price: 1, volume: '5' as unknown as number }, 'volume'],
  [{ time: DAY, price: 1, volume: -1 }, 'volume'],
  [{ time: DAY, price: 1, quotePrice: 0 }, 'quote price'],
  [{ time: DAY, price: 1, recorded: { inX: -1, inY: 0, liquidity: 1, low: 1, high: 1 } }, 'amount of X paid in'],
  [{ time: DAY, price: 1, recorded: { inX: 0, inY: 0, liquidity: 1, low: 2, high: 1 } }, 'highest price'],
])('a point that is none is refused, and the run stands where it stood: %o', (point, quantity) => {
  const test = orThrow(backtest({ curve: product }))
  test.add({ time: 0, price: 1 })
  const before = test.account()
  expect(test.add(point)).toMatchObject({ _tag: 'InvalidPoint', index: 1, quantity })
  expect(test.account()).toEqual(before)
})

test('a path without points is refused', () => {
  const refused = backtestPath({ curve: product }, [])
  expect(E.isLeft(refused) && describeSimulationError(refused.left)).toBe(
    'path of point 0 is empty, must be one with a point at least',
  )
})

test.each([
  [{ fee: 1 }, 'fee'],
  [{ fee: Number.NaN }, 'fee'],
  [{ deposit: 0 }, 'deposit'],
  [{ deposit: 2, poolValue: 1 }, 'value of the pool'],
  [{ entryPrice: -1 }, 'entry price'],
  [{ swapCost: 1 }, 'cost of a swap'],
  [{ gas: -1 }, 'gas'],
  [{ protection: { coverage: 2 } }, 'coverage of the protection'],
  [{ protocolFee: 1.5 }, 'protocol fee'],
  [{ markouts: [60, 0] }, 'seconds to a markout'],
  [{ rest: [{ curve: product, value: 0 }] }, 'value of a pool of the rest of the market'],
  [{ rest: [{ curve: product, value: 1, fee: 1 }] }, 'fee of a pool of the rest of the market'],
  [{ traders: [orThrow(arbitrageur()), orThrow(arbitrageur())] }, 'traders'],
  [{ traders: [orThrow(flow()), orThrow(flow())] }, 'traders'],
] as const satisfies readonly (readonly [Partial<PositionTerms>, string])[])(
  'terms that are none are refused: %o',
  (terms, setting) => {
    const refused = backtest({ curve: product, ...terms })
    expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'InvalidSetting', setting })
  },
)

test.each([
  [every({ days: 0 }), 'days'],
  [noise({ perDay: -1 }), 'perDay'],
  [noise({ size: 0 }), 'size'],
  [ilAlert({ above: 1 }), 'above'],
  [band({ width: 1.1, inner: 1.2 }), 'inner'],
  [recordedVolume({ share: -1 }), 'share'],
])('what plugs in refuses parameters that are none: %o', (made: E.Either<CurveError, unknown>, parameter) => {
  expect(made).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidParameter', parameter } })
})

test('a curve that fails on the way is named with its error and the price', () => {
  const fragile = defineCurve({
    name: 'fragile',
    summary: 'Breaks above 2',
    formula: 'xy',
    parameters: {},
    over: real => ({
      tradingFunction: (x, y) => real.sqrt(real.mul(x, y)),
      reserves: price =>
        real.compare(price, real.of(2)) > 0
          ? { x: real.div(real.zero, real.zero), y: real.one }
          : { x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) },
    }),
  })
  const curve = orThrow(fragile(float64, {}))
  const refused = backtestPath({ curve }, daily([1, 1.5, 3]))
  expect(E.isLeft(refused) && refused.left).toMatchObject({ _tag: 'CurveFailed', price: 3 })
  // Where the way from the price at entry to the first one fails, nothing has begun.
  const test = orThrow(backtest({ curve, entryPrice: 1 }))
  expect(test.add({ time: 0, price: 3 })).toMatchObject({ _tag: 'CurveFailed', price: 3 })
  expect(test.account()).toBeUndefined()
  expect(E.isLeft(test.result())).toBe(true)
})

test('an amount too large for float64 ends a backtest, which then comes to nothing', () => {
  const tested = orThrow(backtest({ curve: product, deposit: 1000 }))
  expect([0, 1].map(time => tested.add({ time, price: 1e-300 }))).toEqual([undefined, undefined])
  const refusal = {
    _tag: 'CurveFailed',
    price: 1e300,
    error: { _tag: 'NotRepresentable', quantity: 'hold', given: 'Infinity' },
  }
  expect(tested.add({ time: 2, price: 1e300 })).toMatchObject(refusal)
  expect(tested.account()).toBeUndefined()
  expect(tested.result()).toMatchObject({ left: refusal })
})

test('so does one at entry', () => {
  const tested = orThrow(backtest({ curve: product, deposit: 1e308 }))
  expect(tested.add({ time: 0, price: 1e-300 })).toMatchObject({ _tag: 'CurveFailed', price: 1e-300 })
  expect(E.isLeft(tested.result())).toBe(true)
})
