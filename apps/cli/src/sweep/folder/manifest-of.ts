// The manifest in the folder of a sweep.

import process from 'node:process'
import { chunkLength } from '@ammeter/sweep'
import { type HashedFile, type Json, type Manifest, sha256 } from '@ammeter/sweep/files'
import { version } from '../../program/version.js'
import { inOrder } from '../experiment/experiment.js'
import { modulesOf } from '../runs/modules-of.js'
import type { PreparedSweep } from '../runs/prepare.js'

/** The seed of a sample, if points are drawn. */
const sampleSeed = ({ space }: PreparedSweep) => (space.sample === undefined ? {} : { sample: space.sample.seed })

/** Everything that the numbers of an experiment depend on, with this machine and version. */
export const manifestOf = (sweep: PreparedSweep): Manifest => {
  const { run, space, objectives } = sweep
  const experiment = inOrder(sweep.experiment) as unknown as Readonly<Record<string, Json>>
  const plugIns: readonly HashedFile[] = [
    ...run.modules,
    ...modulesOf(objectives.map(({ choice }) => choice)).filter(({ file }) =>
      run.modules.every(each => each.file !== file),
    ),
  ].map(({ file, sha256: hash }) => ({ file, sha256: hash }))
  return {
    format: 'ammeter sweep 1',
    experiment,
    hash: sha256(JSON.stringify(experiment)),
    candidates: space.size,
    chunk: sweep.experiment.chunk ?? chunkLength(space.size, run.seconds),
    versions: { ammeter: version(), node: process.version },
    seeds: { ...run.seeds, ...sampleSeed(sweep) },
    inputs: run.inputs,
    plugIns,
  }
}
