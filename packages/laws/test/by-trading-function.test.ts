import { type CurveDefinition, decimal, defineCurve, float64, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { type BrokenCurve, brokenCurves, brokenTradingFunctions } from '../src/broken/index.ts'
import { checkCurve } from '../src/index.ts'

const named = (curves: readonly BrokenCurve[]) => curves.map(curve => ({ ...curve, name: curve.definition.name }))

describe('a curve of which a broken trading function alone is given is rejected, whatever is drawn', () => {
  test.each(named(brokenTradingFunctions))('$name: $mistake', ({ definition, arithmetic, breaks }) => {
    for (const seed of [1, 2, 3]) {
      const options = { seed, runs: 5 }
      const report =
        arithmetic === 'decimal'
          ? checkCurve(definition, {}, { ...options, arithmetic: decimal })
          : checkCurve(definition, {}, { ...options, arithmetic: float64 })
      expect(report).toMatchObject({ passed: false, problems: [] })
      const broken = report.laws.filter(({ outcome }) => outcome === 'broken')
      expect(broken.map(({ law }) => law)).toEqual(expect.arrayContaining([...breaks]))
      for (const { law, counterexample } of broken) {
        if (breaks.includes(law)) expect(Object.keys(counterexample?.inputs ?? {})).not.toEqual([])
      }
    }
  })
})

/** The curve of another's trading function alone. */
const byTradingFunction = ({ definition, mistake }: BrokenCurve): CurveDefinition =>
  defineCurve({
    name: definition.name,
    summary: mistake,
    formula: 'φ',
    parameters: {},
    over: real => {
      const { liquidity } = orThrow(definition(real, {}))
      // Where it refuses, the product of the reserves is zero, infinite or none.
      return { tradingFunction: (x, y) => E.getOrElse(() => real.mul(x, y))(liquidity({ x, y })) }
    },
  })

describe('the other broken curves have a sound trading function', () => {
  const ofTheirOwn = named(brokenTradingFunctions).map(({ name }) => name)
  const others = named(brokenCurves).filter(({ name }) => !ofTheirOwn.includes(name))
  const isProduct = (definition: CurveDefinition) =>
    [0.5, 2, 1e5].every(x => {
      const liquidity = orThrow(orThrow(definition(float64, {})).liquidity({ x, y: 3 }))
      return Math.abs(liquidity / Math.sqrt(3 * x) - 1) < 1e-15
    })
  const apart = others.map(byTradingFunction).filter(definition => !isProduct(definition))

  test('each of them is among the broken curves', () => {
    expect(named(brokenCurves).map(({ name }) => name)).toEqual(expect.arrayContaining(ofTheirOwn))
    expect(ofTheirOwn.length + others.length).toBe(brokenCurves.length)
  })

  test('all but two have √(xy)', () => {
    expect(apart.map(({ name }) => name).sort()).toEqual(['claimed-symmetry', 'smaller-trade'])
    expect(others.length).toBeGreaterThan(10)
  })

  test.each(apart.map(definition => ({ definition, name: definition.name })))('$name keeps every law', given => {
    expect(checkCurve(given.definition, {}, { seed: 1, runs: 20 })).toMatchObject({ passed: true })
  })
})
