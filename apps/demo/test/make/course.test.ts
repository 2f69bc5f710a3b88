import { impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { courseOf, ratiosTo } from '../../src/make/curve/course.ts'
import { madeCurve } from '../../src/make/curve/made-curve.ts'
import { liquidityBars } from '../../src/make/picture/course-lines.ts'

const curveOf = (text: string) => {
  const made = madeCurve(text, 1)
  if (E.isLeft(made)) throw new Error(made.left.message)
  return made.right.curve
}

const ratios = ratiosTo(3, 80)
const ALL = Number.POSITIVE_INFINITY

test('ratios are in order, evenly spaced, 1 in the middle', () => {
  expect(ratios).toHaveLength(161)
  expect([ratios[80], ratios[160]]).toEqual([1, 3])
  expect(ratios[0]).toBeCloseTo(1 / 3, 15)
})

test('a course has the losses of the library, of a deposit of 1', () => {
  const curve = curveOf('drawn:bars=3/5/0/8,width=x2')
  const { points, isComplete } = courseOf(curve, ratios, ALL)
  expect(isComplete).toBe(true)
  for (const i of [0, 40, 79, 80, 81, 120, 160]) {
    const point = points[i]
    expect(point?.loss).toBeCloseTo(orThrow(impermanentLoss(curve, 1, ratios[i] ?? 1)), 13)
  }
  expect((points[80]?.x ?? 0) + (points[80]?.y ?? 0)).toBeCloseTo(1, 14)
})

test('without time it is coarse, and goes on where it was', () => {
  const curve = curveOf('f:x*y')
  const none = courseOf(curve, ratios, 0)
  expect(none).toMatchObject({ isComplete: false, asked: 0 })
  const rest = courseOf(curve, ratios, ALL, { ...none, asked: 20 })
  expect(rest.isComplete).toBe(true)
  expect(rest.points.filter(point => point === undefined)).toHaveLength(20)
})

test('where there is no answer it says why, at the nearest place', () => {
  const { failure, points } = courseOf(curveOf('f:x+y^2'), ratios, ALL)
  expect(failure?.ratio).toBeLessThan(1)
  expect(failure?.reason).toContain('concave')
  expect(points[160]).toBeDefined()
  expect(courseOf(curveOf('f:x-y'), ratios, ALL).failure).toMatchObject({ ratio: 1 })
})

test('the liquidity of full range is 1 everywhere', () => {
  for (const height of liquidityBars(courseOf(curveOf('f:x*y'), ratios, ALL))) expect(height).toBeCloseTo(1, 10)
})
