// The report of `ammeter il`.

import { type Reserves, tradesAt } from '@ammeter/core'
import type { Choice } from '../curve/curve-choice.js'
import { missedEntry } from '../curve/missed-entry.js'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import { OUT_OF_RANGE_NOTE } from '../output/out-of-range-mark.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { againstWithOwn, ownConventions, ownLines } from '../own-pool/own-words.js'
import { version } from '../program/version.js'
import { AGAINST_CONVENTION, describeAgainst } from '../settings/against.js'
import type { Numbers } from '../settings/numbers.js'
import type { Measured } from './measured.js'

const ilJson = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>) => {
  const { exact } = numbers
  const { curve, params, reserves, collected } = measured
  const both = ({ x, y }: Reserves<N>) => ({ x: exact(x), y: exact(y) })
  return {
    curve: choice.definition.name,
    params: exactParams(numbers, params),
    entryPrice: exact(measured.entryPrice),
    price: exact(measured.price),
    reserves: both(reserves),
    ...(collected && { collected: both(collected) }),
    value: exact(measured.value),
    hold: exact(measured.hold),
    impermanentLoss: exact(measured.impermanentLoss),
    breakEvenFeeYield: exact(measured.breakEvenFeeYield),
    ...(measured.against !== undefined &&
      measured.lossAgainst !== undefined && {
        against: measured.against.typed,
        lossAgainst: exact(measured.lossAgainst),
      }),
    trades: curve === undefined ? null : tradesAt(curve, measured.price),
    conventions: {
      ...conventions([choice]),
      ...ownConventions(curve === undefined),
      ...(measured.against !== undefined && { lossAgainst: againstWithOwn(AGAINST_CONVENTION, curve === undefined) }),
    },
    version: version(),
  }
}

const ilCsv = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>) => {
  const { params, entryPrice, price, reserves, value, hold, impermanentLoss: loss, breakEvenFeeYield: fees } = measured
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
    ...(measured.collected === undefined ? [] : [measured.collected.x, measured.collected.y]),
  ]
  const names = 'curve params entryPrice price x y value hold impermanentLoss breakEvenFeeYield'.split(' ')
  return {
    header: [
      ...names,
      ...(other === undefined ? [] : ['lossAgainst']),
      ...(measured.collected === undefined ? [] : ['collectedX', 'collectedY']),
    ],
    rows: [[choice.definition.name, paramsCell(numbers, params), ...row.map(number => numeral(numbers.exact(number)))]],
  }
}

const ilText = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>, { bold, dim }: Style) => {
  const { real } = numbers
  const { curve, params, entryPrice, price, entry, reserves, collected, value, hold } = measured
  const { amount, loss, percent, multiple, change } = figuresOf(numbers)
  const ratio = real.div(price, entryPrice)
  const entryValue = real.add(real.mul(entryPrice, entry.x), entry.y)
  const star = (at: N) => (curve === undefined || tradesAt(curve, at) ? '' : '*')
  const stars = star(entryPrice) + star(price)
  const worthOf = ({ x, y }: Reserves<N>) => real.add(real.mul(price, x), y)
  const apart = collected === undefined || real.isZero(worthOf(collected)) ? undefined : collected
  const ofApart = (figure: (held: Reserves<N>) => string) => (apart === undefined ? [] : [figure(apart)])
  const inPool = apart === undefined ? value : worthOf(reserves)
  return [
    bold(
      `${choice.definition.name}, price ${amount(entryPrice)} → ${amount(price)}: ${multiple(ratio)} (${change(ratio)})`,
    ),
    ...parameterLines(numbers, [{ choice, params }]).map(dim),
    '',
    ...table([
      [
        curve === undefined ? `of ${amount(entryValue)} Y` : 'per unit of liquidity',
        `at entry${star(entryPrice)}`,
        'held',
        `in the pool${star(price)}`,
        ...ofApart(() => 'collected'),
      ],
      ['X', amount(entry.x), amount(entry.x), amount(reserves.x), ...ofApart(({ x }) => amount(x))],
      ['Y', amount(entry.y), amount(entry.y), amount(reserves.y), ...ofApart(({ y }) => amount(y))],
      ['value in Y', amount(entryValue), amount(hold), amount(inPool), ...ofApart(held => amount(worthOf(held)))],
    ]),
    '',
    `impermanent loss  ${bold(loss(measured.impermanentLoss))} vs holding`,
    ...(measured.against === undefined || measured.lossAgainst === undefined
      ? []
      : [`                  ${bold(loss(measured.lossAgainst))} vs ${describeAgainst(measured.against, amount)}`]),
    `break-even        ${curve === undefined ? 'further ' : ''}fees of ${percent(measured.breakEvenFeeYield)} of the position`,
    ...(stars === '' ? [] : ['', dim(OUT_OF_RANGE_NOTE)]),
    ...(curve === undefined ? ['', ...ownLines([choice.label], amount(entryPrice)).map(dim)] : []),
  ]
}

/** A loss between two prices, ready to be printed. */
export const ilReport = <N>(numbers: Numbers<N>, choice: Choice, measured: Measured<N>): Report => ({
  json: () => ilJson(numbers, choice, measured),
  csv: () => ilCsv(numbers, choice, measured),
  text: style => ilText(numbers, choice, measured, style),
  notes:
    measured.curve === undefined
      ? []
      : missedEntry(choice, measured.curve, measured.entryPrice, figuresOf(numbers).amount),
})
