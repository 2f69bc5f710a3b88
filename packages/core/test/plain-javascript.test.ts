import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  breakEvenFeeYield,
  decimal,
  describeError,
  exactIn,
  exactOut,
  float64,
  greeks,
  holdValue,
  impermanentLoss,
  lvrRate,
  orThrow,
  poolOf,
  type Token,
} from '../src/index.js'
import { product } from './curves.js'
import { refusal } from './refusals.js'

/** What a caller in plain JavaScript may bring: no type has kept it from being given. */
const untyped = <A>(value: unknown): A => value as A

const inFloats = { name: 'float64', curve: orThrow(product(float64, {})), of: (a: number) => a }
const inDecimals = { name: 'decimal', curve: orThrow(product(decimal, {})), of: decimal.of }

const cases = <N>({ name, curve, of }: { name: string; curve: typeof inFloats.curve; of: (a: number) => N }) => ({
  name,
  curve,
  of: untyped<(a: number) => number>(of),
})

describe.each([cases(inFloats), cases(untyped(inDecimals))])('in $name', ({ curve, of }) => {
  const held = { x: of(100), y: of(100) }
  const pool = orThrow(poolOf(curve, { reserves: held, fee: of(0.5) }))

  test.each(['ETH', 'X', '', undefined, null, 0])('the token %j is neither x nor y', token => {
    for (const trade of [exactIn(untyped<Token>(token), of(10)), exactOut(untyped<Token>(token), of(10))]) {
      for (const answer of [curve.swap(held, trade), pool.swap(trade)]) {
        expect(refusal(answer)).toMatchObject({ _tag: 'InvalidChoice', choice: 'token', allowed: '"x" or "y"' })
      }
    }
  })

  test('a trade is exactIn or exactOut', () => {
    const error = refusal(curve.swap(held, { kind: untyped('sell'), token: 'x', amount: of(1) }))
    expect(describeError(error)).toBe('kind of trade is "sell", must be "exactIn" or "exactOut"')
    for (const none of [undefined, null, 'exactIn']) {
      expect(refusal(curve.swap(held, untyped(none)))).toMatchObject({ _tag: 'InvalidChoice', choice: 'trade' })
      expect(refusal(pool.swap(untyped(none)))).toMatchObject({ _tag: 'InvalidChoice', choice: 'trade' })
    }
  })

  test.each(['10', undefined, null, {}, true, [10]])('the amount %j is no number', amount => {
    for (const trade of [exactIn('x', untyped<number>(amount)), exactOut('x', untyped<number>(amount))]) {
      for (const answer of [curve.swap(held, trade), pool.swap(trade)]) {
        expect(refusal(answer)).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'amount' })
      }
    }
  })

  test.each([
    [{ x: '100', y: '100' }, 'x = "100", y = "100"'],
    [{ x: of(100) }, `x = 100, y = undefined`],
    [undefined, 'undefined'],
    [null, 'null'],
    ['100,100', '"100,100"'],
  ])('the reserves %j are no numbers', (reserves, given) => {
    const refused = { _tag: 'InvalidReserves', given, allowed: 'numbers of at least 0, not both 0' }
    const none = untyped<typeof held>(reserves)
    expect(refusal(curve.swap(none, exactIn('x', of(1))))).toEqual(refused)
    expect(refusal(curve.liquidity(none))).toEqual(refused)
    expect(refusal(curve.spotPrice(none))).toEqual(refused)
    expect(refusal(poolOf(curve, { reserves: none }))).toEqual(refused)
  })

  test.each(['4', undefined, null, {}])('the price %j is no number', price => {
    const none = untyped<number>(price)
    const answers = [
      curve.reserves(none),
      curve.value(none),
      impermanentLoss(curve, none, of(1)),
      impermanentLoss(curve, of(1), none),
      holdValue(curve, of(1), none),
      greeks(curve, none),
      poolOf(curve, { price: none, liquidity: of(1) }),
    ]
    for (const answer of answers) expect(refusal(answer)).toMatchObject({ _tag: 'InvalidPrice' })
  })

  test.each([
    [{ fee: '0.003' }, 'fee is "0.003", must be a fraction of at least 0 and below 1'],
    [{ fee: of(30) }, 'fee is 30, must be a fraction of at least 0 and below 1'],
    [{ fees: 'collect' }, 'fees is "collect", must be "compounded" or "collected"'],
    [{ feeFrom: 'out' }, 'feeFrom is "out", must be "input" or "output"'],
    [
      { feeHandling: 'collected' },
      'term is "feeHandling", must be one of price, liquidity, deposit, offered, reserves, state, fee, feeFrom, fees, protocolFee, time',
    ],
  ])('a pool has no terms %j', (terms, sentence) => {
    const answers = [
      poolOf(curve, { reserves: held, ...untyped<object>(terms) }),
      poolOf(curve, { price: of(1), liquidity: of(1), ...untyped<object>(terms) }),
    ]
    for (const answer of answers) expect(describeError(refusal(answer))).toBe(sentence)
  })

  test.each(['0', undefined, null, {}])('fees collected so far are no %j', collected => {
    const state = { ...pool.state, collected: { x: untyped<number>(collected), y: 0 } }
    const answer = poolOf(curve, { state })
    if (collected === '0') expect(orThrow(answer).collected.x).toEqual(of(0))
    else expect(refusal(answer)).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'saved fees: x' })
  })

  test('operations are given objects, and not numbers', () => {
    for (const none of [undefined, null, 1, '1']) {
      expect(describeError(refusal(poolOf(curve, untyped(none))))).toMatch(/^terms is .*, must be an object$/)
      expect(describeError(refusal(pool.at(untyped(none))))).toMatch(/^event is .*, must be an object with time$/)
      expect(refusal(pool.addLiquidity(untyped(none)))).toMatchObject({ quantity: 'liquidity added' })
      expect(refusal(pool.removeLiquidity(untyped(none)))).toMatchObject({ quantity: 'liquidity removed' })
      expect(refusal(pool.addLiquidity({ offered: untyped(none) }))).toMatchObject({ quantity: 'amounts offered' })
      expect(refusal(poolOf(curve, { price: of(1), offered: untyped(none) }))).toMatchObject({
        quantity: 'amounts offered',
      })
      if (none !== 1)
        expect(refusal(pool.tradeTo?.(untyped(none)) ?? E.right('no such trade'))._tag).toBe('InvalidPrice')
    }
  })

  test('a state is one that was saved', () => {
    for (const none of [undefined, null, 1, 'state', {}, { name: 'product' }, { ...pool.state, terms: {} }]) {
      expect(refusal(poolOf(curve, { state: untyped(none) }))._tag).toBe('InvalidQuantity')
    }
  })

  test('liquidity, volatility and a loss are numbers', () => {
    for (const answer of [
      poolOf(curve, { price: of(1), liquidity: untyped('1') }),
      pool.addLiquidity({ liquidity: untyped('1') }),
      pool.removeLiquidity({ share: untyped('1') }),
      lvrRate(curve, of(1), untyped('0.8')),
      breakEvenFeeYield(untyped<number>('0.5'), curve.real),
    ]) {
      expect(refusal(answer)).toMatchObject({ _tag: 'InvalidQuantity' })
    }
  })
})

test('an arithmetic is one', () => {
  for (const none of [undefined, null, 'float64', {}]) {
    expect(refusal(product(untyped<typeof float64>(none), {}))).toMatchObject({ _tag: 'InvalidArithmetic' })
  }
})
