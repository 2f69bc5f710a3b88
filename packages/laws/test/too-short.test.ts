import { type CurveDefinition, defineCurve, float64, type Num, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { brokenCurves } from '../src/broken/index.ts'
import { checkCurve, describeReport } from '../src/index.ts'

/** `ln(1 + δ)` of a small δ, to all digits: by the series of the inverse hyperbolic tangent. */
const growth = (real: Real<Num>, delta: Num): Num => {
  const t = real.div(delta, real.add(real.of(2), delta))
  const terms = [1, 3, 5, 7, 9, 11].map(n => real.div(real.pow(t, real.of(n)), real.of(n)))
  return real.mul(real.of(2), terms.reduce(real.add))
}

/**
 * A constant product of as much liquidity as its range is wide. Its value contains the logarithm of a quotient of two
 * nearly equal numbers: rounding one of them once changes many digits.
 */
const narrowWith = (
  stated: (real: Real<Num>, right: Num, price: Num) => Num,
): CurveDefinition<'lower' | 'upper', never> =>
  defineCurve({
    name: 'narrow',
    summary: 'As much liquidity as the range is wide',
    formula: 'xy',
    parameters: {
      lower: { default: 3, above: 0, meaning: 'the lower end' },
      upper: { default: 3.000003, above: 0, meaning: 'the upper end' },
    },
    over: (real, { lower, upper }) => {
      const width = growth(real, real.div(real.sub(upper, lower), lower))
      const scaled = (a: Num) => real.mul(width, a)
      return {
        tradingFunction: (x, y) => real.div(real.mul(real.sqrt(x), real.sqrt(y)), width),
        spotPrice: (x, y) => real.div(y, x),
        reserves: price => ({ x: scaled(real.div(real.one, real.sqrt(price))), y: scaled(real.sqrt(price)) }),
        value: price =>
          stated(real, real.mul(real.mul(real.of(2), real.ln(real.div(upper, lower))), real.sqrt(price)), price),
      }
    },
  })

const narrow = narrowWith((_real, right) => right)

describe('a right curve that float64 is too short for', () => {
  const report = checkCurve(narrow, {}, { only: ['value'], seed: 1 })
  const [value] = report.laws

  test('passes, and is not said to hold', () => {
    expect(report.passed).toBe(true)
    expect(value).toMatchObject({ outcome: 'too short', passed: true })
  })

  test('is said to hold at more digits, with both differences: the one seen, and what one rounding comes to', () => {
    expect(value?.explanation).toBe('float64 is too short here: in decimal(40) it holds')
    expect(value?.counterexample?.by).toMatch(
      /^\S+, a part of \S+e-1[01]; allowed \S+; rounding what is asked once moves it by \S+$/,
    )
    expect(describeReport(report)).toContain('rounding what is asked once moves it by')
  })

  test('holds where the parameters are far enough apart', () => {
    expect(checkCurve(narrow, { upper: 3.003 }, { only: ['value'], seed: 1 }).laws[0]?.outcome).toBe('held')
  })
})

describe('no mistake is excused so', () => {
  test.each(['float-constant', 'warm-start'])('%s', name => {
    const broken = brokenCurves.find(({ definition }) => definition.name === name)
    expect(broken).toBeDefined()
    if (broken === undefined) return
    const { laws, passed } = checkCurve(broken.definition, {}, { seed: 1, arithmetic: float64 })
    if (broken.arithmetic === 'float64') expect(passed).toBe(false)
    expect(laws.filter(({ outcome }) => outcome === 'too short')).toEqual([])
  })
})

test('a mistake is shown where it is, not where the arithmetic is only too short', () => {
  const dear = narrowWith((real, right, price) =>
    real.compare(price, real.of(100)) > 0 ? real.mul(right, real.of('1.0000001')) : right,
  )
  const [value] = checkCurve(dear, {}, { only: ['value'], seed: 1 }).laws
  expect(value?.outcome).toBe('broken')
  expect(Number(value?.counterexample?.inputs.price)).toBeGreaterThan(100)
})
