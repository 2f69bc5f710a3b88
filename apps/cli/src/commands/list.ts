import { Argument, type Command } from 'commander'
import { either as E } from 'fp-ts'
import { definitionsReport } from '../listing/definitions-report.js'
import { overNumbers } from '../numbers.js'
import { KINDS, type Kind } from '../plug-in/kinds.js'
import { ofKinds } from '../plug-in/plug-in-loader.js'
import { type CommonOptions, type Context, examples, printsReport } from './command.js'

/** What can be listed, by its word. */
const LISTED = new Map(Object.entries(KINDS).map(([kind, { many }]) => [many, kind as Kind]))

/** `ammeter list fees`, and `ammeter curves`: what there is, and what can be set. */
export const listCommand = (program: Command, { known, answer }: Context): void => {
  const listed = (kind: Kind, options: CommonOptions) =>
    answer(options, digits =>
      E.right(overNumbers(digits, numbers => definitionsReport(numbers, kind, ofKinds(known, [kind])))),
    )
  const list = program
    .command('list')
    .description('list what plugs in, with parameters: curves, pools, fees, models, strategies, traders or alerts')
    .addArgument(new Argument('<kind>', 'what to list').choices([...LISTED.keys()]))
  printsReport(list)
    .addHelpText('after', examples('list fees', 'list strategies --json', 'list alerts --csv'))
    .action((many: string, options: CommonOptions) => listed(LISTED.get(many) ?? 'curve', options))
  const curves = program.command('curves').description('list the curves and their parameters, as `list curves` does')
  printsReport(curves)
    .addHelpText('after', examples('curves', 'curves --json'))
    .action((options: CommonOptions) => listed('curve', options))
}
