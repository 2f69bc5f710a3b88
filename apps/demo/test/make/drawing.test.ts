import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { afterKey } from '../../src/make/bars/bar-keys.ts'
import { barLayout, pointAt, xOf, yOf } from '../../src/make/bars/bar-layout.ts'
import { barsText, resampled, rounded, stepOf, topOf, withHeights } from '../../src/make/bars/drawing.ts'
import { drawingIn, drawingText } from '../../src/make/bars/drawing-text.ts'
import { drawingOf } from '../../src/make/bars/liquidity-of.ts'
import { presets } from '../../src/make/bars/presets.ts'
import { priceTicks } from '../../src/make/bars/price-ticks.ts'
import { strokeOf } from '../../src/make/bars/stroke.ts'
import { depthNow, lossAt } from '../../src/make/curve/at-ratio.ts'
import { madeCurve } from '../../src/make/curve/made-curve.ts'

const made = (text: string) => {
  const read = madeCurve(text, 1)
  if (E.isLeft(read)) throw new Error(read.left.message)
  return read.right
}

describe('heights', () => {
  test('are drawn in few digits, below a top that leaves some room', () => {
    expect([topOf({ heights: [3, 10], lower: 1, upper: 2 }), stepOf(12)]).toEqual([12, 0.1])
    expect(rounded(3.149, 12)).toBe(3.1)
    expect(rounded(0.30000000000000004, 12)).toBe(0.3)
    expect(rounded(-1, 12)).toBe(0)
    expect(rounded(99, 12)).toBe(12)
    expect(rounded(1234.5, 12_000)).toBe(1200)
    expect(barsText([3.1, 0, 12])).toBe('3.1/0/12')
    expect(barsText([2.5e-7, 1e-30, 1e21])).toBe('0.00000025/0/1000000000000000000000')
  })
  test('are never all empty', () => {
    const drawing = { heights: [0, 2], lower: 0.5, upper: 2 }
    expect(withHeights(drawing, new Map([[1, 0]]))).toBe(drawing)
    expect(withHeights(drawing, new Map([[0, 1]])).heights).toEqual([1, 2])
  })
  test('stay where they are in another number of bars', () => {
    const drawing = { heights: [2, 2, 6, 6], lower: 0.25, upper: 4 }
    expect(resampled(drawing, 2).heights).toEqual([2, 6])
    expect(resampled(drawing, 8).heights).toEqual([2, 2, 2, 2, 6, 6, 6, 6])
    expect(resampled(drawing, 2, 1, 16).heights).toEqual([6, 0])
  })
})

describe('a stroke of the pointer', () => {
  test('sets the bars that it passes, at the heights at which it passes them', () => {
    expect([...strokeOf({ bar: 2, height: 1 }, { bar: 5, height: 4 })]).toEqual([
      [3, 2],
      [4, 3],
      [5, 4],
    ])
    expect([...strokeOf({ bar: 2, height: 1 }, { bar: 0, height: 0 })]).toEqual([
      [1, 0.5],
      [0, 0],
    ])
    expect([...strokeOf({ bar: 2, height: 1 }, { bar: 2, height: 7 })]).toEqual([[2, 7]])
  })
  test('begins where the picture says', () => {
    const layout = barLayout(800, 300, 25, 12)
    const point = pointAt(layout, xOf(layout, 7) + 3, yOf(layout, 4.5))
    expect(point.bar).toBe(7)
    expect(point.height).toBeCloseTo(4.5, 12)
    expect(pointAt(layout, -50, 9999)).toEqual({ bar: 0, height: 0 })
    expect(pointAt(layout, 9999, -50)).toEqual({ bar: 24, height: 12 })
  })
})

test.each([
  ['ArrowLeft', false, { bar: 2 }],
  ['ArrowRight', false, { bar: 4 }],
  ['ArrowUp', false, { height: 5.2 }],
  ['ArrowDown', true, { height: 4 }],
  ['PageUp', false, { height: 6 }],
  ['Home', false, { height: 0 }],
  ['End', false, { height: 12 }],
  ['Tab', false, undefined],
  ['a', false, undefined],
])('the key %s at a bar', (key, shiftKey, move) => {
  expect(afterKey({ key, shiftKey }, { bar: 3, height: 5, count: 5, top: 12 })).toEqual(move)
})

describe('presets', () => {
  test('are drawings whose text is read back as it is', () => {
    for (const { drawing } of presets) {
      const read = drawingIn(made(drawingText(drawing)))
      expect(read.heights).toEqual(drawing.heights)
      expect(read.lower).toBeCloseTo(drawing.lower, 11)
      expect(read.upper).toBeCloseTo(drawing.upper, 11)
    }
  })
  test('are what they are called', () => {
    const of = (label: string) => {
      const preset = presets.find(each => each.label === label)
      if (preset === undefined) throw new Error(label)
      return made(drawingText(preset.drawing)).curve
    }
    expect(lossAt(of('full range'), 2)).toBeCloseTo(0.0572, 2)
    expect(depthNow(of('full range'))).toBeCloseTo(1, 1)
    expect(depthNow(of('like StableSwap'))).toBeGreaterThan(50)
    expect(depthNow(of('two ranges'))).toBe(0)
    expect(depthNow(of('bell'))).toBeGreaterThan(4)
  })
})

test('a drawing of a formula trades as the formula does', () => {
  const { curve } = made('f:x^w*y^(1-w):w=0.3')
  const drawing = drawingOf(curve, 1 / 3, 3, 61)
  const drawn = made(drawing ? drawingText(drawing) : '').curve
  /** What is paid for one X from the current price to another: it does not depend on the size. */
  const rate = (of: typeof curve, ratio: number) => {
    const [now, then] = [orThrow(of.reserves(1)), orThrow(of.reserves(ratio))]
    return (now.y - then.y) / (then.x - now.x)
  }
  for (const ratio of [0.5, 0.8, 1.3, 2.5]) expect(rate(drawn, ratio) / rate(curve, ratio)).toBeCloseTo(1, 2)
})

test('how deep a bar is beside full range is how deep the curve is there', () => {
  const { curve } = made('drawn:bars=3/5/8/5/3,width=x2')
  expect(8 / (orThrow(curve.value(1)) / 2)).toBeCloseTo(depthNow(curve) ?? 0, 12)
})

test('a curve that has no answer has no drawing', () => {
  expect(drawingOf(made('f:x-y').curve, 0.5, 2, 5)).toBeUndefined()
})

test('prices below bars are round, and have room', () => {
  expect(priceTicks(1 / 2.2, 2.2, 1, 0.12)).toEqual([1 / 2.2, 1 / 1.5, 1, 1.5, 2.2])
  const ticks = priceTicks(0.5, 2, 2000, 0.1).map(ratio => ratio * 2000)
  expect(ticks[0]).toBe(1000)
  expect(ticks).toContain(2000)
  expect(ticks.every((price, i) => i === 0 || price > (ticks[i - 1] ?? 0))).toBe(true)
})
