import { orThrow, type Token, type Trade } from '@ammeter/core'
import type { Settings } from '@ammeter/laws'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import type { SimulationError } from '../../errors.js'
import { streamsOfSeed } from '../../random/path-streams.js'
import type { RandomStream } from '../../random/random-stream.js'
import type { Account } from '../../run/account.js'
import { backtest } from '../../run/backtest.js'
import type { Trader, TraderDefinition, Visitor } from '../../traders/trader.js'
import { seeds } from '../draw.js'
import { plugInLaws } from '../plug-in-law.js'
import { explainStrategy, positionOf, type StrategyInput, strategyInputs } from '../strategies/subject.js'

/** The books of a run, and how it ended. */
export interface Traded {
  readonly accounts: readonly Account[]
  readonly error: SimulationError | undefined
}

/** A trader that is tried, the settings that it is tried with, and what lets it trade along a path. */
export interface TraderSubject {
  readonly definition: TraderDefinition
  readonly settings: readonly Settings[]
  readonly traded: (trader: Trader, input: TraderInput) => Traded
}

/** What a trader is asked with: a pool, a path, and a seed. */
export interface TraderInput extends StrategyInput {
  readonly seed: number
}

/** Pools and paths as for strategies, with a seed. */
export const traderInputs = (subject: TraderSubject): fc.Arbitrary<TraderInput> =>
  fc.tuple(strategyInputs(subject), seeds).map(([input, seed]) => ({ ...input, seed }))

/** What a trader was asked with, for people. */
export const explainTrader = (input: TraderInput): Readonly<Record<string, string>> => ({
  ...explainStrategy(input),
  seed: String(input.seed),
})

/** The trader of an input, if its settings fit together. */
export const traderOf = ({ definition }: TraderSubject, { settings }: TraderInput): Trader | undefined => {
  const made = definition(settings)
  return E.isRight(made) ? made.right : undefined
}

/** Why laws of single trades do not apply to a trader that the simulation itself carries out. */
export const onlyVisitors = ({ definition, settings }: TraderSubject): string | undefined => {
  const made = definition(settings[0])
  const isKnown = E.isRight(made) && made.right.role !== 'visitor'
  return isKnown ? 'its trades are made by the simulation' : undefined
}

/** The visitor of an input. */
export const visitorOf = (subject: TraderSubject, input: TraderInput): Visitor | undefined => {
  const trader = traderOf(subject, input)
  return trader?.role === 'visitor' ? trader : undefined
}

/** A law of traders. */
export const traderLaw = plugInLaws({ draw: traderInputs, explain: explainTrader, make: traderOf })

/** A law of the single trades of traders. */
export const visitorLaw = plugInLaws({
  draw: traderInputs,
  explain: explainTrader,
  make: visitorOf,
  appliesTo: onlyVisitors,
})

/** How many trades are looked at in one step. A trader may make a million a day if asked to. */
const MOST_TRADES = 200

const MILLISECONDS_PER_DAY = 86_400_000

/** Starts a visitor on the path, with a pool of a million that no trade moves. */
export const visits = (visitor: Visitor, { path }: TraderInput, stream: RandomStream) => {
  const process = visitor.start(stream, 1)
  return (step: number): readonly Trade<number>[] => {
    const [before, point] = [path[step - 1], path[step]]
    if (before === undefined || point === undefined) return []
    const pool = {
      reserves: { x: 1e6 / before.price, y: 1e6 },
      quote: (tokenIn: Token) => (tokenIn === 'x' ? before.price : 1 / before.price),
    }
    const days = (point.time - before.time) / MILLISECONDS_PER_DAY
    const trades: Trade<number>[] = []
    for (const trade of process.trades({ pool, price: before.price, days, volume: point.volume ?? 0 })) {
      trades.push(trade)
      if (trades.length === MOST_TRADES) break
    }
    return trades
  }
}

/** All trades of a visitor along the path. */
export const tradesOf = (visitor: Visitor, input: TraderInput): readonly Trade<number>[] => {
  const visit = visits(visitor, input, streamOf(input.seed))
  return input.path.flatMap((_point, step) => visit(step))
}

/** The stream of a seed. */
export const streamOf = (seed: number): RandomStream => streamsOfSeed(seed).next()

/** At an end of a parameter a run is this much shorter, because there may be a million trades a day. */
const AT_ENDS = 1e-4

/** Lets a trader trade along the path. */
export const trade = (trader: Trader, input: TraderInput, isUsual: boolean): Traded => {
  const accounts: Account[] = []
  const test = orThrow(backtest({ ...positionOf(input), traders: [trader] }, input.seed))
  for (const point of input.path) {
    const error = test.add(isUsual ? point : { ...point, time: AT_ENDS * point.time })
    if (error !== undefined) return { accounts, error }
    const account = test.account()
    if (account !== undefined) accounts.push(account)
  }
  return { accounts, error: undefined }
}
