// Prepares simulations of candidates on the same random paths.

import {
  describeSimulationError,
  type PathResults,
  pathBatches,
  pathFigures,
  type SimulationError,
  type TogetherSimulator,
  togetherSimulator,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { type ChosenObjective, needsDrawdowns } from '../../objective/choose-objectives.js'
import { notLoaded } from '../../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { choosePools } from '../../position/choose-pools.js'
import { onOneMarket } from '../../position/shared-market.js'
import { termsAt } from '../../position/terms-at.js'
import { type Outcome, refused } from '../../program/failure.js'
import { DEFAULT_CURVE } from '../../simulate/simulate-options.js'
import { simulatedWork } from '../../simulate/simulated-work.js'
import { resolveAxes } from '../axes/resolve-axes.js'
import type { RunBase } from '../axes/target.js'
import { targetsOf } from '../axes/targets.js'
import type { Experiment } from '../experiment/experiment.js'
import { parsedOptions } from '../experiment/run-options.js'
import { inputHash, NO_STDIN } from './input-hash.js'
import { modulesOf, plugInsOf } from './modules-of.js'
import { basesOf, type FiguresOf, type PreparedRun } from './prepared-run.js'
import { secondsPerStep } from './seconds-per-step.js'

const SEEDS = 1_000_000_000

/** The seed of the paths on which winners are scored again. */
export const freshSeed = (seed: number): number => (seed + SEEDS / 2) % SEEDS

const SECONDS_PER_DAY = 86_400

/** The simulator of a candidate. */
const simulatorOf = (
  centre: number | undefined,
  { plan, choice, path }: RunBase,
): E.Either<string, TogetherSimulator> => {
  if (plan === undefined || path === undefined) return E.left('a position without paths')
  const placed = termsAt(plan, choice, { price: path.settings.price, centre })
  if (E.isLeft(placed)) return E.left(refused(placed.left).message)
  const { alone, market } = onOneMarket([placed.right.terms])
  return E.mapLeft(describeSimulationError)(togetherSimulator(alone, market, path.settings))
}

/** All paths of a candidate. */
const simulateAll = ({ simulate, path }: TogetherSimulator, paths: number, seed: number): FiguresOf => {
  const all: PathResults[] = []
  for (const batch of pathBatches(paths, path.steps, seed)) {
    const results: E.Either<SimulationError, readonly PathResults[]> = simulate(batch)
    if (E.isLeft(results)) return E.left(describeSimulationError(results.left))
    all.push(...results.right)
  }
  return E.right(pathFigures(all))
}

/** Simulations on the same random paths. */
export const prepareSimulate = async (
  { options, over }: Experiment,
  loader: PlugInLoader,
  objectives: readonly ChosenObjective[],
): Promise<Outcome<PreparedRun>> => {
  const parsed = parsedOptions('simulate', options)
  if (E.isLeft(parsed)) return parsed
  const choices = await choosePools(loader, { curve: [DEFAULT_CURVE], ...parsed.right })
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  const inputs = await inputHash('--history', parsed.right.history)
  if (E.isLeft(inputs)) return inputs
  const io = { stdout: () => undefined, stderr: () => undefined, stdin: NO_STDIN, color: false }
  const work = await simulatedWork(loader, { ...parsed.right, checkpoints: '0' }, io)
  if (E.isLeft(work)) return work
  const { plan, path, centre, settings, history, notes } = work.right
  const { paths, seed } = settings
  const drawdowns = needsDrawdowns(objectives)
  const shared = { plan: { ...plan, drawdowns }, path }
  return E.either.map(resolveAxes(chosen, over, targetsOf(chosen, shared, options)), (parts): PreparedRun => {
    const baseOf = basesOf(parts, shared)
    const check = (candidate: Parameters<PreparedRun['check']>[0]) =>
      E.either.chain(baseOf(candidate), base => simulatorOf(centre, base))
    const figuresBy =
      (by: number): PreparedRun['figures'] =>
      candidate =>
        E.either.chain(check(candidate), simulator => simulateAll(simulator, paths, by))
    const { days, stepSeconds } = path.settings
    return {
      run: 'simulate',
      parts,
      paths,
      hasGas: options.gas !== undefined || over.gas !== undefined,
      seconds: (paths * days * SECONDS_PER_DAY * secondsPerStep(plan)) / stepSeconds,
      inputs: inputs.right,
      modules: modulesOf([...chosen, ...plugInsOf(plan), path.model]),
      seeds: { paths: seed, fresh: freshSeed(seed) },
      notes: [...(history?.notes ?? []), ...notes],
      figures: figuresBy(seed),
      freshFigures: figuresBy(freshSeed(seed)),
      check,
    }
  })
}
