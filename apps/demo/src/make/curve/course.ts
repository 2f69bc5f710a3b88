// The course of a curve over price ratios, computed coarse first.

import { type Curve, describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** A curve at a price ratio, for a value of 1 at the ratio 1. */
export interface CoursePoint {
  readonly ratio: number
  readonly x: number
  readonly y: number
  /** A fraction of the value of holding, in [0, 1). */
  readonly loss: number
}

/** The course of a curve over price ratios. */
export interface Course {
  /** In the order of the ratios; undefined where the curve has no answer, or was not asked yet. */
  readonly points: readonly (CoursePoint | undefined)[]
  /** The reason for a missing answer, at the ratio nearest to 1 without one. */
  readonly failure?: { readonly ratio: number; readonly reason: string } | undefined
  /** How many of the ratios have been asked for, coarse ones first. */
  readonly asked: number
  readonly isComplete: boolean
}

/** Ratios evenly spaced on a logarithmic axis, 1 in the middle. */
export const ratiosTo = (most: number, steps: number): readonly number[] =>
  Array.from({ length: 2 * steps + 1 }, (_, i) => (i === steps ? 1 : most ** (i / steps - 1)))

/** The strides of computing a course: a few points first, then those between. */
const STRIDES = [16, 8, 4, 2, 1]

/** Every index once, coarse before fine. */
const coarseFirst = (count: number): readonly number[] => {
  const seen = new Set<number>()
  for (const stride of STRIDES) for (let i = 0; i < count; i += stride) seen.add(i)
  return [...seen]
}

const orders = new Map<number, readonly number[]>()

const orderOf = (count: number): readonly number[] => {
  const order = orders.get(count) ?? coarseFirst(count)
  orders.set(count, order)
  return order
}

const distance = (ratio: number): number => Math.abs(Math.log(ratio))

/**
 * The course of a curve, as far as the budget allows. Formulas may be slow, and a coarse picture at once is better than
 * a fine one later.
 *
 * @param ratios In order.
 * @param budget Milliseconds.
 * @param before The course so far of the same curve over the same ratios.
 */
export const courseOf = (curve: Curve<number>, ratios: readonly number[], budget: number, before?: Course): Course => {
  const deadline = performance.now() + budget
  const entry = curve.reserves(1)
  if (E.isLeft(entry)) {
    const failure = { ratio: 1, reason: describeError(entry.left) }
    return { points: ratios.map(() => undefined), failure, asked: ratios.length, isComplete: true }
  }
  const { x: x0, y: y0 } = entry.right
  const value = x0 + y0
  const points = before ? [...before.points] : ratios.map((): CoursePoint | undefined => undefined)
  const order = orderOf(ratios.length)
  let failure = before?.failure
  let asked = before?.asked ?? 0
  for (; asked < order.length && performance.now() < deadline; asked += 1) {
    const i = order[asked] as number
    const ratio = ratios[i] as number
    const held = curve.reserves(ratio)
    if (E.isRight(held)) {
      const { x, y } = held.right
      points[i] = { ratio, x: x / value, y: y / value, loss: Math.max(0, 1 - (ratio * x + y) / (ratio * x0 + y0)) }
    } else if (failure === undefined || distance(ratio) < distance(failure.ratio)) {
      failure = { ratio, reason: describeError(held.left) }
    }
  }
  return { points, failure, asked, isComplete: asked === order.length }
}
