import type { Answer, Curve, CurveError, Real, Reserves, Swap, Trade } from '@ammeter/core'
import { describeError } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { textOfReserves, textOfTrade } from '../texts/texts.js'
import { broken } from '../verdict/broken.js'
import { stopWith } from '../verdict/to-verdict.js'
import { vacuous } from '../verdict/verdict.js'

/** The answers of a curve that is asked only what it must answer: anything but an amount ends the run with a verdict. */
export interface Answers<N> {
  readonly reserves: (price: N) => Reserves<N>
  readonly value: (price: N) => N
  readonly liquidity: (held: Reserves<N>) => N
  readonly spotPrice: (held: Reserves<N>) => N
  /** Undefined if one token is gone and its last unit had no price above 0: such a pool need not have a spot price. */
  readonly trySpotPrice: (held: Reserves<N>) => N | undefined
  /** A trade that the curve can make. */
  readonly swap: (held: Reserves<N>, trade: Trade<N>) => Swap<N>
  /** A trade that the curve may refuse because it holds too little. Then the law says nothing. */
  readonly trySwap: (held: Reserves<N>, trade: Trade<N>) => Swap<N>
}

/** Reserves beyond these leave `float64` no room to multiply them: a trade that ends there is not compared. */
const RANGE = { least: '1e-60', most: '1e60' } as const

/** Errors of a curve that does not hold enough, or whose result is out of the arithmetic's range. */
const BEYOND: readonly CurveError['_tag'][] = ['InsufficientReserves', 'NotRepresentable']

/** The words of a question. They are made only if the answer is wrong. */
type Question = () => string

const refused = (question: string, error: CurveError): Error =>
  stopWith(
    broken(
      `${question}: an answer`,
      `${error._tag}: ${describeError(error)}`,
      `refuses what lies inside its own domain, the ${question}: ${describeError(error)}`,
      'it refused',
    ),
  )

const noAmount = (question: string, found: string): Error =>
  stopWith(
    broken(
      `${question}: numbers of at least 0`,
      found,
      `answers with ${found} for the ${question}, which is no amount`,
      'it is no amount',
    ),
  )

/** Whether a number can be an amount: finite, and at least 0. */
export const isAmount = <N>(real: Real<N>, a: N): boolean => real.isFinite(a) && real.compare(a, real.zero) >= 0

/** The answer to a question that must have one: an error ends the run with a verdict. */
export const answered = <A>(question: Question, answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw refused(question(), answer.left)
  return answer.right
}

/** The functions of a curve, which return plain values. */
export const answersOf = <N>(curve: Curve<N>): Answers<N> => {
  const { real } = curve
  const least = real.of(RANGE.least)
  const most = real.of(RANGE.most)
  const isPositive = (a: N) => real.isFinite(a) && real.compare(a, real.zero) > 0
  const isOutside = (a: N) => !real.isZero(a) && (real.compare(a, least) < 0 || real.compare(a, most) > 0)

  const amount = (question: Question, answer: Answer<N>): N => {
    const a = answered(question, answer)
    if (!isAmount(real, a)) throw noAmount(question(), real.toText(a))
    return a
  }

  const amounts = (question: Question, held: Reserves<N>): Reserves<N> => {
    if (!isAmount(real, held.x) || !isAmount(real, held.y)) throw noAmount(question(), textOfReserves(real, held))
    return held
  }

  const atPrice = (quantity: string, price: N) => () => `${quantity} at the price ${real.toText(price)}`
  const atReserves = (quantity: string, held: Reserves<N>) => () => `${quantity} of ${textOfReserves(real, held)}`
  const trading = (held: Reserves<N>, trade: Trade<N>) => () =>
    `swap of ${textOfTrade(real, trade)} against ${textOfReserves(real, held)}`

  const settled = (question: Question, swap: Swap<N>): Swap<N> => {
    amounts(question, { x: swap.amountIn, y: swap.amountOut })
    amounts(question, swap.reserves)
    return swap
  }

  const spotPrice = (held: Reserves<N>) => amount(atReserves('spot price', held), curve.spotPrice(held))

  return {
    reserves: price => {
      const question = atPrice('reserves', price)
      return amounts(question, answered(question, curve.reserves(price)))
    },
    value: price => amount(atPrice('value', price), curve.value(price)),
    liquidity: held => amount(atReserves('liquidity', held), curve.liquidity(held)),
    spotPrice,
    trySpotPrice: held => {
      if (isPositive(held.x) && isPositive(held.y)) return spotPrice(held)
      const answer = curve.spotPrice(held)
      return E.isRight(answer) && isPositive(answer.right) ? answer.right : undefined
    },
    swap: (held, trade) => {
      const question = trading(held, trade)
      return settled(question, answered(question, curve.swap(held, trade)))
    },
    trySwap: (held, trade) => {
      const question = trading(held, trade)
      const answer = curve.swap(held, trade)
      if (E.isLeft(answer) && BEYOND.includes(answer.left._tag)) {
        throw stopWith(vacuous(describeError(answer.left)))
      }
      const swap = settled(question, answered(question, answer))
      if (isOutside(swap.reserves.x) || isOutside(swap.reserves.y)) {
        throw stopWith(vacuous('the reserves would leave the range of the laws'))
      }
      return swap
    },
  }
}
