import type { CurveError } from '@ammeter/core'
import { addFees, isEmpty, tradesAt } from '../position/position.js'
import { donated, smallestRate } from '../position/read-off.js'
import type { Run } from './run.js'

/** Trades that sell as much as they buy: they leave the pool where it was, and their fees. None beyond the pool's prices. */
export const balancedFlow = (run: Run, volume: number): CurveError | undefined =>
  tradesAt(run.position, run.price) && !isEmpty(run.position) ? leaveFees(run, volume) : undefined

/** Leaves the fees of so much volume with the pool, half in each token. */
export const leaveFees = ({ position, price }: Run, volume: number): CurveError | undefined => {
  const { pool, ownersPart } = position
  const fees = volume * (pool === undefined ? position.fee : smallestRate(pool))
  position.volume += volume
  position.feesPaid += fees * ownersPart
  position.protocolFees += fees * (1 - ownersPart)
  if (fees === 0) return undefined
  const half = (fees * ownersPart) / 2
  return pool === undefined ? addFees(position, half / price, half) : donated(position, pool, half / price, half)
}
