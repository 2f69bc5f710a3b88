import { float64, orThrow } from '@ammeter/core'
import { type PlugInReport, tryLaws } from '@ammeter/laws'
import { describe, expect, test } from 'vitest'
import { band, noise } from '../../src/index.ts'
import { alertLaws } from '../../src/laws/alerts/index.ts'
import {
  brokenAlerts,
  brokenModels,
  brokenObjectives,
  brokenStrategies,
  brokenTraders,
  checkAlert,
  checkModel,
  checkObjective,
  checkStrategy,
  checkTrader,
} from '../../src/laws/index.ts'
import { modelLaws } from '../../src/laws/models/index.ts'
import { objectiveLaws } from '../../src/laws/objectives/index.ts'
import { strategyLaws } from '../../src/laws/strategies/index.ts'
import { follow } from '../../src/laws/strategies/subject.ts'
import { traderLaws } from '../../src/laws/traders/index.ts'
import { trade } from '../../src/laws/traders/subject.ts'

const brokenBy = ({ laws }: PlugInReport) => laws.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law)

const cases = [
  ...brokenModels.map(broken => ({ ...broken, kind: 'model', report: () => checkModel(broken.definition, {}, SEED) })),
  ...brokenStrategies.map(broken => ({
    ...broken,
    kind: 'strategy',
    report: () => checkStrategy(broken.definition, {}, SEED),
  })),
  ...brokenTraders.map(broken => ({
    ...broken,
    kind: 'trader',
    report: () => checkTrader(broken.definition, {}, SEED),
  })),
  ...brokenAlerts.map(broken => ({ ...broken, kind: 'alert', report: () => checkAlert(broken.definition, {}, SEED) })),
  ...brokenObjectives.map(broken => ({
    ...broken,
    kind: 'objective',
    report: () => checkObjective(broken.definition, {}, SEED),
  })),
]

const SEED = { seed: 1 }

describe('what is broken is rejected, by the law that it breaks', () => {
  test.each(cases.map(each => [`${each.kind} ${each.definition.name}: ${each.mistake}`, each] as const))(
    '%s',
    (_title, { breaks, report }) => {
      const { passed, problems, ...rest } = report()
      expect({ passed, problems }).toEqual({ passed: false, problems: [] })
      expect(brokenBy({ passed, problems, ...rest })).toEqual(expect.arrayContaining([...breaks]))
    },
  )
})

test('every law rejects something', () => {
  const rejecting = (kind: string) => cases.filter(each => each.kind === kind).flatMap(({ breaks }) => breaks)
  for (const [kind, laws] of Object.entries({
    model: modelLaws,
    strategy: strategyLaws,
    trader: traderLaws,
    alert: alertLaws,
    objective: objectiveLaws,
  })) {
    expect(rejecting(kind)).toEqual(expect.arrayContaining(laws.map(({ name }) => name)))
  }
})

test('books that lose their fees do not add up', () => {
  const withoutFees = <R extends ReturnType<typeof follow> | ReturnType<typeof trade>>(run: R): R => ({
    ...run,
    accounts: run.accounts.map(account => ({ ...account, fees: 0 })),
  })
  const strategies = tryLaws(
    strategyLaws,
    { definition: band, settings: [{}], followed: (...asked) => withoutFees(follow(...asked)) },
    { seed: 1, only: ['books'] },
  )
  const traders = tryLaws(
    traderLaws,
    { definition: noise, settings: [{}], traded: (...asked) => withoutFees(trade(...asked, true)) },
    { seed: 1, only: ['books'] },
  )
  expect([...strategies, ...traders].map(({ outcome }) => outcome)).toEqual(['broken', 'broken'])
})

test('settings that the definition refuses are a problem, and no law is tried', () => {
  expect(checkStrategy(band, { width: 0.5 }, SEED)).toMatchObject({ passed: false, laws: [] })
  expect(float64.toText(orThrow(band({ width: 1.5 })).parameters.width ?? 0)).toBe('1.5')
})
