// What objectives are made of: the figures of a run, a number for each of its paths.

/** The runs that objectives are asked of. */
export type ObjectiveRun = 'il' | 'backtest' | 'simulate'

/** A figure in words. */
export interface FigureInWords {
  readonly meaning: string
  /** The runs that have it. */
  readonly runs: readonly ObjectiveRun[]
}

const ALONG_PATHS = ['backtest', 'simulate'] as const

/** The name of a figure. All are fractions. */
export type Figure =
  | 'netVsHold'
  | 'impermanentLoss'
  | 'netVsRebalancing'
  | 'value'
  | 'hold'
  | 'payout'
  | 'fees'
  | 'costs'
  | 'lvr'
  | 'volume'
  | 'timeInRange'
  | 'worstDrawdown'

/**
 * Every figure in words, and the runs that have it.
 *
 * @example
 * import { objectiveFigures } from '@ammeter/simulation'
 *
 * objectiveFigures.netVsHold.runs // => ['il', 'backtest', 'simulate']
 */
export const objectiveFigures: Readonly<Record<Figure, FigureInWords>> = {
  netVsHold: { meaning: 'the payout ÷ what holding would be worth, less 1', runs: ['il', ...ALONG_PATHS] },
  impermanentLoss: {
    meaning: 'impermanent loss, realised or not, ÷ what holding would be worth',
    runs: ['il', ...ALONG_PATHS],
  },
  netVsRebalancing: {
    meaning: 'the payout less a portfolio that trades as the reserves do at market prices, ÷ the deposit',
    runs: ALONG_PATHS,
  },
  value: { meaning: 'what the deposit has become without fees, ÷ the deposit', runs: ALONG_PATHS },
  hold: { meaning: 'what the deposited tokens would be worth, held, ÷ the deposit', runs: ALONG_PATHS },
  payout: { meaning: 'what the position would pay out, ÷ the deposit', runs: ALONG_PATHS },
  fees: { meaning: 'fees earned, ÷ the deposit', runs: ALONG_PATHS },
  costs: { meaning: 'gas and swap costs of the owner, ÷ the deposit', runs: ALONG_PATHS },
  lvr: { meaning: 'loss-versus-rebalancing, ÷ the deposit', runs: ALONG_PATHS },
  volume: { meaning: 'what traders paid in, fees included, ÷ the deposit', runs: ALONG_PATHS },
  timeInRange: {
    meaning: 'the part of the time in which the price was one at which the curve trades',
    runs: ALONG_PATHS,
  },
  worstDrawdown: { meaning: 'the worst fall of the payout against holding from its best before', runs: ALONG_PATHS },
}

/** The figures that a run has: of each a number for every path, in the order of the paths. */
export type Figures<F extends Figure = Figure> = Readonly<Record<F, Float64Array>>
