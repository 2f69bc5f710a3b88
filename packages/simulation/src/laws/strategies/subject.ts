// What the laws of strategies are tried on, and with what.

import { float64, orThrow } from '@ammeter/core'
import { between, product, type Settings, settingsOf } from '@ammeter/laws'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import type { SimulationError } from '../../errors.js'
import type { Account } from '../../run/account.js'
import { backtest } from '../../run/backtest.js'
import type { PathPoint } from '../../run/path-point.js'
import type { OwnerAction, OwnerView, Strategy, StrategyDefinition } from '../../strategies/strategy.js'
import { range } from '../curves.js'
import { paths, textOfPath } from '../draw.js'
import { plugInLaws } from '../plug-in-law.js'

/** A strategy on a path: what its owner did, and the books after each step. */
export interface Followed {
  readonly accounts: readonly Account[]
  readonly actions: readonly unknown[]
  readonly error: SimulationError | undefined
}

/** A strategy that is tried, the settings that it is tried with, and what follows it along a path. */
export interface StrategySubject {
  readonly definition: StrategyDefinition
  readonly settings: readonly Settings[]
  readonly followed: (strategy: Strategy, input: StrategyInput) => Followed
}

/** What a strategy is asked with: a position and a path. */
export interface StrategyInput {
  readonly settings: Settings
  readonly path: readonly PathPoint[]
  /** How far the range reaches from the price at entry, as a factor; none for a curve without an end. */
  readonly width: number | undefined
  readonly fee: number
  readonly gas: number
  readonly swapCost: number
}

/** Positions on a curve with and without an end, with and without costs. */
export const strategyInputs = (subject: { readonly settings: readonly Settings[] }): fc.Arbitrary<StrategyInput> =>
  fc.record({
    settings: settingsOf(subject),
    path: paths,
    width: fc.option(between(1.05, 3), { nil: undefined }),
    fee: fc.constantFrom(0, 0.003),
    gas: fc.constantFrom(0, 1.5),
    swapCost: fc.constantFrom(0, 0.001),
  })

/** What a strategy was asked with, for people. */
export const explainStrategy = (input: StrategyInput): Readonly<Record<string, string>> => ({
  settings: JSON.stringify(input.settings),
  curve: input.width === undefined ? 'constant product' : `range of ×/÷ ${input.width} around the entry`,
  fee: String(input.fee),
  gas: String(input.gas),
  'cost of a swap': String(input.swapCost),
  path: textOfPath(input.path),
})

/** What is deposited, in Y. */
export const DEPOSIT = 1000

/** The strategy of an input, if its settings fit together. */
export const strategyOf = ({ definition }: StrategySubject, { settings }: StrategyInput): Strategy | undefined => {
  const made = definition(settings)
  return E.isRight(made) ? made.right : undefined
}

/** A law of strategies. */
export const strategyLaw = plugInLaws({
  draw: (subject: StrategySubject) => strategyInputs(subject),
  explain: explainStrategy,
  make: strategyOf,
})

/** The terms of a position on one of the curves, without its owner. */
export const positionOf = ({ path, width, fee, gas, swapCost }: Omit<StrategyInput, 'settings'>) => {
  const price = path[0]?.price ?? 1
  const ends = width === undefined ? undefined : { lower: price / width, upper: price * width }
  return {
    curve: ends === undefined ? orThrow(product(float64)) : orThrow(range(float64, ends)),
    curveWith: (parameters: Readonly<Record<string, number>>) =>
      range(float64, { lower: price / 2, upper: price * 2, ...ends, ...parameters }),
    deposit: DEPOSIT,
    ...{ fee, gas, swapCost },
  }
}

/** A strategy whose answers are recorded. */
const recorded = (strategy: Strategy, actions: unknown[]): Strategy => ({
  ...strategy,
  start: () => {
    const owner = strategy.start()
    return {
      decide: (view: OwnerView): OwnerAction | undefined => {
        const action = owner.decide(view)
        if (action !== undefined) actions.push(action)
        return action
      },
    }
  },
})

/** Follows a strategy along the path. */
export const follow = (strategy: Strategy, input: StrategyInput): Followed => {
  const actions: unknown[] = []
  const accounts: Account[] = []
  const test = orThrow(backtest({ ...positionOf(input), strategy: recorded(strategy, actions) }, 1))
  for (const point of input.path) {
    const error = test.add(point)
    if (error !== undefined) return { accounts, actions, error }
    const account = test.account()
    if (account !== undefined) accounts.push(account)
  }
  return { accounts, actions, error: undefined }
}

/** Whether it moved to parameters that the curve of this run does not have. Another curve may have them. */
export const isAnotherCurves = (error: SimulationError | undefined): boolean =>
  error?._tag === 'CurveFailed' && error.error._tag === 'UnknownParameter'
