// Compares simulations of several curves on the same paths.

import { either as E } from 'fp-ts'
import type { PoolChoice } from '../position/position-plan.js'
import { type Outcome, usage } from '../program/failure.js'
import { type Differences, PathEnds } from './paired-differences.js'
import { runSimulation, runSimulations, type ToSimulate } from './run-simulation.js'
import type { Simulation } from './simulation.js'

/** Simulations of several curves on the same paths. */
export interface ComparedSimulations {
  readonly simulations: readonly Simulation[]
  /** The difference of each other curve from the first. */
  readonly differences: readonly Differences[]
}

/** The most paths of a comparison: the measures of the first curve are kept in memory, about 160 bytes a path. */
const MOST_PATHS = 1_000_000

/** Simulates several curves on the same paths. */
export const compareSimulations = async (
  work: ToSimulate,
  choices: readonly [PoolChoice, ...PoolChoice[]],
): Promise<Outcome<ComparedSimulations>> => {
  const { paths } = work.settings
  if (paths > MOST_PATHS) return usage(`--paths is ${paths}, must be at most ${MOST_PATHS} for several curves`)
  const ends = new PathEnds(paths)
  return work.competes ? atOnce(work, choices, ends) : oneByOne(work, choices, ends)
}

/** Simulates each curve on a market of its own. */
const oneByOne = async (
  work: ToSimulate,
  [first, ...others]: readonly [PoolChoice, ...PoolChoice[]],
  ends: PathEnds,
): Promise<Outcome<ComparedSimulations>> => {
  const leading = await runSimulation(work, first, results => ends.keep(results))
  if (E.isLeft(leading)) return leading
  const simulations = [leading.right]
  const differences: Differences[] = []
  for (const choice of others) {
    const compared = ends.compare()
    const simulation = await runSimulation(work, choice, compared.add)
    if (E.isLeft(simulation)) return simulation
    simulations.push(simulation.right)
    differences.push(compared.differences())
  }
  return E.right({ simulations, differences })
}

/** Simulates all curves on one market, path by path. */
const atOnce = async (
  work: ToSimulate,
  choices: readonly [PoolChoice, ...PoolChoice[]],
  ends: PathEnds,
): Promise<Outcome<ComparedSimulations>> => {
  const compared = choices.slice(1).map(() => ends.compare())
  const run = await runSimulations(work, choices, ([first, ...others]) => {
    if (first !== undefined) ends.keep(first)
    for (const [index, results] of others.entries()) compared[index]?.add(results)
  })
  return E.either.map(run, simulations => ({
    simulations,
    differences: compared.map(each => each.differences()),
  }))
}
