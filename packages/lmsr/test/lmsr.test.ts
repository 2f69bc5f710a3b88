import { decimal, exactIn, exactOut, float64, greeks, impermanentLoss, orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { lmsr } from '../src/index.ts'

const curve = orThrow(lmsr(float64, {}))
const exact = orThrow(lmsr(decimal, {}))
const { of, add, sub, mul, div, neg, abs, exp, ln, log1p, one, toNumber } = decimal

type Decimal = typeof one

const apart = (actual: Decimal, expected: Decimal) => toNumber(abs(div(sub(actual, expected), expected)))

/** Hanson's market: what has been sold of the two outcomes, at a liquidity `b`. */
interface Sold {
  readonly x: Decimal
  readonly y: Decimal
  readonly b: Decimal
}

/** Hanson's cost function, `b ln(e^(x/b) + e^(y/b))`. */
const cost = ({ x, y, b }: Sold) => mul(b, ln(add(exp(div(x, b)), exp(div(y, b)))))

/** What the pool holds where so much has been sold: the cost less the shares, for shares are made in pairs for 1 each. */
const poolOf = ({ x, y, b }: Sold) => ({
  x: mul(b, log1p(exp(div(sub(y, x), b)))),
  y: mul(b, log1p(exp(div(sub(x, y), b)))),
})

const markets = [
  ['0', '0', '1'],
  ['30', '10', '20'],
  ['10', '400', '100'],
  ['5', '3', '0.25'],
].map(([x = '', y = '', b = '']) => [x, y, b, { x: of(x), y: of(y), b: of(b) }] as const)

describe.each(markets)('where %s of X and %s of Y have been sold at b = %s', (_x, _y, _b, sold) => {
  const held = poolOf(sold)

  test('the reserves keep e^(−x/b) + e^(−y/b) = 1, and their liquidity is b', () => {
    const kept = add(exp(neg(div(held.x, sold.b))), exp(neg(div(held.y, sold.b))))
    expect(apart(kept, one)).toBeLessThan(1e-38)
    expect(apart(orThrow(exact.liquidity(held)), sold.b)).toBeLessThan(1e-36)
    const inFloat = orThrow(curve.liquidity({ x: toNumber(held.x), y: toNumber(held.y) }))
    expect(inFloat / toNumber(sold.b)).toBeCloseTo(1, 12)
  })

  test('the price is that of the scoring rule, the odds of X, and p/(1 + p) its probability', () => {
    const [ofX, ofY] = [exp(div(sold.x, sold.b)), exp(div(sold.y, sold.b))]
    const price = orThrow(exact.spotPrice(held))
    expect(apart(price, div(ofX, ofY))).toBeLessThan(1e-34)
    expect(apart(div(price, add(one, price)), div(ofX, add(ofX, ofY)))).toBeLessThan(1e-34)
  })

  test('a swap costs what the cost function says', () => {
    // Paying d for X alone: d pairs are made, of which Y goes to the pool for more X.
    const bought = mul(of('0.7'), sold.b)
    const paid = sub(cost({ ...sold, x: add(sold.x, bought) }), cost(sold))
    const { amountOut, reserves } = orThrow(exact.swap(held, exactIn('y', paid)))
    expect(apart(amountOut, sub(bought, paid))).toBeLessThan(1e-34)
    expect(apart(reserves.x, poolOf({ ...sold, x: add(sold.x, bought) }).x)).toBeLessThan(1e-34)
    const back = orThrow(exact.swap(held, exactOut('x', sub(bought, paid))))
    expect(apart(back.amountIn, paid)).toBeLessThan(1e-34)
    const held64 = { x: toNumber(held.x), y: toNumber(held.y) }
    const inFloat = orThrow(curve.swap(held64, exactIn('y', toNumber(paid))))
    expect(inFloat.amountOut / toNumber(sub(bought, paid))).toBeCloseTo(1, 11)
  })
})

describe('at a price', () => {
  test.each(['1e-9', '0.25', '1', '3', '1e12'])('%s, the reserves are ln(1 + 1/p) and ln(1 + p)', price => {
    const p = of(price)
    const { x, y } = orThrow(exact.reserves(p))
    expect(apart(x, ln(add(one, div(one, p))))).toBeLessThan(1e-28)
    expect(apart(y, ln(add(one, p)))).toBeLessThan(1e-28)
    const inFloat = orThrow(curve.reserves(Number(price)))
    expect(inFloat.x / toNumber(x)).toBeCloseTo(1, 12)
    expect(inFloat.y / toNumber(y)).toBeCloseTo(1, 12)
    const { delta, gamma } = orThrow(greeks(curve, Number(price)))
    expect(delta / toNumber(x)).toBeCloseTo(1, 12)
    // x′(p) = −1/(p(1 + p))
    expect(gamma * -Number(price) * (1 + Number(price))).toBeCloseTo(1, 12)
  })

  test('of even odds, it holds the most that Hanson’s market maker can lose: b ln 2 of each', () => {
    expect(orThrow(curve.reserves(1))).toEqual({ x: Math.LN2, y: Math.LN2 })
    expect(orThrow(curve.value(1))).toBe(2 * Math.LN2)
    expect(orThrow(curve.liquidity({ x: 100 * Math.LN2, y: 100 * Math.LN2 }))).toBeCloseTo(100, 11)
  })
})

test('the value goes as the logarithm of the price: a certain outcome is never bought out', () => {
  const value = (price: number) => orThrow(curve.value(price))
  // V(p) = ln p + 1 + 1/(2p) − …
  expect(value(1e9) - Math.log(1e9)).toBeCloseTo(1, 8)
  expect(value(1e-9) / 1e-9 - Math.log(1e9)).toBeCloseTo(1, 8)
})

test('it quotes every price, and is its own reflection', () => {
  expect(curve.prices).toEqual({})
  expect(orThrow(curve.reflected()).parameters).toEqual({})
  const loss = orThrow(impermanentLoss(curve, 1, 4))
  expect(loss).toBeCloseTo(1 - (5 * Math.log(5) - 4 * Math.log(4)) / (5 * Math.LN2), 14)
  expect(orThrow(impermanentLoss(curve, 1, 1 / 4))).toBeCloseTo(loss, 14)
})

test('more than there is of an outcome is refused', () => {
  for (const amount of [Math.LN2, 1]) {
    expect(curve.swap({ x: Math.LN2, y: Math.LN2 }, exactOut('x', amount))).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'InsufficientReserves', token: 'x' },
    })
  }
})

test('it has no parameters, and refuses any', () => {
  const given = { liquidity: 100 } as unknown as Record<never, never>
  for (const answer of [lmsr(float64, given), lmsr(decimal, given)]) {
    expect(answer).toMatchObject({
      _tag: 'Left',
      left: { _tag: 'UnknownParameter', curve: 'lmsr', given: 'liquidity' },
    })
  }
})
