// The options of reading a price path.

import type { PathReading, PoolTokens, TimeUnit } from '@ammeter/simulation/csv'
import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'

/** The options of reading a path. */
export interface PathOptions {
  readonly timeColumn?: string
  readonly priceColumn?: string
  readonly timeUnit?: TimeUnit
  readonly volumeColumn?: string
  readonly volumeUnit?: 'x' | 'y'
  readonly quoteColumn?: string
  readonly decimals?: string
  readonly base?: 'token0' | 'token1'
}

/** The option that sets the unit of numbers in a column of times. */
export const timeUnitOption = (): Option =>
  new Option(
    '--time-unit <unit>',
    'the unit of numbers in the column of times (default: inferred from their size, or from the header)',
  ).choices(['s', 'ms', 'us', 'day', 'spreadsheet'])

/** Adds the options of reading a path. */
export const readsPath = (command: Command): Command =>
  command
    .option('--time-column <name>', 'column of times, by name or number (default: found by its name)')
    .option('--price-column <name>', 'column of prices, by name or number (default: found by its name)')
    .addOption(timeUnitOption())
    .option('--volume-column <name>', 'column of volumes, by name or number (default: found by its name)')
    .addOption(
      new Option('--volume-unit <token>', 'the unit of volumes (default: the one in their name, otherwise X)').choices([
        'x',
        'y',
      ]),
    )
    .option('--quote-column <name>', 'column of prices of Y, where both tokens are priced in a third money')
    .option('--decimals <d0,d1>', "for records of a pool: decimals of its two tokens (default: '6,18')")
    .addOption(
      new Option('--base <token>', "for records of a pool: the token that is X (default: 'token1')").choices([
        'token0',
        'token1',
      ]),
    )

const MOST_DECIMALS = 36

const decimalsOf = (text: string): Outcome<readonly [number, number]> => {
  const [, d0, d1] = /^(\d{1,2}),(\d{1,2})$/.exec(text) ?? []
  const [decimals0, decimals1] = [Number(d0), Number(d1)]
  return decimals0 <= MOST_DECIMALS && decimals1 <= MOST_DECIMALS
    ? E.right([decimals0, decimals1])
    : usage(`--decimals is ${JSON.stringify(text)}, must be two whole numbers from 0 to ${MOST_DECIMALS}, such as 6,18`)
}

/**
 * How the options have a path read.
 *
 * @param needsVolume Whether volumes are needed, even if no column of them is named.
 */
export const readingOf = (options: PathOptions, needsVolume: boolean): Outcome<PathReading> => {
  const decimals = options.decimals === undefined ? undefined : decimalsOf(options.decimals)
  if (decimals !== undefined && E.isLeft(decimals)) return decimals
  const pool: PoolTokens = {
    ...(decimals && { decimals: decimals.right }),
    ...(options.base && { x: options.base }),
  }
  return E.right({
    time: options.timeColumn,
    price: options.priceColumn,
    timeUnit: options.timeUnit,
    volume: options.volumeColumn ?? needsVolume,
    volumeUnit: options.volumeUnit,
    quote: options.quoteColumn,
    pool,
  })
}
