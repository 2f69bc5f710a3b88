// Single candidates of a folder.

import { either as E } from 'fp-ts'
import type { Direction, Ranked } from '../report/ranked.js'
import { chunksOf } from '../run/chunks.js'
import type { Space } from '../space/space.js'
import { errorColumn, type ScoredBy } from './part-layout.js'
import { type DamagedPart, type PartNumbers, readNumbers } from './read-part.js'

/** Where the parts of a sweep are, and what they hold. */
export interface PartsOf {
  readonly folder: string
  readonly space: Space
  readonly scored: ScoredBy
  /** How many candidates a part has. */
  readonly chunk: number
}

/** The columns of scores, and of their errors where they have some. */
export const scoreColumns = ({ objectives, hasErrors }: ScoredBy): readonly string[] => [
  ...objectives,
  ...(hasErrors ? objectives.map(errorColumn) : []),
]

const rankedIn = ({ objectives }: ScoredBy, numbers: PartNumbers, index: number, row: number): Ranked => ({
  index,
  scores: objectives.map(name => numbers.get(name)?.[row] ?? Number.NaN),
  standardErrors: objectives.map(name => numbers.get(errorColumn(name))?.[row] ?? Number.NaN),
})

/**
 * A candidate of a folder, with its scores; not numbers where it was refused.
 *
 * @returns Errors: `DamagedPart`.
 *
 * @example
 * import { rankedOf } from '@ammeter/sweep/files'
 *
 * typeof rankedOf // => 'function'
 */
export const rankedOf = async (
  { folder, space, scored, chunk }: PartsOf,
  index: number,
): Promise<E.Either<DamagedPart, Ranked>> => {
  const start = Math.floor(index / chunk) * chunk
  const read = await readNumbers(folder, { start, end: Math.min(space.size, start + chunk) }, scoreColumns(scored))
  return E.either.map(read, numbers => rankedIn(scored, numbers, index, index - start))
}

/** The best of the candidates that were looked for, and how many they are. */
export interface BestWhere {
  /** A refused one where all of them were; none where there is none at all. */
  readonly ranked: Ranked | undefined
  readonly of: number
}

/**
 * The best candidate by the first objective among those that are looked for.
 *
 * @param isWanted Says of a candidate's number whether it is looked for.
 * @param direction Which scores are better.
 * @returns Errors: `DamagedPart`.
 *
 * @example
 * import { bestWhere } from '@ammeter/sweep/files'
 *
 * typeof bestWhere // => 'function'
 */
export const bestWhere = async (
  { folder, space, scored, chunk }: PartsOf,
  isWanted: (index: number) => boolean,
  direction: Direction,
): Promise<E.Either<DamagedPart, BestWhere>> => {
  let of = 0
  let best: Ranked | undefined
  for (const each of chunksOf(space.size, chunk)) {
    const wanted: number[] = []
    for (let index = each.start; index < each.end; index += 1) if (isWanted(index)) wanted.push(index)
    if (wanted.length === 0) continue
    const read = await readNumbers(folder, each, scoreColumns(scored))
    if (E.isLeft(read)) return read
    of += wanted.length
    for (const index of wanted) {
      const ranked = rankedIn(scored, read.right, index, index - each.start)
      const [score = Number.NaN] = ranked.scores
      const [before = Number.NaN] = best?.scores ?? []
      if (
        best === undefined ||
        score * direction > before * direction ||
        (Number.isNaN(before) && !Number.isNaN(score))
      )
        best = ranked
    }
  }
  return E.right({ ranked: best, of })
}
