import { type Curve, orThrow } from '@ammeter/core'
import fc from 'fast-check'
import {
  type Account,
  arbitrageur,
  type Backtest,
  band,
  defineStrategy,
  every,
  flow,
  hold,
  noise,
  type PathPoint,
  type PositionTerms,
  recordedVolume,
  type Strategy,
  steadyTurnover,
  type Trader,
  whenOut,
} from '../../src/index.js'
import { product, range, sum, weighted } from '../curves.js'

const DAY = 86_400_000

/** Curves that were made for a price of 1. */
export const curves: readonly Curve<number>[] = [product, weighted, range(0.8, 1.3), sum]

const amount = (max: number) => fc.double({ min: 0, max, noNaN: true })

const positive = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const sometimes = (trader: fc.Arbitrary<Trader>) => fc.option(trader, { nil: undefined })

/** Sometimes one of each, or none. */
const traders: fc.Arbitrary<readonly Trader[]> = fc
  .tuple(
    sometimes(
      fc
        .record({ perDay: amount(20), size: positive(1e-3, 100), deviation: amount(2) })
        .map(parameters => orThrow(noise(parameters))),
    ),
    sometimes(amount(2).map(share => orThrow(recordedVolume({ share })))),
    sometimes(amount(2).map(perDay => orThrow(steadyTurnover({ perDay })))),
    sometimes(
      fc
        .record({ gas: amount(1), leastProfit: amount(1), marketFee: amount(0.01) })
        .map(parameters => orThrow(arbitrageur(parameters))),
    ),
    sometimes(fc.record({ perDay: amount(5), size: positive(1e-3, 100) }).map(parameters => orThrow(flow(parameters)))),
  )
  .map(each => each.filter(trader => trader !== undefined))

/** Takes a part out and puts it back, in turns. */
const inAndOut = defineStrategy({
  name: 'in-and-out',
  summary: 'Takes a part out and puts it back, in turns',
  parameters: {
    part: { default: 0.5, above: 0, atMost: 1, unit: 'share', meaning: 'the part taken out' },
    days: { default: 2, above: 0, meaning: 'days between' },
  },
  start: ({ part, days }) => {
    let isOut = false
    return {
      decide: ({ sinceAction }) => {
        if (sinceAction < days * DAY) return undefined
        isOut = !isOut
        return isOut ? { do: 'withdraw', share: part } : { do: 'deposit', share: part }
      },
    }
  },
})

const strategies: fc.Arbitrary<Strategy> = fc.oneof(
  fc.constant(orThrow(hold())),
  fc.constant(orThrow(whenOut())),
  positive(0.1, 5).map(days => orThrow(every({ days }))),
  positive(1.01, 1.5).map(width => orThrow(band({ width, wait: 100_000 }))),
  fc.record({ part: fc.constantFrom(0.3, 1), days: positive(0.1, 5) }).map(parameters => orThrow(inAndOut(parameters))),
)

/** The traders of a role. */
export const of = (role: Trader['role'], { traders: all = [] }: PositionTerms) =>
  all.filter(trader => trader.role === role)

/** Terms of every kind. */
export const terms: fc.Arbitrary<PositionTerms> = fc.record(
  {
    curve: fc.constantFrom(...curves),
    fee: fc.constantFrom(0, 0.0001, 0.003, 0.01, 0.2),
    feeFrom: fc.constantFrom('input', 'output'),
    fees: fc.constantFrom('compounded', 'collected'),
    entryPrice: fc.constant(1),
    deposit: positive(1e-3, 1e6),
    traders,
    protocolFee: fc.constantFrom(0, 0.25, 1),
    rest: fc.constantFrom([], [{ curve: product, value: 500, fee: 0.001 }]),
    strategy: strategies,
    gas: amount(5),
    swapCost: amount(0.05),
    protection: fc.record({ coverage: amount(1), vestingDays: amount(10), deductible: amount(0.1), cap: amount(1) }),
  },
  { requiredKeys: ['curve', 'entryPrice'] },
)

/** Paths that begin at a price of 1. */
export const points: fc.Arbitrary<readonly PathPoint[]> = fc
  .array(
    fc.record(
      {
        step: fc.double({ min: 0.01, max: 3, noNaN: true }),
        change: fc.double({ min: 0.7, max: 1.4, noNaN: true }),
        volume: amount(1e4),
      },
      { requiredKeys: ['step', 'change'] },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map(steps => {
    let time = 0
    let price = 1
    return [
      { time, price },
      ...steps.map(({ step, change, volume }) => {
        time += step * DAY
        price *= change
        return { time, price, ...(volume !== undefined && { volume }) }
      }),
    ]
  })

/** The account at every point of a path. */
export const accounts = (test: Backtest, path: readonly PathPoint[]): readonly Account[] =>
  path.map(point => {
    const error = test.add(point)
    if (error !== undefined) throw new Error(JSON.stringify(error))
    return test.account() as Account
  })

const numRuns = process.env.CI ? 2000 : 300

/** Tries a property of random values. */
export const property = <T>(values: fc.Arbitrary<T>, holds: (value: T) => void) =>
  fc.assert(fc.property(values, holds), { numRuns, seed: 1 })
