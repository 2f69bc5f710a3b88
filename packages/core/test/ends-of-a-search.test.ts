import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type CurveParts,
  decimal,
  defineCurve,
  exactIn,
  exactOut,
  float64,
  type Num,
  orThrow,
  type Real,
  type Swap,
  type Trade,
} from '../src/index.js'

const define = (over: (real: Real<Num>) => CurveParts<Num>) =>
  defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })

describe('a swap whose answer float64 cannot hold', () => {
  const lopsided = define(real => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, real.of('0.02')), real.pow(y, real.of('0.98'))),
  }))
  const [inFloat64, inDecimals] = [orThrow(lopsided(float64, {})), orThrow(lopsided(decimal, {}))]
  const held = { x: 0.022060118528882997, y: 1.0809458079152667 }
  const exactly = { x: decimal.of(held.x), y: decimal.of(held.y) }

  test.each([
    { name: 'too large', trade: exactOut('y', 1.080945699820686), quantity: 'amount in', given: /^2\.2\d+e\+341$/ },
    {
      name: 'too small',
      trade: exactIn('y', 4323783.231661067),
      quantity: 'reserve after the trade',
      given: /^6\.9\d+e-326$/,
    },
    {
      name: 'with few digits',
      trade: exactIn('y', 3.8e6),
      quantity: 'reserve after the trade',
      given: /^3\.89\d+e-323$/,
    },
  ])('$name', ({ trade, quantity, given }) => {
    expect(inFloat64.swap(held, trade)).toEqual(
      E.left({
        _tag: 'NotRepresentable',
        quantity,
        given: expect.stringMatching(given),
        allowed: 'a number that float64 can represent',
      }),
    )
  })

  test('nearly: what is just within its range is found', () => {
    const amount = 1.08094529
    const { amountIn } = orThrow(inFloat64.swap(held, exactOut('y', amount)))
    const expected = decimal.toNumber(orThrow(inDecimals.swap(exactly, exactOut('y', decimal.of(amount)))).amountIn)
    expect(expected).toBeGreaterThan(5e307)
    expect(Math.abs(amountIn / expected - 1)).toBeLessThan(1e-7)
  })
})

/** `√x + √y = 1`: a finite amount of one token buys all of the other, at prices down to zero. */
const meetingTheAxes = [
  { name: 'a trading function', over: real => ({ tradingFunction: (x, y) => real.add(real.sqrt(x), real.sqrt(y)) }) },
  {
    name: 'level sets',
    over: real => ({
      levelSet: (x, y, level) =>
        real.sub(real.add(real.sqrt(real.div(x, level)), real.sqrt(real.div(y, level))), real.one),
    }),
  },
] as const satisfies readonly { name: string; over: (real: Real<Num>) => CurveParts<Num> }[]

/** How a pool with a quarter of each token answers, in plain numbers. */
const quarters = <N>(real: Real<N>, over: (real: Real<Num>) => CurveParts<Num>) => {
  const curve = orThrow(define(over)(real, {}))
  const asked = (trade: Trade<N>) =>
    E.map(({ amountIn, amountOut, reserves }: Swap<N>) => [amountIn, amountOut, reserves.y].map(real.toNumber))(
      curve.swap({ x: real.of('0.25'), y: real.of('0.25') }, trade),
    )
  return {
    sell: (amount: string) => asked(exactIn('x', real.of(amount))),
    buy: (amount: string) => asked(exactOut('y', real.of(amount))),
  }
}

const pools = meetingTheAxes.flatMap(({ name, over }) => [
  { name: `${name} in float64`, ...quarters(float64, over) },
  { name: `${name} in decimals`, ...quarters(decimal, over) },
])

describe.each(pools)('a curve that meets the axes, given by $name', ({ sell, buy }) => {
  test('a swap inside it is made', () => {
    const [amountIn = 0, amountOut = 0] = orThrow(sell('0.5'))
    expect(amountIn).toBe(0.5)
    expect(amountOut).toBeCloseTo(Math.sqrt(0.75) * 2 - 1.5, 14)
  })

  test('its last token can be bought', () => {
    const [amountIn = 0, ...rest] = orThrow(buy('0.25'))
    expect(amountIn).toBeCloseTo(0.75, 14)
    expect(rest).toEqual([0.25, 0])
    expect(sell('0.75')).toEqual(E.right([0.75, 0.25, 0]))
  })

  test.each(['2.5', '0.7500001'])('selling %s, of which there is room for 0.75, is refused', amount => {
    const refusal = { _tag: 'InsufficientReserves', token: 'y', allowed: 'at most 0.25' }
    expect(sell(amount)).toMatchObject(E.left(refusal))
  })
})
