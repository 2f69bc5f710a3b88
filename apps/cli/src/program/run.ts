// Runs the command from its words to its exit code.

import { Command, CommanderError } from 'commander'
import { either as E } from 'fp-ts'
import { createColors } from 'picocolors'
import { backtestCommand } from '../commands/backtest.js'
import { checkCommand } from '../commands/check.js'
import { chooseCommand } from '../commands/choose.js'
import { type Context, examples } from '../commands/command.js'
import { compareCommand } from '../commands/compare.js'
import { ilCommand } from '../commands/il.js'
import { impactCommand } from '../commands/impact.js'
import { listCommand } from '../commands/list.js'
import { replayCommand } from '../commands/replay.js'
import { scenariosCommand } from '../commands/scenarios.js'
import { simulateCommand } from '../commands/simulate.js'
import { swapCommand } from '../commands/swap.js'
import { sweepCommand } from '../commands/sweep.js'
import { SHIPPED } from '../curve/shipped.js'
import { render } from '../output/report.js'
import { DIGITS, wholeOption } from '../settings/numbers.js'
import { EXIT } from './failure.js'
import type { Io } from './io.js'
import { oneLine } from './one-line.js'
import { version } from './version.js'

/**
 * Runs the command.
 *
 * @param argv The words after `ammeter`.
 * @param io Its input and output.
 * @param known The plug-ins that it finds by name.
 * @returns The exit code.
 */
export const run = async (argv: readonly string[], io: Io, known = SHIPPED): Promise<number> => {
  const colors = createColors(io.color)
  const complain = (message: string) => io.stderr(`error: ${message}\n`)
  let exitCode: number = EXIT.fine

  const answer: Context['answer'] = async (options, compute) => {
    const digits =
      options.digits === undefined
        ? E.right(undefined)
        : wholeOption('--digits', options.digits, DIGITS.least, DIGITS.most)
    const outcome = E.isLeft(digits) ? digits : await compute(digits.right)
    if (E.isLeft(outcome)) {
      exitCode = outcome.left.exitCode
      complain(outcome.left.message)
    } else {
      const report = outcome.right
      exitCode = report.exitCode ?? EXIT.fine
      if ('isFailure' in report && report.isFailure) exitCode = EXIT.failure
      for (const note of report.notes ?? []) io.stderr(`note: ${note}\n`)
      if (!('isPrinted' in report)) io.stdout(render(report, options, colors))
    }
  }

  const program = new Command('ammeter')
    .description('Measures automated market makers: what a pool loses against holding, and what it trades at.')
    .version(version(), '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: io.stdout,
      writeErr: io.stderr,
      outputError: message => complain(oneLine(message)),
    })
    .addHelpText(
      'after',
      examples(
        'compare',
        'il --curve weighted --set weight=0.8 --from 1000 --to 2000',
        'swap --curve constant-product --price 2000 --liquidity 10000 --in x --amount 5 --fee 0.003',
        'compare --prices eth-usd.csv',
      ),
    )
  const context: Context = { known, stdin: io.stdin, io, answer }
  compareCommand(program, context)
  ilCommand(program, context)
  swapCommand(program, context)
  impactCommand(program, context)
  listCommand(program, context)
  checkCommand(program, context)
  backtestCommand(program, context)
  simulateCommand(program, context)
  scenariosCommand(program, context)
  chooseCommand(program, context)
  sweepCommand(program, context)
  replayCommand(program, context)

  if (argv.length === 0) {
    program.outputHelp()
    return EXIT.fine
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return thrown.exitCode === 0 ? EXIT.fine : EXIT.usage
  }
  return exitCode
}
