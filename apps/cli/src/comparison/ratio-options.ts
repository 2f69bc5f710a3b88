// The options of price ratios, and of the figures computed there.

import type { Real } from '@ammeter/core'
import type { FeesBy } from '@ammeter/simulation'
import { type Command, Option } from 'commander'
import { either as E, function as F } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { FRACTION, numberOption, POSITIVE, POSITIVE_FEE, wholeOption } from '../settings/numbers.js'
import type { PositionAsked } from './position-figures.js'
import { landmarkRatios, logarithmicRatios } from './ratio-grid.js'

/** The options that set the price ratios of a comparison. */
export interface RatioOptions {
  readonly entry: string
  readonly from: string
  readonly to: string
  readonly points?: string
  readonly at?: string
}

/** The options that ask for figures beside losses. */
export interface PositionAskedOptions {
  readonly deposit?: string
  readonly fee?: string
  readonly volume?: string
  readonly days?: string
  readonly feesBy?: FeesBy
}

const MOST_POINTS = 100_000

/** Adds the options of price ratios, and of figures computed there. */
export const takesRatios = (command: Command): Command =>
  command
    .option('--from <ratio>', 'lowest price ratio', '0.25')
    .option('--to <ratio>', 'highest price ratio', '4')
    .option('--points <n>', 'this many ratios, evenly spaced on a log axis (default: landmarks between the ends)')
    .addOption(
      new Option('--at <ratios>', 'these price ratios, such as 0.5,2, in place of a range').conflicts([
        ...['from', 'to', 'points'],
      ]),
    )
    .option('--entry <price>', 'price at entry, for prices among the parameters', '1')
    .option('--deposit <y>', 'the deposit at entry: adds values, reserves and depth')
    .option(
      '--volume <fraction>',
      'volume a day ÷ mean value, such as 30%: adds the net of --fee over --days, whatever the price does',
    )
    .option('--days <n>', 'how long, in days, with --volume (default: "30")')
    .addOption(
      new Option(
        '--fees-by <what>',
        'what fees follow, with --volume: turnover, the same volume ÷ value in every pool; or depth: the volume is that of a constant product, and others earn by their depth on the way (default: turnover)',
      ).choices(['turnover', 'depth']),
    )

const ratiosAt = <N>(real: Real<N>, text: string): Outcome<readonly N[]> =>
  E.sequenceArray(text.split(',').map(each => numberOption(real, '--at', each.trim(), POSITIVE)))

const ratiosBetween = <N>(real: Real<N>, options: RatioOptions): Outcome<readonly N[]> =>
  F.pipe(
    E.Do,
    E.bind('from', () => numberOption(real, '--from', options.from, POSITIVE)),
    E.bind('to', () => numberOption(real, '--to', options.to, POSITIVE)),
    E.chainFirst(({ from, to }) =>
      real.compare(from, to) < 0
        ? E.right(undefined)
        : usage(`--from is ${options.from}, must be below --to, which is ${options.to}`),
    ),
    E.chain(({ from, to }) =>
      options.points === undefined
        ? E.right(landmarkRatios(real, from, to))
        : E.either.map(wholeOption('--points', options.points, 2, MOST_POINTS), points =>
            logarithmicRatios(real, from, to, points),
          ),
    ),
  )

/** The price ratios that the options set. */
export const ratiosOf = <N>(real: Real<N>, options: RatioOptions): Outcome<readonly N[]> =>
  options.at === undefined ? ratiosBetween(real, options) : ratiosAt(real, options.at)

/**
 * The figures that the options ask for beside losses.
 *
 * @param preset The default fee.
 */
export const positionAsked = <N>(
  real: Real<N>,
  { deposit, fee, volume, days, feesBy }: PositionAskedOptions,
  preset: string,
): Outcome<PositionAsked<N>> => {
  const paidIn = deposit === undefined ? E.right(undefined) : numberOption(real, '--deposit', deposit, POSITIVE)
  if (E.isLeft(paidIn)) return paidIn
  if (volume === undefined) {
    const stray = Object.entries({ '--fee': fee, '--days': days, '--fees-by': feesBy }).filter(
      ([, value]) => value !== undefined,
    )
    return stray.length > 0
      ? usage(`${stray.map(([option]) => option).join(' and ')}: only with --volume, or --fee with --prices`)
      : E.right({ deposit: paidIn.right, earned: undefined })
  }
  return F.pipe(
    E.Do,
    E.bind('turnover', () => numberOption(real, '--volume', volume, FRACTION)),
    E.bind('rate', () => numberOption(real, '--fee', fee ?? preset, POSITIVE_FEE)),
    E.bind('long', () => numberOption(real, '--days', days ?? '30', POSITIVE)),
    E.map(({ turnover, rate, long }) => ({
      deposit: paidIn.right,
      earned: { fees: real.mul(real.mul(rate, turnover), long), days: long, feesBy: feesBy ?? 'turnover' },
    })),
  )
}
