// Prepares backtests of candidates on one path.

import {
  backtest,
  backtestFigures,
  describeSimulationError,
  type PathPoint,
  type PositionTerms,
} from '@ammeter/simulation'
import type { PathFile } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { openTestedPath } from '../../backtest/open-tested-path.js'
import { notLoaded } from '../../plug-in/choose-plug-in.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { choosePools } from '../../position/choose-pools.js'
import { choosePosition } from '../../position/choose-position.js'
import { centreOf } from '../../position/position-options.js'
import { type Entry, termsAt } from '../../position/terms-at.js'
import { historyFailure } from '../../price-history/history-failure.js'
import { badData, type Outcome, refused, usage } from '../../program/failure.js'
import { wholeOption } from '../../settings/numbers.js'
import { resolveAxes } from '../axes/resolve-axes.js'
import type { RunBase } from '../axes/target.js'
import { targetsOf } from '../axes/targets.js'
import type { Experiment } from '../experiment/experiment.js'
import { parsedOptions } from '../experiment/run-options.js'
import { inputHash, NO_STDIN } from './input-hash.js'
import { modulesOf, plugInsOf } from './modules-of.js'
import { basesOf, type FiguresOf, type PreparedRun } from './prepared-run.js'
import { secondsPerStep } from './seconds-per-step.js'

const MOST_SEED = 999_999_999

/** All points of a path, which every candidate follows. */
const pointsOf = async (
  { batches }: Pick<PathFile, 'batches'>,
  name: string,
): Promise<Outcome<readonly PathPoint[]>> => {
  const points: PathPoint[] = []
  for await (const batch of batches) {
    if (E.isLeft(batch)) return historyFailure(name, batch.left)
    for (const point of batch.right) points.push(point)
  }
  return points.length === 0 ? badData(`${name}: found no row, expected prices`) : E.right(points)
}

/** The terms of a candidate's position. */
const termsOf = (entry: Entry, { plan, choice }: RunBase): E.Either<string, PositionTerms> =>
  plan === undefined
    ? E.left('a position without a plan')
    : E.bimap(
        (error: Parameters<typeof refused>[0]) => refused(error).message,
        ({ terms }: { readonly terms: PositionTerms }) => terms,
      )(termsAt(plan, choice, entry))

/** Runs a position along a path, from its first point to its last. */
const along = (points: readonly PathPoint[], seed: number, terms: PositionTerms): FiguresOf => {
  const test = backtest(terms, seed)
  if (E.isLeft(test)) return E.left(describeSimulationError(test.left))
  for (let index = 0; index < points.length; index += 1) {
    const error = test.right.add(points[index] as PathPoint)
    if (error !== undefined) return E.left(describeSimulationError(error))
  }
  return E.bimap(describeSimulationError, backtestFigures)(test.right.result())
}

/** Backtests on one path. */
export const prepareBacktest = async (
  { file, options, over }: Experiment,
  loader: PlugInLoader,
): Promise<Outcome<PreparedRun>> => {
  const parsed = parsedOptions('backtest', options)
  if (E.isLeft(parsed)) return parsed
  if (file === undefined) return usage('say which prices: backtest FILE, such as history:eth-usd-2020-12')
  const seed = wholeOption('--seed', parsed.right.seed, 0, MOST_SEED)
  if (E.isLeft(seed)) return seed
  const plan = await choosePosition(loader, parsed.right)
  if (E.isLeft(plan)) return plan
  const choices = await choosePools(loader, parsed.right)
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  const centre = centreOf(parsed.right)
  if (E.isLeft(centre)) return centre
  const inputs = await inputHash('backtest FILE', file)
  if (E.isLeft(inputs)) return inputs
  const opened = await openTestedPath(loader, file, plan.right, parsed.right, seed.right, NO_STDIN)
  if (E.isLeft(opened)) return opened
  const { name, path, fee, notes } = opened.right
  const points = await pointsOf(path, name)
  if (E.isLeft(points)) return points
  const shared = { plan: plan.right }
  const entry: Entry = { price: points.right[0]?.price ?? Number.NaN, centre: centre.right.centre, fee }
  return E.either.map(resolveAxes(chosen, over, targetsOf(chosen, shared, options)), (parts): PreparedRun => {
    const baseOf = basesOf(parts, shared)
    const terms: PreparedRun['check'] = candidate => E.either.chain(baseOf(candidate), base => termsOf(entry, base))
    return {
      run: 'backtest',
      parts,
      paths: 1,
      hasGas: options.gas !== undefined || over.gas !== undefined,
      seconds: points.right.length * secondsPerStep(plan.right),
      inputs: inputs.right,
      modules: modulesOf([...chosen, ...plugInsOf(plan.right)]),
      seeds: { traders: seed.right },
      notes,
      figures: candidate =>
        E.either.chain(
          E.either.chain(baseOf(candidate), base => termsOf(entry, base)),
          each => along(points.right, seed.right, each),
        ),
      check: terms,
    }
  })
}
