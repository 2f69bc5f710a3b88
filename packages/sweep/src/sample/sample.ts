// Points drawn from a space in place of its grid.

import { either as E } from 'fp-ts'
import type { InvalidSample } from '../errors.js'
import { hashedUniform, hashOf } from './hash.js'
import { permutation } from './permutation.js'
import { SOBOL_DIMENSIONS, sobolSequence } from './sobol.js'

/** How points are drawn. */
export type SampleKind = 'random' | 'sobol' | 'lhs'

/** How points are drawn, how many of them, and by which seed. */
export interface Sample {
  readonly kind: SampleKind
  /** In each part of a space. */
  readonly points: number
  /** A whole number from 0 to 999,999,999. */
  readonly seed: number
}

/** Where a point lies on each axis, from 0 to 1, neither included. */
export type Points = (index: number) => Float64Array

/** What the numbers of each kind depend on besides the seed, so that two kinds share none. */
const PURPOSE: Readonly<Record<SampleKind, number>> = { random: 1, sobol: 2, lhs: 3 }

const MOST_POINTS = 2 ** 31 - 1

const KINDS = Object.keys(PURPOSE)

const WRITTEN = /^([a-z]+):(\d{1,10})(?::seed=(\d{1,9}))?$/

/**
 * A sample as it is written: `random:1000` draws every point by itself, `sobol:1000` takes a Sobol sequence, shifted by the
 * seed, and `lhs:1000` is a Latin hypercube: each axis is cut into as many pieces as there are points, with one in each.
 * The seed is 1, or follows: `sobol:1000:seed=7`.
 *
 * @returns Errors: `InvalidSample`.
 *
 * @example
 * import { readSample } from '@ammeter/sweep'
 * import { either as E } from 'fp-ts'
 *
 * readSample('sobol:1000') // => E.right({ kind: 'sobol', points: 1000, seed: 1 })
 */
export const readSample = (text: string): E.Either<InvalidSample, Sample> => {
  const [, kind = '', digits = '', seed = '1'] = WRITTEN.exec(text.trim()) ?? []
  const points = Number(digits)
  return KINDS.includes(kind) && points >= 1 && points <= MOST_POINTS
    ? E.right({ kind: kind as SampleKind, points, seed: Number(seed) })
    : E.left({
        _tag: 'InvalidSample',
        given: text,
        allowed:
          'random, sobol or lhs (a Latin hypercube) and a number of points, such as sobol:1000, or with a seed, such as sobol:1000:seed=7',
      })
}

const TWO_TO_MINUS_32 = 2 ** -32

/** A Sobol sequence whose points are all shifted, bit by bit, by the seed. */
const shiftedSobol = (dimensions: number, seed: number): Points => {
  const sequence = sobolSequence(dimensions)
  const shift = Array.from({ length: dimensions }, (_, axis) => hashOf(seed, PURPOSE.sobol, axis))
  return index =>
    Float64Array.from(sequence(index), (bits, axis) => (((bits ^ (shift[axis] ?? 0)) >>> 0) + 0.5) * TWO_TO_MINUS_32)
}

/** A Latin hypercube (M. D. McKay, R. J. Beckman and W. J. Conover, Technometrics 21 (1979) 239–245). */
const latinHypercube = (dimensions: number, points: number, seed: number): Points => {
  const orders = Array.from({ length: dimensions }, (_, axis) => permutation(points, seed, PURPOSE.lhs, axis))
  return index =>
    Float64Array.from(orders, (order, axis) => (order(index) + hashedUniform(seed, PURPOSE.lhs, axis, index)) / points)
}

const randomPoints =
  (dimensions: number, seed: number): Points =>
  index =>
    Float64Array.from({ length: dimensions }, (_, axis) => hashedUniform(seed, PURPOSE.random, axis, index))

/** The points of a sample; a grid has none. */
export const samplePoints = (sample: Sample | undefined, dimensions: number): E.Either<InvalidSample, Points> => {
  if (sample === undefined) return E.right(() => new Float64Array(dimensions))
  const { kind, points, seed } = sample
  if (kind === 'random') return E.right(randomPoints(dimensions, seed))
  if (kind === 'lhs') return E.right(latinHypercube(dimensions, points, seed))
  return dimensions <= SOBOL_DIMENSIONS
    ? E.right(shiftedSobol(dimensions, seed))
    : E.left({
        _tag: 'InvalidSample',
        given: `${kind}:${points}`,
        allowed: `random or lhs with more than ${SOBOL_DIMENSIONS} axes: these are ${dimensions}`,
      })
}
