import type { either } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type Curve,
  type CurveError,
  decimal,
  dual,
  exactIn,
  exactOut,
  float64,
  greeks,
  impermanentLoss,
  orThrow,
  type Price,
  poolOf,
  type Real,
} from '../src/index.js'
import { product, range } from './curves.js'

/** Freezes plain objects through and through; numbers of decimal.js are not ours to freeze. */
const frozen = <A>(value: A): A => {
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    Object.values(value).forEach(frozen)
    Object.freeze(value)
  }
  return value
}

/** Every operation with arguments that a write would make throw: sources are modules, and so strict. */
const operations = <N>(curve: Curve<N>): Readonly<Record<string, () => either.Either<CurveError, unknown>>> => {
  const { of } = curve.real
  const held = frozen(orThrow(curve.reserves(of(2))))
  const pool = orThrow(poolOf(curve, frozen({ reserves: held, fee: of('0.01') })))
  return {
    reserves: () => curve.reserves(frozen(of(2))),
    value: () => curve.value(frozen(of(2))),
    liquidity: () => curve.liquidity(held),
    'spot price': () => curve.spotPrice(held),
    'exact in': () => curve.swap(held, frozen(exactIn('x', of('0.1')))),
    'exact out': () => curve.swap(held, frozen(exactOut('y', of('0.1')))),
    greeks: () => greeks(curve, frozen(of(2))),
    'impermanent loss': () => impermanentLoss(curve, frozen(of(2)), frozen(of(3))),
    'pool swap': () => pool.swap(frozen(exactIn('y', of('0.1')))),
    'more liquidity': () => pool.addLiquidity(frozen({ liquidity: of('0.1') })),
    'less liquidity': () => pool.removeLiquidity(frozen({ share: of('0.1') })),
    'later pool': () => pool.at(frozen({ time: 60, price: of(3) as Price<N> })),
  }
}

const unchanged = <N>(real: Real<N>) => {
  const curves = [
    ['a closed form', orThrow(product(real, frozen({})))],
    ['derived formulas', orThrow(range(real, frozen({ lower: 1, upper: '4' })))],
  ] as const
  describe.each(curves)('%s', (_name, curve) => {
    test.each(Object.entries(operations(curve)))('%s', (_operation, run) => {
      const first = JSON.stringify(orThrow(run()))
      expect(JSON.stringify(orThrow(run()))).toBe(first)
    })
  })
}

describe('arguments are left as they were, and asking twice answers the same', () => {
  describe('float64', () => unchanged(float64))
  describe('decimal', () => unchanged(decimal))
  describe('dual(float64)', () => unchanged(dual(float64)))
})

test('a decimal that was given keeps its value', () => {
  const price = decimal.of(2)
  const curve = orThrow(product(decimal, {}))
  orThrow(curve.reserves(price))
  orThrow(impermanentLoss(curve, price, price))
  expect(decimal.toText(price)).toBe('2')
})
