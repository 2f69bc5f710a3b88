import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { principalValue, tradesAt } from '../position/position.js'
import { recentre } from '../position/recentre.js'
import { MILLISECONDS_PER_DAY } from '../years.js'
import { basketOf, failed, type Run } from './run.js'

/** Re-centres the position where its owner would. */
export const manage = (run: Run): CurveFailed | undefined => {
  const { position, terms, price, time } = run
  const { manager } = terms
  const isDue =
    manager.kind === 'when-out'
      ? !tradesAt(position, price)
      : manager.kind === 'every' && time - run.lastCentred >= manager.days * MILLISECONDS_PER_DAY
  if (!isDue) return undefined
  const { entered } = run
  const value = principalValue(position, price)
  const cost = recentre(position, price, terms.swapCost)
  if (E.isLeft(cost)) return failed(price, cost.left)
  run.pastGain += entered.x * (price - entered.price)
  run.realisedLoss += price * entered.x + entered.y - value
  run.swapCosts += cost.right
  run.gas += terms.gas
  run.recentrings += 1
  run.lastCentred = time
  run.entered = basketOf(position, price)
  return undefined
}
