import fc from 'fast-check'
import { expect, test } from 'vitest'
import { thinLine } from '../src/geometry/thin-line.ts'

const curve = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, i) => {
    const x = from + ((to - from) * i) / (count - 1)
    return { x, y: 200 * Math.sqrt(x / to) }
  })

/** How far a point is from a line, looked for among its segments. */
const away = (point: { x: number; y: number }, line: readonly { x: number; y: number }[]) =>
  Math.min(
    ...line.slice(1).map((to, i) => {
      const from = line[i] ?? to
      const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2
      const part =
        length === 0 ? 0 : ((point.x - from.x) * (to.x - from.x) + (point.y - from.y) * (to.y - from.y)) / length
      const along = Math.min(1, Math.max(0, part))
      return Math.hypot(point.x - from.x - along * (to.x - from.x), point.y - from.y - along * (to.y - from.y))
    }),
  )

test('a smooth line needs few of its points, and keeps its ends', () => {
  const all = curve(0, 700, 501)
  const thin = thinLine(all)
  expect(thin.length).toBeLessThan(120)
  expect([thin[0], thin.at(-1)]).toEqual([all[0], all.at(-1)])
})

test('no point is farther from the thin line than a screen shows', () => {
  const pixel = fc.record({
    x: fc.double({ min: 0, max: 700, noNaN: true }),
    y: fc.double({ min: 0, max: 400, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(pixel, { minLength: 2, maxLength: 60 }), all => {
      const thin = thinLine(all)
      for (const point of all) expect(away(point, thin)).toBeLessThan(0.05)
    }),
  )
})

test('corners stay, and points on a straight line go', () => {
  const corner = [0, 1, 2, 3, 4].map(x => ({ x, y: Math.max(0, x - 2) * 10 }))
  expect(thinLine(corner)).toEqual([corner[0], corner[2], corner[4]])
})
