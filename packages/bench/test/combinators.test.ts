import { concentrated } from '@ammeter/concentrated'
import { constantProduct } from '@ammeter/constant-product'
import {
  type Curve,
  concentrate,
  decimal,
  exactIn,
  exactOut,
  float64,
  impermanentLoss,
  orThrow,
  type Real,
  type Reserves,
  reflect,
  scaleRate,
  sum,
  type Trade,
} from '@ammeter/core'
import { stableswap } from '@ammeter/stableswap'
import { weighted } from '@ammeter/weighted'
import fc from 'fast-check'
import { describe, test } from 'vitest'

/** How closely curves made in two ways must agree, in an arithmetic. */
interface Agreement<N> {
  readonly real: Real<N>
  /** A difference, relative to what the pool holds at most. */
  readonly within: number
  readonly runs: number
}

/** The same values every time, so that a test that passes here passes elsewhere. */
const seed = 1

/** Numbers between two powers of ten, evenly in the logarithm. */
const powers = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true }).map(n => 10 ** n)
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true })
const token = fc.constantFrom('x' as const, 'y' as const)

const identities = <N>({ real, within, runs }: Agreement<N>) => {
  const { of, add, sub, mul, div, abs, toNumber } = real

  /** An identity that holds whatever is drawn. */
  const holds = <Drawn>(name: string, drawn: fc.Arbitrary<Drawn>, identity: (drawn: Drawn) => void) =>
    test(name, () => fc.assert(fc.property(drawn, identity), { numRuns: runs, seed }))

  /** Two answers to a question, of a size that tells how much a difference matters. */
  const same = (what: string, found: N, expected: N, size: N, factor = 1) => {
    const apart = toNumber(div(abs(sub(found, expected)), size))
    if (!(apart <= within * factor)) {
      throw new Error(`${what} is ${real.toText(found)}, not ${real.toText(expected)}: ${apart} apart`)
    }
  }

  const holdsBoth = ({ x, y }: Reserves<N>): boolean => !real.isZero(x) && !real.isZero(y)

  const sameReserves = (found: Reserves<N>, expected: Reserves<N>, size: Reserves<N>, factor = 1) => {
    same('X', found.x, expected.x, size.x, factor)
    same('Y', found.y, expected.y, size.y, factor)
  }

  /** Two curves agree at a price, about the reserves there, and in a trade from there. */
  const sameCurve = (
    found: Curve<N>,
    expected: Curve<N>,
    asked: { readonly price: N; readonly trade: Trade<N>; readonly most: Reserves<N>; readonly factor: number },
  ) => {
    const { price, trade, most, factor } = asked
    const held = orThrow(expected.reserves(price))
    sameReserves(orThrow(found.reserves(price)), held, most, factor)
    const value = orThrow(expected.value(price))
    same('the value', orThrow(found.value(price)), value, value, factor)
    same('the liquidity', orThrow(found.liquidity(held)), real.one, real.one, factor)
    const spot = orThrow(expected.spotPrice(held))
    same('the spot price', orThrow(found.spotPrice(held)), spot, spot, factor)
    const [swap, other] = [orThrow(found.swap(held, trade)), orThrow(expected.swap(held, trade))]
    sameReserves(swap.reserves, other.reserves, most, factor)
  }

  const range = fc.record({ lower: powers(-3, 3), width: powers(-2, 4) }).map(({ lower, width }) => {
    const upper = lower * (1 + width)
    // What a range holds is a difference of virtual reserves, which is small where the range is.
    return { lower, upper, factor: 1 + 1 / (Math.sqrt(upper / lower) - 1) }
  })

  /** A price inside a range, in shares of the way in the logarithm. */
  const between = (lower: number, upper: number, way: number) => lower * (upper / lower) ** way

  /** What a range holds at most: at its ends. */
  const mostIn = (curve: Curve<N>, lower: number, upper: number): Reserves<N> => ({
    x: orThrow(curve.reserves(of(lower))).x,
    y: orThrow(curve.reserves(of(upper))).y,
  })

  /** A trade that takes a share of what is held of a token at a price. */
  const tradeAt = (curve: Curve<N>, price: N, taken: 'x' | 'y', part: number): Trade<N> =>
    exactOut(taken, mul(of(part), orThrow(curve.reserves(price))[taken]))

  const drawn = fc.record({ range, way: share, token, part: share })

  holds(
    'a constant product in a range is `concentrated`',
    drawn,
    ({ range: { lower, upper, factor }, way, token, part }) => {
      const made = orThrow(concentrate(orThrow(constantProduct(real, {})), { lower: of(lower), upper: of(upper) }))
      const closed = orThrow(concentrated(real, { lower, upper }))
      const most = mostIn(closed, lower, upper)
      const price = of(between(lower, upper, way))
      const trade = tradeAt(closed, price, token, part)
      sameCurve(made, closed, { price, trade, most, factor })
      for (const outside of [lower / 3, lower, upper, upper * 3]) {
        sameReserves(orThrow(made.reserves(of(outside))), orThrow(closed.reserves(of(outside))), most, factor)
      }
    },
  )

  holds(
    'adjacent ranges of equal liquidity are one range',
    fc.tuple(drawn, share),
    ([{ range, way, token, part }, cut]) => {
      const { lower, upper, factor } = range
      const middle = between(lower, upper, cut)
      const curves = [concentrated(real, { lower, upper: middle }), concentrated(real, { lower: middle, upper })]
      const made = orThrow(sum(curves.map(curve => ({ curve: orThrow(curve), liquidity: real.one }))))
      const closed = orThrow(concentrated(real, { lower, upper }))
      const most = mostIn(closed, lower, upper)
      const price = of(between(lower, upper, way))
      sameCurve(made, closed, { price, trade: tradeAt(closed, price, token, part), most, factor })
    },
  )

  /** Curves of every kind, made with a drawn number, and what they trade at. */
  const anyCurve = fc
    .record({ kind: fc.constantFrom('product', 'weighted', 'stableswap', 'range', 'scaled', 'sum'), by: share, range })
    .map(({ kind, by, range: { lower, upper } }): Curve<N> => {
      const product = () => orThrow(constantProduct(real, {}))
      const shares = () => orThrow(weighted(real, { weight: 0.05 + 0.9 * by }))
      switch (kind) {
        case 'weighted':
          return shares()
        case 'stableswap':
          return orThrow(stableswap(real, { amplification: 100 * by }))
        case 'range':
          return orThrow(concentrate(shares(), { lower: of(lower), upper: of(upper) }))
        case 'scaled':
          return orThrow(scaleRate(shares(), of(lower)))
        case 'sum':
          return orThrow(sum([product(), shares()].map(curve => ({ curve, liquidity: of(1 + by) }))))
        default:
          return product()
      }
    })

  const asked = fc.record({ curve: anyCurve, price: powers(-3, 3), token, part: share })

  /** A size for differences: around a price, what a curve holds there and at the prices a step away. */
  const around = (curve: Curve<N>, price: number): Reserves<N> => ({
    x: orThrow(curve.reserves(of(price / 2))).x,
    y: orThrow(curve.reserves(of(price * 2))).y,
  })

  holds('reflecting twice is nothing', asked, ({ curve, price, token, part }) => {
    const twice = orThrow(reflect(orThrow(reflect(curve))))
    const held = orThrow(curve.reserves(of(price)))
    const most = around(curve, price)
    fc.pre(holdsBoth(most))
    sameReserves(orThrow(twice.reserves(of(price))), held, most)
    if (!holdsBoth(held)) return
    const paid = token === 'x' ? 'y' : 'x'
    for (const trade of [exactOut(token, mul(of(part), held[token])), exactIn(paid, mul(of(part / 100), held[paid]))]) {
      const [found, expected] = [twice.swap(held, trade), curve.swap(held, trade)]
      if (found._tag === 'Left' || expected._tag === 'Left') {
        if (found._tag !== expected._tag) throw new Error(`one of the curves refuses ${JSON.stringify(trade)}`)
        continue
      }
      sameReserves(found.right.reserves, expected.right.reserves, {
        x: add(held.x, expected.right.reserves.x),
        y: add(held.y, expected.right.reserves.y),
      })
    }
  })

  holds('reflecting exchanges the tokens', asked, ({ curve, price }) => {
    const most = around(curve, price)
    fc.pre(holdsBoth(most))
    const { x, y } = orThrow(orThrow(reflect(curve)).reserves(div(real.one, of(price))))
    sameReserves({ x: y, y: x }, orThrow(curve.reserves(of(price))), most)
  })

  holds(
    'a rate moves the price and nothing else',
    fc.record({ asked, rate: powers(-4, 4), ratio: powers(-2, 2) }),
    ({ asked: { curve, price, token, part }, rate, ratio }) => {
      const scaled = orThrow(scaleRate(curve, of(rate)))
      const moved = mul(of(price), of(rate))
      const held = orThrow(curve.reserves(of(price)))
      const most = around(curve, price)
      fc.pre(holdsBoth(most))
      /** So many of the scaled token are what the curve knows as so many. */
      const counted = ({ x, y }: Reserves<N>): Reserves<N> => ({ x: mul(of(rate), x), y })
      const uncounted = ({ x, y }: Reserves<N>): Reserves<N> => ({ x: div(x, of(rate)), y })
      sameReserves(counted(orThrow(scaled.reserves(moved))), held, most)
      const value = orThrow(curve.value(of(price)))
      same('the value', orThrow(scaled.value(moved)), value, value)
      const loss = impermanentLoss(curve, of(price), mul(of(price), of(ratio)))
      const scaledLoss = impermanentLoss(scaled, moved, mul(moved, of(ratio)))
      same('the loss', orThrow(scaledLoss), orThrow(loss), real.one)
      if (!holdsBoth(held)) return
      const spot = orThrow(curve.spotPrice(held))
      const scaledSpot = orThrow(scaled.spotPrice(uncounted(held)))
      same('the spot price', div(scaledSpot, of(rate)), spot, spot)
      const amount = mul(of(part), held[token])
      const scaledAmount = token === 'x' ? div(amount, of(rate)) : amount
      const expected = orThrow(curve.swap(held, exactOut(token, amount)))
      const found = orThrow(scaled.swap(uncounted(held), exactOut(token, scaledAmount)))
      sameReserves(counted(found.reserves), expected.reserves, {
        x: add(held.x, expected.reserves.x),
        y: add(held.y, expected.reserves.y),
      })
    },
  )

  holds('a rate and its reciprocal are nothing', fc.record({ asked, rate: powers(-4, 4) }), ({ asked, rate }) => {
    const { curve, price } = asked
    const most = around(curve, price)
    fc.pre(holdsBoth(most))
    const back = orThrow(scaleRate(orThrow(scaleRate(curve, of(rate))), div(real.one, of(rate))))
    sameReserves(orThrow(back.reserves(of(price))), orThrow(curve.reserves(of(price))), most)
  })
}

describe('in float64', () => identities({ real: float64, within: 1e-13, runs: 300 }))
describe('in decimals', () => identities({ real: decimal, within: 1e-36, runs: 15 }))
