// Simulated paths, named in place of a file.

import { describeSimulationError, generatePath, type PathPoint } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { failure, type Outcome } from '../program/failure.js'
import { choosePath } from '../simulate/path-settings.js'
import type { PriceSource } from './price-source.js'

/** The prefix of simulated paths among names of files: `model:ornstein-uhlenbeck:halfLifeDays=3`. */
export const MODEL = 'model:'

/** How a path is simulated. */
export interface SimulatedSourceOptions {
  readonly days?: string
  readonly step?: string
}

/** How many points are written at once. */
const BATCH = 512

async function* pathCsv(points: Iterable<PathPoint>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let rows = ['time,close\n']
  for (const { time, price } of points) {
    rows.push(`${new Date(time).toISOString()},${price}\n`)
    if (rows.length < BATCH) continue
    yield encoder.encode(rows.join(''))
    rows = []
  }
  yield encoder.encode(rows.join(''))
}

/** The path of the price model that a word names, starting at the price 1, as `simulate` draws its first path. */
export const simulatedSource = async (
  loader: PlugInLoader,
  word: string,
  { days = '30', step }: SimulatedSourceOptions,
  seed: number,
): Promise<Outcome<PriceSource>> => {
  const options = {
    model: word.slice(MODEL.length),
    days,
    blocks: 'fixed' as const,
    ...(step !== undefined && { step }),
  }
  const path = await choosePath(loader, options, undefined)
  if (E.isLeft(path)) return path
  const points = generatePath(path.right.settings, seed)
  if (E.isLeft(points)) return failure(describeSimulationError(points.left))
  return E.right({ name: word, bytes: pathCsv(points.right) })
}
