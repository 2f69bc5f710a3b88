// The ends of paths that outcomes are computed from.

import { either as E } from 'fp-ts'
import type { SimulationError } from '../errors.js'
import type { EnteredOnPaths } from './entered-on-paths.js'
import type { PathReader } from './paths/brownian-paths.js'
import type { StraightPieces } from './paths/straight-pieces.js'

/** What a curve came to at the end of each path, before it is known what full range pays. */
export interface Samples {
  /** `V/H − 1`: the value of the position without fees against holding. */
  readonly divergence: Float64Array
  /** Fees ÷ holding, for an APR of full range of 1. */
  readonly feesOfHolding: Float64Array
  /** Fees, of the deposit, for an APR of full range of 1. */
  readonly fees: Float64Array
}

/** Follows common paths with several curves at once, as many paths at a time as one likes. */
export interface Sampling {
  /** How many paths are done. */
  readonly done: () => number
  /** Follows the next paths, up to so many in all. */
  readonly advanceTo: (paths: number) => void
  /** What each curve came to on the paths that are done, or why it has no answer. */
  readonly samples: () => readonly E.Either<SimulationError, Samples>[]
}

/** A sampling that has not begun. */
export const sample = ({ entered, paths: { paths, reader } }: Omit<EnteredOnPaths, 'feesBy'>): Sampling => {
  const room = entered.map(
    (): Samples => ({
      divergence: new Float64Array(paths),
      feesOfHolding: new Float64Array(paths),
      fees: new Float64Array(paths),
    }),
  )
  const errors = entered.map((each): SimulationError | undefined => (E.isLeft(each) ? each.left : undefined))
  let next: PathReader<StraightPieces> | undefined
  let done = 0

  const follow = (each: (typeof entered)[number], index: number, pieces: StraightPieces): void => {
    if (E.isLeft(each) || errors[index] !== undefined) return
    const { feesAlong, valueAt } = each.right
    const end = valueAt(pieces.endRoot)
    const fees = feesAlong(pieces)
    if (E.isLeft(end)) errors[index] = end.left
    else if (E.isLeft(fees)) errors[index] = fees.left
    else {
      const { value, hold } = end.right
      const into = room[index] as Samples
      into.divergence[done] = (value - hold) / hold
      into.feesOfHolding[done] = fees.right / hold
      into.fees[done] = fees.right
    }
  }

  return {
    done: () => done,
    advanceTo: wanted => {
      next ??= reader()
      for (; done < Math.min(wanted, paths); done += 1) {
        const pieces = next()
        for (const [index, each] of entered.entries()) follow(each, index, pieces)
      }
    },
    samples: () =>
      room.map(({ divergence, feesOfHolding, fees }, index) => {
        const error = errors[index]
        return error === undefined
          ? E.right({
              divergence: divergence.subarray(0, done),
              feesOfHolding: feesOfHolding.subarray(0, done),
              fees: fees.subarray(0, done),
            })
          : E.left(error)
      }),
  }
}

/** The net against holding on each path, of holding: `(V + fees)/H − 1`. */
export const netsAt = (
  { divergence, feesOfHolding }: Pick<Samples, 'divergence' | 'feesOfHolding'>,
  marketApr: number,
  into = new Float64Array(divergence.length),
): Float64Array => {
  for (let path = 0; path < into.length; path += 1) {
    into[path] = (divergence[path] as number) + marketApr * (feesOfHolding[path] as number)
  }
  return into
}
