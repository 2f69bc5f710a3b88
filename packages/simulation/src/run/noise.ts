import type { CurveError } from '@ammeter/core'
import { noiseTrade } from '../position/noise-trade.js'
import { exp } from '../random/exp.js'
import { exponential } from '../random/exponential.js'
import { ln } from '../random/ln.js'
import { normal } from '../random/normal.js'
import { uniform } from '../random/random-stream.js'
import type { Run } from './run.js'
import type { RunTerms } from './run-terms.js'

/** The noise trades of an interval of days: each with the whole pool, of which the position has its share. */
export const noiseOf = (run: Run, days: number): CurveError | undefined => {
  const { position, price, stream } = run
  const { perDay, meanSize, deviation } = run.terms.noise as NonNullable<RunTerms['noise']>
  const logMedian = ln(meanSize * run.terms.share) - (deviation * deviation) / 2
  let left = days
  while (run.nextNoise <= left) {
    left -= run.nextNoise
    run.nextNoise = exponential(stream) / perDay
    const size = exp(logMedian + deviation * normal(stream))
    const error =
      uniform(stream) < 0.5 ? noiseTrade(position, 'y', size, price) : noiseTrade(position, 'x', size / price, price)
    if (error !== undefined) return error
  }
  run.nextNoise -= left
  return undefined
}
