import type { Command } from 'commander'
import type { CheckOptions } from '../check/check-options.js'
import { type Context, examples, printsReport, repeated } from './command.js'

/** `ammeter check`: the laws that every curve keeps, tried on one of the author's own. */
export const checkCommand = (program: Command, { known, answer }: Context): void => {
  const command = program
    .command('check')
    .description('try the laws of curves on one of your own, and show where it breaks them')
    .argument('<curve>', 'a TypeScript or JavaScript module that exports one curve, such as ./mine.ts; or a name')
    .option('-s, --set <key=value>', 'a parameter of the curve; repeatable', repeated)
    .option('--only <law>', 'try this law only, such as roundTrip; repeatable', repeated)
    .option('--runs <n>', 'try each law with so many inputs (default: up to 100, as time allows)')
    .option('--seed <n>', 'draw the inputs that this seed draws (default: another one each time)')
    .option('--from <price>', 'ask for no price below this (default: 1e-12)')
    .option('--to <price>', 'ask for no price above this (default: 1e12)')
    .option('--tolerance <part>', 'allow answers this relative error (default: 4096 roundings of the arithmetic)')
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
