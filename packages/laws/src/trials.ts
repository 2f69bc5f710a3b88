import type { Curve, Reserves } from '@ammeter/core'
import fc from 'fast-check'
import { asking } from './curve/answers-of.js'
import { onlyPrice } from './curve/price-range.js'
import { scaled } from './curve/scaled.js'
import type { Subject } from './curve/subject.js'
import { amountIn, partIn, type TradeSize, token, tradeSize, tradeWith } from './draw/amount.js'
import { bad, extreme, extremeOf, farPrice } from './draw/invalid-number.js'
import { magnitude } from './draw/magnitude.js'
import { landmarks, priceOf, pricesOf } from './draw/price.js'
import { terms } from './draw/terms.js'
import { usablePrices } from './draw/usable-prices.js'
import type { Judges } from './judges.js'
import { attempts } from './run/law-run.js'
import type { Trial } from './run/try-law.js'
import type { LawName } from './statements.js'

/** A pool before its curve is asked for the reserves. */
interface PoolSize<N> {
  readonly price: N
  readonly liquidity: N
}

const reservesOf = <N>(curve: Curve<N>, { price, liquidity }: PoolSize<N>): Reserves<N> =>
  scaled(curve.real, asking(curve).reserves(price), liquidity)

/** How each law is tried on a curve: what is drawn for it, and how it is asked. */
export const trialsOf = <N>(
  subject: Subject<N>,
  judges: Judges<N>,
  between?: readonly [from: number, to: number],
): Readonly<Record<LawName, Trial>> => {
  const { curve } = subject
  const { real } = curve
  const marks = landmarks(curve, subject.priceParameters)
  const price = priceOf(curve, marks, usablePrices(subject, marks, between))
  const prices = pricesOf(curve, price)
  const liquidity = magnitude(-9, 9).map(real.of)
  const pool = fc.record({ price, liquidity })
  const part = magnitude(-3, -1).map(real.of)
  const traded = fc.record({ pool, size: tradeSize(real) })
  const kind = fc.constantFrom('exactIn' as const, 'exactOut' as const)

  const atPrice = (inputs: { readonly price: N }) => inputs
  const ofPool = (inputs: PoolSize<N>) => inputs
  const reservesAndTrade = ({ pool, size }: { readonly pool: PoolSize<N>; readonly size: TradeSize<N> }) => {
    const reserves = reservesOf(curve, pool)
    return { reserves, trade: tradeWith(curve, reserves, size) }
  }

  return {
    value: attempts(real, fc.record({ price }), atPrice, judges.value),
    cheapestBundle: attempts(real, prices, ([price, otherPrice]) => ({ price, otherPrice }), judges.cheapestBundle),
    priceRoundTrip:
      onlyPrice(curve) === undefined
        ? attempts(real, pool, ofPool, judges.priceRoundTrip)
        : { reason: 'it trades at one price only, which its reserves therefore do not tell' },
    invariant: attempts(
      real,
      fc.tuple(traded, terms(real)),
      ([pool, terms]) => ({ ...reservesAndTrade(pool), ...(terms === undefined ? {} : { terms }) }),
      judges.invariant,
    ),
    tangency: attempts(
      real,
      fc.record({ prices, liquidity, kind }),
      ({ prices: [price, otherPrice], ...rest }) => ({ price, otherPrice, ...rest }),
      judges.tangency,
    ),
    pathIndependence: attempts(
      real,
      fc.record({ traded, part }),
      ({ traded, part }) => ({ ...reservesAndTrade(traded), part }),
      judges.pathIndependence,
    ),
    roundTrip: attempts(
      real,
      fc.record({ pool, token, part: partIn(real), terms: terms(real) }),
      ({ pool, token, part, terms }) => {
        const reserves = reservesOf(curve, pool)
        const amount = amountIn(curve, reserves, token, part)
        return { reserves, token, amount, ...(terms === undefined ? {} : { terms }) }
      },
      judges.roundTrip,
    ),
    homogeneity: attempts(
      real,
      fc.record({ traded, factor: magnitude(-6, 5).map(real.of) }),
      ({ traded, factor }) => ({ ...reservesAndTrade(traded), factor }),
      judges.homogeneity,
    ),
    shape: attempts(
      real,
      fc.record({ pool, token, parts: fc.tuple(partIn(real), partIn(real)) }),
      ({ pool, token, parts }) => {
        const reserves = reservesOf(curve, pool)
        const amount = (part: N) => amountIn(curve, reserves, token, part)
        const smaller = amount(real.min(...parts))
        return { reserves, token, smaller, larger: amount(real.max(...parts)) }
      },
      judges.shape,
    ),
    inverse: attempts(real, traded, reservesAndTrade, judges.inverse),
    reflection: attempts(real, prices, ([entryPrice, price]) => ({ entryPrice, price }), judges.reflection),
    impermanentLoss: attempts(
      real,
      fc.tuple(prices, price, fc.boolean()),
      ([[a, b], c, isFalling]) => {
        const [least = a, middle = b, most = c] = [a, b, c].toSorted(real.compare)
        return isFalling
          ? { entryPrice: most, nearer: middle, farther: least }
          : { entryPrice: least, nearer: middle, farther: most }
      },
      judges.impermanentLoss,
    ),
    envelope: attempts(real, fc.record({ price }), atPrice, judges.envelope),
    arithmetic:
      subject.reference === undefined
        ? { reason: 'there is no arithmetic of more digits to compare with' }
        : attempts(
            real,
            fc.record({ price, traded }),
            ({ price, traded }) => ({ price, ...reservesAndTrade(traded) }),
            judges.arithmetic,
          ),
    total: attempts(
      real,
      fc.record({ price, farPrice: farPrice(real), traded, bad: bad(real), extreme: extreme(real), extremeOf }),
      ({ traded, ...rest }) => ({ ...rest, ...reservesAndTrade(traded) }),
      judges.total,
    ),
  }
}
