import { decimalOf, exactIn, float64, orThrow, poolOf, type Reserves } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { fromReal, toReal, uniswapV2 } from '../../src/evm.js'
import { constantProduct } from '../../src/index.js'

const real = decimalOf(80)

const PAIRS: readonly (readonly [Reserves<bigint>, { readonly x: number; readonly y: number }])[] = [
  [
    { x: 5n * 10n ** 18n, y: 12_000n * 10n ** 6n },
    { x: 18, y: 6 },
  ],
  [
    { x: 49_982_638_783_462_889_469n, y: 9_848_415_714_163_537n },
    { x: 18, y: 18 },
  ],
  [
    { x: 1001n, y: 1002n },
    { x: 0, y: 2 },
  ],
  [
    { x: (1n << 112n) - 2n, y: 10n ** 20n },
    { x: 18, y: 27 },
  ],
]

describe.each(PAIRS)('%o with decimals %o', (reserves, decimals) => {
  const pair = orThrow(uniswapV2({ reserves }))
  const model = orThrow(toReal(pair, real, decimals))

  test('goes there and back', () => {
    expect(orThrow(fromReal(model, decimals)).reserves).toEqual(reserves)
  })

  test('pays what its model pays, rounded down to a unit: never more, and never a whole unit less', () => {
    let tried = 0
    const perToken = { x: real.of(String(10n ** BigInt(decimals.x))), y: real.of(String(10n ** BigInt(decimals.y))) }
    for (const token of ['x', 'y'] as const) {
      for (
        let amount = 1n;
        amount < reserves[token] && amount + reserves[token] < 1n << 112n;
        amount = amount * 5n + 2n
      ) {
        const sold = pair.swap(exactIn(token, amount))
        if (sold._tag === 'Left') continue
        tried += 1
        const tokens = real.div(real.of(String(amount)), perToken[token])
        const { amountOut } = orThrow(model.swap(exactIn(token, tokens)))
        const units = real.mul(amountOut, perToken[token === 'x' ? 'y' : 'x'])
        const left = real.toNumber(real.sub(units, real.of(String(sold.right.amountOut))))
        expect(left).toBeGreaterThanOrEqual(-1e-30)
        expect(left).toBeLessThan(1)
      }
    }
    expect(tried).toBeGreaterThan(5)
  })
})

test('every text of a number is read: with a point, with an exponent of either sign', () => {
  const curve = orThrow(constantProduct(float64, {}))
  const opened = (x: number, y: number, decimals: number) =>
    fromReal(orThrow(poolOf(curve, { reserves: { x, y } })), { x: decimals, y: decimals })
  expect(orThrow(opened(1.5, 2048, 3)).reserves).toEqual({ x: 1500n, y: 2_048_000n })
  expect(orThrow(opened(1.9999, 2e6, 0)).reserves).toEqual({ x: 1n, y: 2_000_000n })
  expect(orThrow(opened(1.25e25, 1e22, 0)).reserves).toEqual({ x: 12_500_000_000_000_000_000_000_000n, y: 10n ** 22n })
  expect(opened(1e-9, 2.5e-8, 1)).toMatchObject({ left: { _tag: 'Reverted', reason: 'ds-math-sub-underflow' } })
  expect(opened(1e40, 1, 0)).toMatchObject({ left: { _tag: 'Reverted', reason: 'UniswapV2: OVERFLOW' } })
  expect(opened(1e200, 1, 0)).toMatchObject({ left: { _tag: 'InvalidReserves' } })
  expect(opened(1e300, 1, 18)).toMatchObject({ left: { _tag: 'InvalidReserves' } })
})

test.each([-1, 78, 0.5, Number.NaN, '6' as never, undefined as never])('no token has %s decimals', digits => {
  const pair = orThrow(uniswapV2({ reserves: { x: 5000n, y: 5000n } }))
  const model = orThrow(toReal(pair, float64, { x: 0, y: 0 }))
  const left = (token: string) => ({
    _tag: 'Left',
    left: { _tag: 'InvalidQuantity', quantity: `decimals of ${token}`, given: String(digits) },
  })
  expect(toReal(pair, float64, { x: digits, y: 0 })).toMatchObject(left('X'))
  expect(fromReal(model, { x: 0, y: digits })).toMatchObject(left('Y'))
  expect(toReal(pair, float64, undefined as never)).toMatchObject({ _tag: 'Left' })
})

test('a pair that nobody has paid into has no model', () => {
  const model = toReal(orThrow(uniswapV2()), float64, { x: 18, y: 18 })
  expect(model).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidReserves' } })
})
