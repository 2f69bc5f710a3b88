import { breakEvenFeeYield, holdValue, impermanentLoss, lossAgainst, tradesAt } from '@ammeter/core'
import type { Command } from 'commander'
import { either as E, function as F } from 'fp-ts'
import { type Choice, chooseCurve } from '../curve/curve-choice.js'
import { enteredAt } from '../curve/entered-curve.js'
import { missedEntry } from '../curve/missed-entry.js'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import { OUT_OF_RANGE_NOTE } from '../output/out-of-range-mark.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { type Outcome, refused } from '../program/failure.js'
import { version } from '../program/version.js'
import {
  AGAINST_CONVENTION,
  type Against,
  type AgainstOption,
  againstOf,
  comparesAgainst,
  describeAgainst,
} from '../settings/against.js'
import { type Numbers, numberOption, overNumbers, POSITIVE } from '../settings/numbers.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface IlOptions extends CurveOptions, AgainstOption {
  readonly from: string
  readonly to: string
}

/** One unit of liquidity that was entered at one price and stands at another. */
const measure = <N>({ real }: Numbers<N>, choice: Choice, entryPrice: N, price: N, against: Against<N> | undefined) =>
  F.pipe(
    E.Do,
    E.bind('curve', () => enteredAt(real, choice, entryPrice)),
    E.bind('entry', ({ curve }) => curve.reserves(entryPrice)),
    E.bind('reserves', ({ curve }) => curve.reserves(price)),
    E.bind('value', ({ curve }) => curve.value(price)),
    E.bind('hold', ({ curve }) => holdValue(curve, entryPrice, price)),
    E.bind('impermanentLoss', ({ curve }) => impermanentLoss(curve, entryPrice, price)),
    E.bind('breakEvenFeeYield', ({ impermanentLoss: loss }) => breakEvenFeeYield(loss, real)),
    E.bind('lossAgainst', ({ curve }) =>
      against === undefined ? E.right(undefined) : lossAgainst(curve, entryPrice, price, against.holding),
    ),
    E.bimap(refused, measured => ({ entryPrice, price, against, ...measured })),
  )

type Measured<N> = ReturnType<typeof measure<N>> extends Outcome<infer A> ? A : never

const ilJson = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>) => {
  const { exact } = numbers
  const { curve, reserves } = measured
  return {
    curve: choice.definition.name,
    params: exactParams(numbers, curve.parameters),
    entryPrice: exact(measured.entryPrice),
    price: exact(measured.price),
    reserves: { x: exact(reserves.x), y: exact(reserves.y) },
    value: exact(measured.value),
    hold: exact(measured.hold),
    impermanentLoss: exact(measured.impermanentLoss),
    breakEvenFeeYield: exact(measured.breakEvenFeeYield),
    ...(measured.against !== undefined &&
      measured.lossAgainst !== undefined && {
        against: measured.against.typed,
        lossAgainst: exact(measured.lossAgainst),
      }),
    trades: tradesAt(curve, measured.price),
    conventions: {
      ...conventions([choice]),
      ...(measured.against !== undefined && { lossAgainst: AGAINST_CONVENTION }),
    },
    version: version(),
  }
}

const ilCsv = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>) => {
  const { curve, entryPrice, price, reserves, value, hold, impermanentLoss: loss, breakEvenFeeYield: fees } = measured
  const other = measured.lossAgainst
  const row = [
    entryPrice,
    price,
    reserves.x,
    reserves.y,
    value,
    hold,
    loss,
    fees,
    ...(other === undefined ? [] : [other]),
  ]
  const names = 'curve params entryPrice price x y value hold impermanentLoss breakEvenFeeYield'.split(' ')
  return {
    header: other === undefined ? names : [...names, 'lossAgainst'],
    rows: [
      [
        choice.definition.name,
        paramsCell(numbers, curve.parameters),
        ...row.map(number => numeral(numbers.exact(number))),
      ],
    ],
  }
}

const ilText = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>, { bold, dim }: Style) => {
  const { real } = numbers
  const { curve, entryPrice, price, entry, reserves, value, hold } = measured
  const { amount, loss, percent, multiple, change } = figuresOf(numbers)
  const ratio = real.div(price, entryPrice)
  const entryValue = real.add(real.mul(entryPrice, entry.x), entry.y)
  const star = (at: N) => (tradesAt(curve, at) ? '' : '*')
  const stars = star(entryPrice) + star(price)
  return [
    bold(
      `${choice.definition.name}, price ${amount(entryPrice)} → ${amount(price)}: ${multiple(ratio)} (${change(ratio)})`,
    ),
    ...parameterLines(numbers, [{ choice, params: curve.parameters }]).map(dim),
    '',
    ...table([
      ['per unit of liquidity', `at entry${star(entryPrice)}`, 'held', `in the pool${star(price)}`],
      ['X', amount(entry.x), amount(entry.x), amount(reserves.x)],
      ['Y', amount(entry.y), amount(entry.y), amount(reserves.y)],
      ['value in Y', amount(entryValue), amount(hold), amount(value)],
    ]),
    '',
    `impermanent loss  ${bold(loss(measured.impermanentLoss))} vs holding`,
    ...(measured.against === undefined || measured.lossAgainst === undefined
      ? []
      : [`                  ${bold(loss(measured.lossAgainst))} vs ${describeAgainst(measured.against, amount)}`]),
    `break-even        fees of ${percent(measured.breakEvenFeeYield)} of the position`,
    ...(stars === '' ? [] : ['', dim(OUT_OF_RANGE_NOTE)]),
  ]
}

const il = <N>(numbers: Numbers<N>, choice: Choice, { from, to, against }: IlOptions): Outcome<Report> =>
  F.pipe(
    E.Do,
    E.bind('entryPrice', () => numberOption(numbers.real, '--from', from, POSITIVE)),
    E.bind('price', () => numberOption(numbers.real, '--to', to, POSITIVE)),
    E.bind('against', () => againstOf(numbers.real, { ...(against !== undefined && { against }) })),
    E.chain(each => measure(numbers, choice, each.entryPrice, each.price, each.against)),
    E.map(measured => ({
      json: () => ilJson(numbers, choice, measured),
      csv: () => ilCsv(numbers, choice, measured),
      text: style => ilText(numbers, choice, measured, style),
      notes: missedEntry(choice, measured.curve, measured.entryPrice, figuresOf(numbers).amount),
    })),
  )

/** `ammeter il`: the impermanent loss of one curve from one price to another. */
export const ilCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('il')
    .description('impermanent loss of one curve between two prices, and the fees that make up for it')
  takesCurves(
    command,
    'the curve, such as weighted or weighted:weight=0.8, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts',
  )
    .requiredOption('--from <price>', 'price at entry, Y per X')
    .requiredOption('--to <price>', 'price now, Y per X')
  printsReport(comparesAgainst(command))
    .addHelpText(
      'after',
      examples(
        'il --curve constant-product --from 1000 --to 2000',
        'il --curve weighted --set weight=0.8 --from 1000 --to 2000 --json',
        'il --curve concentrated --set lower=1500 --set upper=2500 --from 2000 --to 2400',
        'il --curve concentrated:width=x1.5 --from 2000 --to 2400 --against half',
        'il --curve stableswap --set amplification=100 --from 1 --to 0.95 --digits 50',
      ),
    )
    .action((options: IlOptions) =>
      answer(options, async digits => {
        const choice = await chooseCurve(plugInLoader(known, WITH_TIMEOUT), options.curve, options.set)
        return E.either.chain(choice, chosen => overNumbers(digits, numbers => il(numbers, chosen, options)))
      }),
    )
}
