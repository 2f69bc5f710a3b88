// The candidate that is best where it is worst: by the worst score in its neighbourhood.

import type { Space } from '../space/space.js'
import { partAt, visitNeighbours } from './neighbours.js'

/** The scores of a space, turned so that larger is better; not a number where a candidate was refused. */
export type ScoreAt = (index: number) => number

/** The robust choice. */
export interface Robust {
  readonly index: number
  /** The worst score in its neighbourhood. */
  readonly worst: number
  /** How many candidates that has, itself included. */
  readonly neighbours: number
}

/**
 * The robust choice of a grid: a neighbourhood is all that is at most one step away on every axis. A candidate beside a
 * refused one is not chosen: to be refused is the worst score of all.
 */
export const robustInGrid = (space: Space, scoreAt: ScoreAt): Robust | undefined => {
  let best: Robust | undefined
  for (let index = 0; index < space.size; index += 1) {
    const own = scoreAt(index)
    if (!(own > (best?.worst ?? Number.NEGATIVE_INFINITY))) continue
    let worst = own
    let neighbours = 0
    const floor = best?.worst ?? Number.NEGATIVE_INFINITY
    const isBetter = visitNeighbours(partAt(space, index), index, neighbour => {
      const score = scoreAt(neighbour)
      neighbours += 1
      if (!(score > floor)) return false
      if (score < worst) worst = score
      return true
    })
    if (isBetter) best = { index, worst, neighbours }
  }
  return best
}

/** How far neighbours in a sample are away, in the distance that as many points in a grid would have between them. */
const STEPS = 1.5

/**
 * The robust choice of a sample, among the best of its candidates: a neighbourhood is all points in a box around one that
 * holds 3ᵈ points on average, as one step around a point does in a grid.
 */
export const robustInSample = (space: Space, scoreAt: ScoreAt, among: readonly number[]): Robust | undefined => {
  const chosen = among.map(index => {
    const part = partAt(space, index)
    const half = STEPS * part.size ** (-1 / Math.max(1, part.axes.length))
    return {
      index,
      part,
      half,
      point: space.pointAt(index) ?? new Float64Array(),
      worst: scoreAt(index),
      neighbours: 0,
    }
  })
  for (const part of new Set(chosen.map(each => each.part))) {
    const here = chosen.filter(each => each.part === part)
    for (let index = part.start; index < part.start + part.size; index += 1) {
      const point = space.pointAt(index) ?? new Float64Array()
      const score = scoreAt(index)
      for (const each of here) {
        if (!point.every((at, axis) => Math.abs(at - (each.point[axis] ?? 0)) <= each.half)) continue
        each.neighbours += 1
        if (!(score >= each.worst)) each.worst = Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score
      }
    }
  }
  const best = chosen.reduce<(typeof chosen)[number] | undefined>(
    (one, other) => (other.worst > (one?.worst ?? Number.NEGATIVE_INFINITY) ? other : one),
    undefined,
  )
  return best && { index: best.index, worst: best.worst, neighbours: best.neighbours }
}
