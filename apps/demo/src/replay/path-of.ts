// Reads or simulates the path of a job.

import {
  blockBootstrap,
  describeSimulationError,
  generatePath,
  type PathPoint,
  type PathSettings,
} from '@ammeter/simulation'
import { type PathFormat, type PriceHistoryError, readPath } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import type { Unit } from '../curves/unit.js'
import { HISTORY, historyOf } from '../settings/history-paths.js'
import { bytesOf } from './bytes-of.js'
import { historyFile } from './history-file.js'
import type { HistoryPath, PathChoice, ReadFile } from './job.js'
import { jobKey } from './job-key.js'
import { modelNamed } from './plugged-of.js'

/** An error in a file: its place, and what is expected there. */
const describeFile = (name: string, error: PriceHistoryError): string => {
  if (error._tag !== 'BadData') return `${name} cannot be read`
  const line = error.line === undefined ? '' : `, line ${error.line}`
  const column = error.column === undefined ? '' : `, column ${error.column}`
  return `${name}${line}${column}: found ${error.found}, expected ${error.expected}`
}

/** A point in ratios to the first price: amounts of X are counted in the value of one X at that price. */
const inRatios = ({ time, price, volume, recorded }: PathPoint, first: number): PathPoint => ({
  time,
  price: price / first,
  ...(volume !== undefined && { volume }),
  ...(recorded && {
    recorded: {
      inX: recorded.inX * first,
      inY: recorded.inY,
      liquidity: recorded.liquidity * Math.sqrt(first),
      low: recorded.low / first,
      high: recorded.high / first,
    },
  }),
})

/** A path of known length. */
export interface Path {
  readonly points: Iterable<PathPoint>
  readonly count: number
  readonly firstPrice: number
  readonly format: PathFormat | undefined
  /** How the file is read, in sentences, if that is not obvious. */
  readonly notes: readonly string[]
}

/** Begins to read a file, with its volumes if it has a column of them. */
const openFile = async ({ file, tokens, hasVolume }: ReadFile) => {
  const read = await readPath(bytesOf(file), { pool: tokens, volume: hasVolume })
  const isWithout = E.isLeft(read) && read.left._tag === 'BadData' && read.left.missing === 'volume'
  return isWithout ? readPath(bytesOf(file), { pool: tokens }) : read
}

const readFile = async (chosen: ReadFile): Promise<E.Either<string, Path>> => {
  const { file } = chosen
  const read = await openFile(chosen)
  if (E.isLeft(read)) return E.left(describeFile(file.name, read.left))
  const points: PathPoint[] = []
  let firstPrice: number | undefined
  for await (const batch of read.right.batches) {
    if (E.isLeft(batch)) return E.left(describeFile(file.name, batch.left))
    for (const point of batch.right) {
      firstPrice ??= point.price
      points.push(inRatios(point, firstPrice))
    }
  }
  if (firstPrice === undefined || points.length < 2) return E.left(`${file.name}: found one row, expected two or more`)
  return E.right({ points, count: points.length, firstPrice, format: read.right.format, notes: read.right.notes })
}

let last: { readonly name: string; readonly path: Promise<E.Either<string, Path>> } | undefined

/** The path of a file, in ratios to its first price; the last file is not read again. */
const fileOf = (read: ReadFile): Promise<E.Either<string, Path>> => {
  const name = jobKey(read)
  if (last?.name !== name) last = { name, path: readFile(read) }
  return last.path
}

const MILLISECONDS_PER_SECOND = 1000

/** A built-in history, read like a file of its figures. */
const shippedOf = async ({ name, hasVolume }: HistoryPath): Promise<E.Either<string, Path>> => {
  const history = historyOf(HISTORY + name)
  if (history === undefined) return E.left(`there is no history ${name}`)
  const tokens = { decimals: [0, 0], x: 'token1' } as const
  return fileOf({ file: await historyFile(history), tokens, hasVolume })
}

/** The record of a path: a built-in history or a file; none for a simulation without a history. */
const recordOf = (path: PathChoice): Promise<E.Either<string, Path>> | undefined => {
  if (path.kind === 'history') return shippedOf(path)
  return path.file && fileOf(path.file)
}

/** The settings of a simulated path; if it draws from a file, its history and its step are those of the file. */
export const settingsOf = async (path: PathChoice): Promise<E.Either<string, PathSettings>> => {
  const history = await recordOf(path)
  if (history !== undefined && E.isLeft(history)) return history
  const known = history?.right
  const prices = known && Array.from(known.points, ({ price }) => price)
  if (path.kind === 'simulated') {
    const { model, parameters, days, stepSeconds } = path
    const history = prices && { history: prices }
    return E.either.map(modelNamed(model), found => ({ model: found, parameters, days, stepSeconds, ...history }))
  }
  const times = known === undefined ? [] : Array.from(known.points, ({ time }) => time)
  const stepSeconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / (times.length - 1) / MILLISECONDS_PER_SECOND
  const blockSteps = Math.max(1, Math.min(288, Math.floor(times.length / 4)))
  return E.right({
    model: blockBootstrap,
    parameters: { blockSteps },
    days: path.days,
    stepSeconds,
    ...(prices && { history: prices }),
  })
}

/** A point with its prices and money in X. The value of the volume stays the same. */
const turnedPoint = ({ time, price, volume, recorded }: PathPoint): PathPoint => ({
  time,
  price: 1 / price,
  ...(volume !== undefined && { volume: volume / price }),
  ...(recorded && {
    recorded: {
      inX: recorded.inY,
      inY: recorded.inX,
      liquidity: recorded.liquidity,
      low: 1 / recorded.high,
      high: 1 / recorded.low,
    },
  }),
})

/** A path with its prices in a unit. */
export const pathIn = (path: Path, unit: Unit): Path =>
  unit === 'y' ? path : { ...path, points: Array.from(path.points, turnedPoint), firstPrice: 1 / path.firstPrice }

/** The first price of a path, Y per X: 1 for a simulated one, whatever history it draws from. */
export const firstPriceOf = async (path: PathChoice): Promise<number> => {
  const read = path.kind === 'simulated' ? undefined : await recordOf(path)
  return read !== undefined && E.isRight(read) ? read.right.firstPrice : 1
}

/** A path to replay. */
export const pathOf = async (path: PathChoice, seed: number): Promise<E.Either<string, Path>> => {
  if (path.kind !== 'simulated') return path.kind === 'history' ? shippedOf(path) : fileOf(path.file)
  const settings = await settingsOf(path)
  if (E.isLeft(settings)) return settings
  const points = generatePath(settings.right, seed)
  if (E.isLeft(points)) return E.left(describeSimulationError(points.left))
  const count = Math.round((path.days * 86_400) / path.stepSeconds) + 1
  return E.right({ points: points.right, count, firstPrice: 1, format: undefined, notes: [] })
}
