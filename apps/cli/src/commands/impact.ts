import type { Token } from '@ammeter/core'
import { type Command, Option } from 'commander'
import { either as E, function as F } from 'fp-ts'
import { chooseCurves } from '../curve/curve-choice.js'
import { unlikelyFees } from '../curve/unlikely.js'
import { impactReport } from '../impact/impact-report.js'
import { impacts } from '../impact/impacts.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { chooseFee } from '../position/fee-choice.js'
import { FEE_HELP } from '../position/fee-from.js'
import { numberOption, overNumbers, POSITIVE, SHARE, wholeOption } from '../settings/numbers.js'
import { type Context, type CurveOptions, examples, printsReport, takesCurves } from './command.js'

interface ImpactOptions extends CurveOptions {
  readonly at: string
  readonly in: Token
  readonly fee: string
  readonly to: string
  readonly points: string
}

const MOST_POINTS = 10_000

/** `ammeter impact`: the price impact of trades by their size, on several curves. */
export const impactCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('impact')
    .description('price impact of trades by their size, several curves side by side, all of the same value')
  takesCurves(
    command,
    'a curve, such as weighted:weight=0.8, a formula, such as f:x^w*y^(1-w):w=0.7, or drawn liquidity, such as drawn:bars=3/5/8,width=x2; repeatable (default: all)',
  )
    .option('--at <ratio>', 'price of the pools, divided by that at entry', '1')
    .addOption(new Option('--in <token>', 'what is paid').choices(['x', 'y']).default('x'))
    .option('--fee <fee>', FEE_HELP, '0.003')
    .option('--to <share>', 'the largest trade, as a share of the value of the pool', '25%')
    .option('--points <n>', 'this many sizes, evenly spaced from 0', '51')
  printsReport(command)
    .addHelpText(
      'after',
      examples(
        'impact --curve constant-product --curve stableswap --points 6',
        'impact --curve concentrated:width=x1.5 --at 1.4 --in y --to 10% --csv',
      ),
    )
    .action((options: ImpactOptions) =>
      answer(options, async digits => {
        const loader = plugInLoader(known, WITH_TIMEOUT)
        const choices = await chooseCurves(loader, options.curve, options.set)
        if (E.isLeft(choices)) return choices
        const fee = await chooseFee(loader, options.fee)
        if (E.isLeft(fee)) return fee
        return overNumbers(digits, numbers => {
          const { real } = numbers
          return F.pipe(
            E.Do,
            E.bind('ratio', () => numberOption(real, '--at', options.at, POSITIVE)),
            E.bind('most', () => numberOption(real, '--to', options.to, SHARE)),
            E.bind('points', () => wholeOption('--points', options.points, 2, MOST_POINTS)),
            E.bind('trades', ({ ratio, most, points }) =>
              E.right({
                ...{ ratio, token: options.in, fee: fee.right },
                sizes: Array.from({ length: points }, (_, i) =>
                  real.div(real.mul(most, real.of(i)), real.of(points - 1)),
                ),
              }),
            ),
            E.chain(({ trades }) =>
              E.either.map(impacts(numbers, choices.right, trades), found =>
                impactReport(numbers, { trades, ...found, notes: unlikelyFees(options, fee.right) }),
              ),
            ),
          )
        })
      }),
    )
}
