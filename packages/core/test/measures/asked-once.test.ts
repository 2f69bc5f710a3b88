import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type Answer,
  type Curve,
  capitalEfficiency,
  decimal,
  greeks,
  holdValue,
  impermanentLoss,
  liquidityDensity,
  lossAgainst,
  lvrRate,
  orThrow,
} from '../../src/index.js'
import { product, productCurve, sum } from '../curves.js'
import { refusal } from '../refusals.js'

const measures: readonly (readonly [string, <N>(curve: Curve<N>, price: N) => Answer<unknown>])[] = [
  ['greeks', greeks],
  ['liquidity density', liquidityDensity],
  ['capital efficiency', capitalEfficiency],
  ['loss-versus-rebalancing', (curve, price) => lvrRate(curve, price, curve.real.one)],
  ['value of holding', (curve, price) => holdValue(curve, curve.real.one, price)],
  ['impermanent loss', (curve, price) => impermanentLoss(curve, curve.real.one, price)],
  ['loss against a holding', (curve, price) => lossAgainst(curve, curve.real.one, price, 'half')],
]

describe.each(measures)('%s', (_name, measure) => {
  const tireless = { ...productCurve, wider: () => expect.fail('the wider arithmetic was asked') }
  test('near 1 is answered in the arithmetic itself', () => {
    expect(measure(tireless, 4)).toEqual(measure(productCurve, 4))
    expect(measure(tireless, 4)).toMatchObject({ _tag: 'Right' })
  })
  test('of no price is refused in the arithmetic itself', () => {
    expect(measure(tireless, -4)).toMatchObject({ left: { _tag: 'InvalidPrice', given: '-4' } })
  })
  test.each([undefined, null, '4', {}])('of %j for a price is refused, by every curve', given => {
    for (const curve of [orThrow(sum(decimal, { peg: 2 })), orThrow(product(decimal, {}))]) {
      expect(refusal(measure(curve, given as unknown as typeof decimal.one))).toMatchObject({ _tag: 'InvalidPrice' })
    }
  })
})

describe('what a curve refuses, its measures refuse', () => {
  const refused = { _tag: 'InvalidPrice', given: 'anything', allowed: 'nothing' } as const
  const refuse = () => E.left(refused)
  test('in its finer arithmetic', () => {
    const curve = { ...productCurve, finer: refuse }
    expect(impermanentLoss(curve, 1, 4)).toEqual(refuse())
    expect(lossAgainst(curve, 1, 4, 'half')).toEqual(refuse())
  })
  test('in its dual numbers', () => {
    expect(greeks({ ...productCurve, dual: refuse }, 1)).toEqual(refuse())
  })
  test('in its value', () => {
    expect(capitalEfficiency({ ...productCurve, value: refuse }, 1)).toEqual(refuse())
  })
  test.each([1, 4])('in its value at %d, of two prices', price => {
    const finer = orThrow(productCurve.finer())
    const value = (at: number) => (at === price ? refuse() : finer.value(at))
    const curve = { ...productCurve, finer: () => E.right({ ...finer, value }) }
    expect(lossAgainst(curve, 1, 4, 'half')).toEqual(refuse())
  })
})

test('decimals have no wider arithmetic to ask', () => {
  const curve = orThrow(sum(decimal, { peg: 2 }))
  for (const measure of [greeks, liquidityDensity]) {
    expect(refusal(measure(curve, decimal.of(2)))).toMatchObject({ _tag: 'NotDifferentiable', given: '2' })
  }
  const exact = orThrow(product(decimal, {}))
  expect(decimal.toNumber(orThrow(liquidityDensity(exact, decimal.of('1e-400'))))).toBe(1)
})
