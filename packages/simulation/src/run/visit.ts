// Visits of traders to a position's pool.

import type { CurveError, Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { isEmpty, type Position } from '../position/position.js'
import { tradeWith } from '../position/trade-with.js'
import type { PoolView, TraderProcess, TraderView } from '../traders/trader.js'
import type { Run } from './run.js'

/** A position's pool as a visitor sees it. */
class PoolOfPosition implements PoolView {
  readonly #position: Position

  constructor(position: Position) {
    this.#position = position
  }

  get reserves(): { readonly x: number; readonly y: number } {
    const { x, y } = this.#position
    return { x, y }
  }

  quote = (tokenIn: Token): number => {
    const { pool, spot, afterFee, from, to, x, y } = this.#position
    if ((tokenIn === 'x' ? y : x) === 0) return 0
    if (pool !== undefined) return E.getOrElse(() => 0)(pool.quote(tokenIn))
    const inside = Math.min(Math.max(spot, from), to)
    return tokenIn === 'x' ? inside * afterFee : afterFee / inside
  }
}

/** Lets visitors trade, before the market's price moves on. */
export const visit = (run: Run, days: number, volume: number): CurveError | undefined => {
  const { position, price, visitors, streams, step } = run
  const view: TraderView = { pool: new PoolOfPosition(position), price, days, volume }
  for (let index = 0; index < visitors.length; index += 1) {
    streams[index]?.at(step)
    const { trades } = visitors[index] as TraderProcess
    for (const trade of trades(view)) {
      if (isEmpty(position)) continue
      const error = tradeWith(position, trade, price, 'visitor')
      if (error !== undefined) return error
    }
  }
  return undefined
}
