import { orThrow } from '@ammeter/core'
import { backtestPath, type ScenarioOutcome, scenarios } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { beforeAll, describe, expect, test } from 'vitest'
import { alongAt, enter } from '../src/curves/entered.ts'
import { loadFormulas } from '../src/curves/formulas.ts'
import { outcomeAt } from '../src/curves/outcome.ts'
import { labelsOf } from '../src/instances/labels.ts'
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
