import { type Curve, defineCurve, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { choiceMap, choiceModel, depthAlong } from '../../src/choice/index.js'
import { describeSimulationError, generatePath, type PathPoint, scenarioOutcome } from '../../src/index.js'
import { product, range, sum, weighted } from '../curves.js'
import { curves, outcomesOf, pathOf, rangeOf } from './market.js'

const YEAR = 365 * 86_400_000

/** Two ranges, one in the other. */
const stacked: Curve<number> = orThrow(
  defineCurve({
    name: 'stacked',
    summary: 'Two ranges',
    formula: '',
    parameters: {},
    over: real => {
      const part = (lower: number, upper: number) => (price: Parameters<typeof real.sqrt>[0]) => {
        const [low, high] = [real.of(lower), real.of(upper)]
        const root = real.sqrt(real.min(real.max(price, low), high))
        return {
          x: real.sub(real.div(real.one, root), real.div(real.one, real.sqrt(high))),
          y: real.sub(root, real.sqrt(low)),
        }
      }
      const [wide, narrow] = [part(1000, 4000), part(1900, 2100)]
      return {
        prices: { lower: real.of(1000), upper: real.of(4000) },
        reserves: price => {
          const [one, other] = [wide(price), narrow(price)]
          return { x: real.add(one.x, other.x), y: real.add(one.y, other.y) }
        },
      }
    },
  })(float64, {}),
)

const CURVES = [
  ['full range', product],
  ['80/20', weighted],
  ['a range', rangeOf(1.5)],
  ['a range that is left', rangeOf(1.05)],
  ['two ranges', stacked],
  ['a range beside the price', range(2100, 2500)],
] as const

/** The value while the curve trades, over time by many small steps, of a deposit worth 1. */
const slowly = (curve: Curve<number>, path: readonly PathPoint[]): number => {
  const { lower = 0, upper = Number.POSITIVE_INFINITY } = curve.prices
  const valueAt = (price: number) => orThrow(curve.value(price))
  const PARTS = 200
  let sum = 0
  for (const [i, { time, price }] of path.slice(1).entries()) {
    const before = path[i] as PathPoint
    for (let part = 0; part < PARTS; part += 1) {
      const at = before.price * (price / before.price) ** ((part + 0.5) / PARTS)
      if (at >= lower && at <= upper) sum += ((time - before.time) / YEAR / PARTS) * valueAt(at)
    }
  }
  return sum / valueAt(path[0]?.price ?? 1)
}

test.each(CURVES)('by turnover %s earns of what it is worth while it trades', (_, curve) => {
  const path = Array.from(orThrow(generatePath({ ...pathOf(1), days: 20, stepSeconds: 21_600 }, 3)))
  const { fees = 0, value, hold } = orThrow(depthAlong({ curve }, path, 'turnover')).at(-1) ?? {}
  expect(fees).toBeCloseTo(slowly(curve, path), 5)
  expect([value, hold]).toEqual([orThrow(depthAlong({ curve }, path)).at(-1)].flatMap(end => [end?.value, end?.hold]))
})

test('with equal value, every curve that trades all the time earns alike where the price stays', () => {
  const still = [0, 1].map(year => ({ time: year * YEAR, price: 2000 }))
  for (const [name, curve] of CURVES.slice(0, 5)) {
    expect(orThrow(depthAlong({ curve }, still, 'turnover')).at(-1)?.fees, name).toBeCloseTo(1, 12)
  }
  // Neither a range that does not trade there nor one price that is passed by has any volume.
  expect(orThrow(depthAlong({ curve: range(2100, 2500) }, still, 'turnover')).at(-1)?.fees).toBe(0)
  const passed = [0.9, 1.1].map((price, year) => ({ time: year * YEAR, price }))
  expect(orThrow(depthAlong({ curve: sum }, passed, 'turnover')).at(-1)?.fees).toBe(0)
})

test.each(CURVES)('a scenario has the fees of the model on its way, by depth and by turnover: %s', (_, curve) => {
  const days = 40
  for (const endRatio of [0.5, 0.98, 1, 1.03, 1.4]) {
    const ends = [0, days].map(day => ({ time: (day * YEAR) / 365, price: day === 0 ? 2000 : 2000 * endRatio }))
    for (const feesBy of ['depth', 'turnover'] as const) {
      const { fees = 0, value, hold = 1 } = orThrow(depthAlong({ curve }, ends, feesBy)).at(-1) ?? {}
      const [fee, dailyTurnover] = [0.003, 0.1]
      const apr = 365 * fee * dailyTurnover
      const scenario = { endRatio, volatility: 0, days, dailyTurnover, feesBy }
      const outcome = orThrow(scenarioOutcome({ curve, entryPrice: 2000, fee }, scenario))
      // A scenario has fees to about six digits.
      expect(Math.abs(outcome.fees - apr * fees), `${feesBy}, ×${endRatio}`).toBeLessThan(1e-6 * apr * fees + 1e-12)
      expect(outcome.value).toBeCloseTo(value ?? Number.NaN, 12)
      expect(outcome.netVsHold).toBeCloseTo((outcome.value + outcome.fees) / hold - 1, 12)
    }
  }
})

test('the model, its map and the fitted range go by turnover too', () => {
  const path = pathOf(0.7)
  const model = orThrow(choiceModel(curves, { path, paths: 200, feesBy: 'turnover' }))
  const [full, , wide, narrow] = outcomesOf(model, 0.09)
  // A range that is left earns less than full range of the same value: by depth it earns several times as much.
  expect(narrow?.fees).toBeLessThan(full?.fees as number)
  expect(narrow?.median).toBeLessThan(full?.median as number)
  expect(wide?.fees).toBeLessThan((full?.fees as number) * 1.001)
  const byDepth = outcomesOf(orThrow(choiceModel(curves, { path, paths: 200 }, model)), 0.09)
  expect(byDepth[3]?.fees).toBeGreaterThan(4 * (narrow?.fees as number))
  const asked = { path, paths: 200, volatilities: [0.7], marketAprs: [0.09], rule: { bear: 0.05 } }
  const cellsOf = (feesBy: 'depth' | 'turnover') =>
    [...orThrow(choiceMap(curves, { ...asked, feesBy }))].at(-1)?.cells[0]?.[0]
  expect(cellsOf('turnover')).toBe(orThrow(model.answer({ marketApr: 0.09, rule: { bear: 0.05 } })).choice)
  expect(cellsOf('turnover')).not.toBe(cellsOf('depth'))
})

test('another word than depth and turnover is refused', () => {
  const refused = choiceModel(curves, { path: pathOf(0.7), feesBy: 'luck' as never })
  expect(E.isLeft(refused) && describeSimulationError(refused.left)).toMatch(/feesBy.*depth or turnover/)
})
