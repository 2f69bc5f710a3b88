// Collects the results of many paths: quantiles, means and their errors.

import { MARKOUT_WIDTH, type Markout, RatioSums } from '../run/markouts.js'
import { type Measure, measures } from './measures.js'
import { CHECKPOINT_WIDTH, type PathResults } from './path-rows.js'
import { RunningSpread, type Spread } from './spread.js'
import type { TogetherSimulator } from './together-simulator.js'

/** The payout at a moment of the paths, as fractions of the deposit. */
export interface Checkpoint {
  /** Days since entry. */
  readonly days: number
  readonly payout: Spread
  readonly gainVsHold: Spread
  /** The net against holding, as a fraction of holding. */
  readonly netVsHold: Spread
}

/** How many paths ended in an interval. */
export interface HistogramBin {
  readonly from: number
  readonly to: number
  readonly paths: number
}

/** What a Monte Carlo simulation came to: each measure at the end of the paths, as a fraction of the deposit; `netVsHold` of holding. `gainVsHold` is the same of the deposit. */
export interface MonteCarloResult extends Readonly<Record<Measure, Spread>> {
  readonly paths: number
  /** Steps of all paths. */
  readonly steps: number
  /** The fraction of the paths on which fees came to more than impermanent loss. */
  readonly probabilityFeesBeatLoss: number
  /** The fraction of the steps with an arbitrage. */
  readonly tradeFrequency: number
  /** The fraction of the time in which the price was one at which the curve trades. */
  readonly timeInRange: number
  /** Re-centrings, on a path. */
  readonly recentrings: number
  /** Noise trades that the reserves could not serve, on a path. */
  readonly refused: number
  /** The net against holding, as a fraction of holding, in equal intervals that leave out the lowest and the highest 0.5 % of the paths. */
  readonly histogram: readonly HistogramBin[]
  /** The moments on the way, if any were asked for. */
  readonly checkpoints: readonly Checkpoint[]
  /** What trades were worth to the pool some time later, over all paths, for each time asked for. */
  readonly markouts: readonly Markout[]
}

const BINS = 40
const OUTERMOST = 0.005

/** Takes the results of batches of paths, in the order of the paths, and keeps what is asked of them in bounded memory. */
export interface Collector {
  readonly add: (results: PathResults) => void
  readonly result: () => MonteCarloResult
}

const FEES = measures.indexOf('fees')
const LOSS = measures.indexOf('impermanentLoss')

/**
 * Collects the results of batches of paths.
 *
 * @param days How long a path is.
 * @param checkpoints How many moments of it were noted.
 * @param markouts After how many seconds trades were measured; by default not at all.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { collector, geometricBrownianMotion, pathBatches, pathSimulator } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = { model: geometricBrownianMotion, days: 30, stepSeconds: 3600 }
 * const simulator = orThrow(pathSimulator({ curve, fee: 0.003 }, path))
 * const { add, result } = collector(path.days, 0)
 * for (const batch of pathBatches(300, simulator.path.steps, 1)) add(orThrow(simulator.simulate(batch)))
 * result().paths // => 300
 */
export const collector = (days: number, checkpoints: number, markouts: readonly number[] = []): Collector => {
  const ratios = markouts.map(seconds => ({ seconds, sums: new RatioSums() }))
  const ends = measures.map(() => new RunningSpread())
  const moments = Array.from({ length: checkpoints }, () => ({
    payout: new RunningSpread(),
    gainVsHold: new RunningSpread(),
    netVsHold: new RunningSpread(),
  }))
  const total = { paths: 0, steps: 0, beaten: 0, arbitrages: 0, recentrings: 0, refused: 0, years: 0, yearsInRange: 0 }

  const add = (results: PathResults): void => {
    const width = measures.length
    for (let path = 0; path < results.paths; path += 1) {
      for (let index = 0; index < width; index += 1) ends[index]?.add(results.ends[path * width + index] as number)
      const fees = results.ends[path * width + FEES] as number
      const loss = results.ends[path * width + LOSS] as number
      if (fees > loss) total.beaten += 1
      moments.forEach(({ payout, gainVsHold, netVsHold }, index) => {
        const offset = (path * checkpoints + index) * CHECKPOINT_WIDTH
        payout.add(results.checkpoints[offset] as number)
        gainVsHold.add(results.checkpoints[offset + 1] as number)
        netVsHold.add(results.checkpoints[offset + 2] as number)
      })
    }
    ratios.forEach(({ sums }, index) => {
      sums.merge(results.markouts.subarray(index * MARKOUT_WIDTH, (index + 1) * MARKOUT_WIDTH))
    })
    total.paths += results.paths
    total.steps += results.steps
    total.arbitrages += results.arbitrages
    total.recentrings += results.recentrings
    total.refused += results.refused
    total.years += results.years
    total.yearsInRange += results.yearsInRange
  }

  const histogram = (): readonly HistogramBin[] => {
    const { sketch } = ends[measures.indexOf('netVsHold')] as RunningSpread
    const from = sketch.quantile(OUTERMOST)
    const to = sketch.quantile(1 - OUTERMOST)
    const width = (to - from) / BINS
    return sketch
      .histogram(from, to, BINS)
      .map((paths, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, paths }))
  }

  const result = (): MonteCarloResult => {
    const spreads = Object.fromEntries(measures.map((name, index) => [name, ends[index]?.spread()]))
    return {
      ...(spreads as Readonly<Record<Measure, Spread>>),
      paths: total.paths,
      steps: total.steps,
      probabilityFeesBeatLoss: total.beaten / total.paths,
      tradeFrequency: total.arbitrages / total.steps,
      timeInRange: total.yearsInRange / total.years,
      recentrings: total.recentrings / total.paths,
      refused: total.refused / total.paths,
      histogram: histogram(),
      checkpoints: moments.map(({ payout, gainVsHold, netVsHold }, index) => ({
        days: (days * (index + 1)) / checkpoints,
        payout: payout.spread(),
        gainVsHold: gainVsHold.spread(),
        netVsHold: netVsHold.spread(),
      })),
      markouts: ratios.map(({ seconds, sums }) => ({ seconds, ...sums.ratio() })),
    }
  }
  return { add, result }
}

/** Takes the results of batches of paths of several positions, in the order of the paths. */
export interface TogetherCollector {
  readonly add: (results: readonly PathResults[]) => void
  readonly results: () => readonly MonteCarloResult[]
}

/**
 * Collects the results of batches of paths of positions that share a market.
 *
 * @param simulator Where the results come from.
 * @param checkpoints How many moments of a path were noted.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion, pathBatches, togetherCollector, togetherSimulator } from '@ammeter/simulation'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = { model: geometricBrownianMotion, days: 30, stepSeconds: 3600 }
 * const simulator = orThrow(togetherSimulator([{ curve }, { curve, fee: 0.003 }], {}, path))
 * const { add, results } = togetherCollector(simulator)
 * for (const batch of pathBatches(300, simulator.path.steps, 1)) add(orThrow(simulator.simulate(batch)))
 * results().map(({ paths }) => paths) // => [300, 300]
 */
export const togetherCollector = (
  { path, terms }: Pick<TogetherSimulator, 'path' | 'terms'>,
  checkpoints = 0,
): TogetherCollector => {
  const all = terms.map(({ markouts }) => collector(path.days, checkpoints, markouts))
  return {
    add: results => {
      for (const [index, each] of results.entries()) all[index]?.add(each)
    },
    results: () => all.map(each => each.result()),
  }
}
