// The options of simulated paths.

import { type Command, Option } from 'commander'
import { plugInHelp } from '../plug-in/choose-plug-in.js'

/** The options of simulated paths. */
export interface SimulatedPathOptions {
  readonly volatility?: string
  readonly drift?: string
  readonly days: string
  readonly step?: string
  readonly blocks: 'fixed' | 'exponential'
  readonly model?: string
  readonly price?: string
}

/** Adds the options of simulated paths. */
export const simulatesPaths = (command: Command): Command =>
  command
    .option('--volatility <fraction>', 'annual volatility, such as 0.8 or 80% (default: that of the model)')
    .option(
      '--drift <fraction>',
      'annual drift: the mean price grows as e^(drift · years) (default: that of the model)',
    )
    .option('--days <n>', 'how long a path is', '30')
    .option('--step <duration>', 'the length of steps: 12s, 1m, 1h (default: 1h, or that of the history)')
    .addOption(
      new Option(
        '--blocks <times>',
        'whether all steps have that length, or lengths distributed as times between blocks',
      )
        .choices(['fixed', 'exponential'])
        .default('fixed'),
    )
    .option(
      '--model <name>',
      `how the price moves: ${plugInHelp('model', 'ornstein-uhlenbeck:halfLifeDays=3')} (default: geometric-brownian-motion, or block-bootstrap of --history)`,
    )
    .option('--price <price>', 'the first price, Y per X (default: 1, or the last one of the history)')
