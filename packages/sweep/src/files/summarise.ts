// The summary of all parts in a folder, read from the first to the last, in memory that does not grow with their number.

import { either as E } from 'fp-ts'
import { BestList } from '../report/best-list.js'
import { Front } from '../report/front.js'
import type { Direction, Ranked } from '../report/ranked.js'
import { type Robust, robustInGrid, robustInSample } from '../report/robust.js'
import { type HeatMap, type Profile, Slices } from '../report/slices.js'
import { chunksOf } from '../run/chunks.js'
import { PagedNumbers } from './paged-numbers.js'
import { errorColumn } from './part-layout.js'
import { type PartsOf, rankedOf, scoreColumns } from './ranked-of.js'
import { type DamagedPart, readErrors, readNumbers } from './read-part.js'

/** What a sweep came to. */
export interface SweepSummary {
  readonly candidates: number
  readonly refused: number
  /** Why candidates were refused, the most frequent reasons first. */
  readonly reasons: readonly { readonly error: string; readonly candidates: number }[]
  /** The best by the first objective, the best one first. */
  readonly best: readonly Ranked[]
  /** The best one of each objective. */
  readonly bestOf: readonly (Ranked | undefined)[]
  /** Those that no other beats in every objective; none where there is one objective. */
  readonly front: readonly Ranked[]
  /** Whether the front may have more members, with worse first scores: there were too many to keep. */
  readonly isFrontCut: boolean
  /** The robust choice by the first objective, with its worst neighbour's score. */
  readonly robust: (Robust & { readonly ranked: Ranked }) | undefined
  readonly profiles: readonly Profile[]
  readonly heatMaps: readonly HeatMap[]
}

/** What is read, and how. */
export interface SummaryOptions extends PartsOf {
  /** Which scores of each objective are better. */
  readonly directions: readonly Direction[]
  /** How many of the best are told. */
  readonly most: number
  readonly onProgress?: (done: number) => void
}

const MOST_ON_FRONT = 1000

/** Among how many of the best of a sample the robust choice is looked for. */
const MOST_ROBUST = 256

const MOST_REASONS = 5

/** Reasons that are told apart while they are counted. */
const MOST_COUNTED = 1000

/**
 * Reads all parts of a folder, every one of which must be there.
 *
 * @returns Errors: `DamagedPart`.
 *
 * @example
 * import { summarise } from '@ammeter/sweep/files'
 *
 * typeof summarise // => 'function'
 */
export const summarise = async (options: SummaryOptions): Promise<E.Either<DamagedPart, SweepSummary>> => {
  const { folder, space, scored, directions, chunk, most, onProgress } = options
  const { objectives, hasErrors } = scored
  const [first = 1] = directions
  const best = new BestList<Ranked>(most)
  const bestOf = objectives.map(() => new BestList<Ranked>(1))
  const front = new Front(directions, MOST_ON_FRONT)
  const slices = space.parts.map((_, part) => new Slices(space, part, first))
  const candidatesForRobust = new BestList<number>(MOST_ROBUST)
  const scores = new PagedNumbers()
  const reasons = new Map<string, number>()
  let refused = 0
  let part = 0

  const rankedAt = (
    index: number,
    row: number,
    columns: readonly Float64Array[],
    errors: readonly Float64Array[],
  ): Ranked => ({
    index,
    scores: columns.map(column => column[row] as number),
    standardErrors: errors.map(column => column[row] ?? Number.NaN),
  })

  const names = scoreColumns(scored)
  try {
    for (const each of chunksOf(space.size, chunk)) {
      const read = await readNumbers(folder, each, names)
      if (E.isLeft(read)) return read
      const columns = objectives.map(name => read.right.get(name) as Float64Array)
      const errors = hasErrors
        ? objectives.map(name => read.right.get(errorColumn(name)) as Float64Array)
        : columns.map(() => new Float64Array())
      const primary = columns[0] as Float64Array
      scores.push(first === 1 ? primary : primary.map(score => -score))
      let refusedHere = 0
      for (let index = each.start; index < each.end; index += 1) {
        while (index >= (space.parts[part]?.start ?? 0) + (space.parts[part]?.size ?? 0)) part += 1
        const row = index - each.start
        if (Number.isNaN(primary[row] as number)) {
          refusedHere += 1
          continue
        }
        const ranked = rankedAt(index, row, columns, errors)
        const value = (primary[row] as number) * first
        best.add(value, ranked)
        for (let objective = 0; objective < bestOf.length; objective += 1) {
          bestOf[objective]?.add((ranked.scores[objective] as number) * (directions[objective] ?? 1), ranked)
        }
        if (objectives.length > 1) front.add(ranked)
        if (space.sample !== undefined) candidatesForRobust.add(value, index)
        slices[part]?.add(ranked)
      }
      if (refusedHere > 0) {
        refused += refusedHere
        const found = await readErrors(folder, each)
        if (E.isLeft(found)) return found
        for (const [error, count] of found.right) {
          if (reasons.has(error) || reasons.size < MOST_COUNTED) reasons.set(error, (reasons.get(error) ?? 0) + count)
        }
      }
      onProgress?.(each.end)
    }
    const scoreAt = (index: number): number => scores.at(index)
    const robust =
      space.sample === undefined
        ? robustInGrid(space, scoreAt)
        : robustInSample(space, scoreAt, candidatesForRobust.items())
    const robustRanked = robust && (await rankedOf(options, robust.index))
    if (robustRanked !== undefined && E.isLeft(robustRanked)) return robustRanked
    return E.right({
      candidates: space.size,
      refused,
      reasons: [...reasons]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MOST_REASONS)
        .map(([error, candidates]) => ({ error, candidates })),
      best: best.items(),
      bestOf: bestOf.map(each => each.items()[0]),
      front: front.members(),
      isFrontCut: front.isCut,
      robust: robust && robustRanked && { ...robust, worst: robust.worst * first, ranked: robustRanked.right },
      profiles: slices.flatMap(each => each.profiles()),
      heatMaps: slices.flatMap(each => each.heatMap() ?? []),
    })
  } finally {
    scores.close()
  }
}
