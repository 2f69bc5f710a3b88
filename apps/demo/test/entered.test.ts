import { defineCurve, impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { enter, ratioGrid } from '../src/curves/entered.ts'
import { labelOf, listed, listedOf } from '../src/curves/listed.ts'
import { aheadBetween, lossWithin } from '../src/curves/net.ts'
import { outcomeAt } from '../src/curves/outcome.ts'
import { defaults, parametersOf } from '../src/settings/settings.ts'

const mine = defineCurve({
  name: 'my-plug-in',
  summary: 'Fails above ×3',
  formula: 'x y',
  parameters: { weight: { default: 0.5, above: 0, below: 1, unit: 'share', meaning: 'share of X' } },
  over: real => ({
    reserves: price => {
      const root = real.sqrt(price)
      const x = real.div(real.one, root)
      return { x: real.compare(price, real.of(3)) > 0 ? real.div(x, real.zero) : x, y: root }
    },
  }),
})

test('a curve that nobody knows is shown after those that are known, by its own name', () => {
  const [each] = listedOf([mine])
  expect(each?.title).toBe('My plug in')
  expect(labelOf(each as never, { weight: 0.35 })).toBe('My plug in 35/65')
  expect(listedOf([...listed.map(({ definition }) => definition), mine]).at(-1)?.definition).toBe(mine)
})

test('a curve that fails on its way drops out, with its error and the nearest ratio at which it failed', () => {
  const [each] = listedOf([mine])
  const answer = enter(each as never, { weight: 0.5 })
  expect(E.isLeft(answer)).toBe(true)
  if (E.isLeft(answer)) {
    expect(answer.left.ratio).toBe(ratioGrid.find(ratio => ratio > 3))
    expect(answer.left.reason).not.toBe('')
  }
})

const entered = listed.map(each => {
  const answer = enter(each, parametersOf(defaults, each))
  if (E.isLeft(answer)) throw new Error(answer.left.reason)
  return answer.right
})

test('the grid holds the entry, and is symmetric about it', () => {
  expect(ratioGrid[250]).toBe(1)
  for (const [i, ratio] of ratioGrid.entries()) expect(ratio * (ratioGrid[500 - i] ?? 0)).toBeCloseTo(1, 12)
})

test('value and holding are of the same deposit, and differ by what the library calls impermanent loss', () => {
  for (const each of entered) {
    for (const ratio of [0.11, 0.7, 1, 1.234567, 9.9]) {
      const outcome = outcomeAt(each, ratio, { deposit: 500, days: 73, fee: 0.01 })
      expect(outcome?.loss, each.id).toBe(orThrow(impermanentLoss(each.curve, 1, ratio)))
      expect(outcome?.value, each.id).toBeCloseTo(
        (500 * orThrow(each.curve.value(ratio))) / orThrow(each.curve.value(1)),
        9,
      )
      expect((outcome?.hold ?? 0) - (outcome?.value ?? 0), each.id).toBeCloseTo(outcome?.lost ?? Number.NaN, 9)
      expect(outcome?.apr, each.id).toBeCloseTo(((outcome?.lost ?? 0) / 500) * 5, 9)
      expect((outcome?.turnover ?? 0) * 0.01 * 73 * 500, each.id).toBeCloseTo(outcome?.lost ?? Number.NaN, 9)
    }
  }
})

test('the ends of a quiet interval are where the limit is met', () => {
  for (const each of entered) {
    for (const { from, to } of [lossWithin(each, 0.05)]) {
      for (const end of [from, to]) {
        if (end !== undefined) expect(orThrow(impermanentLoss(each.curve, 1, end)), each.id).toBeCloseTo(0.05, 9)
      }
    }
  }
  const product = entered.find(({ id }) => id === 'constant-product')
  expect(product && lossWithin(product, 0.2)).toEqual({ from: expect.closeTo(0.25, 9), to: expect.closeTo(4, 9) })
})

test('without fees one is ahead of holding nowhere but at entry', () => {
  for (const each of entered) {
    const { from, to } = aheadBetween(each, 0)
    expect(from, each.id).toBeCloseTo(1, 5)
    expect(to, each.id).toBeCloseTo(1, 5)
  }
})
