// The price along one path, step by step.

import { type PathStreams, PURPOSES } from '../random/path-streams.js'
import type { ResolvedPath } from './path-settings.js'
import type { PriceProcess } from './price-model.js'

/** Prices on their way along one path. */
export interface PriceWalk {
  readonly process: PriceProcess
  /** Moves the price on by the step of a number, counted from 1, and answers the years that the step takes. */
  readonly advance: (step: number) => number
}

/** Begins a path: the motion of its price and the lengths of its steps have streams of their own. */
export const priceWalk = (
  { start, stepYears }: Pick<ResolvedPath, 'start' | 'stepYears'>,
  streams: PathStreams,
): PriceWalk => {
  const prices = streams(PURPOSES.prices)
  const process = start(prices)
  const move = (step: number, years: number): number => {
    prices.at(step)
    process.advance(years)
    return years
  }
  if (typeof stepYears === 'number') return { process, advance: step => move(step, stepYears) }
  const clock = streams(PURPOSES.clock)
  return {
    process,
    advance: step => {
      clock.at(step)
      return move(step, stepYears(clock))
    },
  }
}
