// Who stands next to whom in a grid: at most one step away on every axis.

import type { Space, SpacePart } from '../space/space.js'

const sizesOf = ({ axes }: SpacePart): readonly number[] => axes.map(({ size }) => size ?? 1)

/** The part of a grid that a candidate is in. */
export const partAt = ({ parts }: Space, index: number): SpacePart =>
  parts.findLast(({ start }) => start <= index) as SpacePart

/** Calls back with each neighbour of a candidate of a grid, itself included, until it is told to stop by `false`. */
export const visitNeighbours = (part: SpacePart, index: number, visit: (neighbour: number) => boolean): boolean => {
  const sizes = sizesOf(part)
  const from = (axis: number, rest: number, stride: number, offset: number): boolean => {
    if (axis < 0) return visit(part.start + offset)
    const size = sizes[axis] as number
    const level = rest % size
    for (let next = Math.max(0, level - 1); next <= Math.min(size - 1, level + 1); next += 1) {
      if (!from(axis - 1, Math.floor(rest / size), stride * size, offset + next * stride)) return false
    }
    return true
  }
  return from(sizes.length - 1, index - part.start, 1, 0)
}
