import type { BrokenPlugIn } from '@ammeter/laws/broken'
import {
  defineStrategy,
  type OwnerAction,
  type OwnerProcess,
  type StrategyDefinition,
} from '../../strategies/strategy.js'

type BrokenStrategy = BrokenPlugIn<StrategyDefinition>

const brokenStrategy = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  start: () => OwnerProcess,
): BrokenStrategy => ({
  definition: defineStrategy({ name, summary: mistake, parameters: {}, start }),
  mistake,
  breaks,
})

const takesTwice = brokenStrategy('takes-twice', 'it withdraws twice what there is', ['books', 'actions'], () => ({
  decide: () => ({ do: 'withdraw', share: 2 }),
}))

const asked = { times: 0 }

const countsItself = brokenStrategy('counts-itself', 'paths remember in one place', ['determinism'], () => ({
  decide: () => {
    asked.times += 1
    return asked.times % 3 === 0 ? { do: 'recentre' } : undefined
  },
}))

const saysWait = brokenStrategy('says-wait', 'it answers that there is nothing to do', ['actions', 'gas'], () => ({
  decide: () => ({ do: 'wait' }) as unknown as OwnerAction,
}))

const calledFee: BrokenStrategy = {
  definition: defineStrategy({
    name: 'called-fee',
    summary: 'its parameter is called as a term of a pool is',
    parameters: { fee: { default: 0.01, above: 0, meaning: 'nothing' } },
    start: () => ({ decide: () => undefined }),
  }),
  mistake: 'its parameter is called as a term of a pool is',
  breaks: ['parameterNames'],
}

/**
 * Strategies that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { brokenStrategies, checkStrategy } from '@ammeter/simulation/laws'
 *
 * const { definition, mistake } = brokenStrategies[0]
 * mistake // => 'it withdraws twice what there is'
 * checkStrategy(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenStrategies: readonly [BrokenStrategy, ...BrokenStrategy[]] = [
  takesTwice,
  countsItself,
  saysWait,
  calledFee,
]
