// The results of paths, as rows of numbers.

import type { SimulationError } from '../errors.js'
import { accountOf } from '../run/account-of.js'
import { Drawdown } from '../run/drawdown.js'
import { MARKOUT_WIDTH, Markouts } from '../run/markouts.js'
import type { Run } from '../run/run.js'
import type { RunTerms } from '../run/run-terms.js'
import { unrepresentable } from '../run/unrepresentable.js'
import { MILLISECONDS_PER_YEAR } from '../years.js'
import { measure, measures } from './measures.js'

/** What some paths came to: a row for each. */
export interface PathResults {
  readonly paths: number
  /** Rows of `measures`. */
  readonly ends: Float64Array
  /** Rows of checkpoints: the payout and the gain over holding, of the deposit, and the net against holding, at each. */
  readonly checkpoints: Float64Array
  readonly steps: number
  readonly arbitrages: number
  readonly recentrings: number
  readonly refused: number
  /** Years that passed on all paths, and years of them in which the price was one at which the curve trades. */
  readonly years: number
  readonly yearsInRange: number
  /** The part of the time of each path in which the price was one at which the curve trades. */
  readonly timesInRange: Float64Array
  /** The worst drawdown of each path; empty where that is not measured. */
  readonly drawdowns: Float64Array
  /** Of each time after which trades are measured, the sums of its gains and volumes. */
  readonly markouts: Float64Array
}

/** Lets a drawdown see how a run stands. */
export const addTo = (drawdown: Drawdown, run: Run): void => {
  const { payout, hold } = accountOf(run)
  drawdown.add(payout / hold, run.time)
}

/** How many numbers a checkpoint has. */
export const CHECKPOINT_WIDTH = 3

/** The rows of one position over the paths of a batch, filled path by path. */
export class PathRows {
  readonly #terms: RunTerms
  readonly #checkpoints: number
  readonly #ends: Float64Array
  readonly #noted: Float64Array
  readonly #sums: Float64Array
  readonly #timesInRange: Float64Array
  readonly #drawdowns: Float64Array
  #paths = 0
  #arbitrages = 0
  #recentrings = 0
  #refused = 0
  #milliseconds = 0
  #inRange = 0

  constructor(terms: RunTerms, paths: number, checkpoints: number) {
    this.#terms = terms
    this.#checkpoints = checkpoints
    this.#ends = new Float64Array(paths * measures.length)
    this.#noted = new Float64Array(paths * checkpoints * CHECKPOINT_WIDTH)
    this.#sums = new Float64Array(terms.markouts.length * MARKOUT_WIDTH)
    this.#timesInRange = new Float64Array(paths)
    this.#drawdowns = new Float64Array(terms.hasDrawdowns ? paths : 0)
  }

  /** Who measures the trades of the next path; nobody where that is not asked for. */
  markouts(): Markouts | undefined {
    return this.#terms.markouts.length === 0 ? undefined : new Markouts(this.#terms.markouts)
  }

  /** What measures the drawdown of the next path, which begins with a run; nothing where that is not asked for. */
  drawdown(run: Run): Drawdown | undefined {
    if (!this.#terms.hasDrawdowns) return undefined
    const drawdown = new Drawdown(run.time)
    addTo(drawdown, run)
    return drawdown
  }

  /** Notes how a run stands at a checkpoint of the path that it is on. */
  note(run: Run, checkpoint: number): SimulationError | undefined {
    const account = accountOf(run)
    const refusal = unrepresentable(account)
    if (refusal !== undefined) return refusal
    const { payout, gainVsHold, netVsHold } = account
    const { deposit } = this.#terms
    const offset = (this.#paths * this.#checkpoints + checkpoint) * CHECKPOINT_WIDTH
    this.#noted[offset] = payout / deposit
    this.#noted[offset + 1] = gainVsHold / deposit
    this.#noted[offset + 2] = netVsHold
    return undefined
  }

  /** Writes the row of a path that a run has come to the end of. */
  end(run: Run, markouts: Markouts | undefined, drawdown: Drawdown | undefined): SimulationError | undefined {
    const account = accountOf(run)
    const refusal = unrepresentable(account)
    if (refusal !== undefined) return refusal
    measure(account, this.#terms.deposit, this.#ends, this.#paths * measures.length)
    markouts?.sums().forEach((sum, index) => {
      this.#sums[index] = (this.#sums[index] as number) + sum
    })
    this.#timesInRange[this.#paths] = run.timeInRange / (run.time - run.startTime)
    if (drawdown !== undefined) this.#drawdowns[this.#paths] = drawdown.worst.value
    this.#arbitrages += run.position.arbitrages
    this.#recentrings += run.recentrings
    this.#refused += run.position.refused
    this.#milliseconds += run.time
    this.#inRange += run.timeInRange
    this.#paths += 1
    return undefined
  }

  /** The rows of the paths so far, each of so many steps. */
  results(steps: number): PathResults {
    return {
      paths: this.#paths,
      ends: this.#ends,
      checkpoints: this.#noted,
      steps: this.#paths * steps,
      arbitrages: this.#arbitrages,
      recentrings: this.#recentrings,
      refused: this.#refused,
      years: this.#milliseconds / MILLISECONDS_PER_YEAR,
      yearsInRange: this.#inRange / MILLISECONDS_PER_YEAR,
      timesInRange: this.#timesInRange,
      drawdowns: this.#drawdowns,
      markouts: this.#sums,
    }
  }
}
