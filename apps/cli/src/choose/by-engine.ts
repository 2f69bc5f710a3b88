// Which curve to choose, by full simulations of each.

import { impermanentLoss } from '@ammeter/core'
import { measures, type PathResults } from '@ammeter/simulation'
import { outcomeOf, widthSearch } from '@ammeter/simulation/choice'
import { either as E } from 'fp-ts'
import type { PoolChoice } from '../position/position-plan.js'
import type { Outcome } from '../program/failure.js'
import { runSimulation, type ToSimulate } from '../simulate/run-simulation.js'
import { simulationNotes } from '../simulate/simulate-report.js'
import type { Simulation } from '../simulate/simulation.js'
import type { ChooseFound, Contestant } from './choose-answer.js'
import { rangeChoice } from './fitted-range.js'

/** The distance at which the search for a width ends, because each width takes a simulation. */
const NEIGHBOURS = 1e-4

const NET = measures.indexOf('netVsHold')
const FEES = measures.indexOf('fees')

/** The loss at a price ratio, for a pool that has a curve. */
const lossAt = ({ curve, path }: Simulation, ratio: number): number | null => {
  if (E.isLeft(curve)) return null
  const loss = impermanentLoss(curve.right, path.price, ratio * path.price)
  return E.isRight(loss) ? loss.right : null
}

/** The outcome of a curve by simulation. */
const simulated = async (
  work: ToSimulate,
  choice: PoolChoice,
): Promise<Outcome<{ readonly contestant: Contestant; readonly simulation: Simulation }>> => {
  const [nets, fees]: [number[], number[]] = [[], []]
  const keep = ({ paths, ends }: PathResults): void => {
    for (let row = 0; row < paths; row += 1) {
      nets.push(ends[row * measures.length + NET] as number)
      fees.push(ends[row * measures.length + FEES] as number)
    }
  }
  return E.either.map(await runSimulation(work, choice, keep), simulation => ({
    simulation,
    contestant: {
      ...{ choice, params: simulation.params, ...outcomeOf(nets, fees) },
      ...{ lossAtHalf: lossAt(simulation, 0.5), lossAtDouble: lossAt(simulation, 2) },
    },
  }))
}

/** The narrowest range whose worst twentieth is bearable, found by simulations one after another. */
const fitted = async (work: ToSimulate, bear: number): Promise<Outcome<number | null>> => {
  const search = widthSearch(bear, NEIGHBOURS)
  let asked = search.next()
  while (asked.done !== true) {
    const range = await simulated(work, rangeChoice(asked.value))
    if (E.isLeft(range)) return range
    asked = search.next(range.right.contestant.worstTwentieth)
  }
  return E.right(asked.value)
}

/** The outcomes of curves by simulation on common paths, with traders, fees and routing. */
export const chooseByEngine = async (
  work: ToSimulate,
  choices: readonly PoolChoice[],
  bear: number,
): Promise<Outcome<ChooseFound>> => {
  const contestants: Contestant[] = []
  const notes: string[] = []
  let modelParams: Simulation['modelParams'] = {}
  for (const choice of choices) {
    const found = await simulated(work, choice)
    if (E.isLeft(found)) return found
    contestants.push(found.right.contestant)
    notes.push(...simulationNotes(found.right.simulation))
    modelParams = found.right.simulation.modelParams
  }
  return E.either.map(await fitted(work, bear), fittedWidth => ({
    ...{ contestants, dropped: [], fittedWidth, modelParams, notes },
  }))
}
