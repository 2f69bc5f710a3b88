// The command `ammeter backtest`.

import { float64 } from '@ammeter/core'
import { backtestFigures } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { BACKTEST_FILE, type TestedOptions, takesTested, takesTestedPath } from '../backtest/backtest-options.js'
import { ALSO_HELP, type MoreColumn, moreColumnsOf } from '../backtest/more-columns.js'
import type { Choices } from '../curve/curve-choice.js'
import { askedObjectives, type ChosenObjective } from '../objective/choose-objectives.js'
import { isGiven, type ObjectiveOption, takesObjectives } from '../objective/objective-option.js'
import { withScores } from '../objective/with-scores.js'
import type { Printed, Report } from '../output/report.js'
import { type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { type Alerting, type AlertOptions, alertingOf, takesAlerts } from '../position/alert-options.js'
import { choosePools } from '../position/choose-pools.js'
import { choosePosition } from '../position/choose-position.js'
import { turnoverNotes } from '../position/describe-position.js'
import { centreOf } from '../position/position-options.js'
import type { PoolChoice, PositionPlan } from '../position/position-plan.js'
import { checkCompete, competeOption } from '../position/shared-market.js'
import { EXIT, failure, type Outcome, usage } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { type AgainstOption, againstOf, comparesAgainst } from '../settings/against.js'
import { wholeOption } from '../settings/numbers.js'
import { type Context, examples, printsFloats } from './command.js'

interface BacktestOptions extends TestedOptions, AlertOptions, AgainstOption, ObjectiveOption {
  readonly also?: string
  readonly compete?: boolean
  readonly xlsx?: string
  readonly parquet?: string
  readonly svg?: string
}

/** The greatest seed that an option takes. */
const MOST_SEED = 999_999_999

/** The options of a backtest, read, with the opened path. */
interface Asked {
  readonly choices: Choices<PoolChoice>
  readonly plan: PositionPlan
  readonly failOn: Alerting['failOn']
  readonly seed: number
  readonly more: readonly MoreColumn[]
  readonly objectives: readonly ChosenObjective[]
}

const tested = async (
  loader: PlugInLoader,
  file: string,
  { choices: { chosen, failed }, plan, failOn, seed, more, objectives }: Asked,
  options: BacktestOptions,
  io: Io,
): Promise<Outcome<Report | Printed>> => {
  const centre = centreOf(options)
  if (E.isLeft(centre)) return centre
  const against = againstOf(float64, options)
  if (E.isLeft(against)) return against
  const { openTestedPath } = await import('../backtest/open-tested-path.js')
  const { backtestReport, notesOf } = await import('../backtest/backtest-report.js')
  const { priceNotes, tokensWords } = await import('../backtest/pool-notes.js')
  const { volumeNotes, volumeUnitWords } = await import('../backtest/volume-notes.js')
  const { runBacktests } = await import('../backtest/run-backtests.js')
  const { sinksOf } = await import('../backtest/sinks.js')
  const opened = await openTestedPath(loader, file, plan, options, seed, io.stdin)
  if (E.isLeft(opened)) return opened
  const { name, path, fee, notes } = opened.right
  const { format } = path
  const competes = options.compete === true
  const tests = { choices: chosen, plan, fee, seed, competes, against: against.right, more, ...centre.right }
  const sinks = await sinksOf(options, more, chosen.length, io)
  if (E.isLeft(sinks)) return sinks
  const run = await runBacktests(tests, path, name, sinks.right, io)
  if (E.isLeft(run)) return run
  const { first, largestVolume } = run.right
  if (format.kind === 'pool') notes.push(...priceNotes(format, first.price))
  const traders = run.right.tested[0]?.terms.traders ?? []
  notes.push(...volumeNotes(format, largestVolume, traders, plan.poolValue ?? plan.deposit), ...turnoverNotes(traders))
  const assumptions = format.kind === 'pool' ? [tokensWords(format, options)] : volumeUnitWords(format)
  const answer = { ...run.right, ...path.seen(), file: name, format, assumptions, tests, notes, failed }
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
  if (options.csv) return E.right({ isPrinted: true, notes: notesOf(answer), exitCode })
  const runs = run.right.tested.map(({ choice, result }) => ({ curve: choice.label, figures: backtestFigures(result) }))
  return E.right(withScores(backtestReport(answer, exitCode), objectives, runs))
}

/** `ammeter backtest`: the results of positions on several curves along a recorded path. */
export const backtestCommand = (program: Command, { known, io, answer }: Context): void => {
  const command = program
    .command('backtest')
    .description('the results of a position on a recorded price path, on one curve or several')
    .argument('<file>', BACKTEST_FILE)
  takesTested(command).addOption(competeOption())
  takesAlerts(takesTestedPath(command)).option('--also <columns>', ALSO_HELP)
  printsFloats(takesObjectives(comparesAgainst(command)), 'print CSV, a row for each curve and step')
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
        const objectives = await askedObjectives(loader, options, { run: 'backtest', hasGas: isGiven(command, 'gas') })
        if (E.isLeft(objectives)) return objectives
        const { alerts, failOn } = alerting.right
        const asked = {
          choices: choices.right,
          plan: { ...plan.right, alerts },
          failOn,
          seed: seed.right,
          more: more.right,
          objectives: objectives.right,
        }
        return tested(loader, file, asked, options, io)
      }),
    )
}
