import { either as E } from 'fp-ts'
import type { CurveFailed } from '../errors.js'
import { arbitrage } from '../position/arbitrage.js'
import { passTime } from '../position/pass-time.js'
import { reservesValue } from '../position/position.js'
import { MILLISECONDS_PER_DAY } from '../years.js'
import { balancedFlow } from './balanced-flow.js'
import { manage } from './manage.js'
import { bringVolume, marketVolume } from './market-volume.js'
import { failed, pass, type Run } from './run.js'
import { visit } from './visit.js'

/** Moves a run on to a market price, with what the market traded on the way. */
export const advanceRun = (run: Run, time: number, price: number, volume: number): CurveFailed | undefined =>
  follow(run, time, price, volume) ?? conclude(run, volume)

/** The first part of a step: visitors come, then the market's price moves, then arbitrage follows it. */
export const follow = (run: Run, time: number, price: number, volume: number): CurveFailed | undefined => {
  const { position, terms } = run
  const elapsed = time - run.time
  run.step += 1
  if (run.visitors.length > 0) {
    const error = visit(run, elapsed / MILLISECONDS_PER_DAY, volume)
    if (error !== undefined) return failed(run.price, error)
  }
  if (terms.dailyTurnover > 0) {
    const days = elapsed / MILLISECONDS_PER_DAY
    const error = balancedFlow(run, terms.dailyTurnover * days * reservesValue(position, run.price))
    if (error !== undefined) return failed(run.price, error)
  }
  const isShared = terms.byDepth > 0 || terms.byTurnover > 0
  const shared = isShared ? marketVolume(run, elapsed / MILLISECONDS_PER_DAY, price) : undefined
  if (shared !== undefined && E.isLeft(shared)) return failed(price, shared.left)
  pass(run, elapsed, price)
  const late = passTime(position, time / 1000, price)
  if (late !== undefined) return failed(price, late)
  const error = arbitrage(position, price)
  if (error !== undefined) return failed(price, error)
  run.time = time
  run.price = price
  const unserved = shared && bringVolume(run, shared.right)
  return unserved && failed(price, unserved)
}

/** The last part of a step: what the path's own volume pays, then the owner. */
export const conclude = (run: Run, volume: number): CurveFailed | undefined => {
  const { terms, owner } = run
  if (volume > 0 && terms.volumeShare > 0) {
    const error = balancedFlow(run, volume * terms.volumeShare * terms.share)
    if (error !== undefined) return failed(run.price, error)
  }
  return owner === undefined ? undefined : manage(run, owner)
}
