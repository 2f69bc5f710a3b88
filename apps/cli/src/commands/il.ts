// The command `ammeter il`.

import { lossFigures } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E, function as F } from 'fp-ts'
import { type BasketOptions, chooseBasket, takesBasket } from '../basket/basket-choice.js'
import { basketIl } from '../basket/basket-il.js'
import { type Choice, chooseCurve } from '../curve/curve-choice.js'
import { type IlOptions, takesLoss } from '../il/il-options.js'
import { ilReport } from '../il/il-report.js'
import { measure } from '../il/measured.js'
import { askedObjectives, type ChosenObjective } from '../objective/choose-objectives.js'
import { type ObjectiveOption, takesObjectives } from '../objective/objective-option.js'
import { withScores } from '../objective/with-scores.js'
import type { Report } from '../output/report.js'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITH_TIMEOUT } from '../plug-in/with-timeout.js'
import { type Outcome, usage } from '../program/failure.js'
import { type AgainstOption, againstOf, comparesAgainst } from '../settings/against.js'
import { type Numbers, numberOption, overNumbers, POSITIVE } from '../settings/numbers.js'
import { type Context, examples, printsReport } from './command.js'

type Options = IlOptions & AgainstOption & ObjectiveOption & BasketOptions

/** A loss and its scores, which are `float64` whatever the arithmetic of the loss. */
const il = <N>(
  numbers: Numbers<N>,
  choice: Choice,
  objectives: readonly ChosenObjective[],
  { from, to, against }: Options,
): Outcome<Report> =>
  F.pipe(
    E.Do,
    E.bind('entryPrice', () => numberOption(numbers.real, '--from', from, POSITIVE)),
    E.bind('price', () => numberOption(numbers.real, '--to', to, POSITIVE)),
    E.bind('against', () => againstOf(numbers.real, { ...(against !== undefined && { against }) })),
    E.chain(each => measure(numbers, choice, each)),
    E.map(measured => {
      const figures = lossFigures(numbers.real.toNumber(measured.impermanentLoss))
      return withScores(ilReport(numbers, choice, measured), objectives, [{ curve: choice.label, figures }])
    }),
  )

/** `ammeter il`: the impermanent loss of one curve from one price to another. */
export const ilCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('il')
    .description('impermanent loss of one curve, or of a basket of n tokens, and the fees that make up for it')
  takesBasket(takesLoss(command), '--from and --to are the prices of all tokens, such as 2000,40000,1')
  printsReport(takesObjectives(comparesAgainst(command)))
    .addHelpText(
      'after',
      examples(
        'il --curve constant-product --from 1000 --to 2000',
        'il --curve weighted --set weight=0.8 --from 1000 --to 2000 --json',
        'il --curve concentrated --set lower=1500 --set upper=2500 --from 2000 --to 2400',
        'il --curve concentrated:width=x1.5 --from 2000 --to 2400 --against half',
        'il --curve stableswap --set amplification=100 --from 1 --to 0.95 --digits 50',
        'il --basket weighted:weights=0.5,0.3,0.2 --tokens ETH,BTC,USDC --from 2000,40000,1 --to 4000,50000,1',
      ),
    )
    .action((options: Options) =>
      answer(options, async digits => {
        const loader = plugInLoader(known, WITH_TIMEOUT)
        const { basket } = options
        if (basket !== undefined) {
          if (options.objective !== undefined) return usage('--objective: leave it out for a basket')
          const chosen = await chooseBasket(loader, basket, options)
          if (E.isLeft(chosen)) return chosen
          return overNumbers(digits, numbers => basketIl(numbers, chosen.right, options))
        }
        const objectives = await askedObjectives(loader, options, { run: 'il' })
        if (E.isLeft(objectives)) return objectives
        if (options.tokens !== undefined) return usage('--tokens: it names the tokens of a basket, for --basket')
        const choice = await chooseCurve(loader, options.curve, options.set)
        return E.either.chain(choice, chosen =>
          overNumbers(digits, numbers => il(numbers, chosen, objectives.right, options)),
        )
      }),
    )
}
