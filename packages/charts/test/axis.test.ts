import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { multiple } from '../src/format/ratio.js'
import { axisOf, type Domain, type ScaleKind, type Tick } from '../src/geometry/axis.js'
import { domainOf } from '../src/geometry/domains.js'
import { ratioTicks } from '../src/geometry/ratio-ticks.js'
import { textWidth } from '../src/geometry/text-width.js'
import { timeTicks } from '../src/geometry/time-ticks.js'

const ratios = axisOf({
  ...{ kind: 'ratio', domain: [0.1, 10], range: [50, 450], room: 30, fontSize: 12, fallback: multiple },
})
const at = (value: number) => ratios.at(value) ?? Number.NaN

describe('a ratio axis', () => {
  test('is symmetric about ×1', () => {
    expect(at(1)).toBeCloseTo(250, 10)
    for (const ratio of [1.1, 2, 5, 10]) expect(at(ratio) - 250).toBeCloseTo(250 - at(1 / ratio), 10)
  })

  test('runs from ÷10 to ×10', () => {
    expect(ratios.ticks.map(({ label }) => label)).toEqual(['÷10', '÷5', '÷2', '×1', '×2', '×5', '×10'])
    expect([at(0.1), at(10)]).toEqual([50, 450])
  })

  test('has no place for what is no ratio', () => {
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, undefined])
      expect(ratios.at(value)).toBeUndefined()
  })

  test('is labelled with the same multiples on both sides, however wide', () => {
    const limits = fc.double({ min: 1.001, max: 1e300, noNaN: true })
    fc.assert(
      fc.property(limits, fc.integer({ min: 3, max: 20 }), (limit, most) => {
        const ticks = ratioTicks(limit, most)
        expect(ticks.length).toBeLessThanOrEqual(Math.max(3, most))
        expect(ticks.filter(tick => tick === 1)).toHaveLength(1)
        for (const tick of ticks) {
          expect(tick).toBeLessThanOrEqual(limit * (1 + 1e-9))
          expect(ticks.some(other => Math.abs(other * tick - 1) < 1e-9)).toBe(true)
        }
      }),
    )
  })
})

test('labels along an axis do not meet', () => {
  const domains = fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
  )
  fc.assert(
    fc.property(
      domains,
      fc.integer({ min: 60, max: 1200 }),
      fc.constantFrom('linear', 'time'),
      ([low, width], pixels, kind) => {
        const { ticks } = axisOf({
          ...{ kind, domain: [low, low + width], range: [0, pixels], room: 64, fontSize: 12, fallback: String },
        })
        for (const [i, { at: place, label }] of ticks.entries()) {
          const before = ticks[i - 1]
          if (before === undefined) continue
          expect(place - before.at).toBeGreaterThan((textWidth(label, 12) + textWidth(before.label, 12)) / 2)
        }
      },
    ),
  )
})

describe('where not every label has room, those that stay are evenly chosen', () => {
  const pixels = fc.integer({ min: 40, max: 1200 })
  const dollars = (value: number) => `$${value.toLocaleString('en')}`
  const axis = (kind: ScaleKind, domain: Domain, width: number, room: number) =>
    axisOf({ ...{ kind, domain, range: [0, width], room, fontSize: 12, fallback: dollars } }).ticks
  const metIn = (ticks: readonly Tick[]) =>
    ticks.some(({ at: place, label }, i) => {
      const before = ticks[i - 1]
      return before !== undefined && place - before.at <= (textWidth(label, 12) + textWidth(before.label, 12)) / 2
    })

  test('linear: equal steps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        pixels,
        fc.integer({ min: 10, max: 80 }),
        (high, width, room) => {
          const ticks = axis('linear', [0, high], width, room)
          expect(ticks.length).toBeGreaterThan(0)
          expect(metIn(ticks)).toBe(false)
          const steps = ticks.slice(1).map(({ value }, i) => value - (ticks[i]?.value ?? 0))
          for (const step of steps) expect(step / (steps[0] ?? 1)).toBeCloseTo(1, 9)
        },
      ),
    )
  })

  test('ratios: the same ones on both sides, ×1 among them', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1.01, max: 1e6, noNaN: true }),
        pixels,
        fc.integer({ min: 10, max: 40 }),
        (most, width, room) => {
          const ticks = axis('ratio', [1 / most, most], width, room)
          const values = ticks.map(({ value }) => value)
          expect(values).toContain(1)
          expect(metIn(ticks)).toBe(false)
          for (const value of values) expect(values.some(other => Math.abs(other * value - 1) < 1e-9)).toBe(true)
        },
      ),
    )
  })

  test('logarithms: powers of ten at equal distances, or every 1, 2 and 5', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), pixels, fc.integer({ min: 10, max: 40 }), (decades, width, room) => {
        const ticks = axis('log', [1, 10 ** decades], width, room)
        expect(metIn(ticks)).toBe(false)
        const logs = ticks.map(({ value }) => Math.log10(value))
        const steps = logs.slice(1).map((log, i) => log - (logs[i] ?? 0))
        if (steps.every(step => step >= 1 - 1e-9)) for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9)
        else expect(ticks.length).toBe(3 * decades + 1)
      }),
    )
  })

  test('eight days on a phone, where a week is too long a step', () => {
    const [from, day] = [Date.UTC(2020, 8, 13, 12), 86_400_000]
    const ticks = axis('time', [from, from + 8.3 * day], 250, 64)
    expect(ticks.map(({ value }) => (value - from) / day)).toEqual([1.5, 3.5, 5.5, 7.5])
    expect(metIn(ticks)).toBe(false)
  })

  test('the reserves of $10,000 on a phone', () => {
    const labels = (width: number) => axis('linear', [0, 22_000], width, 64).map(({ label }) => label)
    expect(labels(230)).toEqual(['$0', '$10,000', '$20,000'])
    expect(labels(500)).toEqual(['$0', '$5,000', '$10,000', '$15,000', '$20,000'])
  })
})

describe('a time axis is labelled at full units of the calendar', () => {
  const labels = (from: number, to: number, most: number) => timeTicks([from, to], most).map(({ label }) => label)
  const january = Date.UTC(2024, 0, 1)
  const day = 86_400_000

  test.each([
    ['hours', labels(january, january + day / 2, 4), ['1 Jan', '03:00', '06:00', '09:00', '12:00']],
    ['days', labels(january, january + 6 * day, 4), ['2 Jan', '4 Jan', '6 Jan']],
    ['months', labels(Date.UTC(2023, 10, 15), Date.UTC(2024, 3, 2), 5), ['Dec', '2024', 'Feb', 'Mar', 'Apr']],
    ['years', labels(Date.UTC(2015, 0, 1), Date.UTC(2024, 5, 1), 5), ['2016', '2018', '2020', '2022', '2024']],
    ['seconds', labels(january, january + 20_000, 2), ['1 Jan', '00:00:10', '00:00:20']],
  ])('%s', (_unit, written, expected) => {
    expect(written).toEqual(expected)
  })
})

describe('a domain', () => {
  test('is what was asked for, where that is an interval', () => {
    expect(domainOf('linear', [1, 2], [0, 10])).toEqual([0, 10])
    expect(domainOf('linear', [1, 2], [10, 0])).toEqual([1, 2])
    expect(domainOf('log', [1, 2], [0, 10])).toEqual([1, 2])
    expect(domainOf('linear', [1, 2], [Number.NaN, 3])).toEqual([1, 2])
  })

  test('is an interval about the least number above 0', () => {
    expect(domainOf('linear', [5e-324])).toEqual([-0.5, 0.5])
  })

  test('is never empty', () => {
    const value = fc.option(fc.double(), { nil: undefined })
    fc.assert(
      fc.property(fc.array(value), fc.constantFrom('linear', 'log', 'ratio', 'time'), (values, kind) => {
        const [low, high] = domainOf(kind, values)
        expect(Number.isFinite(high - low)).toBe(true)
        expect(high).toBeGreaterThan(low)
      }),
    )
  })
})
