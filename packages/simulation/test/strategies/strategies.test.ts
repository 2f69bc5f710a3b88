import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import {
  type Account,
  backtest,
  backtestPath,
  band,
  defineStrategy,
  ilAlert,
  type OwnerAction,
  type PathPoint,
  type PositionTerms,
} from '../../src/index.js'
import { product, range } from '../curves.js'

const DAY = 86_400_000

const daily = (prices: readonly number[]): readonly PathPoint[] =>
  prices.map((price, day) => ({ time: day * DAY, price }))

/** Does what is listed, a step at a time. */
const script = (actions: readonly (OwnerAction | undefined)[]) =>
  orThrow(
    defineStrategy({
      name: 'script',
      summary: 'Does what is listed',
      parameters: {},
      start: () => {
        let step = -1
        return {
          decide: () => {
            step += 1
            return actions[step]
          },
        }
      },
    })(),
  )

const accountsOf = (terms: PositionTerms, path: readonly PathPoint[]): readonly Account[] => {
  const test = orThrow(backtest(terms))
  return path.map(point => {
    expect(test.add(point)).toBeUndefined()
    const each = test.account() as Account
    const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts, protection } = each
    const whole =
      (terms.deposit ?? 1) + marketGain - impermanentLoss - realisedLoss + fees - gas - swapCosts + protection
    expect(whole).toBeCloseTo(each.payout, 9)
    return each
  })
}

const recentrings = (terms: PositionTerms, prices: readonly number[]) =>
  accountsOf(terms, daily(prices)).map(each => each.recentrings)

test('a band: re-centred once the price has been away for a time, and not where it came back', () => {
  const waiting = (parameters: Parameters<typeof band>[0]) => ({
    curve: range(0.5, 2),
    deposit: 100,
    strategy: orThrow(band(parameters)),
  })
  const away = [1, 1.12, 1.09, 1.12, 1.13, 1.12, 1.12]
  expect(recentrings(waiting({ width: 1.1 }), away)).toEqual([0, 1, 1, 1, 1, 1, 1])
  expect(recentrings(waiting({ width: 1.1, wait: 2 * 86_400 }), away)).toEqual([0, 0, 0, 0, 0, 1, 1])
  // Back within the width is not back within the inner factor.
  expect(recentrings(waiting({ width: 1.1, inner: 1.05, wait: 2 * 86_400 }), away)).toEqual([0, 0, 0, 1, 1, 1, 1])
  expect(
    recentrings(waiting({ width: 1.1, inner: 1.05, wait: 2 * 86_400 }), [1, 1.12, 1.04, 1.12, 1.12, 1.12]),
  ).toEqual([0, 0, 0, 0, 0, 1])
})

test.each([false, true])('a part taken out is held, and its loss is realised (through swap: %s)', throughSwap => {
  const strategy = script([{ do: 'withdraw', share: 0.25 }])
  const [, , back] = accountsOf({ curve: product, deposit: 1000, strategy, throughSwap }, daily([1, 4, 1])) as [
    Account,
    Account,
    Account,
  ]
  const [, there] = accountsOf({ curve: product, deposit: 1000, strategy, throughSwap }, daily([1, 4])) as [
    Account,
    Account,
  ]
  // At 4 the position is 250 X and 1,000 Y, of which a quarter leaves: 500 of 2,000 Y, and a quarter of the loss of 500.
  expect(there.held).toBeCloseTo(500, 10)
  expect(there.value).toBeCloseTo(1500, 10)
  expect(there.realisedLoss).toBeCloseTo(125, 10)
  expect(there.impermanentLoss).toBeCloseTo(375, 10)
  // Back at 1 what stayed has lost nothing, and what left is 62.5 X and 250 Y.
  expect(back.held).toBeCloseTo(312.5, 10)
  expect(back.impermanentLoss).toBeCloseTo(0, 10)
  expect(back.value).toBeCloseTo(750, 10)
})

test.each([false, true])('all taken out, nothing trades, and it can be put back (through swap: %s)', throughSwap => {
  const strategy = script([{ do: 'withdraw', share: 1 }, undefined, { do: 'deposit', share: 1 }])
  const terms: PositionTerms = {
    curve: product,
    deposit: 1000,
    fee: 0.003,
    fees: 'collected',
    swapCost: 0.01,
    strategy,
    throughSwap,
  }
  const [, out, moved, back] = accountsOf(terms, daily([1, 1, 4, 4, 2])) as readonly Account[] as [
    Account,
    Account,
    Account,
    Account,
  ]
  expect(out.value).toBe(0)
  expect(out.held).toBeCloseTo(1000, 10)
  expect(moved.volume).toBe(0)
  expect(moved.held).toBeCloseTo(2500, 10)
  // 500 X and 500 Y at 4: 2,000 Y of X, of which the position wants half of 2,500, less the cost c = 1 % of what is sold.
  const cost = (0.01 * (2000 - 1250)) / (1 - 0.005)
  expect(back.swapCosts).toBeCloseTo(cost, 9)
  expect(back.value).toBeCloseTo(2500 - cost, 9)
  expect(back.held).toBe(0)
})

test('tokens put back after a re-centring join the shape around the new centre', () => {
  const actions: readonly (OwnerAction | undefined)[] = [
    { do: 'recentre' },
    { do: 'withdraw', share: 1 },
    { do: 'deposit', share: 1 },
  ]
  for (const throughSwap of [false, true]) {
    const terms = {
      curve: range(0.5, 2),
      deposit: 100,
      fees: 'collected' as const,
      strategy: script(actions),
      throughSwap,
    }
    const all = accountsOf(terms, daily([1, 10, 10, 10, 19]))
    expect(all[3]?.value).toBeCloseTo(all[1]?.value as number, 9)
    // At 19 the range from 5 to 20 still holds both tokens.
    expect(all[4]?.x).toBeGreaterThan(0)
    expect(all[4]?.y).toBeGreaterThan(0)
  }
})

test.each([false, true])('a move goes to another range (through swap: %s)', throughSwap => {
  const strategy = script([{ do: 'move', parameters: { lower: 1, upper: 4 } }])
  const curveWith = ({ lower = 1, upper = 2 }: Readonly<Record<string, number>>) => E.right(range(lower, upper))
  const terms: PositionTerms = {
    curve: range(0.5, 2),
    curveWith,
    deposit: 100,
    fees: 'collected',
    strategy,
    throughSwap,
  }
  const [, moved, above, below] = accountsOf(terms, daily([1, 2, 3.9, 0.9])) as readonly Account[] as [
    Account,
    Account,
    Account,
    Account,
  ]
  expect(moved.recentrings).toBe(1)
  // The middle of 1…4: half by value.
  expect(moved.x * 2).toBeCloseTo(moved.y, 9)
  expect(above.x).toBeGreaterThan(0)
  expect(below.y).toBeCloseTo(0, 9)
})

test('an alert of loss clears once everything was taken out', () => {
  const strategy = script([undefined, { do: 'withdraw', share: 1 }])
  const alerts = [orThrow(ilAlert({ above: 0.05 }))]
  const result = orThrow(backtestPath({ curve: product, strategy, alerts }, daily([1, 4, 4, 4])))
  expect(result.alerts.map(({ kind, time, cleared }) => [kind, time, cleared])).toEqual([['il', DAY, 2 * DAY]])
})

test.each([
  [{ do: 'move', parameters: { lower: 1 } }, 'InvalidChoice'],
  [{ do: 'withdraw', share: 0 }, 'InvalidQuantity'],
  [{ do: 'withdraw', share: 1.5 }, 'InvalidQuantity'],
  [{ do: 'withdraw', share: Number.NaN }, 'InvalidQuantity'],
  [{ do: 'deposit', share: -1 }, 'InvalidQuantity'],
] as const)('an action that is none is refused: %o', (action, tag) => {
  const strategy = script([action])
  expect(backtestPath({ curve: product, strategy }, daily([1, 2]))).toMatchObject({
    _tag: 'Left',
    left: { _tag: 'CurveFailed', error: { _tag: tag } },
  })
})

test("a move that the curve refuses is the curve's error", () => {
  const error = {
    _tag: 'InvalidParameter',
    curve: 'range',
    parameter: 'lower',
    given: '-1',
    allowed: 'above 0',
  } as const
  const strategy = script([{ do: 'move', parameters: { lower: -1 } }])
  expect(backtestPath({ curve: product, curveWith: () => E.left(error), strategy }, daily([1, 2]))).toMatchObject({
    left: { _tag: 'CurveFailed', error },
  })
})
