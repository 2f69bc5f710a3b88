// The command `ammeter swap`.

import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { chooseCurve } from '../curve/curve-choice.js'
import { unlikelyFees } from '../curve/unlikely.js'
import { ownPool, ownTrade } from '../own-pool/own-trade.js'
import { ownSwapReport } from '../own-pool/swap-report.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { chooseFee } from '../position/fee-choice.js'
import { FEE_HELP, feeFromOption } from '../position/fee-from.js'
import { overNumbers } from '../settings/numbers.js'
import { swapReport } from '../swap/swap-report.js'
import { type TradeOptions, trade } from '../swap/trade.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface SwapOptions extends CurveOptions, TradeOptions {
  readonly fee?: string
}

/** The default fee. */
const DEFAULT_FEE = '0'

/** `ammeter swap`: one trade with a pool. */
export const swapCommand = (program: Command, { known, answer }: Context): void => {
  const command = program.command('swap').description('one trade with a pool: amounts, fee, prices and price impact')
  takesCurves(
    command,
    'the curve, such as weighted or weighted:weight=0.8, a pool of `ammeter list pools`, such as lbp:days=3, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts',
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
    .addOption(new Option('--in <token>', 'pay exactly the amount of this token').choices(['x', 'y']).conflicts('out'))
    .addOption(new Option('--out <token>', 'receive exactly the amount of this token').choices(['x', 'y']))
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
        'swap --curve concentrated --set lower=1500 --set upper=2500 --price 2000 --liquidity 500 --in y --amount 100 --fees collected --json',
      ),
    )
    .action((options: SwapOptions) =>
      answer(options, async digits => {
        const loader = plugInLoader(known, WITH_TIMEOUT)
        const choice = await chooseCurve(loader, options.curve, options.set, { terms: ['fee', 'feeFrom'] })
        if (E.isLeft(choice)) return choice
        const { terms } = choice.right
        const fee = terms.fee === undefined ? await chooseFee(loader, options.fee ?? DEFAULT_FEE) : E.right(terms.fee)
        if (E.isLeft(fee)) return fee
        return overNumbers(digits, numbers =>
          E.either.chain(ownPool(numbers, choice.right, options), own =>
            own === undefined
              ? E.either.map(trade(numbers, choice.right, fee.right, options), traded =>
                  swapReport(numbers, choice.right, traded, unlikelyFees(options, fee.right)),
                )
              : E.either.map(ownTrade(numbers, choice.right, own, options), traded =>
                  ownSwapReport(numbers, choice.right, traded),
                ),
          ),
        )
      }),
    )
}
