import { describe, expect, test } from 'vitest'
import {
  type Amounts,
  decimal,
  describeError,
  exactIn,
  exactOut,
  float64,
  offPegFee,
  orThrow,
  poolOf,
  scaleRates,
  stableSurgeFee,
  throwing,
  volatilityFee,
} from '../../src/index.js'
import { stableFromLevelSet, weightedFrom } from '../basket/baskets.js'
import { refusal } from '../refusals.js'

const weights = [0.5, 0.3, 0.2]
const basket = orThrow(weightedFrom('tradingFunction')(float64, { weights }))
const prices = [2, 5, 1]
const value = orThrow(basket.value(prices))
const pool = orThrow(poolOf(basket, { prices, deposit: 1000, fee: 0.01 }))
const list = <N>(amounts: Amounts<N, number>): readonly N[] => Object.values(amounts)
const sum = (each: readonly number[]) => each.reduce((a, b) => a + b)

describe('a pool on a basket opens', () => {
  test('with a value at prices', () => {
    expect(sum(list(pool.reserves).map((each, i) => each * (prices[i] ?? 0)))).toBeCloseTo(1000, 9)
    expect(pool.tokens).toEqual([0, 1, 2])
  })
  test('with liquidity at prices', () => {
    const opened = orThrow(poolOf(basket, { prices, liquidity: 10 }))
    expect(orThrow(opened.liquidity())).toBeCloseTo(10, 12)
  })
  test('with amounts offered, as far as the scarcest goes', () => {
    const opened = orThrow(poolOf(basket, { prices, offered: [250, 60, 900] }))
    expect(list(opened.taken)).toEqual([250, 60, expect.closeTo(200, 9)])
    expect(opened.left[2]).toBeCloseTo(700, 9)
  })
  test('with reserves, under symbols', () => {
    const named = orThrow(poolOf(basket, { tokens: ['eth', 'btc', 'usdc'], reserves: { eth: 1, btc: 2, usdc: 3 } }))
    expect(named.reserves).toEqual({ eth: 1, btc: 2, usdc: 3 })
    const { fees, pool: after } = orThrow(named.swap(exactIn('eth', 1, 'usdc')))
    expect(fees).toEqual({ eth: 0, btc: 0, usdc: 0 })
    expect(after.reserves.btc).toBe(2)
    expect(refusal(named.swap(exactIn('eth', 1, 'doge' as never))).allowed).toBe('"btc" or "usdc"')
  })
  test.each([
    [{}, 'opening'],
    [{ prices: [1, 1], liquidity: 1 }, undefined],
    [{ price: 2, deposit: 1 }, 'price'],
    [{ reserves: [1, 2] }, 'reserves: 2'],
    [{ reserves: [1, 2, 3, 4] }, 'reserves'],
    [{ prices, offered: [0, 0, 0] }, 'amounts offered'],
    [{ prices, deposit: 0 }, 'deposit'],
    [{ prices, deposit: 1, fee: 1 }, 'fee'],
    [{ prices, deposit: 1, tokens: ['a', 'a', 'b'] }, 'tokens'],
    [{ prices, deposit: 1, tokens: ['a', 'b'] }, 'tokens'],
    [{ prices, deposit: 1, feeHandling: 'collected' }, undefined],
    [{ prices, deposit: 1, unevenFee: 'curvy' }, undefined],
    [undefined, 'terms'],
  ])('not with %j', (terms, quantity) => {
    const refused = refusal(poolOf(basket, terms as never))
    if (quantity !== undefined) expect(refused).toMatchObject({ quantity })
  })
})

describe('a trade', () => {
  test('pays its fee from the input', () => {
    const { amountOut, fees, pool: after, feeRate, feeToken } = orThrow(pool.swap(exactIn(0, 10, 2)))
    expect(amountOut).toBe(orThrow(basket.swap(list(pool.reserves), exactIn(0, 9.9, 2))).amountOut)
    expect(list(fees)).toEqual([expect.closeTo(0.1, 15), 0, 0])
    expect(after.reserves[0]).toBeCloseTo((pool.reserves[0] ?? 0) + 10, 12)
    expect([feeRate, feeToken]).toEqual([0.01, 0])
    expect(pool.reserves[0]).toBeCloseTo(250, 9)
  })
  test('or from the output, a part of it the protocol’s', () => {
    const terms = { prices, deposit: 1000, fee: 0.01, feeFrom: 'output' as const, protocolFee: 0.5 }
    const other = orThrow(poolOf(basket, terms))
    const { amountOut, fees, protocolFees, pool: after } = orThrow(other.swap(exactOut(2, 9.9, 0)))
    expect(amountOut).toBe(9.9)
    expect(fees[2]).toBeCloseTo(0.1, 14)
    expect(protocolFees[2]).toBeCloseTo(0.05, 14)
    expect(after.reserves[2]).toBeCloseTo(200 - 9.9 - 0.05, 10)
    expect(after.protocolFees[2]).toBeCloseTo(0.05, 14)
  })
  test('sets fees aside where they are collected', () => {
    const other = orThrow(poolOf(basket, { prices, deposit: 1000, fee: 0.01, fees: 'collected' }))
    const { pool: after } = orThrow(other.swap(exactIn(0, 10, 1)))
    expect(after.collected[0]).toBeCloseTo(0.1, 14)
    expect(after.reserves[0]).toBeCloseTo(259.9, 9)
  })
  test('is quoted at its margin', () => {
    const quote = orThrow(pool.quote(0, 1))
    expect(quote).toBeCloseTo(0.99 * 0.4, 12)
    const small = orThrow(pool.swap(exactIn(0, 1e-6, 1)))
    expect(small.amountOut / 1e-6).toBeCloseTo(quote, 7)
    expect(small.executionPrice).toBeCloseTo(quote, 7)
    expect(orThrow(pool.swap(exactIn(0, 50, 1))).priceImpact).toBeGreaterThan(0.1)
    expect(orThrow(pool.swap(exactIn(1, 0, 0))).pool).toBe(pool)
  })
  test('needs two tokens of the pool', () => {
    for (const trade of [
      exactIn(0, 1, 0),
      exactIn(0, 1, 3),
      exactIn(5, 1, 0),
      { kind: 'exactIn', token: 0, amount: 1 },
      undefined,
    ]) {
      expect(['InvalidChoice', 'InvalidQuantity']).toContain(refusal(pool.swap(trade as never))._tag)
    }
    expect(refusal(pool.quote(0))._tag).toBe('InvalidChoice')
    expect(describeError(refusal(pool.swap(exactOut(1, 1e9, 0))))).toMatch(
      /^amount of token 1 wanted from the pool is 1000000000/,
    )
  })
})

describe('fees that depend on the trade', () => {
  const stable = orThrow(stableFromLevelSet(float64, { tokens: 3, amplification: 100 }))
  const reserves = [1000, 1000, 400]
  test('see the two tokens that are traded', () => {
    const fee = orThrow(offPegFee(float64, { base: 0.001, multiplier: 5 }))
    const opened = orThrow(poolOf(stable, { reserves, fee }))
    expect(opened.unevenFee).toBe('curve')
    const even = orThrow(opened.swap(exactIn(0, 1, 1))).feeRate
    const scarce = orThrow(opened.swap(exactIn(0, 1, 2))).feeRate
    expect(even).toBeCloseTo(0.001, 6)
    expect(scarce).toBeCloseTo(0.005 / (4 * ((4 * 1000.5 * 399.5) / 1400 ** 2) + 1), 5)
  })
  test('or all of them', () => {
    const fee = orThrow(stableSurgeFee(float64, { base: 0.001, most: 0.1, threshold: 0.1 }))
    const opened = orThrow(poolOf(stable, { reserves, fee }))
    // The median is 1000 before; 400 are 600 off it.
    const worse = orThrow(opened.swap(exactIn(0, 100, 2)))
    const [x = 0, y = 0, z = 0] = orThrow(stable.swap(reserves, exactIn(0, 100, 2))).reserves
    const imbalance = (x - y + (y - z)) / (x + y + z)
    expect(worse.feeRate).toBeCloseTo(0.001 + (0.099 * (imbalance - 0.1)) / 0.9, 12)
    expect(orThrow(opened.swap(exactIn(2, 100, 0))).feeRate).toBe(0.001)
  })
  test('remember what they saw', () => {
    const fee = orThrow(volatilityFee(float64, {}))
    const opened = orThrow(poolOf(stable, { reserves, fee, time: 5 }))
    const { pool: after } = orThrow(opened.swap(exactIn(0, 100, 2)))
    expect(after.state.feeMemory.lastTrade).toBe(5)
    const again = orThrow(poolOf(stable, { state: JSON.parse(JSON.stringify(after.state)), fee }))
    expect(again.state).toEqual(after.state)
  })
  test('see reserves at the rates of their tokens', () => {
    const fee = orThrow(offPegFee(float64, { base: 0.001, multiplier: 5 }))
    const staked = orThrow(scaleRates(stable, [1.25, 1, 0.5]))
    const opened = orThrow(poolOf(staked, { reserves: [800, 1000, 800], fee }))
    const plain = orThrow(poolOf(stable, { reserves, fee }))
    expect(orThrow(opened.swap(exactIn(0, 80, 2))).feeRate).toBeCloseTo(
      orThrow(plain.swap(exactIn(0, 100, 2))).feeRate,
      12,
    )
  })
})

describe('liquidity', () => {
  const level = orThrow(pool.liquidity())
  test('enters and leaves at the proportion of the reserves without a fee', () => {
    const more = orThrow(pool.addLiquidity({ liquidity: level }))
    expect(list(more.amounts)).toEqual(list(pool.reserves))
    const less = orThrow(more.pool.removeLiquidity({ share: 0.5 }))
    list(less.pool.reserves).forEach((each, i) => {
      expect(each).toBeCloseTo(pool.reserves[i] ?? 0, 10)
    })
    const taken = orThrow(pool.addLiquidity({ offered: [25, 100, 100] }))
    expect(taken.amounts[0]).toBe(25)
    expect(taken.left[1]).toBeCloseTo(94, 9)
    expect(list(orThrow(pool.removeLiquidity({ share: 1 })).pool.reserves)).toEqual([0, 0, 0])
  })
  test("in one token pays the fee on what is above its proportion, by Balancer's rule", () => {
    const { liquidity, fees, pool: after } = orThrow(pool.addLiquidity({ amounts: [25, 0, 0] }))
    const ratio = 1.1 ** 0.5
    const fee = 0.01 * (275 - ratio * 250)
    expect(fees[0]).toBeCloseTo(fee, 10)
    expect(liquidity).toBeCloseTo(level * (((275 - fee) / 250) ** 0.5 - 1), 10)
    expect(after.reserves[0]).toBeCloseTo(275, 10)
  })
  test('for exactly so much of it is paid in one token', () => {
    const { amounts, fees } = orThrow(pool.addLiquidity({ liquidity: level / 10, token: 1 }))
    const grown = 60 * 1.1 ** (1 / 0.3)
    const fee = (grown - 66) * (0.01 / 0.99)
    expect(amounts[1]).toBeCloseTo(grown - 60 + fee, 10)
    expect(list(amounts).filter(each => each === 0)).toHaveLength(2)
    expect(fees[1]).toBeCloseTo(fee, 10)
  })
  test('leaves in one token', () => {
    const { amounts, fees, pool: after } = orThrow(pool.removeLiquidity({ share: 0.1, token: 2 }))
    const left = 200 * 0.9 ** 5
    const fee = 0.01 * (180 - left)
    expect(amounts[2]).toBeCloseTo(200 - left - fee, 9)
    expect(fees[2]).toBeCloseTo(fee, 10)
    expect(after.reserves[2]).toBeCloseTo(left + fee, 9)
  })
  test('leaves in exact amounts for as much liquidity as they cost', () => {
    const { liquidity } = orThrow(pool.removeLiquidity({ amounts: [10, 0, 0] }))
    const ratio = 0.96 ** 0.5
    const fee = ((250 * ratio - 240) * 0.01) / 0.99
    expect(liquidity).toBeCloseTo(level * (1 - ((240 - fee) / 250) ** 0.5), 10)
  })
  test("pays for all that is off, by Curve's rule", () => {
    const opened = orThrow(poolOf(basket, { prices, deposit: 1000, fee: 0.01, unevenFee: 'curve', protocolFee: 0.5 }))
    const { fees, protocolFees, liquidity, pool: after } = orThrow(opened.addLiquidity({ amounts: [25, 0, 0] }))
    const ratio = 1.1 ** 0.5
    const rate = (0.01 * 3) / 8
    const off = [275 - ratio * 250, (ratio - 1) * 60, (ratio - 1) * 200]
    off.forEach((each, i) => {
      expect(fees[i]).toBeCloseTo(rate * each, 10)
      expect(protocolFees[i]).toBeCloseTo((rate * each) / 2, 10)
      expect(after.reserves[i]).toBeCloseTo(([275, 60, 200][i] as number) - (rate * each) / 2, 9)
    })
    const shared = orThrow(opened.addLiquidity({ liquidity, token: 0 }))
    expect(shared.amounts[0]).toBeCloseTo(25, 9)
  })
  test('without a fee is the same in and out', () => {
    const free = orThrow(poolOf(basket, { prices, deposit: 1000 }))
    const { liquidity, pool: more } = orThrow(free.addLiquidity({ amounts: [0, 7, 0] }))
    const back = orThrow(more.removeLiquidity({ liquidity, token: 1 }))
    expect(back.amounts[1]).toBeCloseTo(7, 10)
    expect(orThrow(more.liquidity())).toBeCloseTo(orThrow(free.liquidity()) + liquidity, 10)
  })
  test.each([
    { amounts: [1, 2] },
    { amounts: [-1, 0, 0] },
    { liquidity: 1, token: 4 },
    { liquidity: -1, token: 0 },
    { offered: [1, 1] },
    3,
  ])('is not added as %j', added => {
    expect(['InvalidQuantity', 'InvalidChoice']).toContain(refusal(pool.addLiquidity(added as never))._tag)
  })
  test.each([{ amounts: [1000, 0, 0] }, { share: 2 }, { share: 0.5, token: 9 }, { share: 1, token: 0 }, undefined])(
    'is not removed as %j',
    removed => {
      expect(refusal(pool.removeLiquidity(removed as never))._tag).toMatch(/Invalid|Insufficient/)
    },
  )
})

test('is saved and opened again, in decimals too', () => {
  const exact = orThrow(weightedFrom('tradingFunction')(decimal, { weights: ['0.5', '0.3', '0.2'] }))
  const opened = orThrow(
    poolOf(exact, { prices: prices.map(each => decimal.of(each)), deposit: decimal.of(1000), fee: decimal.of('0.01') }),
  )
  const traded = orThrow(opened.swap(exactIn(1, decimal.of('1.5'), 0))).pool
  const later = orThrow(traded.at({ time: 60 }))
  const again = orThrow(poolOf(exact, { state: JSON.parse(JSON.stringify(later.state)) }))
  expect(again.state).toEqual(later.state)
  expect(again.state.parameters).toEqual({ 'weights.0': '0.5', 'weights.1': '0.3', 'weights.2': '0.2' })
  expect(refusal(poolOf(exact, { state: { ...later.state, name: 'other' } }))._tag).toBe('InvalidQuantity')
  expect(refusal(later.at({ time: 59 }))._tag).toBe('InvalidQuantity')
})

test('a throwing view has its functions, and no measures of curves', () => {
  const view = throwing(basket)
  expect(view.value(prices)).toBe(value)
  expect('impermanentLoss' in view).toBe(false)
  const opened = throwing(poolOf(basket, { prices, deposit: 1000 }))
  expect(opened.swap(exactIn(0, 1, 1)).pool.reserves[0]).toBeCloseTo(251, 10)
})
