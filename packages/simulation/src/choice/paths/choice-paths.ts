import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../../errors.js'
import { type PathSettings, type ResolvedPath, resolvePath } from '../../paths/path-settings.js'
import { checkSeed, checkSettings, domains } from '../../settings.js'
import { type BrownianPaths, brownianPaths, type PathReader } from './brownian-paths.js'
import { isBrownian, logPrices } from './log-prices.js'
import { cutIntoPieces, emptyPieces, type StraightPieces } from './straight-pieces.js'

/** The common paths of a comparison: the same for every curve. */
export interface ChoicePaths {
  readonly path: ResolvedPath
  /** How many there are. */
  readonly paths: number
  readonly seed: number
  /** What the prices are made of, for other volatilities. */
  readonly brownian: BrownianPaths | undefined
  /** Reads them from the first, each in place of the one before it. */
  readonly reader: () => PathReader<StraightPieces>
}

/** How many paths, and of which seed. */
export interface PathCount {
  readonly paths: number
  readonly seed: number
}

/**
 * The paths of a comparison, checked.
 *
 * @param previous Others, whose random numbers are taken again where they are the same.
 */
export const choicePaths = (
  settings: PathSettings,
  { paths, seed }: PathCount,
  previous?: ChoicePaths,
): E.Either<InvalidSetting, ChoicePaths> => {
  const seeded = checkSeed(seed)
  if (E.isLeft(seeded)) return seeded
  const counted = checkSettings([['paths', paths, domains.count]])
  if (E.isLeft(counted)) return counted
  return E.either.map(resolvePath(settings), path => {
    const drawn = previous?.brownian
    const isSame = drawn !== undefined && drawn.seed === seed && drawn.steps === path.steps
    const brownian = isBrownian(settings) ? (isSame ? drawn : brownianPaths(seed, path.steps)) : undefined
    return {
      ...{ path, paths, seed, brownian },
      reader: () => {
        const next = logPrices(settings, path, seed, brownian)
        const pieces = emptyPieces(path.steps)
        return () => cutIntoPieces(next(), pieces)
      },
    }
  })
}

/** Steps of all paths up to which their pieces are kept: 64 megabytes. */
const MOST_KEPT = 4e6

/** The same paths, kept for whoever reads them many times. */
export const keptPaths = (paths: ChoicePaths): ChoicePaths => {
  const width = paths.path.steps + 1
  if (paths.paths * width > MOST_KEPT) return paths
  const allRoots = new Float64Array(paths.paths * width)
  const allRates = new Float64Array(paths.paths * width)
  const kept: StraightPieces[] = []
  const next = paths.reader()
  const keep = (): void => {
    const { roots, rates, ...rest } = next()
    const [from, to] = [kept.length * width, (kept.length + 1) * width]
    allRoots.set(roots, from)
    allRates.set(rates, from)
    kept.push({ ...rest, roots: allRoots.subarray(from, to), rates: allRates.subarray(from, to) })
  }
  return {
    ...paths,
    reader: () => {
      let index = 0
      return () => {
        if (index === kept.length) keep()
        index += 1
        return kept[index - 1] as StraightPieces
      }
    },
  }
}
