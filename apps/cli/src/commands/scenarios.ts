// The command `ammeter scenarios`.

import { type Curve, type CurveError, float64 } from '@ammeter/core'
import type { FeesBy } from '@ammeter/simulation'
import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { logarithmicRatios } from '../comparison/ratio-grid.js'
import { type Choices, chooseCurves } from '../curve/curve-choice.js'
import { centredCurve } from '../curve/entered-curve.js'
import { missedEntry } from '../curve/missed-entry.js'
import { unlikelyFee } from '../curve/unlikely.js'
import { droppedLines } from '../output/dropped.js'
import { amount } from '../output/figures.js'
import type { Report } from '../output/report.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { floatOptions } from '../position/float-options.js'
import { CENTRE_HELP, DEFAULT_FEE } from '../position/position-options.js'
import { failure, type Outcome } from '../program/failure.js'
import { assumed, type NamedScenario, presetWords, SCENARIOS, type ScenarioName } from '../scenarios/assumptions.js'
import { FEE, floats, POSITIVE, wholeOption } from '../settings/numbers.js'
import { type Context, type CurveOptions, examples, printsFloats, takesCurves } from './command.js'

interface ScenariosOptions extends CurveOptions, Readonly<Partial<Record<ScenarioName, string>>> {
  readonly entry: string
  readonly centre?: string
  readonly days: string
  readonly fee: string
  readonly points?: string
  readonly feesBy?: FeesBy
  readonly xlsx?: string
}

const MOST_POINTS = 10_000

/** The ends of the price ratios that scenarios are spread over. */
const SPREAD = { least: 0.1, most: 10 }

/** The scenarios, or each of them over a number of end prices. */
const overEndPrices = (
  cases: readonly NamedScenario[],
  points: string | undefined,
): Outcome<readonly NamedScenario[]> =>
  points === undefined
    ? E.right(cases)
    : E.either.map(wholeOption('--points', points, 2, MOST_POINTS), count => {
        const ratios = logarithmicRatios(float64, SPREAD.least, SPREAD.most, count)
        return cases.flatMap(each => ratios.map(endRatio => ({ ...each, endRatio })))
      })

const compared = async ({ chosen, failed }: Choices, options: ScenariosOptions): Promise<Outcome<Report>> => {
  const numbers = floatOptions({
    entryPrice: ['--entry', options.entry, POSITIVE],
    centre: ['--centre', options.centre, POSITIVE],
    days: ['--days', options.days, POSITIVE],
    fee: ['--fee', options.fee, FEE],
  })
  if (E.isLeft(numbers)) return numbers
  const { entryPrice = 1, centre, days = 1, fee = 0 } = numbers.right
  const named = E.sequenceArray(SCENARIOS.map(name => assumed(name, options[name], days)))
  const cases = E.either.chain(named, each => overEndPrices(each, options.points))
  if (E.isLeft(cases)) return cases
  const { scenarios } = await import('@ammeter/simulation')
  const { scenariosReport } = await import('../scenarios/scenarios-report.js')
  const entered = chosen.map(choice =>
    E.bimap(
      (error: CurveError) => ({ choice, error }),
      (centred: { curve: Curve<number>; params: Readonly<Record<string, number>> }) => ({ choice, ...centred }),
    )(centredCurve(choice, entryPrice, centre)),
  )
  const contestants = entered.flatMap(each => (E.isRight(each) ? [each.right] : []))
  const dropped = [...failed, ...entered.flatMap(each => (E.isLeft(each) ? [each.left] : []))]
  if (contestants.length === 0) return failure(droppedLines(floats, dropped).join('; '))
  const positions = contestants.map(({ curve }) => ({ curve, entryPrice, fee }))
  const { feesBy } = options
  const asked = cases.right.map(each => ({ ...each, ...(feesBy && { feesBy }) }))
  const comparisons = scenarios(positions, asked)
  const notes = [
    ...unlikelyFee(options.fee),
    ...contestants.flatMap(({ choice, curve }) => missedEntry(choice, curve, entryPrice, amount)),
  ]
  const answer = { entryPrice, fee, contestants, cases: asked, comparisons, dropped, notes }
  if (options.xlsx !== undefined) {
    const { writeScenarios } = await import('../workbook/scenarios-workbook.js')
    const written = await writeScenarios(options.xlsx, answer, contestants)
    if (E.isLeft(written)) return written
  }
  return E.right(scenariosReport(answer))
}

/** `ammeter scenarios`: the results of positions on several curves under the user's own assumptions. */
export const scenariosCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('scenarios')
    .description('worst, base and best: the results of curves under your assumptions of price and volume, side by side')
  takesCurves(
    command,
    'a curve, such as weighted or weighted:weight=0.8, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts; repeatable (default: all)',
  )
  for (const name of SCENARIOS) {
    command.option(
      `--${name} <assumptions>`,
      `price ÷ price at entry, annual volatility, volume a day ÷ value (default: ${presetWords(name)})`,
    )
  }
  command
    .option('--days <n>', 'how long, in days; a scenario may have its own: days=90', '30')
    .option('--fee <fraction>', 'fee of the pools, such as 0.003 or 0.3%', String(DEFAULT_FEE))
    .addOption(
      new Option(
        '--fees-by <what>',
        'what fees follow: turnover, the volume ÷ value that is assumed of every position; or depth: it is that of a constant product, and others earn by their depth (default: turnover)',
      ).choices(['turnover', 'depth']),
    )
    .option('--points <n>', 'run each scenario over this many end prices from ÷10 to ×10, in place of its own')
    .option('--entry <price>', 'price at entry, for prices among the parameters', '1')
    .option('--centre <price>', CENTRE_HELP)
  printsFloats(command)
    .option('--xlsx <file>', 'write a workbook with live formulas')
    .addHelpText(
      'after',
      examples(
        'scenarios',
        'scenarios --worst price=0.3,volatility=150%,volume=1% --best price=1.2,volume=50% --days 90',
        'scenarios --curve constant-product --curve concentrated --entry 2000 --set lower=1500 --set upper=2500 --json',
      ),
    )
    .action((options: ScenariosOptions) =>
      answer(options, async () => {
        const choices = await chooseCurves(plugInLoader(known, WITH_TIMEOUT), options.curve, options.set)
        return E.isLeft(choices) ? choices : compared(choices.right, options)
      }),
    )
}
