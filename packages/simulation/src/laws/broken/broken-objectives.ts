// Objectives with one deliberate mistake each.

import type { BrokenPlugIn } from '@ammeter/laws/broken'
import { meanOf } from '../../moments.js'
import type { Figures } from '../../objectives/figures.js'
import { defineObjective, type ObjectiveDefinition } from '../../objectives/objective.js'

type BrokenObjective = BrokenPlugIn<ObjectiveDefinition>

const brokenObjective = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  score: (figures: Figures) => number,
): BrokenObjective => ({
  definition: defineObjective({
    name,
    summary: mistake,
    parameters: {},
    needs: ['netVsHold'],
    score: (_parameters, figures) => score(figures as Figures),
  }),
  mistake,
  breaks,
})

const takesRoots = brokenObjective('takes-roots', 'it takes the root of a loss', ['number'], ({ netVsHold }) =>
  meanOf(netVsHold.map(Math.sqrt)),
)

const asked = { times: 0 }

const countsItself = brokenObjective(
  'counts-itself',
  'a run is scored by how many were before it',
  ['sameScore'],
  () => {
    asked.times += 1
    return asked.times
  },
)

const takesTheFirst = brokenObjective(
  'takes-the-first',
  'the first path stands for all',
  ['pathOrder'],
  ({ netVsHold }) => netVsHold[0] ?? 0,
)

const readsMore = brokenObjective(
  'reads-more',
  'it reads fees, which it does not say it needs',
  ['onlyNeeds'],
  ({ netVsHold, fees }) => meanOf(netVsHold) + meanOf(fees),
)

const sortsInPlace = brokenObjective(
  'sorts-in-place',
  'it sorts the figures themselves',
  ['leavesFigures'],
  figures => {
    const sorted = figures.netVsHold.sort()
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  },
)

const calledFee: BrokenObjective = {
  definition: defineObjective({
    name: 'called-fee',
    summary: 'its parameter is called as a term of a pool is',
    parameters: { fee: { default: 0.01, above: 0, meaning: 'nothing' } },
    needs: ['netVsHold'],
    score: (_parameters, { netVsHold }) => meanOf(netVsHold),
  }),
  mistake: 'its parameter is called as a term of a pool is',
  breaks: ['parameterNames'],
}

/**
 * Objectives that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { brokenObjectives, checkObjective } from '@ammeter/simulation/laws'
 *
 * const { definition, mistake } = brokenObjectives[0]
 * mistake // => 'it takes the root of a loss'
 * checkObjective(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenObjectives: readonly [BrokenObjective, ...BrokenObjective[]] = [
  takesRoots,
  countsItself,
  takesTheFirst,
  readsMore,
  sortsInPlace,
  calledFee,
]
