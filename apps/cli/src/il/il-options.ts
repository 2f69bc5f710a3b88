// The options of a loss between two prices.

import type { Command } from 'commander'
import { type CurveOptions, takesCurves } from '../commands/command.js'

/** The two prices of `ammeter il`, with its curve. */
export interface IlOptions extends CurveOptions {
  readonly from: string
  readonly to: string
}

/** Adds the options of a loss between two prices. */
export const takesLoss = (command: Command): Command =>
  takesCurves(
    command,
    'the curve, such as weighted or weighted:weight=0.8, a pool of `ammeter list pools`, such as lbp:days=3, a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts',
  )
    .requiredOption('--from <price>', 'price at entry, Y per X')
    .requiredOption('--to <price>', 'price now, Y per X')
