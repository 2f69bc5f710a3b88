import { type Command, Option } from 'commander'
import type { CheckOptions } from '../check/check-options.js'
import { KINDS } from '../plug-in/kinds.js'
import { type Context, examples, printsReport, repeated } from './command.js'

/** `ammeter check`: the laws of its kind, tried on a plug-in of the author's own. */
export const checkCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('check')
    .description('try the laws of its kind on a plug-in of your own, and show where it breaks them')
    .argument(
      '<plug-in>',
      'a TypeScript or JavaScript module that exports a curve, basket, pool, fee, model, strategy, trader, alert or objective; a formula, such as f:x^w*y^(1-w):w=0.7; drawn liquidity, such as drawn:bars=3/5/8; or a name',
    )
    .addOption(
      new Option('--kind <kind>', 'what it is, where several kinds have one of its name, such as basket').choices(
        Object.keys(KINDS),
      ),
    )
    .option('-s, --set <key=value>', 'a parameter of the plug-in; repeatable', repeated)
    .option('--only <law>', 'try this law only, such as roundTrip; repeatable', repeated)
    .option('--runs <n>', 'try each law with this many inputs (default: up to 100, as time allows)')
    .option('--seed <n>', 'seed of the inputs (default: a new one each time)')
    .option('--from <price>', 'ask a curve for no price below this (default: 1e-12); open pools at none (default: 0.5)')
    .option('--to <price>', 'ask a curve for no price above this (default: 1e12); open pools at none (default: 2)')
    .option(
      '--tolerance <part>',
      'allow answers of a curve this relative error (default: 4096 roundings of the arithmetic)',
    )
    .option(
      '--timeout <seconds>',
      'take no longer than this (default: 60, and 120 with --digits; most curves take 1 to 5)',
    )
  printsReport(command)
    .addHelpText(
      'after',
      examples(
        'check ./mine.ts',
        'check ./mine.ts --set weight=0.3 --only roundTrip --seed 42',
        'check ./mine.ts --digits 40 --only value --only envelope --json',
        'check ./mine.ts --from 0.5 --to 2 --tolerance 1e-9',
        'check stableswap --set amplification=400',
        'check weighted --kind basket --set weights=0.5,0.3,0.2',
        'check ./my-fee.ts:base=0.0005',
        'check band:width=x1.2,wait=2d --seed 1',
        'check meanLessDeviations:k=1 --seed 1',
        "check 'f:x^w*y^(1-w):w=0.3'",
        'check drawn:bars=3/5/8/5/3,width=x2',
      ),
    )
    .action((curve: string, options: CheckOptions) => {
      const start = performance.now()
      return answer(options, async digits => {
        const { check } = await import('../check/check.js')
        return check(known, curve, options, digits, start)
      })
    })
}
