// The law that a curve answers every question or refuses it with a typed error, and never throws.

import { type Curve, exactIn, exactOut, type Reserves, type Token, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { curveLaw } from '../curve/curve-law.js'
import { frozenNumber, frozenReserves } from '../curve/frozen.js'
import { isCovered } from '../curve/is-covered.js'
import {
  isAnswered,
  isAnsweredOrRefused,
  isRefused,
  isRepeated,
  type RecordedAnswer,
  recordAnswers,
} from '../curve/recorded-answers.js'
import { isRightOrRefused } from '../curve/right-or-refused.js'
import { formOf } from '../curve/subject.js'
import { extreme, extremeOf, farPrice, invalidNumber } from '../draw/invalid-number.js'
import { lawInputs } from '../draw/law-inputs.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'

/** What `total` is asked with. */
export interface TotalInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
  /** What no operation may accept: no number, an infinite one, or one below 0. */
  readonly invalidNumber: N
  /** A number above 0 at the edge of what the arithmetic can represent, which may be refused. */
  readonly extreme: N
  /** What the extreme number replaces. */
  readonly extremeOf: 'price' | 'x' | 'y' | 'amount'
  /** A price anywhere in the range of the arithmetic's exponents: there a curve must give the right answer or an error. */
  readonly farPrice?: N | undefined
}

const TOKENS = ['x', 'y'] as const

/** Slightly more than a reserve, as a multiple of it. */
const TOO_MUCH = '1.000001'

/**
 * Total: inside its domain every operation answers, and always the same; outside it returns a typed error. It
 * never throws, never yields NaN or ±∞, and never changes its inputs.
 *
 * @param curve Any curve.
 * @param inputs What must be answered, what no operation may accept, and what it may refuse. All of it is frozen first.
 * @param reference The same curve in an arithmetic of more digits, with which the answers at `farPrice` are compared.
 * @returns Held, or broken at the first answer of the wrong kind.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const inputs = { price: 4, reserves: { x: 1, y: 1 }, trade: exactIn('x', 1), invalidNumber: -1 }
 * laws.total(curve, { ...inputs, extreme: 1e-300, extremeOf: 'price' }) // => { outcome: 'held' }
 */
export const total = curveLaw({
  name: 'total',
  statement: 'outside its domain every operation answers a typed error; it never throws, nor changes what it is given',
  isExact: true,
  draw: ({ real, price, traded, reservesAndTrade }) =>
    lawInputs(
      fc.record({
        price,
        farPrice: farPrice(real),
        traded,
        invalidNumber: invalidNumber(real),
        extreme: extreme(real),
        extremeOf,
      }),
      ({ traded, ...rest }) => ({ ...rest, ...reservesAndTrade(traded) }),
    ),
  holds: <N, M = N>(curve: Curve<N>, inputs: TotalInputs<N>, reference?: () => Curve<M>): Verdict => {
    const { real } = curve
    const price = frozenNumber(real, inputs.price)
    const invalid = frozenNumber(real, inputs.invalidNumber)
    const extreme = frozenNumber(real, inputs.extreme)
    const reserves = frozenReserves(real, inputs.reserves)
    const tradeOf = (trade: Trade<N>) => Object.freeze({ ...trade, amount: frozenNumber(real, trade.amount) })
    const trade = tradeOf(inputs.trade)
    const record = recordAnswers(curve)

    const inside: readonly (() => RecordedAnswer)[] = [
      () => record.reserves(price),
      () => record.value(price),
      () => record.liquidity(reserves),
      () => record.spotPrice(reserves),
    ]
    const swapped = () => record.swap(reserves, trade)
    const first = inside.map(question => question())
    const firstSwap = swapped()

    const ofPrice = (given: N) => [() => record.reserves(given), () => record.value(given)]
    const ofReserves = (given: Reserves<N>) => [
      () => record.liquidity(given),
      () => record.spotPrice(given),
      () => record.swap(given, trade),
    ]
    const ofAmount = (amount: N) =>
      TOKENS.flatMap(token => [exactIn(token, amount), exactOut(token, amount)]).map(
        each => () => record.swap(reserves, tradeOf(each)),
      )
    /** The reserves with one of them replaced. */
    const holding = (token: Token, given: N) => Object.freeze({ ...reserves, [token]: given })
    const tooMuch = TOKENS.filter(token => !real.isZero(reserves[token])).map(
      token => () => record.swap(reserves, exactOut(token, real.mul(reserves[token], real.of(TOO_MUCH)))),
    )
    const ofExtreme = {
      price: () => ofPrice(extreme),
      x: () => ofReserves(holding('x', extreme)),
      y: () => ofReserves(holding('y', extreme)),
      amount: () => ofAmount(extreme),
    }[inputs.extremeOf]()
    const nothing = Object.freeze({ x: real.zero, y: real.zero })

    return everyOne(
      ...first.map(answer => () => isAnswered(answer)),
      () => {
        const answered = isAnswered(firstSwap)
        const mayRefuse = answered.outcome !== 'held' && !isCovered(curve, reserves, trade)
        return mayRefuse ? isAnsweredOrRefused(firstSwap) : answered
      },
      ...[invalid, real.zero].flatMap(ofPrice).map(answer => () => isRefused(answer(), 'InvalidPrice')),
      ...[holding('x', invalid), holding('y', invalid), nothing]
        .flatMap(ofReserves)
        .map(answer => () => isRefused(answer(), 'InvalidReserves')),
      ...ofAmount(invalid).map(answer => () => isRefused(answer(), 'InvalidQuantity')),
      ...tooMuch.map(answer => () => isRefused(answer(), 'InsufficientReserves')),
      () => {
        const { farPrice } = inputs
        if (farPrice === undefined || reference === undefined) return held
        return isRightOrRefused(curve, reference(), frozenNumber(real, farPrice))
      },
      ...ofExtreme.map(answer => () => isAnsweredOrRefused(answer())),
      ...[...inside, swapped].map((question, i) => () => isRepeated(first[i] ?? firstSwap, question())),
    )
  },
  ask:
    (holds, { curve, reference }) =>
    inputs =>
      holds(curve, inputs, reference && (() => formOf('reference', reference))),
})
