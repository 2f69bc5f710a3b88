// The command `ammeter swap`.

import type { Token } from '@ammeter/core'
import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { chooseBasket, takesBasket } from '../basket/basket-choice.js'
import { type BasketSwapOptions, basketSwap } from '../basket/basket-swap.js'
import { chooseCurve } from '../curve/curve-choice.js'
import { unlikelyFees } from '../curve/unlikely.js'
import { ownPool, ownTrade } from '../own-pool/own-trade.js'
import { ownSwapReport } from '../own-pool/swap-report.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { chooseFee } from '../position/fee-choice.js'
import { FEE_HELP, feeFromOption } from '../position/fee-from.js'
import { type Outcome, usage } from '../program/failure.js'
import { overNumbers } from '../settings/numbers.js'
import { swapReport } from '../swap/swap-report.js'
import { type TradeOptions, trade } from '../swap/trade.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface SwapOptions extends CurveOptions, Omit<TradeOptions, 'in' | 'out'>, BasketSwapOptions {
  readonly fee?: string
}

const isToken = (text: string | undefined): text is Token | undefined =>
  text === undefined || text === 'x' || text === 'y'

/** The options of a trade with two tokens: what belongs to baskets is refused. */
const pairOptions = (options: SwapOptions): Outcome<TradeOptions> => {
  const { in: paid, out: received, exactOut, tokens, ...others } = options
  const wrong = (option: string, text: string | undefined) =>
    usage(`option '--${option} <token>' argument '${text}' is invalid. Allowed choices are x, y.`)
  if (!isToken(paid)) return wrong('in', paid)
  if (!isToken(received)) return wrong('out', received)
  if (paid !== undefined && received !== undefined) {
    return usage("option '--in <token>' cannot be used with option '--out <token>'")
  }
  if (exactOut) return usage('--exact-out: it is for --basket; of a curve, --out x receives exactly the amount')
  if (tokens !== undefined) return usage('--tokens: it names the tokens of a basket, for --basket')
  return E.right({ ...others, ...(paid && { in: paid }), ...(received && { out: received }) })
}

/** The default fee. */
const DEFAULT_FEE = '0'

/** `ammeter swap`: one trade with a pool. */
export const swapCommand = (program: Command, { known, answer }: Context): void => {
  const command = program.command('swap').description('one trade with a pool: amounts, fee, prices and price impact')
  takesBasket(
    takesCurves(
      command,
      'the curve, such as weighted or weighted:weight=0.8, a pool of `ammeter list pools`, such as lbp:days=3, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts',
    ),
    '--reserves, or --price, has a number for each token, and --in and --out name two of them',
  )
    .addOption(new Option('--reserves <x,y>', 'what the pool holds of X and Y').conflicts(['price', 'liquidity']))
    .option('--price <price>', 'spot price of the pool, Y per X, in place of --reserves; with --liquidity')
    .option('--liquidity <l>', 'liquidity of the pool: the level of its trading function')
    .addOption(
      new Option('--deposit <y>', 'value of the pool, in Y, in place of --liquidity').conflicts([
        'reserves',
        'liquidity',
      ]),
    )
    .option(
      '--in <token>',
      'pay exactly the amount of this token: x or y; of a basket, the token paid, by place or name',
    )
    .option('--out <token>', 'receive exactly the amount of this token: x or y; of a basket, the token received')
    .option('--exact-out', 'of a basket: the amount is that of the token received')
    .requiredOption('--amount <a>', 'tokens')
    .option('--fee <fee>', `${FEE_HELP} (default: "${DEFAULT_FEE}")`)
    .addOption(feeFromOption())
    .addOption(
      new Option(
        '--fees <handling>',
        'where fees go: compounded into the reserves, or collected separately (default: collected by curves with a bounded range, else compounded)',
      ).choices(['compounded', 'collected']),
    )
  printsReport(command)
    .addHelpText(
      'after',
      examples(
        'swap --curve constant-product --price 2000 --liquidity 10000 --in x --amount 5 --fee 0.003',
        'swap --curve weighted --set weight=80% --reserves 1000,3000000 --out y --amount 5000 --digits 30',
        'swap --curve stableswap --price 1 --liquidity 1000000 --out y --amount 5000 --fee 0.0004 --fee-from output',
        'swap --curve weighted --price 2000 --deposit 1e6 --in y --amount 5000 --fee 0.3%',
        'swap --basket weighted:weights=0.5,0.3,0.2 --reserves 10,20,30 --in 0 --out 2 --amount 5 --fee 0.3%',
        'swap --curve concentrated --set lower=1500 --set upper=2500 --price 2000 --liquidity 500 --in y --amount 100 --fees collected --json',
      ),
    )
    .action((options: SwapOptions) =>
      answer(options, async digits => {
        const loader = plugInLoader(known, WITH_TIMEOUT)
        if (options.basket !== undefined) {
          const chosen = await chooseBasket(loader, options.basket, options)
          if (E.isLeft(chosen)) return chosen
          const charged = await chooseFee(loader, options.fee ?? DEFAULT_FEE)
          if (E.isLeft(charged)) return charged
          return overNumbers(digits, numbers => basketSwap(numbers, chosen.right, charged.right, options))
        }
        const pair = pairOptions(options)
        if (E.isLeft(pair)) return pair
        const choice = await chooseCurve(loader, options.curve, options.set, { terms: ['fee', 'feeFrom'] })
        if (E.isLeft(choice)) return choice
        const { terms } = choice.right
        const fee = terms.fee === undefined ? await chooseFee(loader, options.fee ?? DEFAULT_FEE) : E.right(terms.fee)
        if (E.isLeft(fee)) return fee
        return overNumbers(digits, numbers =>
          E.either.chain(ownPool(numbers, choice.right, pair.right), own =>
            own === undefined
              ? E.either.map(trade(numbers, choice.right, fee.right, pair.right), traded =>
                  swapReport(numbers, choice.right, traded, unlikelyFees(options, fee.right)),
                )
              : E.either.map(ownTrade(numbers, choice.right, own, pair.right), traded =>
                  ownSwapReport(numbers, choice.right, traded),
                ),
          ),
        )
      }),
    )
}
