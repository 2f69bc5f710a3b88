// The options of `ammeter simulate`.

import type { Command } from 'commander'
import { takesCurves } from '../commands/command.js'
import { takesPosition } from '../position/position-options.js'
import { simulatesPaths } from './path-options.js'

/** The default curve. */
export const DEFAULT_CURVE = 'constant-product'

/** Adds the options of the curves and the position to simulate, and of their paths. */
export const takesSimulated = (command: Command): Command => {
  takesCurves(
    command,
    `a curve, such as weighted:weight=0.8 or, with a fee of its own, weighted:fee=0.05%; a pool of \`ammeter list pools\`, such as lbp:days=3; a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts; repeatable: on the same paths, with their differences (default: ${DEFAULT_CURVE})`,
  )
  command.option(
    '--history <file>',
    'a price history to draw paths from, in CSV or by name, such as history:eth-usd-2020-12; - reads stdin',
  )
  return takesPosition(simulatesPaths(command))
}

/** Adds the options of the number of paths and their random numbers. */
export const takesPaths = (command: Command): Command =>
  command
    .option('--paths <n>', 'how many paths', '1000')
    .option('--seed <n>', 'seed of the random numbers: the same one gives the same answer', '1')
