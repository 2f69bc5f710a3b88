// The report of a trade with a pool that has rules of its own.

import { otherToken, type Reserves, type Token } from '@ammeter/core'
import type { Choice } from '../curve/curve-choice.js'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { version } from '../program/version.js'
import type { Numbers } from '../settings/numbers.js'
import type { OwnTraded } from './own-trade.js'

/** The price paid or received for a unit of X, in Y, fee included; undefined if nothing was traded. */
const executionPriceOf = <N>({ real }: Numbers<N>, { swap, tokenIn }: OwnTraded<N>): N | undefined => {
  const { amountIn, amountOut } = swap
  if (real.isZero(amountIn) || real.isZero(amountOut)) return undefined
  return tokenIn === 'x' ? real.div(amountOut, amountIn) : real.div(amountIn, amountOut)
}

/** The figures of a trade that JSON and CSV share. */
const figures = <N>(numbers: Numbers<N>, traded: OwnTraded<N>) => {
  const { exact } = numbers
  const { swap, quote, quoteAfter } = traded
  const executionPrice = executionPriceOf(numbers, traded)
  return {
    amountIn: exact(swap.amountIn),
    amountOut: exact(swap.amountOut),
    quote: exact(quote as N),
    quoteAfter: exact(quoteAfter as N),
    executionPrice: executionPrice === undefined ? null : exact(executionPrice),
  }
}

const json = <N>(numbers: Numbers<N>, choice: Choice, traded: OwnTraded<N>) => {
  const { exact } = numbers
  const { source, pool, swap, tokenIn, price } = traded
  const both = ({ x, y }: Reserves<N>) => ({ x: exact(x), y: exact(y) })
  return {
    ...figures(numbers, traded),
    fees: both(swap.fees),
    reserves: both(swap.pool.reserves),
    reservesBefore: both(pool.reserves),
    collected: both(swap.pool.collected),
    tokenIn,
    tokenOut: otherToken(tokenIn),
    curve: choice.definition.name,
    params: exactParams(numbers, source.parameters),
    ...choice.module,
    pool: { price: price === undefined ? null : exact(price), fee: null, feeFrom: null, feeHandling: null },
    conventions: {
      ...conventions([choice]),
      quote: 'tokens out for a very small unit of the token paid, fee included',
    },
    version: version(),
  }
}

const csv = <N>(numbers: Numbers<N>, choice: Choice, traded: OwnTraded<N>) => {
  const { exact } = numbers
  const { fees, pool } = traded.swap
  const amounts = { ...figures(numbers, traded), feeX: exact(fees.x), feeY: exact(fees.y) }
  const held = { reserveX: exact(pool.reserves.x), reserveY: exact(pool.reserves.y) }
  const cells = { ...amounts, ...held }
  return {
    header: ['curve', 'params', 'tokenIn', ...Object.keys(cells)],
    rows: [
      [
        choice.definition.name,
        paramsCell(numbers, traded.source.parameters),
        traded.tokenIn,
        ...Object.values(cells).map(cell => (cell === null ? '' : numeral(cell))),
      ],
    ],
  }
}

const text = <N>(numbers: Numbers<N>, choice: Choice, traded: OwnTraded<N>, { bold, dim }: Style) => {
  const { real } = numbers
  const { amount } = figuresOf(numbers)
  const { source, pool, swap, tokenIn, price, quote, quoteAfter } = traded
  const of = (value: N, token: Token) => `${amount(value)} ${token.toUpperCase()}`
  const both = ({ x, y }: Reserves<N>) => `${of(x, 'x')}, ${of(y, 'y')}`
  const tokenOut = otherToken(tokenIn)
  const executionPrice = executionPriceOf(numbers, traded)
  const opening = price === undefined ? 'with reserves' : `at the price ${amount(price)}`
  return [
    bold(`${choice.definition.name}, opened ${opening}, a fee of its own`),
    ...parameterLines(numbers, [{ choice, params: source.parameters }]).map(dim),
    '',
    ...table(
      [
        ['pay', of(swap.amountIn, tokenIn)],
        ['receive', of(swap.amountOut, tokenOut)],
        ['fees', both(swap.fees)],
        ['execution price', executionPrice === undefined ? '—' : `${amount(executionPrice)} Y per X, fee included`],
        [
          'quote',
          `${amount(quote as N)} → ${amount(quoteAfter as N)} ${tokenOut.toUpperCase()} per ${tokenIn.toUpperCase()}, fee included`,
        ],
        ['reserves before', both(pool.reserves)],
        ['reserves after', both(swap.pool.reserves)],
        ...(Object.values(swap.pool.collected).every(real.isZero) ? [] : [['collected', both(swap.pool.collected)]]),
      ],
      [0, 1],
    ),
  ]
}

/** A trade with a pool that has rules of its own, ready to be printed. */
export const ownSwapReport = <N>(numbers: Numbers<N>, choice: Choice, traded: OwnTraded<N>): Report => ({
  json: () => json(numbers, choice, traded),
  csv: () => csv(numbers, choice, traded),
  text: style => text(numbers, choice, traded, style),
})
