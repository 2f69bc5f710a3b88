import { defineCurve, impermanentLoss, orThrow } from '@ammeter/core'
import { scenarios } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { courseOf, enter, ratioGrid } from '../src/curves/entered.ts'
import { labelOf, listed, listedOf } from '../src/curves/listed.ts'
import { aheadBetween, netAt } from '../src/curves/net.ts'
import { netOnTheWay, netsOnTheWay } from '../src/curves/on-the-way.ts'
import { outcomeAt } from '../src/curves/outcome.ts'
import type { Unit } from '../src/curves/unit.ts'
import { initialInstances } from '../src/instances/instance.ts'

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

test('a curve that nobody knows is shown after those that are known, before pools, by its own name', () => {
  const [each] = listedOf([mine])
  expect(each?.title).toBe('My plug in')
  expect(labelOf(each as never, { weight: 0.35 })).toBe('My plug in 35/65')
  expect(labelOf(each as never, { weight: 0.9999 })).toBe('My plug in 99.99/0.01')
  const names = listedOf([...listed.map(({ definition }) => definition), mine]).map(({ definition }) => definition.name)
  expect(names.slice(-3)).toEqual(['my-plug-in', 'lbp', 'staked-stableswap'])
})

test('a curve that fails on its way drops out, with its error and the nearest ratio at which it failed', () => {
  const [each] = listedOf([mine])
  const answer = courseOf(each as never, { weight: 0.5 }, 'y')
  expect(E.isLeft(answer)).toBe(true)
  if (E.isLeft(answer)) {
    expect(answer.left.ratio).toBe(ratioGrid.find(ratio => ratio > 3))
    expect(answer.left.reason).not.toBe('')
  }
})

const enteredIn = (unit: Unit) =>
  initialInstances(listed).map(each => {
    const answer = enter(each, each.id, unit)
    if (E.isLeft(answer)) throw new Error(answer.left.reason)
    return answer.right
  })

const entered = enteredIn('y')

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
      const mean = (500 + (outcome?.value ?? 0)) / 2
      expect(outcome?.meanValue, each.id).toBeCloseTo(mean, 9)
      expect(outcome?.apr, each.id).toBeCloseTo(((outcome?.lost ?? 0) / mean) * 5, 9)
      expect((outcome?.turnover ?? 0) * 0.01 * 73 * mean, each.id).toBeCloseTo(outcome?.lost ?? Number.NaN, 9)
      // Fees that break even make the net 0.
      expect(netAt(each, ratio, { fees: (outcome?.apr ?? 0) / 5, feesBy: 'turnover' })).toBeCloseTo(0, 9)
    }
  }
})

test('without fees one is ahead of holding nowhere but at entry', () => {
  for (const each of entered) {
    const { from, to } = aheadBetween(each, { fees: 0, feesBy: 'turnover' })
    expect(from, each.id).toBeCloseTo(1, 5)
    expect(to, each.id).toBeCloseTo(1, 5)
  }
})

test('what makes up for the loss at ×2 is 6.07 % of the value then, and 86.5 % of the mean value a year', () => {
  const product = entered.find(({ id }) => id === 'constant-product')
  const outcome = product && outcomeAt(product, 2, { deposit: 10_000, days: 30, fee: 0.003 })
  expect(outcome?.feeYield).toBeCloseTo(0.0606602, 7)
  // (15,000 − 14,142.14) ÷ 12,071.07 · 365 ÷ 30
  expect(outcome?.apr).toBeCloseTo(0.8646584, 6)
})

test('where prices are X per Y, money is in X: a position that rises in Y falls', () => {
  const turned = enteredIn('x')
  const holding = { deposit: 10_000, days: 30, fee: 0.003 }
  for (const [i, each] of entered.entries()) {
    for (const ratio of [0.2, 0.8, 1, 1.3, 4]) {
      const inY = outcomeAt(each, ratio, holding)
      const inX = outcomeAt(turned[i] as never, 1 / ratio, holding)
      if (inY === undefined || inX === undefined) throw new Error(`${each.id} has no answer`)
      const name = `${each.id} at ${ratio}`
      expect(inX.loss, name).toBeCloseTo(inY.loss, 9)
      for (const key of ['value', 'hold', 'lost'] as const) {
        expect(inX[key] / 1e4, `${name}, ${key}`).toBeCloseTo(inY[key] / ratio / 1e4, 9)
      }
      if (each.id !== 'constant-sum' || ratio !== 1) {
        expect(inX.base / 1e4, name).toBeCloseTo(inY.quote / 1e4, 9)
        expect(inX.quote / 1e4, name).toBeCloseTo(inY.base / 1e4, 9)
      }
      expect(inX.isTrading, name).toBe(inY.isTrading)
      expect(inX.apr, name).toBeCloseTo((inX.lost / ((1e4 + inX.value) / 2)) * (365 / 30), 9)
    }
  }
  const [product] = turned
  const half = product && outcomeAt(product, 0.5, holding)
  expect(half?.value).toBeCloseTo(7071.0678, 4)
})

test('the chart of scenarios draws what their table says', () => {
  const fee = 0.003
  for (const unit of ['y', 'x'] as const) {
    for (const feesBy of ['depth', 'turnover'] as const) {
      const all = enteredIn(unit)
      for (const endRatio of [0.1, 0.37, 0.5, 0.9, 1, 1.1, 1.7, 3, 10]) {
        const assumed = { endRatio, volatility: 0, dailyTurnover: 0.1, days: 30, feesBy }
        const [compared] = scenarios(
          all.map(({ curve }) => ({ curve, entryPrice: 1, fee })),
          [assumed],
        )
        const drawn = all.map(each => netOnTheWay(each, endRatio, { fees: fee * 0.1 * 30, feesBy }) ?? Number.NaN)
        for (const [i, outcome] of (compared?.outcomes ?? []).entries()) {
          // Where the price stays at the peg of these, their depth has no bound.
          if (E.isLeft(outcome)) {
            expect([endRatio, feesBy]).toEqual([1, 'depth'])
            expect(['constant-sum', 'solidly']).toContain(all[i]?.id)
            expect(drawn[i]).toBeNaN()
            continue
          }
          const net = outcome.right.netVsHold
          expect(Math.abs((drawn[i] ?? 0) - net), `${all[i]?.id} at ${endRatio} ${unit}`).toBeLessThan(1e-7)
        }
        const best = compared?.best.map(i => drawn[i] ?? 0) ?? []
        expect(Math.max(...drawn.filter(Number.isFinite)) - Math.min(...best), `winner at ${endRatio}`).toBeLessThan(
          1e-7,
        )
      }
      for (const each of all) {
        const line = netsOnTheWay(each, { fees: 0.009, feesBy })
        each.along.forEach(({ ratio }, i) => {
          expect(
            Math.abs((line[i] ?? 0) - (netOnTheWay(each, ratio, { fees: 0.009, feesBy }) ?? 0)),
            `${each.id} at ${ratio}`,
          ).toBeLessThan(1e-12)
        })
      }
    }
  }
})
