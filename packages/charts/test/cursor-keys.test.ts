import { type CursorTrack, cursorAfterKey, cursorAtShare } from '@ammeter/charts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const ratios: CursorTrack = { min: 0.1, max: 10, isLog: true, entry: 1 }
const days: CursorTrack = { min: 0, max: 30, isLog: false }

describe('keys on a track of ratios', () => {
  test.each([
    ['ArrowRight', false, 2, 2.02],
    ['ArrowUp', false, 2, 2.02],
    ['ArrowLeft', false, 2.02, 2],
    ['ArrowDown', false, 2.02, 2],
    ['ArrowRight', true, 2, 2.2],
    ['ArrowLeft', true, 2.2, 2],
    ['PageUp', false, 2, 2.2],
    ['PageDown', false, 2.2, 2],
    ['Home', false, 2, 0.1],
    ['End', false, 2, 10],
    ['1', false, 2, 1],
    ['ArrowRight', true, 9.9, 10],
    ['ArrowLeft', true, 0.1, 0.1],
  ])('%s, Shift %s, from %d: %d', (key, shiftKey, from, to) => {
    expect(cursorAfterKey({ key, shiftKey }, from, ratios)).toBe(to)
  })

  test('other keys are left to the page', () => {
    for (const key of ['Tab', 'Enter', ' ', '2', 'a', 'Escape', 'constructor']) {
      expect(cursorAfterKey({ key }, 2, ratios)).toBeUndefined()
    }
  })
})

describe('keys on a linear track', () => {
  test('percents are of its length', () => {
    expect(cursorAfterKey({ key: 'ArrowRight' }, 10, days)).toBe(10.3)
    expect(cursorAfterKey({ key: 'ArrowLeft', shiftKey: true }, 10, days)).toBe(7)
  })

  test('with no entry, 1 leads nowhere', () => {
    expect(cursorAfterKey({ key: '1' }, 10, days)).toBeUndefined()
  })
})

test('a step forth and a step back end where they began', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 9000 }), fc.boolean(), (thousandths, shiftKey) => {
      const from = thousandths / 1000
      const there = cursorAfterKey({ key: 'ArrowRight', shiftKey }, from, ratios) ?? Number.NaN
      expect(there).toBeGreaterThan(from)
      expect(cursorAfterKey({ key: 'ArrowLeft', shiftKey }, there, ratios)).toBe(from)
    }),
  )
})

test('every key stays on the track', () => {
  const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End', '1')
  fc.assert(
    fc.property(keys, fc.boolean(), fc.double({ min: 0.1, max: 10, noNaN: true }), (key, shiftKey, from) => {
      const to = cursorAfterKey({ key, shiftKey }, from, ratios)
      expect(to).toBeGreaterThanOrEqual(0.1)
      expect(to).toBeLessThanOrEqual(10)
    }),
  )
})

describe('a pointer', () => {
  test('in the middle of a track of ratios is at ×1', () => {
    expect(cursorAtShare(0.5, ratios)).toBe(1)
  })

  test('at equal distances from it is at a ratio and its reciprocal', () => {
    const [down, up] = [cursorAtShare(0.25, ratios), cursorAtShare(0.75, ratios)]
    expect(down * up).toBeCloseTo(1, 3)
  })

  test('outside is at the nearer end', () => {
    expect([cursorAtShare(-1, ratios), cursorAtShare(2, ratios)]).toEqual([0.1, 10])
  })

  test('tells four digits', () => {
    expect(cursorAtShare(0.654321, ratios)).toBe(2.035)
    expect(cursorAtShare(1 / 3, days)).toBe(10)
    expect(cursorAtShare(0.123, { min: 0, max: 7, isLog: false })).toBe(0.861)
  })

  test('tells times to a thousandth of their span', () => {
    const [min, max] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 11, 31)]
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), share => {
        const exact = min + share * (max - min)
        expect(Math.abs(cursorAtShare(share, { min, max, isLog: false }) - exact)).toBeLessThanOrEqual(
          (max - min) / 1000,
        )
      }),
    )
  })
})
