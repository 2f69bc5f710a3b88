// Simulates positions on several curves along many paths.

import { describeSimulationError, monteCarlo, type PathSettings } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Answered, ManyPaths, ManyPathsOfCurve, MonteCarloJob, NamedCurve, OnProgress } from './job.js'
import { firstPriceOf, settingsOf } from './path-of.js'
import { type Pegged, peggedAt, positionOf, turnoverOf } from './position-of.js'

/** The number of moments at which quantiles are taken. */
const CHECKPOINTS = 30

/** A position on many simulated paths. */
const simulateCurve = (
  named: NamedCurve,
  { terms, paths }: MonteCarloJob,
  settings: PathSettings,
  pegged: Pegged,
  onPaths: (paths: number) => void,
): ManyPathsOfCurve => {
  const { id } = named
  const position = positionOf(named, terms, pegged, 'y')
  if (E.isLeft(position)) return { id, problem: position.left }
  const trades = turnoverOf(terms)
  if (E.isLeft(trades)) return { id, problem: trades.left }
  const steps = Math.round((settings.days * 86_400) / settings.stepSeconds)
  const checkpoints = Math.max(1, Math.min(CHECKPOINTS, steps))
  const result = monteCarlo(
    { ...position.right, ...trades.right },
    settings,
    { paths, seed: terms.seed, checkpoints },
    done => {
      onPaths(done)
      return true
    },
  )
  return E.isLeft(result) ? { id, problem: describeSimulationError(result.left) } : { id, result: result.right }
}

/** A position in each of several curves, all on the same many simulated paths. */
export const simulate = async (job: MonteCarloJob, onProgress: OnProgress): Promise<Answered<ManyPaths>> => {
  const { curves, terms, path, paths } = job
  const settings = await settingsOf(path)
  if (E.isLeft(settings)) return { problem: settings.left }
  const pegged = peggedAt(path, await firstPriceOf(path), terms)
  return {
    answer: {
      paths,
      curves: curves.map((each, i) =>
        simulateCurve(each, job, settings.right, pegged, done => onProgress((i + done / paths) / curves.length)),
      ),
    },
  }
}
