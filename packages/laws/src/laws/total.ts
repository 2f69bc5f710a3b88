import { type Curve, exactIn, exactOut, type Reserves, type Token, type Trade } from '@ammeter/core'
import { either as E, option as O } from 'fp-ts'
import { asking } from '../curve/answers-of.js'
import { frozenNumber, frozenReserves } from '../curve/frozen.js'
import {
  interview,
  isAnswered,
  isAnsweredOrRefused,
  isRefused,
  isRepeated,
  type Statement,
} from '../curve/recorded-answers.js'
import { scaled } from '../curve/scaled.js'
import { tokenIn } from '../curve/token-in.js'
import { exactText } from '../texts/exact-text.js'
import { brief } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { judged } from '../verdict/to-verdict.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'

/** What law 15 is asked with. */
export interface TotalInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
  /** What no operation may accept: no number, an infinite one, or one below 0. */
  readonly bad: N
  /** A number above 0 at the edge of what the arithmetic can represent, which may be refused. */
  readonly extreme: N
  /** In place of what it stands. */
  readonly extremeOf: 'price' | 'x' | 'y' | 'amount'
  /** A price anywhere in the range of the arithmetic's exponents: there a curve must answer what is right, or refuse. */
  readonly farPrice?: N | undefined
}

const TOKENS = ['x', 'y'] as const

/** The prices as far as which a curve without ends must trade. */
const FARTHEST = { lower: '1e-30', upper: '1e30' } as const

/** The least number above 0 that `float64` has. */
const LEAST = '5e-324'

/** Just more than a reserve, as a part of it. */
const TOO_MUCH = '1.000001'

/** Whether a curve surely holds enough for a trade: it ends before the reserves at the farthest price. */
const isCovered = <N>(curve: Curve<N>, reserves: Reserves<N>, trade: Trade<N>): boolean => {
  const { real, prices } = curve
  const two = real.of(2)
  const paid = tokenIn(trade)
  const farthest =
    paid === 'x'
      ? O.isSome(prices.lower)
        ? real.div(prices.lower.value, two)
        : real.of(FARTHEST.lower)
      : O.isSome(prices.upper)
        ? real.mul(prices.upper.value, two)
        : real.of(FARTHEST.upper)
  const unit = curve.reserves(farthest)
  if (E.isLeft(unit)) return false
  const last = scaled(real, unit.right, asking(curve).liquidity(reserves))
  const part = accuracy(real)
  if (trade.kind === 'exactIn') {
    const most = real.mul(last[paid], real.sub(real.one, part))
    return real.compare(real.add(reserves[paid], trade.amount), most) <= 0
  }
  const held = reserves[trade.token]
  const least = real.add(last[trade.token], real.mul(part, held))
  return real.compare(real.sub(held, trade.amount), least) >= 0
}

/**
 * How many of its own roundings a reference may be off by, in a reserve that is a difference: of twenty operations each,
 * and 24 digits below a rounding of the arithmetic that is judged.
 */
const REFERENCE_ROUNDINGS = 1024

/**
 * Whether the reserves at a price are refused, or those of a price that differs by `accuracy` at most. A number may have
 * overflowed on the way to a reserve, or lost its digits, with nothing in the reserve to show it.
 */
const isRightOrRefused = <N, M>(curve: Curve<N>, reference: Curve<M>, price: N): Verdict => {
  const answer = curve.reserves(price)
  if (E.isLeft(answer)) return isAnsweredOrRefused(interview(curve).reserves(price))
  const { real } = reference
  const translated = (a: N): M => real.of(exactText(curve.real, a))
  const [exactPrice, part] = [translated(price), translated(accuracy(curve.real))]
  const expected = reference.reserves(exactPrice)
  if (E.isLeft(expected)) return held
  const near = (change: M) => E.getOrElse(() => expected.right)(reference.reserves(real.mul(exactPrice, change)))
  const worth = real.add(real.mul(exactPrice, expected.right.x), expected.right.y)
  const worthIn = (token: Token): M => (token === 'x' ? real.div(worth, exactPrice) : worth)
  const isNear = (token: Token): boolean => {
    const right = expected.right[token]
    // What is less than the least of numbers is nothing.
    if (curve.real.isZero(answer.right[token]) && real.compare(right, real.of(LEAST)) < 0) return true
    const apart = real.abs(real.sub(translated(answer.right[token]), right))
    // Of a token worth less than a rounding of the pool's worth, the reference itself knows no digit.
    const unknown = real.mul(real.mul(real.of(REFERENCE_ROUNDINGS), real.roundingUnit), worthIn(token))
    const rounding = real.add(real.mul(part, right), unknown)
    if (real.compare(apart, rounding) <= 0) return true
    const [before, after] = [near(real.sub(real.one, part)), near(real.add(real.one, part))]
    return real.compare(apart, real.add(rounding, real.abs(real.sub(before[token], after[token])))) <= 0
  }
  const wrong = TOKENS.find(token => !isNear(token))
  if (wrong === undefined) return held
  const [found, right] = [curve.real.toText(answer.right[wrong]), brief(real, expected.right[wrong])]
  const quantity = `the reserve of ${wrong.toUpperCase()} at the price ${curve.real.toText(price)}`
  return {
    outcome: 'broken',
    expected: `${quantity}: ${right}, or a refusal`,
    found,
    by: 'more than a rounding of the price makes of it',
    explanation: `answers a wrong number far from 1: ${quantity} is ${found}, not ${right}`,
  }
}

/**
 * Law 15, total: inside its domain every operation answers, and always the same; outside it returns a typed error. It
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
 * const inputs = { price: 4, reserves: { x: 1, y: 1 }, trade: exactIn('x', 1), bad: -1 }
 * laws.total(curve, { ...inputs, extreme: 1e-300, extremeOf: 'price' }) // => { outcome: 'held' }
 */
export const total = <N, M = N>(curve: Curve<N>, inputs: TotalInputs<N>, reference?: () => Curve<M>): Verdict =>
  judged(() => {
    const { real } = curve
    const price = frozenNumber(real, inputs.price)
    const bad = frozenNumber(real, inputs.bad)
    const extreme = frozenNumber(real, inputs.extreme)
    const reserves = frozenReserves(real, inputs.reserves)
    const tradeOf = (trade: Trade<N>) => Object.freeze({ ...trade, amount: frozenNumber(real, trade.amount) })
    const trade = tradeOf(inputs.trade)
    const ask = interview(curve)

    const inside: readonly (() => Statement)[] = [
      () => ask.reserves(price),
      () => ask.value(price),
      () => ask.liquidity(reserves),
      () => ask.spotPrice(reserves),
    ]
    const swapped = () => ask.swap(reserves, trade)
    const first = inside.map(question => question())
    const firstSwap = swapped()

    const ofPrice = (given: N) => [() => ask.reserves(given), () => ask.value(given)]
    const ofReserves = (given: Reserves<N>) => [
      () => ask.liquidity(given),
      () => ask.spotPrice(given),
      () => ask.swap(given, trade),
    ]
    const ofAmount = (amount: N) =>
      TOKENS.flatMap(token => [exactIn(token, amount), exactOut(token, amount)]).map(
        each => () => ask.swap(reserves, tradeOf(each)),
      )
    /** The reserves with one of them replaced. */
    const holding = (token: Token, given: N) => Object.freeze({ ...reserves, [token]: given })
    const tooMuch = TOKENS.filter(token => !real.isZero(reserves[token])).map(
      token => () => ask.swap(reserves, exactOut(token, real.mul(reserves[token], real.of(TOO_MUCH)))),
    )
    const ofExtreme = {
      price: () => ofPrice(extreme),
      x: () => ofReserves(holding('x', extreme)),
      y: () => ofReserves(holding('y', extreme)),
      amount: () => ofAmount(extreme),
    }[inputs.extremeOf]()
    const nothing = Object.freeze({ x: real.zero, y: real.zero })

    return everyOne(
      ...first.map(said => () => isAnswered(said)),
      () => {
        const answered = isAnswered(firstSwap)
        const mayRefuse = answered.outcome !== 'held' && !isCovered(curve, reserves, trade)
        return mayRefuse ? isAnsweredOrRefused(firstSwap) : answered
      },
      ...[bad, real.zero].flatMap(ofPrice).map(said => () => isRefused(said(), 'InvalidPrice')),
      ...[holding('x', bad), holding('y', bad), nothing]
        .flatMap(ofReserves)
        .map(said => () => isRefused(said(), 'InvalidReserves')),
      ...ofAmount(bad).map(said => () => isRefused(said(), 'InvalidQuantity')),
      ...tooMuch.map(said => () => isRefused(said(), 'InsufficientReserves')),
      () => {
        const { farPrice } = inputs
        if (farPrice === undefined || reference === undefined) return held
        return isRightOrRefused(curve, reference(), frozenNumber(real, farPrice))
      },
      ...ofExtreme.map(said => () => isAnsweredOrRefused(said())),
      ...[...inside, swapped].map((said, i) => () => isRepeated(first[i] ?? firstSwap, said())),
    )
  })
