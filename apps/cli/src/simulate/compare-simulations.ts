import { either as E } from 'fp-ts'
import type { PoolChoice } from '../position/position-plan.js'
import { type Outcome, usage } from '../program/failure.js'
import { type Differences, PathEnds } from './paired-differences.js'
import { runSimulation, type ToSimulate } from './run-simulation.js'
import type { Simulation } from './simulation.js'

/** Simulations of several curves on the same paths. */
export interface ComparedSimulations {
  readonly simulations: readonly Simulation[]
  /** How each but the first differs from the first. */
  readonly differences: readonly Differences[]
}

/** The most paths of a comparison: the measures of the first curve are held, about 160 bytes a path. */
const MOST_PATHS = 1_000_000

/** Simulates several curves on the same paths. */
export const compareSimulations = async (
  work: ToSimulate,
  [first, ...others]: readonly [PoolChoice, ...PoolChoice[]],
): Promise<Outcome<ComparedSimulations>> => {
  const { paths } = work.settings
  if (paths > MOST_PATHS) return usage(`--paths is ${paths}, must be at most ${MOST_PATHS} for several curves`)
  const ends = new PathEnds(paths)
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
