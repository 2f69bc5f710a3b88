import { type CurveError, liquidityDensity } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { addFees, type Position } from '../position/position.js'
import { ln } from '../random/ln.js'
import { manage } from './manage.js'
import type { RecordedFlow } from './path-point.js'
import { failed, pass, type Run } from './run.js'

/** Moves a run on along the records of a pool: its own price, and the fees that its trades paid. */
export const advanceRecorded = (run: Run, time: number, price: number, flow: RecordedFlow): CurveFailed | undefined => {
  const { position } = run
  run.step += 1
  if (position.pool !== undefined) return failed(price, withoutShare(position.pool.name))
  pass(run, time - run.time, price)
  const moved = follow(position, price) ?? recordedFees(position, price, flow)
  if (moved !== undefined) return failed(price, moved)
  run.time = time
  run.price = price
  return run.owner === undefined ? undefined : manage(run, run.owner)
}

/** The refusal of a pool whose part of recorded trades no liquidity tells. */
const withoutShare = (pool: string): CurveError => ({
  _tag: 'InvalidChoice',
  choice: 'pool',
  given: pool,
  allowed: "a curve with a constant fee, along a pool's own records",
})

/** Reserves at the price that the pool itself has. */
const follow = (position: Position, price: number): CurveError | undefined => {
  const unit = position.curve.reserves(price / position.scale)
  if (E.isLeft(unit)) return unit.left
  const x = position.liquidity * unit.right.x
  const y = position.liquidity * position.scale * unit.right.y
  position.lvr -= price * (x - position.x) + (y - position.y)
  position.x = x
  position.y = y
  position.spot = price
  return undefined
}

/** The part of a pool's fees that goes to the position: by its liquidity, where and while the price is in its range. */
const recordedFees = (position: Position, price: number, flow: RecordedFlow): CurveError | undefined => {
  const { from, to } = position
  const within = fractionWithin(flow.low, flow.high, from, to)
  if (within === 0) return undefined
  const nearest = Math.min(Math.max(price, from), to)
  const density = liquidityDensity(position.curve, nearest / position.scale)
  if (E.isLeft(density)) return density.left
  const own = density.right * position.liquidity * Math.sqrt(position.scale)
  const share = (within * own) / (own + flow.liquidity)
  const inX = flow.inX * share
  const inY = flow.inY * share
  const { fee } = position
  const { ownersPart } = position
  const feeValue = fee * (price * inX + inY)
  position.volume += price * inX + inY
  position.feesPaid += feeValue * ownersPart
  position.protocolFees += feeValue * (1 - ownersPart)
  return fee === 0 || share === 0 ? undefined : addFees(position, fee * inX * ownersPart, fee * inY * ownersPart)
}

/** Which part of the way between two prices, in ratios, lies in a range. */
const fractionWithin = (low: number, high: number, from: number, to: number): number => {
  if (high < from || low > to) return 0
  if (low >= from && high <= to) return 1
  return ln(Math.min(high, to) / Math.max(low, from)) / ln(high / low)
}
