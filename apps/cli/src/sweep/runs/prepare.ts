// Prepares an experiment: its space, and the function that runs one candidate.

import { describeSimulationError, type ScoreSpread, scoreOf, scoreSpread } from '@ammeter/simulation'
import {
  type Candidate,
  describeSpaceError,
  type RunCandidate,
  readSample,
  type Sample,
  type Score,
  type Space,
  type SpaceError,
  spaceOf,
} from '@ammeter/sweep'
import type { ScoredBy } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import { type ChosenObjective, checkObjectives, chooseObjectives } from '../../objective/choose-objectives.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { EXIT, type Failure, type Outcome } from '../../program/failure.js'
import type { Experiment } from '../experiment/experiment.js'
import { prepareBacktest } from './prepare-backtest.js'
import { prepareIl } from './prepare-il.js'
import { prepareSimulate } from './prepare-simulate.js'
import { type FiguresOf, type PreparedRun, writtenParts } from './prepared-run.js'

/** An experiment that is ready to be run. */
export interface PreparedSweep {
  readonly experiment: Experiment
  readonly run: PreparedRun
  readonly objectives: readonly ChosenObjective[]
  readonly space: Space
  readonly scored: ScoredBy
  /** Scores a candidate. */
  readonly score: RunCandidate
  /** Scores a candidate on fresh paths, with the scores of each group of paths; none if there are no other paths. */
  readonly scoreFresh?: (candidate: Candidate) => E.Either<string, readonly ScoreSpread[]>
}

/** The most candidates, by default. */
export const DEFAULT_MOST = 100_000_000

const prepareRun = (
  experiment: Experiment,
  loader: PlugInLoader,
  objectives: readonly ChosenObjective[],
): Promise<Outcome<PreparedRun>> => {
  switch (experiment.run) {
    case 'il':
      return prepareIl(experiment, loader)
    case 'backtest':
      return prepareBacktest(experiment, loader)
    case 'simulate':
      return prepareSimulate(experiment, loader, objectives)
  }
}

const spaceRefused = (error: SpaceError): Failure => {
  const message = describeSpaceError(error)
  if (error._tag === 'InvalidAxis') return { exitCode: EXIT.usage, message: `--over ${message}` }
  const hint = error._tag === 'SpaceTooLarge' ? '; allow more with --max, or draw some with --sample sobol:1000' : ''
  return { exitCode: EXIT.usage, message: message + hint }
}

const sampleOf = ({ sample }: Experiment): E.Either<SpaceError, Sample | undefined> =>
  sample === undefined ? E.right(undefined) : readSample(sample)

/** The scores of one path. */
const plainScores = (objectives: readonly ChosenObjective[], figures: FiguresOf): E.Either<string, readonly Score[]> =>
  E.either.chain(figures, each =>
    E.traverseArray(({ objective }: ChosenObjective) =>
      E.bimap(
        describeSimulationError,
        (score: number): Score => ({ score, standardError: undefined }),
      )(scoreOf(objective, each)),
    )(objectives),
  )

/** The scores of many paths, with their errors. */
const spreadScores = (
  objectives: readonly ChosenObjective[],
  figures: FiguresOf,
): E.Either<string, readonly ScoreSpread[]> =>
  E.either.chain(figures, each =>
    E.traverseArray(({ objective }: ChosenObjective) =>
      E.mapLeft(describeSimulationError)(scoreSpread(objective, each)),
    )(objectives),
  )

/** The answer for a candidate, or what a plug-in of the user's has thrown: that refuses the candidate, and ends nothing. */
const guarded =
  <A>(ask: (candidate: Candidate) => E.Either<string, A>) =>
  (candidate: Candidate): E.Either<string, A> => {
    try {
      return ask(candidate)
    } catch (thrown) {
      return E.left(`thrown, ${thrown instanceof Error ? thrown.message : String(thrown)}`)
    }
  }

/** The places in a part of candidates that are made, and not run, before any is run. */
const PROBES = [0, 0.5, 1]

/**
 * Checks that some candidate can be made. A value in a unit that its parameter does not have, or a setting that
 * conflicts with another, would have every candidate refused, which is an error of the experiment.
 */
const checkSome = ({ parts, at }: Space, { check }: PreparedRun): Outcome<unknown> => {
  const answers = parts
    .flatMap(({ start, size }) => PROBES.map(part => start + Math.floor(part * (size - 1))))
    .map(index => guarded(check)(at(index)))
  const [first] = answers
  return first === undefined || answers.some(E.isRight) || E.isRight(first)
    ? E.right(undefined)
    : E.left({ exitCode: EXIT.usage, message: `no candidate can be run: the first one cannot because ${first.left}` })
}

/** Prepares an experiment, or returns its error before anything is run. */
export const prepareSweep = async (
  experiment: Experiment,
  loader: PlugInLoader,
  most = DEFAULT_MOST,
): Promise<Outcome<PreparedSweep>> => {
  const chosen = await chooseObjectives(loader, experiment.objectives)
  if (E.isLeft(chosen)) return chosen
  const objectives = chosen.right
  const prepared = await prepareRun(experiment, loader, objectives)
  if (E.isLeft(prepared)) return prepared
  const run = prepared.right
  const fits = checkObjectives(objectives, run)
  if (E.isLeft(fits)) return fits
  const space = E.either.chain(sampleOf(experiment), sample => spaceOf(writtenParts(run.parts), { sample, most }))
  if (E.isLeft(space)) return E.left(spaceRefused(space.left))
  const some = checkSome(space.right, run)
  if (E.isLeft(some)) return some
  const { figures, freshFigures } = run
  const hasErrors = run.paths > 1
  return E.right({
    experiment,
    run,
    objectives,
    space: space.right,
    scored: { objectives: objectives.map(({ label }) => label), hasErrors },
    score: guarded(candidate =>
      hasErrors ? spreadScores(objectives, figures(candidate)) : plainScores(objectives, figures(candidate)),
    ),
    ...(freshFigures && { scoreFresh: guarded(candidate => spreadScores(objectives, freshFigures(candidate))) }),
  })
}
