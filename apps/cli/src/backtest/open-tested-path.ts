// Opens the path of a backtest, with the figures needed before the first step.

import type { PathFile } from '@ammeter/simulation/csv'
import { either as E } from 'fp-ts'
import { unlikelyFees } from '../curve/unlikely.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { DEFAULT_FEE } from '../position/position-options.js'
import type { PositionPlan } from '../position/position-plan.js'
import { historyFailure } from '../price-history/history-failure.js'
import { openPath } from '../price-history/open-path.js'
import { readingOf } from '../price-history/path-options.js'
import type { PriceSource } from '../price-history/price-source.js'
import { MODEL, simulatedSource } from '../price-history/simulated-source.js'
import { type Outcome, usage } from '../program/failure.js'
import type { TestedOptions } from './backtest-options.js'
import { feeNotes } from './pool-notes.js'

/** An opened path. */
export interface OpenedPath {
  /** Its name in reports and messages. */
  readonly name: string
  readonly path: PathFile
  /** The fee if neither the plan nor a curve sets one. */
  readonly fee: number
  /** Notes on the path and on the options. */
  readonly notes: string[]
}

/** The options that do not apply to a path of a pool's own records. */
const strayWithPool = (options: TestedOptions): readonly string[] =>
  Object.entries({
    '--volume-share': options.volumeShare,
    '--volume-column': options.volumeColumn,
    '--volume-unit': options.volumeUnit,
    '--quote-column': options.quoteColumn,
    '--time-column': options.timeColumn,
    '--price-column': options.priceColumn,
    '--flow-share': options.flowShare,
    '--trader': options.trader,
    '--pool-value': options.poolValue,
  })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option)

/** Whether any trader follows the volume of the file. */
const needsVolume = ({ traders }: PositionPlan): boolean =>
  traders.some(({ definition, given }) => definition.name === 'recorded-volume' || given.share !== undefined)

/** The source of the path: a price model, a built-in history or a file. */
const sourceOf = async (
  loader: PlugInLoader,
  file: string,
  { days, step }: TestedOptions,
  seed: number,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Outcome<PriceSource>> => {
  if (file.startsWith(MODEL)) {
    return simulatedSource(loader, file, { ...(days && { days }), ...(step && { step }) }, seed)
  }
  if (days !== undefined || step !== undefined) return usage(`--days and --step: only with ${MODEL}NAME`)
  const { priceSource } = await import('../price-history/price-source.js')
  return priceSource(file, stdin)
}

/** Opens the path of a backtest. */
export const openTestedPath = async (
  loader: PlugInLoader,
  file: string,
  plan: PositionPlan,
  options: TestedOptions,
  seed: number,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Outcome<OpenedPath>> => {
  const reading = readingOf(options, needsVolume(plan))
  if (E.isLeft(reading)) return reading
  const source = await sourceOf(loader, file, options, seed, stdin)
  if (E.isLeft(source)) return source
  const { name, bytes } = source.right
  const path = await openPath(bytes, reading.right)
  if (E.isLeft(path)) return historyFailure(name, path.left)
  const { format } = path.right
  const notes = [...path.right.notes, ...unlikelyFees(options, plan.fee)]
  if (format.kind === 'pool') {
    const stray = strayWithPool(options)
    if (stray.length > 0) return usage(`${stray.join(' and ')}: not for the records of a pool, which ${name} holds`)
    if (plan.fee === undefined && format.fee === undefined) {
      return usage(`say --fee: the amounts in ${name} do not show the fee of the pool`)
    }
    notes.push(...feeNotes(format, typeof plan.fee === 'object' ? undefined : plan.fee, name))
  } else if (options.decimals !== undefined || options.base !== undefined) {
    return usage(`--decimals and --base: only for the records of a pool, which ${name} does not hold`)
  }
  const fee = (format.kind === 'pool' ? format.fee : undefined) ?? DEFAULT_FEE
  return E.right({ name, path: path.right, fee, notes })
}
