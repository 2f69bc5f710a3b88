import { float64 } from '@ammeter/core'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { ALSO_HELP, type MoreColumn, moreColumnsOf } from '../backtest/more-columns.js'
import type { Choices } from '../curve/curve-choice.js'
import { unlikelyFees } from '../curve/unlikely.js'
import type { Printed, Report } from '../output/report.js'
import { type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { type Alerting, type AlertOptions, alertingOf, takesAlerts } from '../position/alert-options.js'
import { choosePools } from '../position/choose-pools.js'
import { choosePosition } from '../position/choose-position.js'
import { turnoverNotes } from '../position/describe-position.js'
import { centreOf, DEFAULT_FEE, type PositionOptions, takesPosition } from '../position/position-options.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { checkCompete, competeOption } from '../position/shared-market.js'
import { historyFailure } from '../price-history/history-failure.js'
import { type PathOptions, readingOf, readsPath } from '../price-history/path-options.js'
import type { PriceSource } from '../price-history/price-source.js'
import { MODEL, type SimulatedSourceOptions, simulatedSource } from '../price-history/simulated-source.js'
import { EXIT, failure, type Outcome, usage } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { type AgainstOption, againstOf, comparesAgainst } from '../settings/against.js'
import { wholeOption } from '../settings/numbers.js'
import { type Context, type CurveOptions, examples, printsFloats, takesCurves } from './command.js'

interface BacktestOptions
  extends CurveOptions,
    PositionOptions,
    PathOptions,
    AlertOptions,
    AgainstOption,
    SimulatedSourceOptions {
  readonly also?: string
  readonly compete?: boolean
  readonly seed: string
  readonly xlsx?: string
  readonly parquet?: string
  readonly svg?: string
}

/** The greatest seed that an option takes. */
const MOST_SEED = 999_999_999

/** What a path of a pool's own records has no use for. */
const strayWithPool = ({
  volumeShare,
  volumeColumn,
  volumeUnit,
  quoteColumn,
  timeColumn,
  priceColumn,
  flowShare,
  trader,
  poolValue,
}: BacktestOptions): readonly string[] =>
  Object.entries({
    '--volume-share': volumeShare,
    '--volume-column': volumeColumn,
    '--volume-unit': volumeUnit,
    '--quote-column': quoteColumn,
    '--time-column': timeColumn,
    '--price-column': priceColumn,
    '--flow-share': flowShare,
    '--trader': trader,
    '--pool-value': poolValue,
  })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option)

/** What a backtest is asked for, read and opened. */
interface Asked {
  readonly choices: Choices<PoolChoice>
  readonly plan: PositionPlan
  readonly failOn: Alerting['failOn']
  readonly seed: number
  readonly more: readonly MoreColumn[]
}

/** Whether somebody trades by the volume of the file. */
const needsVolume = ({ traders }: PositionPlan): boolean =>
  traders.some(({ definition, given }) => definition.name === 'recorded-volume' || given.share !== undefined)

/** Where the path comes from: a price model, a history or a file. */
const sourceOf = async (
  loader: PlugInLoader,
  file: string,
  { days, step }: BacktestOptions,
  seed: number,
  io: Io,
): Promise<Outcome<PriceSource>> => {
  if (file.startsWith(MODEL)) {
    return simulatedSource(loader, file, { ...(days && { days }), ...(step && { step }) }, seed)
  }
  if (days !== undefined || step !== undefined) return usage(`--days and --step: only with ${MODEL}NAME`)
  const { priceSource } = await import('../price-history/price-source.js')
  return priceSource(file, io.stdin)
}

const tested = async (
  loader: PlugInLoader,
  file: string,
  { choices: { chosen, failed }, plan, failOn, seed, more }: Asked,
  options: BacktestOptions,
  io: Io,
): Promise<Outcome<Report | Printed>> => {
  const centre = centreOf(options)
  if (E.isLeft(centre)) return centre
  const against = againstOf(float64, options)
  if (E.isLeft(against)) return against
  const reading = readingOf(options, needsVolume(plan))
  if (E.isLeft(reading)) return reading
  const { openPath } = await import('../price-history/open-path.js')
  const { backtestReport, notesOf } = await import('../backtest/backtest-report.js')
  const { feeNotes, priceNotes, tokensWords } = await import('../backtest/pool-notes.js')
  const { volumeNotes, volumeUnitWords } = await import('../backtest/volume-notes.js')
  const { runBacktests } = await import('../backtest/run-backtests.js')
  const { sinksOf } = await import('../backtest/sinks.js')
  const source = await sourceOf(loader, file, options, seed, io)
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
      return usage(`say --fee: the amounts in ${name} do not tell the fee of the pool`)
    }
    notes.push(...feeNotes(format, typeof plan.fee === 'object' ? undefined : plan.fee, name))
  } else if (options.decimals !== undefined || options.base !== undefined) {
    return usage(`--decimals and --base: only for the records of a pool, which ${name} does not hold`)
  }
  const fee = (format.kind === 'pool' ? format.fee : undefined) ?? DEFAULT_FEE
  const competes = options.compete === true
  const tests = { choices: chosen, plan, fee, seed, competes, against: against.right, more, ...centre.right }
  const sinks = await sinksOf(options, more, chosen.length, io)
  if (E.isLeft(sinks)) return sinks
  const run = await runBacktests(tests, path.right, name, sinks.right, io)
  if (E.isLeft(run)) return run
  const { first, largestVolume } = run.right
  if (format.kind === 'pool') notes.push(...priceNotes(format, first.price))
  const traders = run.right.tested[0]?.terms.traders ?? []
  notes.push(...volumeNotes(format, largestVolume, traders, plan.poolValue ?? plan.deposit), ...turnoverNotes(traders))
  const assumptions = format.kind === 'pool' ? [tokensWords(format, options)] : volumeUnitWords(format)
  const answer = { ...run.right, ...path.right.seen(), file: name, format, assumptions, tests, notes, failed }
  if (run.right.tested.length === 0) return failure(notesOf(answer).join('; '))
  for (const sink of sinks.right) {
    const written = await sink.conclude?.(answer)
    if (written !== undefined && E.isLeft(written)) return written
  }
  const tripped = run.right.tested.flatMap(({ choice, result }) =>
    result.alerts.filter(({ kind }) => failOn.includes(kind)).map(({ kind }) => `${choice.label}: ${kind}`),
  )
  const exitCode = tripped.length > 0 ? EXIT.tripped : EXIT.fine
  if (tripped.length > 0) answer.notes.push(`ends with ${exitCode} for ${[...new Set(tripped)].join(', ')}`)
  return E.right(options.csv ? { isPrinted: true, notes: notesOf(answer), exitCode } : backtestReport(answer, exitCode))
}

/** `ammeter backtest`: what a position on each of some curves would have come to on a recorded path. */
export const backtestCommand = (program: Command, { known, io, answer }: Context): void => {
  const command = program
    .command('backtest')
    .description('what a position would have come to on a recorded price path, on one curve or several')
    .argument(
      '<file>',
      'CSV of times and prices, the records of a pool, or a history of `ammeter list histories`, such as history:eth-usd-2020-12, or a path of a price model of `ammeter list models`, such as model:ornstein-uhlenbeck:halfLifeDays=3; - reads stdin',
    )
  takesCurves(
    command,
    'a curve, such as weighted:weight=0.8 or, with a fee of its own, weighted:fee=0.05%; a pool of `ammeter list pools`, such as lbp:days=3; a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts; repeatable (default: all curves)',
  )
  takesPosition(command, `${DEFAULT_FEE}, or what the records of a pool tell`)
    .option(
      '--volume-share <fraction>',
      'part of the volume in the file that trades with this pool whatever it charges and however deep it is: a naive assumption (default: none)',
    )
    .option(
      '--flow-share <fraction>',
      "part of the volume in the file that is the market's flow, routed between the pool and --rest (default: none)",
    )
    .addOption(competeOption())
  takesAlerts(readsPath(command))
    .option('--seed <n>', 'seed of the noise traders, and of the path of a price model', '1')
    .option('--days <n>', 'how long the path of a price model is (default: "30")')
    .option('--step <duration>', 'from one step of it to the next: 12s, 1m, 1h (default: 1h)')
    .option('--also <columns>', ALSO_HELP)
  printsFloats(comparesAgainst(command), 'print CSV, a row for each curve and step')
    .option('--xlsx <file>', 'write a workbook with live formulas')
    .option('--parquet <file>', 'write a row for each curve and step')
    .option('--svg <file>', 'draw the net against holding over time')
    .addHelpText(
      'after',
      examples(
        'backtest eth-usd.csv --curve constant-product --curve weighted',
        'backtest history:eth-usd-2020-12 --curve constant-product --curve concentrated:width=x1.5',
        'backtest model:merton-jump-diffusion --curve constant-product --days 90 --seed 7 --csv --also net,depth',
        'backtest eth-usd.csv --curve concentrated --strategy when-out --gas 5 --swap-cost 0.05%',
        'backtest eth-usd.csv --curve constant-product --volume-share 1% --pool-value 1e7 --json',
        'backtest eth-usd.csv --curve concentrated:width=x1.1 --strategy when-out --against half',
        'backtest eth-usd.csv --curve constant-product --fee volatility:base=0.0005 --flow-share 50% --markout 5m,1h',
        'backtest eth-usd.csv --curve constant-product:fee=0.05% --curve constant-product:fee=1% --flow-share 1% --compete',
        'backtest pool-minutes.csv --curve concentrated:lower=1700,upper=2000 --csv > steps.csv',
        'backtest dai-usd.csv --curve stableswap --alert depeg:above=1% --alert il:above=1% --fail-on depeg',
      ),
    )
    .action((file: string, options: BacktestOptions) =>
      answer(options, async () => {
        const seed = wholeOption('--seed', options.seed, 0, MOST_SEED)
        if (E.isLeft(seed)) return seed
        const loader = plugInLoader(known, WITHOUT_TIMEOUT)
        const plan = await choosePosition(loader, options)
        if (E.isLeft(plan)) return plan
        const fits = checkCompete(options, plan.right)
        if (E.isLeft(fits)) return fits
        const alerting = await alertingOf(loader, options)
        if (E.isLeft(alerting)) return alerting
        const choices = await choosePools(loader, options)
        if (E.isLeft(choices)) return choices
        const more = moreColumnsOf(options.also)
        if (E.isLeft(more)) return more
        if (options.also !== undefined && !options.csv) return usage('--also: only with --csv')
        const { alerts, failOn } = alerting.right
        return tested(
          loader,
          file,
          { choices: choices.right, plan: { ...plan.right, alerts }, failOn, seed: seed.right, more: more.right },
          options,
          io,
        )
      }),
    )
}
