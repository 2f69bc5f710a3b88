import { lossAgainst, orThrow } from '@ammeter/core'
import { backtestPath, type ScenarioOutcome, scenarios } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { chooser } from '../src/choose/work.ts'
import { type Against, type Amounts, againstAt } from '../src/curves/against.ts'
import { alongAt, enter } from '../src/curves/entered.ts'
import { loadFormulas } from '../src/curves/formulas.ts'
import { netOnTheWay } from '../src/curves/on-the-way.ts'
import { outcomeAt } from '../src/curves/outcome.ts'
import { scenariosOf } from '../src/curves/scenarios-against.ts'
import { labelsOf } from '../src/instances/labels.ts'
import type { PathChoice, Terms } from '../src/replay/job.ts'
import { replay } from '../src/replay/replay.ts'
import { simulate } from '../src/replay/simulate.ts'
import { fromAddress } from '../src/settings/address.ts'

beforeAll(loadFormulas)

const CURVES = [
  ...['constant-product', 'weighted:weight=0.8', 'concentrated:width=x1.5', 'concentrated:lower=x0.7,upper=x1.2'],
  ...['stableswap', 'stableswap:amplification=1000', 'lmsr', 'f:x^w*y^(1-w):w=0.7'],
]

const RATIOS = [0.1, 0.3, 0.5, 0.9, 1, 1.1, 1.537, 2, 5, 10]

const entered = () => {
  const { settings, ignored } = fromAddress(`?${new URLSearchParams(CURVES.map(text => ['c', text]))}`)
  expect(ignored).toEqual([])
  const labels = labelsOf(settings.instances)
  return settings.instances.map(each => {
    const answer = enter(each, labels.get(each.id) ?? '', 'y')
    if (E.isLeft(answer)) throw new Error(answer.left.reason)
    return answer.right
  })
}

const right = (outcome: E.Either<unknown, ScenarioOutcome> | undefined): ScenarioOutcome => {
  if (outcome === undefined || E.isLeft(outcome)) throw new Error('no outcome')
  return outcome.right
}

describe('value, holding and loss at one end price are the same in every view', () => {
  const holding = { deposit: 1, days: 30, fee: 0.003 }

  test('at the cursor and on the line that is drawn', () => {
    for (const each of entered()) {
      for (const drawn of each.along) {
        const outcome = outcomeAt(each, drawn.ratio, holding)
        expect(outcome?.loss).toBe(drawn.loss)
        expect(outcome?.hold).toBe(drawn.hold)
        expect(outcome?.value).toBe(drawn.hold * (1 - drawn.loss))
        expect([outcome?.base, outcome?.quote]).toEqual([drawn.base, drawn.quote])
      }
    }
  })

  test('in Compare and in Scenarios', () => {
    const all = entered()
    for (const endRatio of RATIOS) {
      const [compared] = scenarios(
        all.map(({ curve }) => ({ curve, entryPrice: 1, fee: 0.003 })),
        [{ endRatio, volatility: 0, dailyTurnover: 0.1, days: 30 }],
      )
      all.forEach((each, i) => {
        const outcome = outcomeAt(each, endRatio, holding)
        const { value, hold, impermanentLoss } = right(compared?.outcomes[i])
        const name = `${each.label} at ${endRatio}`
        expect(outcome?.loss, name).toBe(impermanentLoss)
        expect(outcome?.hold, name).toBe(hold)
        expect(outcome?.value, name).toBe(value)
      })
    }
  })

  test('in Compare and at the end of a path without trades', () => {
    for (const each of entered()) {
      for (const ratio of RATIOS) {
        const at = alongAt(each, ratio)
        if (E.isLeft(at)) throw new Error(at.left)
        const { end } = orThrow(
          backtestPath({ curve: each.curve, deposit: 1 }, [
            { time: 0, price: 1 },
            { time: 86_400_000, price: ratio },
          ]),
        )
        const name = `${each.label} at ${ratio}`
        expect(end.hold, name).toBeCloseTo(at.right.hold, 12)
        expect(end.value, name).toBeCloseTo(at.right.hold * (1 - at.right.loss), 12)
        expect(end.impermanentLoss, name).toBeCloseTo(at.right.hold * at.right.loss, 12)
      }
    }
  })
})

describe('against another holding of the same value', () => {
  const own = entered
  const against = (holding: Exclude<Against, 'own'>, unit: 'x' | 'y') => {
    const { settings } = fromAddress(`?${new URLSearchParams(CURVES.map(text => ['c', text]))}`)
    return settings.instances.map(each => {
      const answer = enter(each, each.id, unit, holding)
      if (E.isLeft(answer)) throw new Error(answer.left.reason)
      return answer.right
    })
  }

  test('losses are core’s, and values those against the own tokens', () => {
    for (const holding of ['half', 'x', 'y', { x: 3, y: 2 }] as const) {
      for (const [i, each] of against(holding, 'y').entries()) {
        for (const ratio of RATIOS) {
          const outcome = outcomeAt(each, ratio, { deposit: 1, days: 30, fee: 0.003 })
          const name = `${each.label} at ${ratio} against ${JSON.stringify(holding)}`
          expect(outcome?.loss, name).toBe(orThrow(lossAgainst(each.curve, 1, ratio, holding)))
          const value = own()[i] && outcomeAt(own()[i] as never, ratio, { deposit: 1, days: 30, fee: 0.003 })?.value
          expect(outcome?.value, name).toBeCloseTo(value ?? Number.NaN, 11)
          expect(outcome?.apr, name).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })

  test('all X is the same tokens in either unit of prices', () => {
    const [inY, inX] = [against('x', 'y'), against('x', 'x')]
    for (const [i, each] of inY.entries()) {
      for (const ratio of RATIOS) {
        const turned = alongAt(inX[i] as never, 1 / ratio)
        const straight = alongAt(each, ratio)
        if (E.isLeft(turned) || E.isLeft(straight)) throw new Error('no answer')
        expect(turned.right.loss, `${each.label} at ${ratio}`).toBeCloseTo(straight.right.loss, 9)
        // All X is worth the same in X, whatever the price.
        expect(turned.right.hold).toBe(1)
      }
    }
  })

  test('amounts are the same tokens in either unit, and at any price at entry', () => {
    // Three of X at 2,000 are worth three times the Y.
    const typed = againstAt({ x: 3, y: 2000 }, 2000) as Amounts
    const [inY, inX] = [against(typed, 'y'), against(typed, 'x')]
    for (const [i, each] of inY.entries()) {
      for (const ratio of RATIOS) {
        const turned = alongAt(inX[i] as never, 1 / ratio)
        const straight = alongAt(each, ratio)
        if (E.isLeft(turned) || E.isLeft(straight)) throw new Error('no answer')
        expect(turned.right.loss, `${each.label} at ${ratio}`).toBeCloseTo(straight.right.loss, 9)
        expect(straight.right.hold).toBeCloseTo((3 * ratio + 1) / 4, 12)
      }
    }
  })

  test('scenarios are the same as the comparison at their end price', () => {
    const all = against('half', 'y')
    for (const endRatio of RATIOS) {
      const cases = [{ endRatio, volatility: 0, dailyTurnover: 0.1, days: 30 }]
      const [compared] = scenariosOf(all, 0.003, cases)
      for (const [i, each] of all.entries()) {
        const { netVsHold, hold, impermanentLoss } = right(compared?.outcomes[i])
        const outcome = outcomeAt(each, endRatio, { deposit: 1, days: 30, fee: 0.003 })
        expect([hold, impermanentLoss]).toEqual([outcome?.hold, outcome?.loss])
        expect(netVsHold).toBeCloseTo(
          netOnTheWay(each, endRatio, { fees: 0.003 * 0.1 * 30, feesBy: 'turnover' }) ?? Number.NaN,
          6,
        )
      }
    }
  })
})

const simulated = (parameters: Readonly<Record<string, number>>, stepSeconds = 3600): PathChoice => ({
  kind: 'simulated',
  model: 'geometric-brownian-motion',
  ...{ parameters, days: 30, stepSeconds },
})

const termsOf = (terms: Partial<Terms>): Terms => ({
  ...{
    deposit: 10_000,
    against: 'own',
    fee: 0.003,
    turnover: 0.08,
    feesBy: 'depth',
    volumeShare: 0.01,
    poolValue: 1e7,
  },
  ...{ strategy: { name: 'hold', parameters: {} }, alerts: [], depeg: 'off', peg: 0, seed: 5 },
  ...terms,
})

/** The curves of the page as a worker takes them. */
const asked = () =>
  entered().map(({ id, name: curve, label, colour, parameters }) => ({ id, curve, label, colour, parameters }))

const ofPaths = async (terms: Terms, path: PathChoice, paths: number) => {
  const answered = await simulate({ curves: asked(), terms, path, paths }, () => undefined)
  if ('problem' in answered) throw new Error(answered.problem)
  return answered.answer.curves.map(each => {
    if (each.problem !== undefined) throw new Error(each.problem)
    return each.result
  })
}

describe('the same market in every view', () => {
  test.each(['depth', 'turnover'] as const)(
    'Replay is many paths fed that path: fees by %s, LVR and net',
    async feesBy => {
      const terms = termsOf({ feesBy })
      const path = simulated({ volatility: 0.8 })
      const replayed = await replay({ curves: asked(), terms, path, unit: 'y' }, () => undefined)
      if ('problem' in replayed) throw new Error(replayed.problem)
      const results = await ofPaths(terms, path, 1)
      expect(results).toHaveLength(CURVES.length)
      for (const [i, { fees, lvr, netVsHold, value, hold }] of results.entries()) {
        const each = replayed.answer.curves[i]
        if (each === undefined || each.problem !== undefined) throw new Error('no account')
        const { end } = each.result
        expect(end.fees).toBeGreaterThan(0)
        for (const [of, one] of [
          [fees, end.fees],
          [lvr, end.lvr],
          [value, end.value],
          [hold, end.hold],
        ] as const) {
          expect(of.mean, each.id).toBeCloseTo(one / terms.deposit, 14)
        }
        expect(netVsHold.mean, each.id).toBeCloseTo(end.netVsHold, 14)
      }
    },
  )

  test.each(['depth', 'turnover'] as const)(
    'Scenarios are within four standard errors of many paths to their end, by %s',
    async feesBy => {
      const days = 30
      // Hardly any volatility, and a fee so small that the pool stands where the market does.
      const [fee, volatility] = [1e-4, 0.03]
      // Fees are tokens, which move with the price: they are small where that moves far.
      for (const [endRatio, turnover] of [
        [1.25, 0.1],
        [0.9, 0.1],
      ] as const) {
        const drift = (Math.log(endRatio) * 365) / days
        const terms = termsOf({ feesBy, fee, turnover })
        const results = await ofPaths(terms, simulated({ volatility, drift }, 21_600), 200)
        const assumed = { endRatio, volatility, dailyTurnover: turnover, days, feesBy }
        const [compared] = scenariosOf(entered(), fee, [assumed])
        for (const [i, { netVsHold }] of results.entries()) {
          const { netVsHold: expected } = right(compared?.outcomes[i])
          expect(Math.abs(expected - netVsHold.mean), `${CURVES[i]}, ×${endRatio}`).toBeLessThan(
            4 * netVsHold.standardError,
          )
        }
      }
    },
  )

  test.each(['depth', 'turnover'] as const)(
    'the first screen is many paths of the same market, by %s',
    async feesBy => {
      // Fees so small that those which are put to work earn next to nothing.
      const [fee, turnover, paths] = [1e-4, 0.7, 400]
      const curves = asked().map(({ id, curve, parameters }) => ({ id, curve, parameters }))
      const [last] = [
        ...chooser().answer({
          ...{ curves, days: 30, stepSeconds: 21_600, paths, seed: 5, feesBy },
          ...{ volatility: 0.8, marketApr: 365 * fee * turnover, bear: 0.05 },
        }),
      ].slice(-1)
      const results = await ofPaths(termsOf({ feesBy, fee, turnover }), simulated({ volatility: 0.8 }, 21_600), paths)
      for (const [i, { fees, netVsHold }] of results.entries()) {
        const outcome = last?.answer?.curves[i]?.outcome
        if (outcome === undefined) throw new Error('no outcome')
        // The paths are the same; the pools of the engine put the fees of some of them to work.
        expect(Math.abs(fees.mean / outcome.fees - 1), `${CURVES[i]}: fees`).toBeLessThan(0.05)
        expect(Math.abs(netVsHold.mean - outcome.mean), `${CURVES[i]}: net`).toBeLessThan(
          0.05 * Math.max(outcome.fees, outcome.deviation),
        )
      }
    },
  )
})
