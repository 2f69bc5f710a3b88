import { exactIn, exactOut, type FeeHandling, otherToken, type Reserves, type Token } from '@ammeter/core'
import { type Command, Option } from 'commander'
import { either as E, function as F } from 'fp-ts'
import { type Choice, chooseCurve } from '../curve-choice.js'
import { tradesAt } from '../entered-curve.js'
import { type Outcome, refused, usage } from '../failure.js'
import { NOT_NEGATIVE, type Numbers, numberOption, overNumbers, POSITIVE } from '../numbers.js'
import { numeral } from '../output/csv.js'
import { figuresOf } from '../output/figures.js'
import { conventions, exactParams, parameterLines, paramsCell } from '../output/parameters.js'
import type { Report, Style } from '../output/report.js'
import { table } from '../output/table.js'
import { LIMITED } from '../plug-in/limited.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { type OpenedPool, poolAtPrice, poolHolding } from '../pool-of.js'
import {
  chooseFee,
  describeFee,
  type Fee,
  type FeeChoice,
  feeAt,
  feeJson,
  feeTerm,
  isPolicy,
} from '../position/fee-choice.js'
import { FEE_HELP, feeFromOf, feeFromOption } from '../position/fee-from.js'
import { unlikelyFee } from '../unlikely.js'
import { version } from '../version.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface SwapOptions extends CurveOptions {
  readonly price?: string
  readonly liquidity?: string
  readonly reserves?: string
  readonly in?: Token
  readonly out?: Token
  readonly amount: string
  readonly fee: string
  readonly feeFrom?: 'input' | 'output'
  readonly fees?: FeeHandling
}

/** The token that the amount is of, and whether it is paid or received. */
const direction = (options: SwapOptions): Outcome<{ readonly token: Token; readonly trade: typeof exactIn }> => {
  if (options.in !== undefined) return E.right({ token: options.in, trade: exactIn })
  if (options.out !== undefined) return E.right({ token: options.out, trade: exactOut })
  return usage('say which token the amount is of: --in x or --in y to pay it, --out x or --out y to receive it')
}

/** The amounts of X and Y that `--reserves` says. */
const reservesOf = <N>({ real }: Numbers<N>, text: string): Outcome<Reserves<N>> => {
  const [x, y, ...others] = text.split(',')
  if (x === undefined || y === undefined || others.length > 0) {
    return usage(`--reserves is ${JSON.stringify(text)}, must be amounts of X and Y, such as 1000,3000000`)
  }
  return F.pipe(
    E.Do,
    E.apS('x', numberOption(real, 'the amount of X of --reserves', x, NOT_NEGATIVE)),
    E.apS('y', numberOption(real, 'the amount of Y of --reserves', y, NOT_NEGATIVE)),
  )
}

/** A pool that was opened, and its fee. */
interface Opened<N> extends OpenedPool<N> {
  readonly fee: Fee<N>
}

/** The pool that the options say: of given reserves, or of given liquidity at a price. */
const poolOf = <N>(
  numbers: Numbers<N>,
  choice: Choice,
  chosenFee: FeeChoice,
  options: SwapOptions,
): Outcome<Opened<N>> => {
  const { real } = numbers
  const { price, liquidity, reserves, fees } = options
  const feeFrom = feeFromOf(choice.terms.feeFrom, options.feeFrom)
  if (E.isLeft(feeFrom)) return feeFrom
  const termsAt = (fee: Fee<N>) => ({
    fee: feeTerm(fee),
    ...(fees && { fees }),
    ...(feeFrom.right !== undefined && { feeFrom: feeFrom.right }),
  })
  if (reserves !== undefined) {
    return F.pipe(
      E.Do,
      E.bind('held', () => reservesOf(numbers, reserves)),
      E.bind('fee', () => feeAt(real, chosenFee, real.one)),
      E.bind('opened', ({ held, fee }) => poolHolding(real, choice, held, termsAt(fee))),
      E.map(({ opened, fee }) => ({ ...opened, fee })),
    )
  }
  if (price === undefined || liquidity === undefined) {
    return usage('say what the pool holds: --reserves X,Y, or both --price and --liquidity')
  }
  return F.pipe(
    E.Do,
    E.bind('price', () => numberOption(real, '--price', price, POSITIVE)),
    E.bind('liquidity', () => numberOption(real, '--liquidity', liquidity, POSITIVE)),
    E.bind('fee', ({ price: entry }) => feeAt(real, chosenFee, entry)),
    E.chain(({ fee, ...opened }) =>
      E.either.map(poolAtPrice(real, choice, { ...opened, ...termsAt(fee) }), each => ({ ...each, fee })),
    ),
  )
}

/** A pool, and a trade with it. */
const trade = <N>(numbers: Numbers<N>, choice: Choice, fee: FeeChoice, options: SwapOptions) =>
  F.pipe(
    direction(options),
    E.bindTo('side'),
    E.bind('amount', () => numberOption(numbers.real, '--amount', options.amount, NOT_NEGATIVE)),
    E.bind('opened', () => poolOf(numbers, choice, fee, options)),
    E.bind('swap', ({ opened, side, amount }) => E.mapLeft(refused)(opened.pool.swap(side.trade(side.token, amount)))),
    E.map(({ opened, side, swap }) => ({
      ...opened,
      swap,
      tokenIn: side.trade === exactIn ? side.token : otherToken(side.token),
    })),
  )

type Traded<N> = ReturnType<typeof trade<N>> extends Outcome<infer A> ? A : never

/** The figures of a swap that stand in the JSON and in the CSV alike. */
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

const HANDLING_WORDS: Readonly<Record<FeeHandling, string>> = {
  compounded: 'compounded into the reserves',
  collected: 'collected separately',
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

/** What a person should know of a pool whose curve does not trade at the price it was opened at. */
const rangeNotes = <N>(numbers: Numbers<N>, { pool: { curve }, price, swap }: Traded<N>): readonly string[] => {
  const { amount } = figuresOf(numbers)
  const quoted = amount(swap.spotPrice)
  return tradesAt(curve, price)
    ? []
    : [`the curve does not trade at the price ${amount(price)}: the pool holds one token only, and quotes ${quoted}`]
}

const swapReport = <N>(numbers: Numbers<N>, choice: Choice, fee: FeeChoice, options: SwapOptions): Outcome<Report> =>
  E.either.map(trade(numbers, choice, fee, options), traded => ({
    json: () => swapJson(numbers, choice, traded),
    csv: () => swapCsv(numbers, choice, traded),
    text: style => swapText(numbers, choice, traded, style),
    notes: [...rangeNotes(numbers, traded), ...unlikelyFee(options.fee)],
  }))

/** `ammeter swap`: one trade with a pool. */
export const swapCommand = (program: Command, { known, answer }: Context): void => {
  const command = program.command('swap').description('one trade with a pool: amounts, fee, prices and price impact')
  takesCurves(command, 'the curve, such as weighted or weighted:weight=0.8, or a module, such as ./mine.ts')
    .addOption(new Option('--reserves <x,y>', 'what the pool holds of X and Y').conflicts(['price', 'liquidity']))
    .option('--price <price>', 'spot price of the pool, Y per X, in place of --reserves; with --liquidity')
    .option('--liquidity <l>', 'liquidity of the pool: the level of its trading function')
    .addOption(new Option('--in <token>', 'pay exactly the amount of this token').choices(['x', 'y']).conflicts('out'))
    .addOption(new Option('--out <token>', 'receive exactly the amount of this token').choices(['x', 'y']))
    .requiredOption('--amount <a>', 'tokens')
    .option('--fee <fee>', FEE_HELP, '0')
    .addOption(feeFromOption())
    .addOption(
      new Option(
        '--fees <handling>',
        'what becomes of fees: compounded into the reserves, or collected separately (default: collected by a curve whose prices have an end, else compounded)',
      ).choices(['compounded', 'collected']),
    )
  printsReport(command)
    .addHelpText(
      'after',
      examples(
        'swap --curve constant-product --price 2000 --liquidity 10000 --in x --amount 5 --fee 0.003',
        'swap --curve weighted --set weight=80% --reserves 1000,3000000 --out y --amount 5000 --digits 30',
        'swap --curve stableswap --price 1 --liquidity 1000000 --out y --amount 5000 --fee 0.0004 --fee-from output',
        'swap --curve concentrated --set lower=1500 --set upper=2500 --price 2000 --liquidity 500 --in y --amount 100 --fees collected --json',
      ),
    )
    .action((options: SwapOptions) =>
      answer(options, async digits => {
        const loader = plugInLoader(known, LIMITED)
        const choice = await chooseCurve(loader, options.curve, options.set, { terms: ['fee', 'feeFrom'] })
        if (E.isLeft(choice)) return choice
        const { terms } = choice.right
        const fee = terms.fee === undefined ? await chooseFee(loader, options.fee) : E.right(terms.fee)
        if (E.isLeft(fee)) return fee
        return overNumbers(digits, numbers => swapReport(numbers, choice.right, fee.right, options))
      }),
    )
}
