// `ammeter il --basket`: the loss of a basket between two lists of prices.

import {
  type Basket,
  type BasketHolding,
  basketHoldValue,
  basketImpermanentLoss,
  basketLossAgainst,
  breakEvenFeeYield,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { version } from '../program/version.js'
import { AGAINST_CONVENTION } from '../settings/against.js'
import { NOT_NEGATIVE, type Numbers, POSITIVE } from '../settings/numbers.js'
import { type BasketChoice, type BasketOptions, basketAt, listOption, namesOfTokens } from './basket-choice.js'
import { basketConventions, basketParameterLines, basketParamsCell, exactBasketParams } from './basket-words.js'

/** The options of a loss. */
export interface BasketIlOptions extends BasketOptions {
  readonly from: string
  readonly to: string
  readonly against?: string
}

/** A position of one unit of liquidity, entered at prices and measured at others. */
interface Measured<N> {
  readonly basket: Basket<N>
  readonly names: readonly string[] | undefined
  readonly entryPrices: readonly N[]
  readonly prices: readonly N[]
  readonly entry: readonly N[]
  readonly reserves: readonly N[]
  readonly value: N
  readonly entryValue: N
  readonly hold: N
  readonly impermanentLoss: N
  readonly breakEvenFeeYield: N
  readonly against: { readonly typed: string; readonly loss: N } | undefined
}

/** The holding of `--against`. */
const holdingOf = <N>(numbers: Numbers<N>, count: number, typed: string): Outcome<BasketHolding<N>> => {
  if (typed === 'equal') return E.right(typed)
  const allowed = `equal, or an amount of each of the ${count} tokens, such as ${new Array(count).fill('1').join(',')}`
  const wrong = () => usage(`--against is ${JSON.stringify(typed)}, must be ${allowed}`)
  const amounts = listOption(numbers, '--against', typed, NOT_NEGATIVE)
  if (E.isLeft(amounts)) return wrong()
  const isFine = amounts.right.length === count && !amounts.right.every(numbers.real.isZero)
  return isFine ? amounts : wrong()
}

const measure = <N>(
  numbers: Numbers<N>,
  choice: BasketChoice,
  { from, to, against, ...options }: BasketIlOptions,
): Outcome<Measured<N>> =>
  F.pipe(
    E.Do,
    E.bind('entryPrices', () => listOption(numbers, '--from', from, POSITIVE)),
    E.bind('prices', () => listOption(numbers, '--to', to, POSITIVE)),
    E.chainFirst(({ entryPrices, prices }) =>
      prices.length === entryPrices.length
        ? E.right(undefined)
        : usage(
            `--to has ${prices.length} numbers, must be ${entryPrices.length}, as many as --from: a price of each token`,
          ),
    ),
    E.bind('basket', ({ entryPrices }) => basketAt(numbers, choice, entryPrices.length, '--from')),
    E.bind('names', ({ basket }) => namesOfTokens(basket.tokens, options)),
    E.bind('holding', ({ basket }) =>
      against === undefined ? E.right(undefined) : holdingOf(numbers, basket.tokens, against),
    ),
    E.chain(({ holding, ...each }) =>
      E.mapLeft(refused)(
        F.pipe(
          E.Do,
          E.bind('entry', () => each.basket.reserves(each.entryPrices)),
          E.bind('reserves', () => each.basket.reserves(each.prices)),
          E.bind('value', () => each.basket.value(each.prices)),
          E.bind('entryValue', () => each.basket.value(each.entryPrices)),
          E.bind('hold', () => basketHoldValue(each.basket, each.entryPrices, each.prices)),
          E.bind('impermanentLoss', () => basketImpermanentLoss(each.basket, each.entryPrices, each.prices)),
          E.bind('breakEvenFeeYield', ({ impermanentLoss }) => breakEvenFeeYield(impermanentLoss, numbers.real)),
          E.bind('against', () =>
            holding === undefined || against === undefined
              ? E.right(undefined)
              : E.either.map(basketLossAgainst(each.basket, each.entryPrices, each.prices, holding), loss => ({
                  typed: against,
                  loss,
                })),
          ),
          E.map(figures => ({ ...each, ...figures })),
        ),
      ),
    ),
  )

const ilJson = <N>(numbers: Numbers<N>, choice: BasketChoice, measured: Measured<N>) => {
  const { exact } = numbers
  const { basket, names, against } = measured
  return {
    basket: choice.definition.name,
    params: exactBasketParams(numbers, basket.parameters),
    ...(names && { tokens: names }),
    entryPrices: measured.entryPrices.map(exact),
    prices: measured.prices.map(exact),
    reserves: measured.reserves.map(exact),
    value: exact(measured.value),
    hold: exact(measured.hold),
    impermanentLoss: exact(measured.impermanentLoss),
    breakEvenFeeYield: exact(measured.breakEvenFeeYield),
    ...(against && { against: against.typed, lossAgainst: exact(against.loss) }),
    ...choice.module,
    conventions: { ...basketConventions(choice), ...(against && { lossAgainst: AGAINST_CONVENTION }) },
    version: version(),
  }
}

const nameOf = (names: readonly string[] | undefined, i: number): string => names?.[i] ?? String(i)

const ilCsv = <N>(numbers: Numbers<N>, choice: BasketChoice, measured: Measured<N>) => {
  const {
    basket,
    names,
    entryPrices,
    prices,
    reserves,
    value,
    hold,
    impermanentLoss,
    breakEvenFeeYield: fees,
  } = measured
  const cell = (number: N) => numeral(numbers.exact(number))
  const about = [choice.definition.name, basketParamsCell(numbers, basket.parameters)]
  return {
    header: 'basket params token entryPrice price reserve value hold impermanentLoss breakEvenFeeYield'.split(' '),
    rows: prices.map((price, i) => [
      ...about,
      nameOf(names, i),
      cell(entryPrices[i] as N),
      cell(price),
      cell(reserves[i] as N),
      ...[value, hold, impermanentLoss, fees].map(cell),
    ]),
  }
}

const ilText = <N>(numbers: Numbers<N>, choice: BasketChoice, measured: Measured<N>, { bold, dim }: Style) => {
  const { amount, loss, percent, multiple, change } = figuresOf(numbers)
  const { basket, names, entryPrices, prices, entry, reserves, value, entryValue, hold, against } = measured
  const { real } = numbers
  const rows = prices.map((price, i) => {
    const from = entryPrices[i] as N
    const ratio = real.div(price, from)
    return [
      nameOf(names, i),
      amount(from),
      amount(price),
      `${multiple(ratio)} (${change(ratio)})`,
      amount(entry[i] as N),
      amount(reserves[i] as N),
    ]
  })
  return [
    bold(`${choice.definition.name} of ${basket.tokens} tokens`),
    ...basketParameterLines(numbers, choice, basket.parameters).map(dim),
    '',
    ...table([['per unit of liquidity', 'price at entry', 'price now', 'change', 'held', 'in the pool'], ...rows]),
    '',
    ...table(
      [
        ['value at entry', amount(entryValue)],
        ['held', amount(hold)],
        ['in the pool', amount(value)],
      ],
      [0],
    ),
    '',
    `impermanent loss  ${bold(loss(measured.impermanentLoss))} vs holding`,
    ...(against === undefined ? [] : [`                  ${bold(loss(against.loss))} vs ${against.typed}`]),
    `break-even        fees of ${percent(measured.breakEvenFeeYield)} of the position`,
  ]
}

/** The loss of a basket, ready to be printed. */
export const basketIl = <N>(numbers: Numbers<N>, choice: BasketChoice, options: BasketIlOptions): Outcome<Report> =>
  E.either.map(measure(numbers, choice, options), measured => ({
    json: () => ilJson(numbers, choice, measured),
    csv: () => ilCsv(numbers, choice, measured),
    text: style => ilText(numbers, choice, measured, style),
  }))
