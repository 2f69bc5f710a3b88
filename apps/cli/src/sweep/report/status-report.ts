// The progress of the sweep in a folder.

import { chunksOf } from '@ammeter/sweep'
import { partsIn, readManifest } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import { count, percent } from '../../output/figures.js'
import type { Report } from '../../output/report.js'
import type { Outcome } from '../../program/failure.js'
import { goOnCommand } from '../folder/command-line.js'
import { folderRefused } from '../folder/run-folder.js'

/** The progress of the sweep in a folder, ready to be printed. */
export const statusReport = async (folder: string): Promise<Outcome<Report>> => {
  const manifest = await readManifest(folder)
  if (E.isLeft(manifest)) return E.left(folderRefused(manifest.left))
  const { candidates, chunk, experiment } = manifest.right
  const there = new Set(await partsIn(folder))
  let [done, parts, partsDone] = [0, 0, 0]
  for (const { start, end } of chunksOf(candidates, chunk)) {
    parts += 1
    if (!there.has(start)) continue
    partsDone += 1
    done += end - start
  }
  const status = { candidates, done, parts, partsDone }
  const isDone = done === candidates
  return E.right({
    json: () => ({ folder, experiment, ...status, isDone, goOn: goOnCommand(folder) }),
    csv: () => ({ header: Object.keys(status), rows: [Object.values(status)] }),
    text: () => [
      `${folder}: ${count(done)} of ${count(candidates)} candidates (${percent(done / candidates)}), ${count(partsDone)} of ${count(parts)} parts`,
      `${isDone ? 'report' : 'go on'} with: ${goOnCommand(folder)}`,
    ],
  })
}
