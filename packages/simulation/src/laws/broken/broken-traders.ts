import { exactIn } from '@ammeter/core'
import type { BrokenPlugIn } from '@ammeter/laws/broken'
import type { RandomStream } from '../../random/random-stream.js'
import { uniform } from '../../random/random-stream.js'
import { defineTrader, type TraderDefinition, type TraderProcess } from '../../traders/trader.js'

type BrokenTrader = BrokenPlugIn<TraderDefinition>

const brokenTrader = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  start: (stream: RandomStream) => TraderProcess,
): BrokenTrader => ({
  definition: defineTrader({
    name,
    summary: mistake,
    parameters: {},
    start: (_parameters, stream) => start(stream),
  }),
  mistake,
  breaks,
})

const paysNothingLess = brokenTrader('pays-nothing-less', 'amounts may be negative', ['amounts', 'books'], stream => ({
  trades: () => [exactIn('y', uniform(stream) - 0.5)],
}))

const drawsElsewhere = brokenTrader('draws-elsewhere', 'chance is not that of the stream', ['seeded'], () => ({
  trades: () => [exactIn('y', Math.random())],
}))

const lastTrade = { amount: 1 }

const sharesMemory = brokenTrader('shares-memory', 'all paths remember in one place', ['ownStream'], stream => {
  lastTrade.amount = 1
  return {
    trades: () => {
      lastTrade.amount = 0.5 + lastTrade.amount * uniform(stream)
      return [exactIn('y', lastTrade.amount)]
    },
  }
})

const calledFeeFrom: BrokenTrader = {
  definition: defineTrader({
    name: 'called-fee-from',
    summary: 'its parameter is called as a term of a pool is',
    parameters: { feeFrom: { default: 1, meaning: 'nothing' } },
    start: () => ({ trades: () => [] }),
  }),
  mistake: 'its parameter is called as a term of a pool is',
  breaks: ['parameterNames'],
}

/**
 * Traders that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { brokenTraders, checkTrader } from '@ammeter/simulation/laws'
 *
 * const { definition, mistake } = brokenTraders[0]
 * mistake // => 'amounts may be negative'
 * checkTrader(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenTraders: readonly [BrokenTrader, ...BrokenTrader[]] = [
  paysNothingLess,
  drawsElsewhere,
  sharesMemory,
  calledFeeFrom,
]
