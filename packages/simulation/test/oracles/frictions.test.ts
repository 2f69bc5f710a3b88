import { orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { arbitrageur, geometricBrownianMotion, type Trader } from '../../src/index.js'
import { resolvePath } from '../../src/paths/path-settings.js'
import { priceWalk } from '../../src/paths/price-walk.js'
import type { Position } from '../../src/position/position.js'
import { pathStreams } from '../../src/random/path-streams.js'
import { advanceRun } from '../../src/run/advance-run.js'
import { beginRun } from '../../src/run/run.js'
import { runTerms } from '../../src/run/run-terms.js'
import { product } from '../curves.js'

const VOLATILITY = 0.8
const VALUE = 1e6

/** Small steps, so that the price hardly jumps beyond where a trade begins to pay. */
const STEP_SECONDS = 2
const STEPS = process.env.CI ? 4e6 : 1e6

/** Short paths: the value of the pool, by which its costs are measured, hardly changes on one. */
const PIECES = 100

/** The first part of each lets the pool forget that it began at the market price. */
const FORGOTTEN = 0.25

const meanOf = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) }
}

interface Piece {
  readonly trades: number
  readonly lvr: number
  readonly fees: number
  readonly outer: number
  readonly rest: number
}

const booksOf = ({
  arbitrages: trades,
  lvr,
  poolFees: fees,
  outerFees: outer,
  arbitrageGas,
  arbitrageProfit,
}: Position): Piece => ({
  trades,
  lvr,
  fees,
  outer,
  rest: arbitrageGas + arbitrageProfit,
})

/** What arbitrage with costs came to on each path. */
const pieces = (fee: number, traders: readonly Trader[]): readonly Piece[] => {
  const path = orThrow(
    resolvePath({
      model: geometricBrownianMotion,
      parameters: { volatility: VOLATILITY },
      days: (STEPS * STEP_SECONDS) / PIECES / 86_400,
      stepSeconds: STEP_SECONDS,
    }),
  )
  const terms = orThrow(runTerms({ curve: product, deposit: VALUE, fee, fees: 'collected', traders }))
  return Array.from({ length: PIECES }, (_, piece) => {
    const streams = pathStreams(11, piece)
    const { process, advance } = priceWalk(path, streams)
    const run = orThrow(beginRun(terms, 0, 1, streams))
    let before = booksOf(run.position)
    for (let step = 0; step < path.steps; step += 1) {
      advance(step + 1)
      if (advanceRun(run, step, process.price, 0) !== undefined) throw new Error('the curve failed')
      if (step === Math.round(path.steps * FORGOTTEN)) before = booksOf(run.position)
    }
    const { trades, lvr, fees, outer, rest } = booksOf(run.position)
    return {
      trades: trades - before.trades,
      lvr: lvr - before.lvr,
      fees: fees - before.fees,
      outer: outer - before.outer,
      rest: rest - before.rest,
    }
  })
}

const YEARS = ((STEPS / PIECES) * STEP_SECONDS * (1 - FORGOTTEN)) / (365 * 86_400)

describe.each([
  [0.003, { gas: 1, leastProfit: 0, marketFee: 0.001 }],
  [0.0005, { gas: 2, leastProfit: 2, marketFee: 0.002 }],
  [0.01, { gas: 0, leastProfit: 5, marketFee: 0 }],
])('with a fee of %d and costs %j', (fee, costs) => {
  const all = pieces(fee, [orThrow(arbitrageur(costs))])
  const inside = -Math.log(1 - fee)
  const outside = -Math.log(1 - costs.marketFee)
  const w = inside + outside
  // The depth p²|x′| of a constant product is a quarter of its value.
  const z = Math.sqrt((2 * (costs.gas + costs.leastProfit)) / (VALUE / 4))

  const within = (of: (piece: Piece) => number, expected: number) => {
    const { mean, standardError } = meanOf(all.map(of))
    expect(Math.abs(mean - expected) / standardError).toBeLessThan(4)
  }

  test('trades per unit time are σ²/(z² + 2zw)', () => {
    within(({ trades }) => trades / YEARS, VOLATILITY ** 2 / (z * z + 2 * z * w))
  })

  test('the loss is σ²/8 of the value', () => {
    within(({ lvr }) => lvr / YEARS / VALUE, VOLATILITY ** 2 / 8)
  })

  test('z/(z + 2w) of the loss goes to gas and profit', () => {
    within(({ rest }) => rest / YEARS / VALUE, ((z / (z + 2 * w)) * VOLATILITY ** 2) / 8)
  })

  test('the rest is split between the fees of the pool and of the market as γ : γ₀, to the first order of the fees', () => {
    const [fees, outer] = [({ fees }: Piece) => fees, ({ outer }: Piece) => outer].map(
      of => meanOf(all.map(of)).mean,
    ) as [number, number]
    expect(Math.abs(fees / (fees + outer) - inside / w)).toBeLessThan(w)
  })

  test('the four are the loss', () => {
    for (const { fees, outer, rest, lvr } of all) expect(Math.abs(fees + outer + rest - lvr)).toBeLessThan(1e-9 * VALUE)
  })
})
