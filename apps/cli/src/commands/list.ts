// The command `ammeter list`.

import { Argument, type Command } from 'commander'
import { either as E } from 'fp-ts'
import { definitionsReport } from '../listing/definitions-report.js'
import { overviewReport } from '../listing/overview-report.js'
import { KINDS, type Kind } from '../plug-in/kinds.js'
import { ofKinds } from '../plug-in/plug-in-loader.js'
import { overNumbers } from '../settings/numbers.js'
import { type CommonOptions, type Context, examples, printsReport } from './command.js'

const HISTORIES = 'histories'

/** The plug-ins that can be listed, by the word for their kind. */
const LISTED = new Map(Object.entries(KINDS).map(([kind, { many }]) => [many, kind as Kind]))

/** `ammeter list`, `ammeter list fees`, and `ammeter curves`: the plug-ins that ship, and their parameters. */
export const listCommand = (program: Command, { known, answer }: Context): void => {
  const listed = (kind: Kind, options: CommonOptions) =>
    answer(options, digits =>
      E.right(overNumbers(digits, numbers => definitionsReport(numbers, kind, ofKinds(known, [kind])))),
    )
  const others = (many: string | undefined, options: CommonOptions) =>
    answer(options, async () => {
      const { histories } = await import('@ammeter/histories')
      const { historiesReport } = await import('../listing/histories-report.js')
      if (many === HISTORIES) return E.right(historiesReport(histories))
      const kinds = [...LISTED].map(([word, kind]) => ({ many: word, all: ofKinds(known, [kind]) }))
      return E.right(overviewReport([...kinds, { many: HISTORIES, all: histories }]))
    })
  const list = program
    .command('list')
    .description(
      'list what plugs in, with parameters: curves, baskets, pools, fees, models, strategies, traders, alerts or objectives; and the price histories that come with the command, with their sources',
    )
    .addArgument(
      new Argument('[kind]', 'what to list (default: the names of all)').choices([...LISTED.keys(), HISTORIES]),
    )
  printsReport(list)
    .addHelpText(
      'after',
      examples(
        'list',
        'list baskets',
        'list fees',
        'list strategies --json',
        'list alerts --csv',
        'list objectives',
        'list histories',
      ),
    )
    .action((many: string | undefined, options: CommonOptions) => {
      const kind = LISTED.get(many ?? '')
      return kind === undefined ? others(many, options) : listed(kind, options)
    })
  const curves = program.command('curves').description('list the curves and their parameters, as `list curves` does')
  printsReport(curves)
    .addHelpText('after', examples('curves', 'curves --json'))
    .action((options: CommonOptions) => listed('curve', options))
}
