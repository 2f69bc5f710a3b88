// What the laws of alerts are tried on, and with what.

import { orThrow } from '@ammeter/core'
import type { Settings } from '@ammeter/laws'
import type fc from 'fast-check'
import { either as E } from 'fp-ts'
import type { Clearing } from '../../alerts/alert.js'
import type { AlertDefinition, AlertRule, AlertView } from '../../alerts/alert-rule.js'
import { backtest } from '../../run/backtest.js'
import type { PathPoint } from '../../run/path-point.js'
import { plugInLaws } from '../plug-in-law.js'
import { explainStrategy, positionOf, type StrategyInput, strategyInputs } from '../strategies/subject.js'

/** An alert that is tried, and the settings that it is tried with. */
export interface AlertSubject {
  readonly definition: AlertDefinition
  readonly settings: readonly Settings[]
}

/** What an alert is asked with: a position and a path, on which nobody pays a fee. */
export type AlertInput = StrategyInput

/** Positions without fees. The pool then has the market's price, so that a price that would clear an alert can be tried. */
export const alertInputs = (subject: AlertSubject): fc.Arbitrary<AlertInput> =>
  strategyInputs(subject).map(input => ({ ...input, fee: 0 }))

/** What an alert answers at a step. */
export interface Seen {
  readonly isOn: boolean
  /** The same question once more. */
  readonly isStillOn: boolean
  readonly isClear: boolean
  readonly value: number
  /** Whether the value is worse than itself. */
  readonly isWorseThanItself: boolean
  readonly clearedBy: Clearing
}

/** The alert of an input, if its settings fit together. */
export const ruleOf = ({ definition }: AlertSubject, { settings }: AlertInput): AlertRule | undefined => {
  const made = definition(settings)
  return E.isRight(made) ? made.right : undefined
}

/** A law of alerts. */
export const alertLaw = plugInLaws({ draw: alertInputs, explain: explainStrategy, make: ruleOf })

/** A rule whose answers are recorded at each step. */
const recorded = (rule: AlertRule, seen: Seen[]): AlertRule => ({
  ...rule,
  start: entryPrice => {
    const process = rule.start(entryPrice)
    const look = (view: AlertView): boolean => {
      const isOn = process.isOn(view)
      const value = process.value(view)
      seen.push({
        isOn,
        isStillOn: process.isOn(view),
        isClear: process.isClear?.(view) ?? !isOn,
        value,
        isWorseThanItself: process.isWorse?.(value, value, view) ?? false,
        clearedBy: process.clearedBy(view),
      })
      return false
    }
    return { ...process, isOn: look }
  },
})

/** What an alert answers at every step of a path. */
export const seenAlong = (rule: AlertRule, input: AlertInput, path: readonly PathPoint[]): readonly Seen[] => {
  const seen: Seen[] = []
  const test = orThrow(backtest({ ...positionOf(input), alerts: [recorded(rule, seen)] }, 1))
  for (const point of path) if (test.add(point) !== undefined) break
  return seen
}
