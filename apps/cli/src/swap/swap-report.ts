// The report of `ammeter swap`.

import { otherToken, type Reserves, type Token, tradesAt } from '@ammeter/core'
import type { Choice } from '../curve/curve-choice.js'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { HANDLING_WORDS } from '../position/describe-position.js'
import { describeFee, feeJson, isPolicy } from '../position/fee-choice.js'
import { version } from '../program/version.js'
import type { Numbers } from '../settings/numbers.js'
import type { Traded } from './trade.js'

/** The figures of a swap that JSON and CSV share. */
const swapFigures = <N>({ exact }: Numbers<N>, { swap }: Traded<N>) => ({
  amountIn: exact(swap.amountIn),
  amountOut: exact(swap.amountOut),
  fee: exact(swap.fees[swap.feeToken]),
  spotPrice: exact(swap.spotPrice),
  spotPriceAfter: exact(swap.spotPriceAfter),
  executionPrice: exact(swap.executionPrice),
  priceImpact: exact(swap.priceImpact),
})

const swapJson = <N>(numbers: Numbers<N>, choice: Choice, traded: Traded<N>) => {
  const { exact } = numbers
  const { pool, swap, tokenIn, price, liquidity, fee } = traded
  const both = ({ x, y }: Reserves<N>) => ({ x: exact(x), y: exact(y) })
  return {
    ...swapFigures(numbers, traded),
    reserves: both(swap.pool.reserves),
    reservesBefore: both(pool.reserves),
    collected: both(swap.pool.collected),
    tokenIn,
    tokenOut: otherToken(tokenIn),
    feeToken: swap.feeToken,
    curve: choice.definition.name,
    params: exactParams(numbers, pool.curve.parameters),
    pool: {
      price: exact(price),
      liquidity: exact(liquidity),
      ...feeJson(numbers, fee),
      feeFrom: pool.feeFrom,
      feeHandling: pool.fees,
    },
    conventions: conventions([choice]),
    version: version(),
  }
}

const swapCsv = <N>(numbers: Numbers<N>, choice: Choice, traded: Traded<N>) => {
  const { curve, reserves } = traded.swap.pool
  const figures = swapFigures(numbers, traded)
  return {
    header: ['curve', 'params', 'tokenIn', ...Object.keys(figures), 'reserveX', 'reserveY'],
    rows: [
      [
        choice.definition.name,
        paramsCell(numbers, curve.parameters),
        traded.tokenIn,
        ...[...Object.values(figures), numbers.exact(reserves.x), numbers.exact(reserves.y)].map(numeral),
      ],
    ],
  }
}

const swapText = <N>(numbers: Numbers<N>, choice: Choice, traded: Traded<N>, { bold, dim }: Style) => {
  const { amount, percent } = figuresOf(numbers)
  const { price, liquidity, pool, swap, tokenIn, fee } = traded
  const { curve, feeFrom, fees } = pool
  const of = (value: N, token: Token) => `${amount(value)} ${token.toUpperCase()}`
  const both = ({ x, y }: Reserves<N>) => `${of(x, 'x')}, ${of(y, 'y')}`
  const isFree = !isPolicy(fee) && numbers.real.isZero(fee)
  const terms = isFree ? 'no fee' : `${describeFee(numbers, fee)} from the ${feeFrom}, ${HANDLING_WORDS[fees]}`
  return [
    bold(`${choice.definition.name}, price ${amount(price)}, liquidity ${amount(liquidity)}, ${terms}`),
    ...parameterLines(numbers, [{ choice, params: curve.parameters }]).map(dim),
    '',
    ...table(
      [
        ['pay', of(swap.amountIn, tokenIn)],
        ['receive', of(swap.amountOut, otherToken(tokenIn))],
        ['fee', of(swap.fees[swap.feeToken], swap.feeToken)],
        ['execution price', `${amount(swap.executionPrice)} Y per X, fee included`],
        ['spot price', `${amount(swap.spotPrice)} → ${amount(swap.spotPriceAfter)} Y per X`],
        ['price impact', `${percent(swap.priceImpact)}, fee left out`],
        ['reserves before', both(pool.reserves)],
        ['reserves after', both(swap.pool.reserves)],
      ],
      [0, 1],
    ),
  ]
}

/** The note on a pool whose curve does not trade at the price at which it was opened. */
const rangeNotes = <N>(numbers: Numbers<N>, { pool: { curve }, price, swap }: Traded<N>): readonly string[] => {
  const { amount } = figuresOf(numbers)
  const quoted = amount(swap.spotPrice)
  return tradesAt(curve, price)
    ? []
    : [`the curve does not trade at the price ${amount(price)}: the pool holds one token only, and quotes ${quoted}`]
}

/** A trade, ready to be printed. */
export const swapReport = <N>(
  numbers: Numbers<N>,
  choice: Choice,
  traded: Traded<N>,
  notes: readonly string[],
): Report => ({
  json: () => swapJson(numbers, choice, traded),
  csv: () => swapCsv(numbers, choice, traded),
  text: style => swapText(numbers, choice, traded, style),
  notes: [...rangeNotes(numbers, traded), ...notes],
})
