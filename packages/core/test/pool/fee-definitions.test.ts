import { describe, expect, test } from 'vitest'
import {
  constantFee,
  defineFee,
  directionalFee,
  exactIn,
  type FeeDefinition,
  type FeeView,
  float64,
  offPegFee,
  orThrow,
  parametersAtEntry,
  poolOf,
  stableSurgeFee,
  volatilityFee,
} from '../../src/index.js'
import { productCurve } from '../curves.js'

const fees: readonly (readonly [string, FeeDefinition, Readonly<Record<string, string>>, object])[] = [
  ['constant', constantFee, { rate: '5%' }, { rate: 0.003 }],
  ['directional', directionalFee, { payingX: '1%', payingY: '2%' }, { payingX: 0.003, payingY: 0.003 }],
  ['off-peg', offPegFee, { base: '5%', peg: 'x0.5' }, { base: 0.0001, multiplier: 2, peg: 1 }],
  [
    'stable-surge',
    stableSurgeFee,
    { base: '1%', most: '5%', threshold: '50%', peg: 'x0.5' },
    { base: 0.0004, most: 0.95, threshold: 0.3, peg: 1 },
  ],
  [
    'volatility',
    volatilityFee,
    { base: '5%', decayFactor: '50%' },
    { base: 0.001, scale: 4, filter: 30, decay: 600, decayFactor: 0.5, most: 0.3 },
  ],
]

describe.each(fees)('the fee policy %s', (name, definition, settings, defaults) => {
  test('is named, and has its defaults', () => {
    expect([definition.kind, definition.name]).toEqual(['fee', name])
    expect(orThrow(definition(float64))).toMatchObject({ kind: 'fee policy', name, parameters: defaults })
  })
  test('takes percentages of shares, and prices relative to that at entry', () => {
    for (const [parameter, setting] of Object.entries(settings)) {
      const expected = setting.startsWith('x') ? 2000 * Number(setting.slice(1)) : Number.parseFloat(setting) / 100
      const resolved = orThrow(parametersAtEntry(definition, float64, { [parameter]: setting }, 2000))
      expect(Number(resolved[parameter])).toBe(expected)
    }
  })
})

test.each<[FeeDefinition, Readonly<Record<string, number>>, string]>([
  [stableSurgeFee, { base: 0.6, most: 0.5 }, 'most'],
  [stableSurgeFee, { base: -0.1 }, 'base'],
  [stableSurgeFee, { threshold: 1 }, 'threshold'],
  [directionalFee, { payingX: 1 }, 'payingX'],
  [volatilityFee, { filter: 60, decay: 30 }, 'decay'],
])('%o refuses %o', (definition, parameters, parameter) => {
  expect(definition(float64, parameters)).toMatchObject({ left: { _tag: 'InvalidParameter', parameter } })
})

describe('a fee that is the same for every trade', () => {
  const view = {} as FeeView<number>
  test('is not asked for by the pool, and answers who asks', () => {
    const silent = defineFee({
      name: 'silent',
      summary: 'Is not asked',
      parameters: {},
      over: ({ of }) => ({ constant: of(0.5), rate: () => expect.fail('asked') }),
    })
    const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: orThrow(silent(float64)) }))
    expect(orThrow(pool.swap(exactIn('x', 200))).amountOut).toBe(50)
    expect(orThrow(pool.quote('x'))).toBe(0.5)
    expect(constantFee.sameForAllSizes).toBe(true)
    expect(orThrow(constantFee(float64, { rate: 0.25 })).rate(view)).toEqual({ rate: 0.25 })
  })
  test('may be a number', () => {
    const { policy } = orThrow(poolOf(productCurve, { reserves: { x: 1, y: 1 }, fee: 0.25 }))
    expect(policy).toMatchObject({ kind: 'fee policy', name: 'constant', constant: 0.25 })
    expect(policy.rate(view)).toEqual({ rate: 0.25 })
  })
})

test('a fee of each size sees the reserves before as those after', () => {
  const seen: unknown[] = []
  const watching = defineFee({
    name: 'watching',
    summary: 'Tells what it sees',
    parameters: {},
    sameForAllSizes: true,
    over: ({ of }) => ({
      rate: view => {
        seen.push(view)
        return { rate: of(0.5) }
      },
    }),
  })
  const pool = orThrow(poolOf(productCurve, { reserves: { x: 100, y: 100 }, fee: orThrow(watching(float64)) }))
  expect(orThrow(pool.swap(exactIn('x', 200))).amountOut).toBe(50)
  expect(seen).toMatchObject([{ tokenIn: 'x', before: { x: 100, y: 100 }, after: { x: 100, y: 100 }, time: 0 }])
})
