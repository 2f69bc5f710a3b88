import type { CurveError } from '@ammeter/core'
import type { CurveFailed } from '../errors.js'
import { arbitrage } from '../position/arbitrage.js'
import { addFees, reservesValue, tradesAt } from '../position/position.js'
import { MILLISECONDS_PER_DAY } from '../years.js'
import { manage } from './manage.js'
import { noiseOf } from './noise.js'
import { failed, pass, type Run } from './run.js'

/** Moves a run on to a market price, with what the market traded on the way. */
export const advanceRun = (run: Run, time: number, price: number, volume: number): CurveFailed | undefined => {
  const { position, terms } = run
  const elapsed = time - run.time
  if (terms.noise !== undefined) {
    const error = noiseOf(run, elapsed / MILLISECONDS_PER_DAY)
    if (error !== undefined) return failed(run.price, error)
  }
  if (terms.dailyTurnover > 0) {
    const days = elapsed / MILLISECONDS_PER_DAY
    const error = balancedFlow(run, terms.dailyTurnover * days * reservesValue(position, run.price))
    if (error !== undefined) return failed(run.price, error)
  }
  pass(run, elapsed, price)
  const error = arbitrage(position, price)
  if (error !== undefined) return failed(price, error)
  run.time = time
  run.price = price
  if (volume > 0 && terms.volumeShare > 0) {
    const flow = balancedFlow(run, volume * terms.volumeShare * terms.share)
    if (flow !== undefined) return failed(price, flow)
  }
  return terms.manager.kind === 'hold' ? undefined : manage(run)
}

/** Trades that sell as much as they buy: they leave the pool where it was, and their fees. */
const balancedFlow = (run: Run, volume: number): CurveError | undefined => {
  const { position, price } = run
  if (!tradesAt(position, price)) return undefined
  const fees = volume * position.fee
  position.volume += volume
  position.feesPaid += fees
  return fees === 0 ? undefined : addFees(position, fees / 2 / price, fees / 2)
}
