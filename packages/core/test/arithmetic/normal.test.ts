import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wideReal } from '../../src/arithmetic/wide.js'
import { decimalOf, dual, float64, normal, type Real } from '../../src/index.js'
import { property } from '../property.js'
import reference from './normal.json' with { type: 'json' }

const exact = decimalOf(200)

/** How many rounding units a number is off from a numeral. */
const unitsOff = <N>(real: Real<N>, found: N, expected: string): number => {
  const [a, b] = [exact.of(real.toText(found)), exact.of(expected)]
  if (exact.isZero(b)) return exact.isZero(a) ? 0 : Number.POSITIVE_INFINITY
  const off = exact.abs(exact.div(exact.sub(a, b), b))
  return exact.toNumber(exact.div(off, exact.of(real.toText(real.roundingUnit))))
}

/** The least number whose neighbours are a rounding apart. */
const NORMAL = 2.3e-308

describe('float64 against 210 digits', () => {
  const { density, cumulative, quantile } = normal(float64)
  test.each(reference.points.filter(({ cumulative }) => Number(cumulative) > NORMAL))('at $z', point => {
    // The numeral of a point is rounded to the nearest double, which the density feels by z² roundings.
    const rounding = 8 + 1.1 * Number(point.z) ** 2
    expect(unitsOff(float64, density(Number(point.z)), point.density)).toBeLessThan(rounding)
    expect(unitsOff(float64, cumulative(Number(point.z)), point.cumulative)).toBeLessThan(rounding)
  })

  test.each(reference.quantiles.filter(({ p }) => Number(p) > NORMAL))('the quantile of $p', ({ p, z }) => {
    // So does the quantile, by p/φ of it.
    const felt = Number(p) / Math.max(density(Number(z)), 1e-300) / Math.max(Math.abs(Number(z)), 1e-300)
    expect(unitsOff(float64, quantile(Number(p)), z)).toBeLessThan(8 + (Number.isFinite(felt) ? felt : 0))
  })

  test('underflows where float64 ends', () => {
    expect(cumulative(-40)).toBe(0)
    expect(cumulative(40)).toBe(1)
    expect(density(1e200)).toBe(0)
  })

  test('has limits at the ends, and no number for no number', () => {
    expect([density(Number.NEGATIVE_INFINITY), density(Number.POSITIVE_INFINITY)]).toEqual([0, 0])
    expect([cumulative(Number.NEGATIVE_INFINITY), cumulative(Number.POSITIVE_INFINITY)]).toEqual([0, 1])
    expect([density(Number.NaN), cumulative(Number.NaN)]).toEqual([Number.NaN, Number.NaN])
  })

  test('is not finite outside its domain', () => {
    expect([-0.1, 0, 1, 1.1, Number.NaN].map(p => Number.isFinite(quantile(p)))).toEqual(Array(5).fill(false))
  })
})

describe.each([5, 20, 40, 90, 200])('decimals of %i digits', digits => {
  const real = decimalOf(digits)
  const { density, cumulative, quantile } = normal(real)
  /** All points, but a few of them where each takes long. */
  const some = <T>(all: readonly T[]) => all.filter((_, i) => digits < 100 || i % 6 === 0)
  test('agree with 210 digits', () => {
    for (const { z, density: at, cumulative: below } of some(reference.points)) {
      expect(unitsOff(real, density(real.of(z)), at), `φ(${z})`).toBeLessThan(2)
      expect(unitsOff(real, cumulative(real.of(z)), below), `Φ(${z})`).toBeLessThan(2)
    }
    for (const { p, z } of some(reference.quantiles).filter(({ p }) => p.replace(/^0\./, '').length <= digits)) {
      expect(unitsOff(real, quantile(real.of(p)), z), `Φ⁻¹(${p})`).toBeLessThan(2)
    }
  })

  test('are not finite outside the quantile’s domain', () => {
    expect(['-0.1', '0', '1', '1.1'].map(p => real.isFinite(quantile(real.of(p))))).toEqual(Array(4).fill(false))
  })
})

describe('float64 with exponents without end', () => {
  const { density, cumulative, quantile } = normal(wideReal)
  test('goes on where float64 ends', () => {
    for (const { z, density: at, cumulative: below } of reference.points) {
      const rounding = 8 + 1.1 * Number(z) ** 2
      expect(unitsOff(wideReal, density(wideReal.of(z)), at) / 1e4, `φ(${z})`).toBeLessThan(rounding)
      expect(unitsOff(wideReal, cumulative(wideReal.of(z)), below) / 1e4, `Φ(${z})`).toBeLessThan(rounding)
    }
    const far = wideReal.div(wideReal.one, wideReal.mul(wideReal.of(1e200), wideReal.of(1e120)))
    const wanted = reference.quantiles.find(({ p }) => p === '1e-320')?.z ?? ''
    expect(unitsOff(wideReal, quantile(far), wanted)).toBeLessThan(64)
  })
})

describe.each<readonly [string, Real<unknown>]>([
  ['float64', float64 as unknown as Real<unknown>],
  ['decimal(30)', decimalOf(30) as unknown as Real<unknown>],
])('dual numbers over %s', (_name, real) => {
  const over = dual(real)
  const plain = normal(real)
  const { density, cumulative, quantile } = normal(over)
  const expectClose = (a: unknown, b: unknown) => {
    const off = real.abs(real.sub(a, b))
    expect(real.compare(off, real.mul(real.of(16), real.mul(real.roundingUnit, real.abs(b))))).toBeLessThanOrEqual(0)
  }
  test.each(['-3.5', '-0.2', '0.7', '4'])('carry the derivatives at %s', z => {
    const at = over.variable(real.of(z))
    expectClose(cumulative(at).derivative, plain.density(at.value))
    expectClose(density(at).derivative, real.neg(real.mul(at.value, plain.density(at.value))))
    const back = quantile(cumulative(over.variable(real.neg(real.abs(at.value)))))
    expect(Math.abs(real.toNumber(back.derivative) - 1)).toBeLessThan(1e-13)
  })

  test('leave a constant constant', () => {
    expect(real.isZero(quantile(over.constant(real.of('0.3'))).derivative)).toBe(true)
  })

  test('can be nested', () => {
    const twice = dual(over)
    const second = normal(twice).cumulative(twice.variable(over.variable(real.of('0.7')))).derivative.derivative
    expectClose(second, real.neg(real.mul(real.of('0.7'), plain.density(real.of('0.7')))))
  })
})

describe('laws', () => {
  const real = decimalOf(60)
  const [plain, precise] = [normal(float64), normal(real)]
  property('Φ(z) + Φ(−z) = 1, Φ rises, and Φ⁻¹ undoes it', [fc.double({ min: -8, max: 8, noNaN: true })], z => {
    expect(plain.cumulative(z) + plain.cumulative(-z)).toBeCloseTo(1, 15)
    expect(plain.cumulative(z + 0.001)).toBeGreaterThanOrEqual(plain.cumulative(z))
    const low = -Math.abs(z)
    expect(Math.abs(plain.quantile(plain.cumulative(low)) - low)).toBeLessThan(1e-14 + 4e-16 / (1 + Math.abs(low)))
  })
  property('float64 is decimals, rounded', [fc.double({ min: -37, max: 8, noNaN: true })], z => {
    // All digits of a double, whose text is only the shortest that reads back.
    const expected = real.toText(precise.cumulative(real.of(z.toPrecision(60))))
    expect(unitsOff(float64, plain.cumulative(z), expected)).toBeLessThan(8)
  })
})
