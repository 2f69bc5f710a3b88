// The volume that a market brings to a pool by a rule. Volume by arbitrage counts towards it.

import { type CurveError, greeks } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position, reservesValue, tradesAt } from '../position/position.js'
import { ln } from '../random/ln.js'
import { leaveFees } from './balanced-flow.js'
import type { Run } from './run.js'

/**
 * The mean depth `p²·|x′(p)|` of a position, in Y, while the price goes from one to another straight in its logarithm:
 * `(y₁ − y₀)/ln(p₁/p₀)`, as `dy = −p·dx` on every curve.
 */
const meanDepth = (position: Position, from: number, to: number): E.Either<CurveError, number> => {
  const { curve, scale, perScale, liquidity } = position
  const [start, end] = [from * perScale, to * perScale]
  if (start === end) {
    return E.either.map(greeks(curve, end), ({ gamma }) => liquidity * scale * end * end * Math.abs(gamma))
  }
  const before = curve.reserves(start)
  if (E.isLeft(before)) return before
  return E.either.map(curve.reserves(end), ({ y }) => (liquidity * scale * (y - before.right.y)) / ln(end / start))
}

/** What a market brings to a pool in a step: volume by depth in Y, and by turnover as a multiple of its value. */
export interface Brought {
  readonly byDepth: number
  readonly byTurnover: number
}

/** What a market brings on a step on which the price goes to another, before anything has moved. */
export const marketVolume = (run: Run, days: number, price: number): E.Either<CurveError, Brought> => {
  const { position, terms } = run
  if (isEmpty(position)) return E.right({ byDepth: 0, byTurnover: 0 })
  const byTurnover = tradesAt(position, run.price) ? terms.byTurnover * days : 0
  if (terms.byDepth === 0 || days === 0) return E.right({ byDepth: 0, byTurnover })
  return E.either.map(meanDepth(position, run.price, price), depth => ({
    byDepth: 4 * terms.byDepth * days * depth,
    byTurnover,
  }))
}

/** Whether fees can join a position where the price is: beyond its prices only those that are set aside. */
const takesFees = ({ position, price }: Run): boolean =>
  tradesAt(position, price) || (position.pool === undefined && !position.compounds)

/**
 * Brings the pool what of its volume arbitrage has not brought, as soon as its fees can join it. What is still due, or was
 * more than due, is kept as a multiple of the value of the position, which is the same whatever money is counted in.
 */
export const bringVolume = (run: Run, { byDepth, byTurnover }: Brought): CurveError | undefined => {
  const { position, price } = run
  const value = reservesValue(position, price)
  if (isEmpty(position) || !(value > 0)) return undefined
  const arbitraged = position.arbitrageVolume - run.arbitrageCounted
  run.arbitrageCounted = position.arbitrageVolume
  run.turnoverDue += byTurnover + (byDepth - arbitraged) / value
  if (!(run.turnoverDue > 0) || !takesFees(run)) return undefined
  const due = run.turnoverDue * value
  run.turnoverDue = 0
  return leaveFees(run, due)
}
