// How far an answer may be off where the question is ill conditioned.

import type { Real, Reserves, Swap, Token } from '@ammeter/core'
import type { Answers } from '../curve/answers-of.js'
import { accuracy, fewRoundings } from './accuracy.js'

/** How far a rounding of a question may move its answer, near given reserves. */
export interface Slack<N> {
  /** In Y: a part of what the reserves are worth. */
  readonly ofValue: (held: Reserves<N>) => N
  /** In one token: the same, exchanged at the spot price. */
  readonly ofReserve: (held: Reserves<N>, token: Token) => N
  /** Of the spot price, as a part of it. */
  readonly ofPrice: (held: Reserves<N>) => N
  /** Of the amounts of a trade that passes through these reserves, as a part of them: prices, added up along the way. */
  readonly ofAmount: (...passed: readonly Reserves<N>[]) => N
  /** Of an amount of a token, in it: a few roundings of the pools that it is a difference of, at their own prices. */
  readonly ofDifference: (token: Token, ...passed: readonly Reserves<N>[]) => N
  /** Of an amount paid in beyond that, as a part of it: the reserve that it grew is known to a part of all the value. */
  readonly ofGrown: (after: Reserves<N>, token: Token) => N
  /** Of an impermanent loss: of what the reserves at entry are worth now, where each is known to a part of both. */
  readonly ofLoss: (entryPrice: N, price: N) => N
  /** Of what is paid for an exact amount out, in that token: all of this, and the rounding of the amount out itself. */
  readonly ofPaid: (swap: Swap<N>, token: Token, ...passed: readonly Reserves<N>[]) => N
}

/** What reserves are worth at a price, in Y. */
export const worth = <N>(real: Real<N>, price: N, { x, y }: Reserves<N>): N => real.add(real.mul(price, x), y)

/**
 * The slack of a curve's answers. An answer is right if it is the exact answer to a question that differs from the one
 * asked by a given part.
 *
 * The measure for reserves is the value of the pool: rounding one reserve moves the other along the level set by as much
 * in value, so that a reserve which is nearly empty is known to a part of what the whole pool is worth.
 */
export const slackOf = <N>(real: Real<N>, answers: Answers<N>, part: N = accuracy(real)): Slack<N> => {
  const two = real.of(2)
  const boundless = real.div(real.one, real.zero)
  /** Infinite if the pool is drained and its last unit has no price: then no slack is finite. */
  const priceOf = (held: Reserves<N>): N => answers.trySpotPrice(held) ?? boundless
  const lessened = (reserve: N, rounding: N) => real.sub(reserve, real.min(rounding, real.div(reserve, two)))

  const ofValue = (held: Reserves<N>) => real.mul(part, worth(real, priceOf(held), held))

  const ofPrice = (held: Reserves<N>) => {
    const price = priceOf(held)
    const ofY = real.mul(part, worth(real, price, held))
    const ofX = real.div(ofY, price)
    const high = priceOf({ x: lessened(held.x, ofX), y: real.add(held.y, ofY) })
    const low = priceOf({ x: real.add(held.x, ofX), y: lessened(held.y, ofY) })
    return real.div(real.abs(real.sub(high, low)), low)
  }

  const ofAmount = (...passed: readonly Reserves<N>[]) =>
    passed.reduce((slack, held) => real.add(slack, ofPrice(held)), part)

  const ofDifference = (token: Token, ...passed: readonly Reserves<N>[]) =>
    passed.reduce((slack, held) => {
      const price = priceOf(held)
      const value = worth(real, price, held)
      return real.add(slack, real.mul(fewRoundings(real, part), token === 'y' ? value : real.div(value, price)))
    }, real.zero)

  const ofGrown = (after: Reserves<N>, token: Token) => {
    const price = priceOf(after)
    const share = token === 'x' ? real.mul(price, after.x) : after.y
    return real.div(real.mul(part, worth(real, price, after)), share)
  }

  return {
    ofValue,
    ofReserve: (held, token) => (token === 'y' ? ofValue(held) : real.div(ofValue(held), priceOf(held))),
    ofPrice,
    ofAmount,
    ofDifference,
    ofGrown,
    ofLoss: (entryPrice, price) => {
      const held = answers.reserves(entryPrice)
      const rise = real.max(real.div(price, entryPrice), real.one)
      const rounding = real.mul(part, real.mul(rise, worth(real, entryPrice, held)))
      return real.add(part, real.div(rounding, worth(real, price, held)))
    },
    ofPaid: ({ amountIn, amountOut, reserves: after }, token, ...passed) => {
      const ofTrade = real.mul(amountIn, real.add(ofAmount(after, ...passed), ofGrown(after, token)))
      const price = priceOf(after)
      const atTheEnd = token === 'y' ? real.mul(amountOut, price) : real.div(amountOut, price)
      const ofReserves = ofDifference(token, ...passed)
      return real.add(real.add(ofTrade, ofReserves), real.mul(part, atTheEnd))
    },
  }
}
