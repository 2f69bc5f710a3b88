// `ammeter swap --basket`: one trade of two tokens of a basket.

import {
  type BasketOpening,
  type BasketPool,
  type BasketPoolSwap,
  exactIn,
  exactOut,
  type FeeHandling,
  poolOf,
} from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { HANDLING_WORDS } from '../position/describe-position.js'
import { describeFee, type Fee, type FeeChoice, feeAt, feeJson, feeTerm, isPolicy } from '../position/fee-choice.js'
import type { FeeFrom } from '../position/fee-from.js'
import { type Outcome, refused, usage } from '../program/failure.js'
import { version } from '../program/version.js'
import { didYouMean } from '../settings/nearest.js'
import { NOT_NEGATIVE, type Numbers, numberOption, POSITIVE } from '../settings/numbers.js'
import { type BasketChoice, type BasketOptions, basketAt, listOption, namesOfTokens } from './basket-choice.js'
import { basketConventions, basketParameterLines, basketParamsCell, exactBasketParams } from './basket-words.js'

/** The options of a pool and a trade. */
export interface BasketSwapOptions extends BasketOptions {
  readonly reserves?: string
  readonly price?: string
  readonly liquidity?: string
  readonly deposit?: string
  readonly in?: string
  readonly out?: string
  readonly exactOut?: true
  readonly amount: string
  readonly feeFrom?: FeeFrom
  readonly fees?: FeeHandling
}

/** A trade that was made. */
interface Traded<N> {
  readonly pool: BasketPool<N>
  readonly swap: BasketPoolSwap<N>
  readonly names: readonly string[] | undefined
  readonly tokenIn: number
  readonly tokenOut: number
  readonly liquidity: N
  readonly fee: Fee<N>
}

/** The token that an option names, by its index or its name. */
const tokenOf = (
  option: string,
  typed: string | undefined,
  count: number,
  names: readonly string[] | undefined,
): Outcome<number> => {
  const known = [...(names ?? []), ...Array.from({ length: count }, (_, i) => String(i))]
  if (typed === undefined) {
    return usage('say which tokens are traded: --in and --out, each by its place from 0, or by its name in --tokens')
  }
  const place = known.indexOf(typed)
  return place < 0
    ? usage(`${option}: unknown token ${JSON.stringify(typed)}: ${didYouMean(typed, known)}`)
    : E.right(place % count)
}

/** What a pool opens with, and the option that tells how many tokens it has. */
interface Opening<N> {
  readonly option: string
  readonly list: readonly N[]
  readonly terms: BasketOpening<N>
}

/** What the pool holds. */
const openingOf = <N>(
  numbers: Numbers<N>,
  { reserves, price, liquidity, deposit }: BasketSwapOptions,
): Outcome<Opening<N>> => {
  const size = deposit ?? liquidity
  if (reserves !== undefined) {
    return E.either.map(listOption(numbers, '--reserves', reserves, NOT_NEGATIVE), list => ({
      option: '--reserves',
      list,
      terms: { reserves: list },
    }))
  }
  if (price === undefined || size === undefined) {
    return usage('say what the pool holds: --reserves 10,20,30, or --price 2000,40000,1 with --liquidity or --deposit')
  }
  const option = deposit === undefined ? '--liquidity' : '--deposit'
  return F.pipe(
    E.Do,
    E.bind('list', () => listOption(numbers, '--price', price, POSITIVE)),
    E.bind('size', () => numberOption(numbers.real, option, size, POSITIVE)),
    E.map(({ list, size: given }) => ({
      option: '--price',
      list,
      terms: deposit === undefined ? { prices: list, liquidity: given } : { prices: list, deposit: given },
    })),
  )
}

const trade = <N>(
  numbers: Numbers<N>,
  choice: BasketChoice,
  chosenFee: FeeChoice,
  options: BasketSwapOptions,
): Outcome<Traded<N>> => {
  const { real } = numbers
  const { feeFrom, fees } = options
  return F.pipe(
    E.Do,
    E.bind('opening', () => openingOf(numbers, options)),
    E.bind('basket', ({ opening }) => basketAt(numbers, choice, opening.list.length, opening.option)),
    E.bind('names', ({ basket }) => namesOfTokens(basket.tokens, options)),
    E.bind('tokenIn', ({ basket, names }) => tokenOf('--in', options.in, basket.tokens, names)),
    E.bind('tokenOut', ({ basket, names }) => tokenOf('--out', options.out, basket.tokens, names)),
    E.chainFirst(({ tokenIn, tokenOut }) =>
      tokenIn === tokenOut ? usage('--in and --out name the same token: a trade has two') : E.right(undefined),
    ),
    E.bind('amount', () => numberOption(real, '--amount', options.amount, NOT_NEGATIVE)),
    E.bind('fee', () => feeAt(real, chosenFee, real.one)),
    E.chain(({ opening, basket, fee, amount, ...each }) => {
      const terms = { ...opening.terms, fee: feeTerm(fee), ...(fees && { fees }), ...(feeFrom && { feeFrom }) }
      const { tokenIn, tokenOut } = each
      const made = options.exactOut ? exactOut(tokenOut, amount, tokenIn) : exactIn(tokenIn, amount, tokenOut)
      return E.mapLeft(refused)(
        F.pipe(
          E.Do,
          E.bind('pool', () => poolOf(basket, terms)),
          E.bind('liquidity', ({ pool }) => pool.liquidity()),
          E.bind('swap', ({ pool }) => pool.swap(made)),
          E.map(figures => ({ ...each, ...figures, fee })),
        ),
      )
    }),
  )
}

const listOf = <N>(amounts: Readonly<Record<number, N>>): readonly N[] => Object.values(amounts)

const figures = <N>({ exact }: Numbers<N>, { swap }: Traded<N>) => ({
  amountIn: exact(swap.amountIn),
  amountOut: exact(swap.amountOut),
  fee: exact(swap.fees[swap.feeToken] as N),
  spotPrice: exact(swap.spotPrice),
  executionPrice: exact(swap.executionPrice),
  priceImpact: exact(swap.priceImpact),
})

const swapJson = <N>(numbers: Numbers<N>, choice: BasketChoice, traded: Traded<N>) => {
  const { exact } = numbers
  const { pool, swap, names, tokenIn, tokenOut, liquidity, fee } = traded
  const named = (token: number) => names?.[token] ?? token
  return {
    ...figures(numbers, traded),
    reserves: listOf(swap.pool.reserves).map(exact),
    reservesBefore: listOf(pool.reserves).map(exact),
    collected: listOf(swap.pool.collected).map(exact),
    tokenIn: named(tokenIn),
    tokenOut: named(tokenOut),
    feeToken: named(swap.feeToken),
    basket: choice.definition.name,
    params: exactBasketParams(numbers, pool.basket.parameters),
    ...(names && { tokens: names }),
    pool: {
      liquidity: exact(liquidity),
      ...feeJson(numbers, fee),
      feeFrom: pool.feeFrom,
      feeHandling: pool.fees,
    },
    ...choice.module,
    conventions: { ...basketConventions(choice), spotPrice: 'of the token taken, for one of the token paid' },
    version: version(),
  }
}

const swapCsv = <N>(numbers: Numbers<N>, choice: BasketChoice, traded: Traded<N>) => {
  const { pool, swap, names, tokenIn, tokenOut } = traded
  const named = (token: number) => names?.[token] ?? String(token)
  const after = listOf(swap.pool.reserves)
  const all = figures(numbers, traded)
  return {
    header: [
      'basket',
      'params',
      'tokenIn',
      'tokenOut',
      ...Object.keys(all),
      ...after.map((_, i) => `reserve ${named(i)}`),
    ],
    rows: [
      [
        choice.definition.name,
        basketParamsCell(numbers, pool.basket.parameters),
        named(tokenIn),
        named(tokenOut),
        ...[...Object.values(all), ...after.map(numbers.exact)].map(numeral),
      ],
    ],
  }
}

const swapText = <N>(numbers: Numbers<N>, choice: BasketChoice, traded: Traded<N>, { bold, dim }: Style) => {
  const { amount, percent } = figuresOf(numbers)
  const { pool, swap, names, tokenIn, tokenOut, liquidity, fee } = traded
  const named = (token: number) => names?.[token] ?? `token ${token}`
  const of = (value: N, token: number) =>
    names === undefined ? `${amount(value)} of ${named(token)}` : `${amount(value)} ${named(token)}`
  const all = (amounts: Readonly<Record<number, N>>) => listOf(amounts).map(of).join(', ')
  const isFree = !isPolicy(fee) && numbers.real.isZero(fee)
  const terms = isFree
    ? 'no fee'
    : `${describeFee(numbers, fee)} from the ${pool.feeFrom}, ${HANDLING_WORDS[pool.fees]}`
  const per = `${named(tokenOut)} for each ${named(tokenIn)}`
  return [
    bold(`${choice.definition.name} of ${pool.tokens.length} tokens, liquidity ${amount(liquidity)}, ${terms}`),
    ...basketParameterLines(numbers, choice, pool.basket.parameters).map(dim),
    '',
    ...table(
      [
        ['pay', of(swap.amountIn, tokenIn)],
        ['receive', of(swap.amountOut, tokenOut)],
        ['fee', of(swap.fees[swap.feeToken] as N, swap.feeToken)],
        ['execution price', `${amount(swap.executionPrice)} ${per}, fee included`],
        ['spot price', `${amount(swap.spotPrice)} ${per}, fee left out`],
        ['price impact', `${percent(swap.priceImpact)}, fee left out`],
        ['reserves before', all(pool.reserves)],
        ['reserves after', all(swap.pool.reserves)],
      ],
      [0, 1],
    ),
  ]
}

/** A trade with a basket, ready to be printed. */
export const basketSwap = <N>(
  numbers: Numbers<N>,
  choice: BasketChoice,
  fee: FeeChoice,
  options: BasketSwapOptions,
): Outcome<Report> =>
  E.either.map(trade(numbers, choice, fee, options), traded => ({
    json: () => swapJson(numbers, choice, traded),
    csv: () => swapCsv(numbers, choice, traded),
    text: style => swapText(numbers, choice, traded, style),
  }))
