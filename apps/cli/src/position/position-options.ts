import type { FeeHandling } from '@ammeter/core'
import type { PositionTerms, Protection } from '@ammeter/simulation'
import { type Command, Option } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../failure.js'
import { keyedNumbers } from '../keyed-numbers.js'
import { FEE, FRACTION, NOT_NEGATIVE, POSITIVE, SHARE } from '../numbers.js'
import { floatOptions } from './float-options.js'
import { rangeManager } from './range-manager.js'

/** Options that say what a position is, and who is around it. */
export interface PositionOptions {
  readonly fee?: string
  readonly feeFrom: 'input' | 'output'
  readonly fees?: FeeHandling
  readonly deposit: string
  readonly poolValue?: string
  readonly turnover?: string
  readonly noiseTradesPerDay?: string
  readonly noiseSize?: string
  readonly noiseDeviation?: string
  readonly manage: string
  readonly gas: string
  readonly swapCost: string
  readonly protection?: string
  readonly centre?: string
}

/** A position, whatever its curve. */
export type Position = Omit<PositionTerms, 'curve' | 'fee'> & {
  readonly deposit: number
  readonly fee: number | undefined
}

/** The fee where none is said. */
export const DEFAULT_FEE = 0.003

/** What `--centre` is for. */
export const CENTRE_HELP =
  'the peg of curves that have one, and of those centred on 1, such as stableswap (default: 1 where the price at entry is within 5 % of 1, else that price)'

const PROTECTION = { coverage: SHARE, vesting: NOT_NEGATIVE, deductible: SHARE, cap: NOT_NEGATIVE }

/** Adds the options of a position. */
export const takesPosition = (command: Command, feeDefault = `${DEFAULT_FEE}`): Command =>
  command
    .option('--fee <fraction>', `fee of the pool, such as 0.003 or 0.3% (default: ${feeDefault})`)
    .addOption(
      new Option('--fee-from <side>', 'what the fee is taken from').choices(['input', 'output']).default('input'),
    )
    .addOption(
      new Option(
        '--fees <handling>',
        'what becomes of fees: compounded into the reserves, or collected separately (default: collected by a curve whose prices have an end, else compounded)',
      ).choices(['compounded', 'collected']),
    )
    .option('--deposit <y>', 'what is deposited, in Y', '10000')
    .option('--pool-value <y>', 'what the whole pool holds at entry, the deposit included (default: the deposit alone)')
    .option('--turnover <share>', 'what trades a day ÷ value of the pool, steadily, as much bought as sold')
    .option('--noise-trades-per-day <n>', 'mean number of trades a day by traders with reasons of their own')
    .option('--noise-size <y>', 'mean size of such a trade, in Y')
    .option('--noise-deviation <d>', 'standard deviation of the logarithm of its size (default: 1)')
    .option('--manage <how>', 'what the owner does: hold, when-out or every:DAYS re-centre the position', 'hold')
    .option('--gas <y>', 'what entering, each re-centring and leaving cost, in Y', '0')
    .option('--swap-cost <fraction>', 'what the trade of a re-centring costs, as a fraction of its size', '0')
    .option(
      '--protection <terms>',
      'insurance against the loss: coverage=0.8,vesting=30,deductible=0.02,cap=0.1 (days, and fractions)',
    )
    .option('--centre <price>', CENTRE_HELP)

const protectionOf = (text: string | undefined): Outcome<Protection | undefined> => {
  if (text === undefined) return E.right(undefined)
  return E.either.chain(keyedNumbers('--protection', text, PROTECTION), ({ coverage, vesting, deductible, cap }) =>
    coverage === undefined
      ? usage(`--protection ${text}: say its coverage, such as coverage=0.8`)
      : E.right({
          coverage,
          ...(vesting !== undefined && { vestingDays: vesting }),
          ...(deductible !== undefined && { deductible }),
          ...(cap !== undefined && { cap }),
        }),
  )
}

/** What `--centre` says, if it was given. */
export const centreOf = ({ centre }: PositionOptions): Outcome<{ readonly centre?: number }> =>
  floatOptions({ centre: ['--centre', centre, POSITIVE] })

/** The position that the options say. */
export const positionOf = (options: PositionOptions): Outcome<Position> => {
  const numbers = floatOptions({
    fee: ['--fee', options.fee, FEE],
    deposit: ['--deposit', options.deposit, POSITIVE],
    poolValue: ['--pool-value', options.poolValue, POSITIVE],
    turnover: ['--turnover', options.turnover, FRACTION],
    noisePerDay: ['--noise-trades-per-day', options.noiseTradesPerDay, NOT_NEGATIVE],
    noiseSize: ['--noise-size', options.noiseSize, POSITIVE],
    noiseDeviation: ['--noise-deviation', options.noiseDeviation, NOT_NEGATIVE],
    gas: ['--gas', options.gas, NOT_NEGATIVE],
    swapCost: ['--swap-cost', options.swapCost, FEE],
  })
  if (E.isLeft(numbers)) return numbers
  const {
    fee,
    deposit = Number.NaN,
    poolValue,
    turnover,
    noisePerDay,
    noiseSize,
    noiseDeviation,
    gas,
    swapCost,
  } = numbers.right
  if (poolValue !== undefined && poolValue < deposit) {
    return usage(`--pool-value is ${options.poolValue}, must be at least --deposit, which is ${options.deposit}`)
  }
  if ((noisePerDay === undefined) !== (noiseSize === undefined)) {
    return usage('--noise-trades-per-day and --noise-size: give both, or neither')
  }
  if (noiseDeviation !== undefined && noisePerDay === undefined) {
    return usage('--noise-deviation: only with --noise-trades-per-day and --noise-size')
  }
  const manager = rangeManager(options.manage)
  if (E.isLeft(manager)) return manager
  const protection = protectionOf(options.protection)
  if (E.isLeft(protection)) return protection
  return E.right({
    fee,
    feeFrom: options.feeFrom,
    deposit,
    manager: manager.right,
    ...(options.fees && { fees: options.fees }),
    ...(poolValue !== undefined && { poolValue }),
    ...(turnover !== undefined && { dailyTurnover: turnover }),
    ...(noisePerDay !== undefined &&
      noiseSize !== undefined && {
        noise: {
          perDay: noisePerDay,
          meanSize: noiseSize,
          ...(noiseDeviation !== undefined && { deviation: noiseDeviation }),
        },
      }),
    ...(gas !== undefined && { gas }),
    ...(swapCost !== undefined && { swapCost }),
    ...(protection.right && { protection: protection.right }),
  })
}
