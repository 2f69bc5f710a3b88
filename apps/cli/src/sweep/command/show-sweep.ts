import { readManifest } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import type { Report } from '../../output/report.js'
import type { PlugInLoader } from '../../plug-in/plug-in-loader.js'
import { badData, type Outcome } from '../../program/failure.js'
import type { Experiment } from '../experiment/experiment.js'
import { goOnCommand } from '../folder/command-line.js'
import { manifestOf } from '../folder/manifest-of.js'
import { folderRefused, openedFolder } from '../folder/run-folder.js'
import { showReport } from '../report/show-report.js'
import { prepareSweep } from '../runs/prepare.js'
import { resultOf } from './run-sweep.js'

/** Shows one candidate of the sweep in a folder, whose parts must all exist. */
export const showSweep = async (
  folder: string,
  experiment: Experiment,
  loader: PlugInLoader,
  at: readonly string[],
): Promise<Outcome<Report>> => {
  const there = await readManifest(folder)
  if (E.isLeft(there)) return E.left(folderRefused(there.left))
  const sweep = await prepareSweep(experiment, loader, there.right.candidates)
  if (E.isLeft(sweep)) return sweep
  const manifest = manifestOf(sweep.right)
  const opened = await openedFolder(folder, manifest)
  if (E.isLeft(opened)) return opened
  if (opened.right < Math.ceil(manifest.candidates / manifest.chunk)) {
    return badData(`${folder}: found a part of a sweep, expected all of it; go on with: ${goOnCommand(folder)}`)
  }
  const result = await resultOf(folder, sweep.right, manifest, undefined)
  return E.isLeft(result) ? result : showReport(at, result.right)
}
