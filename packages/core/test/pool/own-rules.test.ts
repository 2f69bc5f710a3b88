import { describe, expect, test } from 'vitest'
import {
  decimal,
  definePool,
  exactIn,
  exactOut,
  float64,
  type LiquidityIn,
  orThrow,
  type PoolTerms,
  poolOf,
  wholeUnits,
} from '../../src/index.js'
import { refusal } from '../refusals.js'
import { shares } from '../shares.js'
import { wrong } from './wrong-rules.js'

const fail = () => expect.fail('broken')
const broken = (member: string) => ({ _tag: 'BrokenCurve', curve: 'wrong', member })
const share = orThrow(shares(float64))

describe('what rules throw, the pool answers', () => {
  test('as it opens', () => {
    for (const terms of [
      { price: 1, liquidity: 1 },
      { price: 1, offered: { x: 1, y: 1 } },
    ]) {
      expect(refusal(wrong({ open: fail, liquidity: () => 1 }, terms))).toMatchObject(broken('open'))
    }
    expect(refusal(wrong({ liquidity: fail }, { price: 1, liquidity: 1 }))).toMatchObject(broken('liquidity'))
    expect(refusal(wrong({ reserves: fail }, { price: 1, offered: { x: 1, y: 1 } }))).toMatchObject(broken('reserves'))
    expect(refusal(wrong({ reserves: fail }))).toMatchObject(broken('reserves'))
    expect(refusal(wrong({ collected: fail }))).toMatchObject(broken('collected'))
  })
  test('later', () => {
    expect(refusal(orThrow(wrong({ quote: fail })).quote('x'))).toMatchObject(broken('quote'))
    expect(refusal(orThrow(wrong({ scaled: fail })).removeLiquidity({ share: 0.5 }))).toMatchObject(broken('scaled'))
    expect(refusal(orThrow(wrong({ onTime: fail })).at({ time: 1 }))).toMatchObject(broken('onTime'))
  })
  test('before there are any', () => {
    const definition = definePool({ name: 'wrong', summary: 'Wrong', parameters: {}, over: fail })
    expect(refusal(definition(float64))).toMatchObject(broken('over'))
    const halfway = definePool({
      name: 'wrong',
      summary: 'Wrong',
      parameters: {},
      over: real => (real.name === 'float64' ? fail() : ({} as never)),
    })
    expect(refusal(halfway(wholeUnits))).toMatchObject(broken('over'))
  })
})

describe('what rules answer is checked', () => {
  const memory = { x: 1, y: 1 }
  test.each([0, -1, Number.NaN])('a liquidity of %d', level => {
    expect(refusal(wrong({ liquidity: () => level }, { price: 1, liquidity: 1 }))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity',
    })
  })
  test('what is remembered', () => {
    const remembering = { open: () => ({ x: Number.NaN }), liquidity: ({ x = 0 }) => x }
    expect(refusal(wrong(remembering, { price: 1, liquidity: 1 }))).toMatchObject(broken('memory'))
    const trading = orThrow(wrong({ exactIn: () => ({ amountIn: 1, amountOut: 1, memory: { x: Number.NaN } }) }))
    expect(refusal(trading.swap(exactIn('x', 1)))).toMatchObject(broken('memory'))
    const aging = orThrow(wrong({ onTime: () => 5 as never }))
    expect(refusal(aging.at({ time: 1 }))).toMatchObject({ ...broken('memory'), given: '5' })
  })
  test('reserves, which are both empty only where liquidity left', () => {
    const emptied = orThrow(wrong({ exactIn: () => ({ amountIn: 1, amountOut: 1, memory: { x: 0, y: 0 } }) }))
    expect(refusal(emptied.swap(exactIn('x', 1)))._tag).toBe('InvalidReserves')
    for (const held of [
      { x: -1, y: 0 },
      { x: 0, y: -1 },
    ])
      expect(refusal(orThrow(wrong({ onTime: () => held })).at({ time: 1 }))._tag).toBe('InvalidReserves')
  })
  test('fees', () => {
    const charging = (fees: { x: number; y: number }) =>
      refusal(orThrow(wrong({ exactIn: () => ({ amountIn: 1, amountOut: 1, fees, memory }) })).swap(exactIn('x', 1)))
    expect(charging({ x: -1, y: 0 })).toMatchObject({ quantity: 'fee in X' })
    expect(charging({ x: 0, y: -1 })).toMatchObject({ quantity: 'fee in Y' })
  })
})

describe('a trade with rules of its own', () => {
  test('of nothing changes nothing', () => {
    const pool = orThrow(wrong({ exactIn: fail }))
    expect(orThrow(pool.swap(exactIn('x', 0)))).toEqual({
      amountIn: 0,
      amountOut: 0,
      fees: { x: 0, y: 0 },
      protocolFees: { x: 0, y: 0 },
      pool,
    })
  })
  test('for more than there is says what was asked for', () => {
    const none = orThrow(wrong({ exactIn: () => undefined }))
    expect(refusal(none.swap(exactIn('x', 0.5)))).toMatchObject({ token: 'y', given: 'what 0.5 would buy' })
    expect(refusal(none.swap(exactIn('y', 0.5)))).toMatchObject({ token: 'x' })
    expect(refusal(none.swap(exactOut('y', 2)))).toMatchObject({ token: 'y', given: '2' })
  })
  test('may take all that there is', () => {
    expect(orThrow(orThrow(wrong({})).swap(exactOut('y', 1)))).toMatchObject({ amountIn: 1, amountOut: 1 })
  })
  test('asks the rules for an exact output where they have a formula', () => {
    const exactOutput = { amountIn: 7, amountOut: 0.5, memory: { x: 8, y: 0.5 } }
    const pool = orThrow(wrong({ exactIn: fail, exactOut: () => exactOutput }))
    expect(orThrow(pool.swap(exactOut('y', 0.5)))).toMatchObject({ amountIn: 7, pool: { reserves: { x: 8, y: 0.5 } } })
  })
  test('is quoted in decimals', () => {
    const pool = orThrow(poolOf(orThrow(shares(decimal)), { reserves: { x: decimal.of(1), y: decimal.of(4) } }))
    expect(decimal.toText(orThrow(pool.quote('x')))).toBe('3.988')
  })
})

test('time that passes is told from the time before', () => {
  const told: unknown[] = []
  const onTime = (memory: object, event: unknown) => {
    told.push(event)
    return memory as never
  }
  const pool = orThrow(wrong({ onTime }, { price: 1, deposit: 2, time: 5 }))
  orThrow(pool.at({ time: 8 }))
  expect(told).toEqual([{ time: 8, elapsed: 3, price: undefined }])
  expect(refusal(pool.at(undefined as never))).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'event' })
})

describe('liquidity of rules of its own', () => {
  const pool = orThrow(poolOf(share, { reserves: { x: 100, y: 400 } }))
  test('enters by its own units', () => {
    expect(orThrow(pool.addLiquidity({ liquidity: 50 }))).toMatchObject({ amounts: { x: 25, y: 100 }, liquidity: 50 })
  })
  test.each([undefined, 5])('is not %s', added => {
    expect(refusal(pool.addLiquidity(added as unknown as LiquidityIn<number>))).toMatchObject({
      _tag: 'InvalidQuantity',
      quantity: 'liquidity added',
    })
  })
  test.each([0, -1])('is not %d', liquidity => {
    expect(refusal(pool.addLiquidity({ liquidity }))).toMatchObject({ quantity: 'liquidity added' })
    expect(refusal(poolOf(share, { price: 4, liquidity }))).toMatchObject({ quantity: 'liquidity' })
  })
  test('all of it leaves exactly nothing', () => {
    for (let i = 1; i <= 50; i += 1) {
      const odd = orThrow(poolOf(share, { reserves: { x: i / 10, y: i / 7 } }))
      expect(orThrow(odd.removeLiquidity({ share: 1 })).pool.reserves).toEqual({ x: 0, y: 0 })
      const level = odd.state.poolMemory.supply as number
      expect(orThrow(odd.removeLiquidity({ liquidity: level })).pool.reserves).toEqual({ x: 0, y: 0 })
    }
  })
})

describe('what a pool of its own rules opens with', () => {
  const open = (terms: object) => poolOf(share, terms as PoolTerms<number>)
  test('is said in one way', () => {
    expect(refusal(open({}))).toMatchObject({ quantity: 'opening' })
    expect(orThrow(open({ price: 4, liquidity: 200, deposit: undefined })).reserves.x).toBeCloseTo(100, 12)
  })
  test('are amounts above 0', () => {
    expect(refusal(open({ price: 4, offered: { x: 0, y: 0 } }))).toMatchObject({ quantity: 'amounts offered' })
    expect(refusal(open({ reserves: undefined }))._tag).toBe('InvalidReserves')
  })
  test('is told by the source to need no fee', () => {
    expect(share.hasOwnFee).toBe(true)
  })
})
