// The options of a backtest and of its path.

import type { Command } from 'commander'
import { type CurveOptions, takesCurves } from '../commands/command.js'
import { DEFAULT_FEE, type PositionOptions, takesPosition } from '../position/position-options.js'
import { type PathOptions, readsPath } from '../price-history/path-options.js'
import type { SimulatedSourceOptions } from '../price-history/simulated-source.js'

/** The options of a backtest: its curves, its position and its path. */
export interface TestedOptions extends CurveOptions, PositionOptions, PathOptions, SimulatedSourceOptions {
  readonly seed: string
}

/** The help text of the file that `ammeter backtest` reads. */
export const BACKTEST_FILE =
  'CSV of times and prices, the records of a pool, or a history of `ammeter list histories`, such as history:eth-usd-2020-12, or a path of a price model of `ammeter list models`, such as model:ornstein-uhlenbeck:halfLifeDays=3; - reads stdin'

/** Adds the options of the curves and the position to test. */
export const takesTested = (command: Command): Command => {
  takesCurves(
    command,
    'a curve, such as weighted:weight=0.8 or, with a fee of its own, weighted:fee=0.05%; a pool of `ammeter list pools`, such as lbp:days=3; a formula, such as f:x^w*y^(1-w):w=0.7, drawn liquidity, such as drawn:bars=3/5/8,width=x2, or a module, such as ./mine.ts; repeatable (default: all curves)',
  )
  return takesPosition(command, `${DEFAULT_FEE}, or the fee that the records of a pool imply`)
    .option(
      '--volume-share <fraction>',
      'part of the volume in the file that trades with this pool whatever it charges and however deep it is: a naive assumption (default: none)',
    )
    .option(
      '--flow-share <fraction>',
      "part of the volume in the file that is the market's flow, routed between the pool and --rest (default: none)",
    )
}

/** Adds the options of the path of a backtest. */
export const takesTestedPath = (command: Command): Command =>
  readsPath(command)
    .option('--seed <n>', 'seed of the noise traders, and of the path of a price model', '1')
    .option('--days <n>', 'how long the path of a price model is (default: "30")')
    .option('--step <duration>', 'the length of its steps: 12s, 1m, 1h (default: 1h)')
