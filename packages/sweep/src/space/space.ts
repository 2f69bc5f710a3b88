// All candidates of an experiment, as the numbers from 0 on: none of them is held anywhere.

import { either as E } from 'fp-ts'
import type { InvalidAxis, SpaceError } from '../errors.js'
import { type Points, type Sample, samplePoints } from '../sample/sample.js'
import type { Axis, AxisValue } from './axis.js'
import { readAxis } from './read-axis.js'

/** A parameter and its values, as they are written. */
export interface WrittenAxis {
  readonly name: string
  /** Such as `10..2000:25`. */
  readonly values: string
}

/** The axes of one curve of an experiment, or of all that there is. */
export interface WrittenPart {
  /** What people call it: `stableswap`. */
  readonly label: string
  readonly axes: readonly WrittenAxis[]
}

/** A candidate: one value on each axis of its part. */
export interface Candidate {
  /** Its number in the space, counted from 0. */
  readonly index: number
  /** The part that it is in, counted from 0. */
  readonly part: number
  /** A value for each axis of that part, in the order of the axes. */
  readonly values: readonly AxisValue[]
}

/** Some axes that multiply: a grid of all their values, or points drawn from it. */
export interface SpacePart {
  readonly label: string
  readonly axes: readonly Axis[]
  readonly size: number
  /** The number of its first candidate in the space. */
  readonly start: number
}

/** The candidates of an experiment: its parts one after another. In a grid the last axis varies fastest. */
export interface Space {
  readonly parts: readonly SpacePart[]
  readonly size: number
  /** How points are drawn; none for a grid. */
  readonly sample: Sample | undefined
  /** The candidate of a number from 0 to `size` − 1. */
  readonly at: (index: number) => Candidate
  /** Where a candidate of a sample lies on each axis, from 0 to 1; nothing in a grid. */
  readonly pointAt: (index: number) => Float64Array | undefined
}

/** The largest space: the numbers of candidates are 32 bits wide in files. */
export const LARGEST_SPACE = 2 ** 31 - 1

/** An axis without steps, in a grid. */
const unstepped = (axes: readonly Axis[]): InvalidAxis | undefined => {
  const axis = axes.find(({ size }) => size === undefined)
  return (
    axis && {
      _tag: 'InvalidAxis',
      axis: axis.name,
      given: axis.values,
      allowed: `a range with a number of values, such as ${axis.values.replace(/:even$/, '')}:20, or drawn from by a sample, such as sobol:1000`,
    }
  )
}

/** The levels of a number on axes of so many values each: the digits of a number in a mixed radix. */
const levelsOf = (axes: readonly Axis[], number: number): readonly number[] => {
  const levels = new Array<number>(axes.length)
  let rest = number
  for (let index = axes.length - 1; index >= 0; index -= 1) {
    const size = axes[index]?.size ?? 1
    levels[index] = rest % size
    rest = Math.floor(rest / size)
  }
  return levels
}

/** The part that a candidate is in: there are few of them. */
const partOf = (parts: readonly SpacePart[], index: number): number => {
  let part = parts.length - 1
  while (part > 0 && index < (parts[part]?.start ?? 0)) part -= 1
  return part
}

/**
 * The space of an experiment. Parts add up, the axes of a part multiply.
 *
 * @param written The axes of each part.
 * @param options How points are drawn, by default a grid; and the most candidates that there may be.
 * @returns Errors: `InvalidAxis`, `InvalidSample`, `SpaceTooLarge`.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { spaceOf } from '@ammeter/sweep'
 *
 * const axes = [{ name: 'stableswap.amplification', values: '10..1000:log:3' }, { name: 'fee', values: '1bp,4bp' }]
 * const space = orThrow(spaceOf([{ label: 'stableswap', axes }]))
 * space.size // => 6
 * space.at(3).values.map(({ text }) => text) // => ['100', '4bp']
 */
export const spaceOf = (
  written: readonly WrittenPart[],
  { sample, most = LARGEST_SPACE }: { readonly sample?: Sample | undefined; readonly most?: number } = {},
): E.Either<SpaceError, Space> => {
  const parts: SpacePart[] = []
  const points: Points[] = []
  let size = 0
  for (const { label, axes: texts } of written) {
    const axes = E.traverseArray(({ name, values }: WrittenAxis) => readAxis(name, values))(texts)
    if (E.isLeft(axes)) return axes
    const stepless = sample === undefined ? unstepped(axes.right) : undefined
    if (stepless !== undefined) return E.left(stepless)
    const drawn = samplePoints(sample, axes.right.length)
    if (E.isLeft(drawn)) return drawn
    points.push(drawn.right)
    const own = sample?.points ?? axes.right.reduce((product, axis) => product * (axis.size ?? 1), 1)
    parts.push({ label, axes: axes.right, size: own, start: size })
    size += own
  }
  if (size > Math.min(most, LARGEST_SPACE))
    return E.left({ _tag: 'SpaceTooLarge', size, most: Math.min(most, LARGEST_SPACE) })

  const pointIn = (part: number, index: number): Float64Array | undefined =>
    sample === undefined ? undefined : points[part]?.(index - (parts[part]?.start ?? 0))

  const at = (index: number): Candidate => {
    const part = partOf(parts, index)
    const { axes, start } = parts[part] as SpacePart
    const point = pointIn(part, index)
    const levels = point === undefined ? levelsOf(axes, index - start) : []
    const values = axes.map((axis, number) =>
      point === undefined ? axis.at(levels[number] ?? 0) : axis.between(point[number] ?? 0),
    )
    return { index, part, values }
  }
  return E.right({ parts, size, sample, at, pointAt: index => pointIn(partOf(parts, index), index) })
}
