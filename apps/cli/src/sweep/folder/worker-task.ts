// The tasks and answers of a sweep's worker threads.

import type { ScoreSpread } from '@ammeter/simulation'
import type { Chunk } from '@ammeter/sweep'
import { encodePart, partName, putFile } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import type { Outcome } from '../../program/failure.js'
import { badData } from '../../program/failure.js'
import { unwritable } from '../../program/unwritable.js'
import type { Experiment } from '../experiment/experiment.js'
import { type PreparedSweep, prepareSweep } from '../runs/prepare.js'
import { manifestOf } from './manifest-of.js'

/** The task of every worker of a sweep: an experiment, the folder of its parts, and the hash of all it depends on. */
export interface SweepTask {
  readonly experiment: Experiment
  readonly folder: string
  readonly most: number
  /** The hash in the manifest, so that a worker that reads a changed file fails instead of mixing its numbers in. */
  readonly manifest: string
}

/** A range of candidates whose part is written, or a candidate that is scored on fresh paths. */
export type SweepWork = { readonly chunk: Chunk } | { readonly fresh: number }

/** The fresh scores of a candidate, or why it has none; nothing for a part that was written. */
export type SweepAnswer = Outcome<E.Either<string, readonly ScoreSpread[]> | undefined>

/** Runs the candidates of a chunk, and puts their part into the folder. */
const writePart = async (
  { space, scored, score }: PreparedSweep,
  folder: string,
  chunk: Chunk,
): Promise<Outcome<undefined>> => {
  const bytes = encodePart(space, scored, chunk, score)
  try {
    await putFile(folder, partName(chunk.start), bytes)
    return E.right(undefined)
  } catch (thrown) {
    return badData(`${folder}: ${unwritable(thrown)}`)
  }
}

/** Does a piece of work of a sweep that is ready. */
export const doWork = async (sweep: PreparedSweep, folder: string, work: SweepWork): Promise<SweepAnswer> =>
  'chunk' in work
    ? writePart(sweep, folder, work.chunk)
    : E.right(sweep.scoreFresh?.(sweep.space.at(work.fresh)) ?? E.left('there are no fresh paths'))

/** The function that does a worker's pieces of work, with the experiment prepared once. */
export const sweepWorker = (loader: PlugInLoader) => {
  let ready: Promise<Outcome<PreparedSweep>> | undefined

  const begin = async ({ experiment, most, manifest }: SweepTask): Promise<Outcome<PreparedSweep>> => {
    const prepared = await prepareSweep(experiment, loader, most)
    if (E.isLeft(prepared)) return prepared
    return JSON.stringify(manifestOf(prepared.right)) === manifest
      ? prepared
      : badData('a file has changed while the sweep was being run: begin again, in another folder')
  }

  return async (task: SweepTask, work: SweepWork): Promise<SweepAnswer> => {
    ready ??= begin(task)
    const sweep = await ready
    return E.isLeft(sweep) ? sweep : doWork(sweep.right, task.folder, work)
  }
}
