import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { choiceModel } from '../../src/choice/index.js'
import { collector, mertonJumpDiffusion, pathBatches, pathSimulator } from '../../src/index.js'
import { product } from '../curves.js'
import { curves, modelOf, outcomesOf, pathOf } from './market.js'

const QUESTION = { marketApr: 0.09, rule: { bear: 0.05 } } as const

/** The sketch of the first screen, on paths of its own: what it says, in percent, and four standard errors of that. */
const SKETCH = [
  { median: 0.5, worstTwentieth: -1.2, beatsHolding: 77, fees: 0.74 },
  { median: 0.3, worstTwentieth: -0.8, beatsHolding: 77, fees: 0.48 },
  { median: 2.8, worstTwentieth: -6.8, beatsHolding: 76, fees: 4.0 },
  { median: 4.7, worstTwentieth: -13.0, beatsHolding: 67, fees: 7.77 },
]

test('the figures of the sketch', () => {
  const outcomes = outcomesOf(modelOf(0.7), 0.09)
  SKETCH.forEach(({ median, worstTwentieth, beatsHolding, fees }, index) => {
    const found = outcomes[index]
    // Errors of a quantile of 4,000 paths in proportion to the spread, and half a digit of what is printed.
    const spread = 100 * (found?.deviation ?? 0)
    expect(Math.abs(100 * (found?.median ?? 0) - median)).toBeLessThan(0.08 * spread + 0.05)
    expect(Math.abs(100 * (found?.worstTwentieth ?? 0) - worstTwentieth)).toBeLessThan(0.24 * spread + 0.05)
    expect(Math.abs(100 * (found?.beatsHolding ?? 0) - beatsHolding)).toBeLessThan(3.7)
    expect(Math.abs(100 * (found?.fees ?? 0) - fees)).toBeLessThan(0.03 * fees + 0.005)
  })
  expect(outcomes[0]).toMatchObject({
    lossAtHalf: expect.closeTo(0.05719, 5),
    lossAtDouble: expect.closeTo(0.05719, 5),
  })
})

test('paths in batches, or all at once: the same answer to the last digit', () => {
  const whole = modelOf(0.7, 600)
  const parts = orThrow(choiceModel(curves, { path: pathOf(0.7), paths: 600 }))
  for (const paths of [1, 250, 250, 599, 600, 9999]) parts.advanceTo(paths)
  expect(parts.done()).toBe(600)
  expect(parts.answer(QUESTION)).toEqual(whole.answer(QUESTION))
})

test('random numbers and tables that were there before change nothing', () => {
  const first = modelOf(0.4, 300)
  const again = orThrow(choiceModel(curves, { path: pathOf(0.7), paths: 300 }, first))
  again.advanceTo()
  expect(again.answer(QUESTION)).toEqual(modelOf(0.7, 300).answer(QUESTION))
  expect(again.paths.brownian).toBe(first.paths.brownian)
  const shorter = orThrow(choiceModel(curves, { path: { ...pathOf(0.7), days: 10 }, paths: 300 }, first))
  expect(shorter.paths.brownian).not.toBe(first.paths.brownian)
})

test('tables of another price at entry are not taken again', () => {
  const path = { ...pathOf(0.7), price: 1700 }
  const alone = orThrow(choiceModel(curves, { path, paths: 100 }))
  const again = orThrow(choiceModel(curves, { path, paths: 100 }, modelOf(0.7, 100)))
  expect(again.answer(QUESTION)).toEqual(alone.answer(QUESTION))
})

test('the answer of a part of the paths says so, and that of none follows all of them', () => {
  const model = orThrow(choiceModel(curves, { path: pathOf(0.7), paths: 40 }))
  model.advanceTo(25)
  expect(orThrow(model.answer(QUESTION)).paths).toBe(25)
  expect(orThrow(orThrow(choiceModel(curves, { path: pathOf(0.7), paths: 40 })).answer(QUESTION)).paths).toBe(40)
})

test('any price model goes', () => {
  const path = { ...pathOf(0.5), model: mertonJumpDiffusion }
  const model = orThrow(choiceModel(curves, { path, paths: 50 }))
  const [full, , , narrow] = outcomesOf(model, 0.09)
  expect(narrow?.deviation).toBeGreaterThan(full?.deviation as number)
})

test('without volatility there is nothing but fees', () => {
  const [full] = outcomesOf(orThrow(choiceModel(curves, { path: pathOf(0), paths: 5 })), 0.09)
  expect(full?.quantiles).toEqual(Array.from({ length: 5 }, () => expect.closeTo((0.09 * 30) / 365, 15)))
})

test.each([
  [{ paths: 0 }, 'paths'],
  [{ paths: 2.5 }, 'paths'],
  [{ seed: -1 }, 'seed'],
  [{ path: { ...pathOf(0.7), days: 0 } }, 'days'],
  [{ path: { ...pathOf(0.7), price: Number.NaN } }, 'price'],
])('wrong settings are refused: %o', (wrong, setting) => {
  expect(choiceModel(curves, { path: pathOf(0.7), ...wrong })).toMatchObject({
    left: { _tag: 'InvalidSetting', setting },
  })
})

test.each([
  [{ marketApr: -0.1, rule: { bear: 0.05 } }, 'APR of the market'],
  [{ marketApr: 0.1, rule: { bear: 5 } }, 'bearable loss'],
  [{ marketApr: 0.1, rule: { deviations: -1 } }, 'multiple of the deviation'],
])('wrong questions are refused: %o', (question, setting) => {
  expect(modelOf(0.7, 1).answer(question)).toMatchObject({ left: { _tag: 'InvalidSetting', setting } })
})

test('a curve that fails leaves the others as they are', () => {
  const broken = { ...product, value: () => ({ _tag: 'Left', left: { _tag: 'BrokenCurve' } }) as never }
  const model = orThrow(choiceModel([{ curve: broken }, ...curves], { path: pathOf(0.7), paths: 40 }))
  const answer = orThrow(model.answer({ marketApr: 0.09, rule: { bear: 0.05 } }))
  expect(answer.curves[0]).toMatchObject({ left: { _tag: 'CurveFailed' } })
  expect(answer.curves.slice(1)).toEqual(orThrow(modelOf(0.7, 40).answer(QUESTION)).curves)
})

test('the price paths are those that the engine follows', () => {
  const path = pathOf(0.7)
  const simulator = orThrow(pathSimulator({ curve: product }, path))
  const { add, result } = collector(30, 0)
  for (const batch of pathBatches(300, simulator.path.steps, 1)) add(orThrow(simulator.simulate(batch)))
  const [full] = outcomesOf(orThrow(choiceModel(curves, { path, paths: 300 })), 0)
  // Without fees the engine arbitrages to the price: its net is the impermanent loss of the same end prices.
  const { p05, p50, p95, mean } = result().netVsHold
  expect([p05, p50, p95].map((each, index) => each - (full?.quantiles[2 * index] ?? 0))).toEqual(
    [0, 0, 0].map(() => expect.closeTo(0, 12)),
  )
  expect(mean).toBeCloseTo(full?.mean as number, 12)
})
