// The command `ammeter compare`.

import type { Real } from '@ammeter/core'
import type { TimeUnit } from '@ammeter/simulation/csv'
import { type Command, Option } from 'commander'
import { either as E, function as F } from 'fp-ts'
import type { Entered, EnteredCurve } from '../comparison/entered.js'
import { historyReport } from '../comparison/history-report.js'
import { overHistory } from '../comparison/over-history.js'
import { overRatios } from '../comparison/over-ratios.js'
import {
  type PositionAskedOptions,
  positionAsked,
  type RatioOptions,
  ratiosOf,
  takesRatios,
} from '../comparison/ratio-options.js'
import { ratiosReport } from '../comparison/ratios-report.js'
import { type Choices, chooseCurves } from '../curve/curve-choice.js'
import { unlikelyFee } from '../curve/unlikely.js'
import { moment } from '../output/figures.js'
import type { Report } from '../output/report.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { CENTRE_HELP } from '../position/position-options.js'
import { historyFailure } from '../price-history/history-failure.js'
import { openPrices } from '../price-history/open-prices.js'
import { timeUnitOption } from '../price-history/path-options.js'
import { priceSource } from '../price-history/price-source.js'
import { failure, type Outcome, usage } from '../program/failure.js'
import { type AgainstOption, againstOf, comparesAgainst } from '../settings/against.js'
import { type Numbers, numberOption, overNumbers, POSITIVE, POSITIVE_FEE } from '../settings/numbers.js'
import type { PriceRow } from '../workbook/losses-sheet.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface HistoryOptions {
  readonly prices?: string | true
  readonly timeColumn?: string
  readonly priceColumn?: string
  readonly timeUnit?: TimeUnit
  readonly fee?: string
  readonly centre?: string
}

interface FileOptions {
  readonly xlsx?: string
  readonly svg?: string
}

type CompareOptions = CurveOptions & RatioOptions & PositionAskedOptions & HistoryOptions & FileOptions & AgainstOption

const DEFAULT_FEE = '0.003'

const orFailure = (report: Report, compared: readonly unknown[]): Outcome<Report> =>
  compared.length > 0 ? E.right(report) : failure((report.notes ?? []).join('; '))

/** The ends of the ratios that a chart shows, wide enough for a chart. */
const chartEnds = <N>(real: Real<N>, ratios: readonly N[]): readonly [N, N] => {
  const all = [...ratios, real.of(0.9), real.of(1.1)]
  return [all.reduce((a, b) => real.min(a, b)), all.reduce((a, b) => real.max(a, b))]
}

/** Writes the workbook and the chart that the options ask for, and returns the report. */
const written = async <N>(
  { real }: Numbers<N>,
  report: Report,
  { xlsx, svg }: FileOptions,
  { compared, entryPrice }: { readonly compared: readonly Entered<N>[]; readonly entryPrice: N },
  fee: number,
  prices: readonly PriceRow[],
): Promise<Outcome<Report>> => {
  if (compared.length === 0) return orFailure(report, compared)
  const own = compared.find(entered => 'own' in entered)
  if (xlsx !== undefined && own !== undefined) {
    return usage(`--xlsx: only for curves, which its formulas follow: ${own.choice.label} has rules of its own`)
  }
  if (svg !== undefined) {
    const ratios = prices.map(({ price }) => real.div(real.of(price), entryPrice))
    const marks = prices.flatMap(({ label }, i) => {
      const ratio = ratios[i]
      return label === '' || ratio === undefined ? [] : [{ x: real.toNumber(ratio), label: label.replace(/,.*/, '') }]
    })
    const { lossesChart } = await import('../comparison/losses-chart.js')
    const { writeSvg } = await import('../output/svg.js')
    const drawn = await writeSvg(svg, await lossesChart(real, compared, chartEnds(real, ratios), marks))
    if (E.isLeft(drawn)) return drawn
  }
  if (xlsx === undefined) return E.right(report)
  const curves = compared.filter((entered): entered is EnteredCurve<N> => 'curve' in entered)
  const { compareWorkbook } = await import('../workbook/compare-workbook.js')
  const { writeWorkbook } = await import('../workbook/write-workbook.js')
  const sheets = compareWorkbook(real, curves, entryPrice, fee, prices)
  return E.either.map(await writeWorkbook(xlsx, sheets), () => report)
}

const compareRatios = <N>(
  numbers: Numbers<N>,
  { chosen, failed }: Choices,
  options: RatioOptions & PositionAskedOptions & FileOptions & AgainstOption,
): Outcome<Promise<Outcome<Report>>> => {
  const { real } = numbers
  return F.pipe(
    E.Do,
    E.bind('entryPrice', () => numberOption(real, '--entry', options.entry, POSITIVE)),
    E.bind('ratios', () => ratiosOf(real, options)),
    E.bind('against', () => againstOf(real, options)),
    E.bind('asked', () => positionAsked(real, options, DEFAULT_FEE)),
    E.map(({ entryPrice, ratios, against, asked }) => {
      const result = overRatios(real, chosen, entryPrice, ratios, against, asked)
      const dropped = [...result.dropped, ...failed]
      const prices = ratios.map(ratio => ({ label: '', price: real.toNumber(real.mul(ratio, entryPrice)) }))
      const report = ratiosReport(numbers, { ...result, dropped })
      return written(numbers, report, options, result, Number(DEFAULT_FEE), prices)
    }),
  )
}

const compareHistory = async <N>(
  numbers: Numbers<N>,
  { chosen, failed }: Choices,
  {
    prices,
    timeColumn,
    priceColumn,
    timeUnit,
    fee: feeText = DEFAULT_FEE,
    centre,
    ...files
  }: HistoryOptions & FileOptions & AgainstOption,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Outcome<Report>> => {
  const fee = numberOption(numbers.real, '--fee', feeText, POSITIVE_FEE)
  if (E.isLeft(fee)) return fee
  const against = againstOf(numbers.real, files)
  if (E.isLeft(against)) return against
  const peg = centre === undefined ? E.right(undefined) : numberOption(numbers.real, '--centre', centre, POSITIVE)
  if (E.isLeft(peg)) return peg
  const source = await priceSource(typeof prices === 'string' ? prices : '-', stdin)
  if (E.isLeft(source)) return source
  const { name: file, bytes } = source.right
  const history = await openPrices(bytes, { time: timeColumn, price: priceColumn, timeUnit })
  if (E.isLeft(history)) return historyFailure(file, history.left)
  const result = overHistory(numbers.real, chosen, history.right, fee.right, against.right, peg.right)
  const dropped = [...result.dropped, ...failed]
  const notes = unlikelyFee(feeText)
  const comparison = { file, history: history.right, fee: fee.right, ...result, dropped, notes }
  const { first, last, lowest, highest } = history.right
  const rows = Object.entries({ first, last, lowest, highest }).map(([label, point]) => ({
    label: `${label}, ${moment(point.time)}`,
    price: Number(point.price),
  }))
  const report = historyReport(numbers, comparison)
  return written(numbers, report, files, result, numbers.real.toNumber(fee.right), rows)
}

const settled = async <A>(outcome: Outcome<Promise<Outcome<A>>>): Promise<Outcome<A>> =>
  E.isLeft(outcome) ? outcome : outcome.right

/** `ammeter compare`: impermanent loss of several curves, over price ratios or over a price history. */
export const compareCommand = (program: Command, { known, stdin, answer }: Context): void => {
  const command = program
    .command('compare')
    .description('impermanent loss of several curves side by side, over price ratios or over a price history')
  takesRatios(
    takesCurves(
      command,
      'a curve, such as weighted or weighted:weight=0.8, a pool of `ammeter list pools`, such as lbp:days=3, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts; repeatable (default: all)',
    ),
  )
    .addOption(
      new Option(
        '--prices [file]',
        'a price history in CSV, or by name, such as history:eth-usd-2020-12; - or no file reads stdin',
      ).conflicts(['from', 'to', 'points', 'at', 'entry', 'deposit', 'volume', 'days', 'feesBy']),
    )
    .option(
      '--time-column <name>',
      'column of times in the price history, by name or number (default: found by its name)',
    )
    .option(
      '--price-column <name>',
      'column of prices in the price history, by name or number (default: found by its name)',
    )
    .addOption(timeUnitOption())
    .option(
      '--fee <fraction>',
      `fee that would have to make up for the loss, or with --volume does, such as 0.003 or 0.3% (default: "${DEFAULT_FEE}")`,
    )
    .option('--centre <price>', CENTRE_HELP)
  printsReport(comparesAgainst(command))
    .option('--xlsx <file>', 'write a workbook with live formulas')
    .option('--svg <file>', 'draw the losses over the price ratio')
    .addHelpText(
      'after',
      examples(
        'compare',
        'compare --curve constant-product --curve weighted:weight=0.5 --curve weighted:weight=0.95',
        'compare --set weight=0.9 --set amplification=500 --from 0.5 --to 2 --points 7 --csv',
        'compare --curve ./mine.ts --curve weighted --set weight=0.9',
        "compare --curve 'f:x^w*y^(1-w):w=0.7' --curve 'f:(x+L/2)*(y+L/2)=L^2'",
        'compare --curve concentrated --entry 2000 --set lower=1500 --set upper=2500',
        'compare --curve concentrated:width=x1.5 --curve concentrated:width=x3 --against half',
        'compare --curve concentrated:width=x1.5 --deposit 10000 --fee 0.3% --volume 30% --days 90 --at 0.5,2',
        'compare --prices eth-usd.csv --fee 0.0005',
        'compare --prices history:mim-usdc-2021-12 --curve stableswap --curve constant-product',
        'compare --prices - --time-column date --price-column open --json < prices.csv',
      ),
    )
    .action((options: CompareOptions) =>
      answer(options, async digits => {
        const choices = await chooseCurves(plugInLoader(known, WITH_TIMEOUT), options.curve, options.set)
        if (E.isLeft(choices)) return choices
        if (options.prices !== undefined) {
          return overNumbers(digits, numbers => compareHistory(numbers, choices.right, options, stdin))
        }
        const { timeColumn, priceColumn, timeUnit, centre } = options
        const stray = Object.entries({
          '--time-column': timeColumn,
          '--price-column': priceColumn,
          '--time-unit': timeUnit,
          '--centre': centre,
        })
          .filter(([, value]) => value !== undefined)
          .map(([option]) => option)
        return stray.length > 0
          ? usage(`${stray.join(' and ')}: only with --prices`)
          : overNumbers(digits, numbers => settled(compareRatios(numbers, choices.right, options)))
      }),
    )
}
