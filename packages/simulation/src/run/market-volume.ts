// The volume that a market brings to a pool by a rule, of which arbitrage's is a part.

import { type CurveError, greeks } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position, reservesValue, tradesAt } from '../position/position.js'
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
  return E.either.map(
    curve.reserves(end),
    ({ y }) => (liquidity * scale * (y - before.right.y)) / Math.log(end / start),
  )
}

/** Volume by depth, and by turnover, of a step on which the price goes to another: in Y, before anything has moved. */
export const marketVolume = (run: Run, days: number, price: number): E.Either<CurveError, number> => {
  const { position, terms } = run
  if (isEmpty(position)) return E.right(0)
  const byTurnover = tradesAt(position, run.price) ? terms.byTurnover * days * reservesValue(position, run.price) : 0
  if (terms.byDepth === 0 || days === 0) return E.right(byTurnover)
  return E.either.map(meanDepth(position, run.price, price), depth => byTurnover + 4 * terms.byDepth * days * depth)
}

/** Whether fees can join a position where the price is: beyond its prices only those that are set aside. */
const takesFees = ({ position, price }: Run): boolean =>
  tradesAt(position, price) || (position.pool === undefined && !position.compounds)

/** Brings the pool what of its volume arbitrage has not brought, as soon as its fees can join it. */
export const bringVolume = (run: Run, volume: number): CurveError | undefined => {
  const { position } = run
  run.marketVolume += volume
  const due = run.marketVolume - position.arbitrageVolume - run.broughtVolume
  if (!(due > 0) || isEmpty(position) || !takesFees(run)) return undefined
  run.broughtVolume += due
  return leaveFees(run, due)
}
