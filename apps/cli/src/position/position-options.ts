// The options of a position.

import type { FeeHandling } from '@ammeter/core'
import { type Command, Option } from 'commander'
import { repeated } from '../commands/command.js'
import { plugInHelp } from '../plug-in/choose-plug-in.js'
import type { Outcome } from '../program/failure.js'
import { POSITIVE } from '../settings/numbers.js'
import { FEE_HELP, type FeeFrom, feeFromOption } from './fee-from.js'
import { floatOptions } from './float-options.js'
import { type RemovedOptions, removesOptions } from './removed-options.js'

/** The options that describe a position and the market around it. */
export interface PositionOptions extends RemovedOptions {
  readonly fee?: string
  readonly feeFrom?: FeeFrom
  readonly fees?: FeeHandling
  readonly protocolFee?: string
  readonly deposit: string
  readonly poolValue?: string
  readonly turnover?: string
  readonly trader?: readonly string[]
  readonly rest?: readonly string[]
  readonly strategy?: string
  readonly gas: string
  readonly swapCost: string
  readonly protection?: string
  readonly markout?: string
  readonly centre?: string
  readonly volumeShare?: string
  readonly flowShare?: string
}

/** The default fee. */
export const DEFAULT_FEE = 0.003

/** The default deposit, in Y. */
export const DEFAULT_DEPOSIT = '10000'

/** The help text of `--centre`. */
export const CENTRE_HELP =
  'the peg of curves that have one, and of those centred on 1, such as stableswap (default: 1 where the price at entry is within 5 % of 1, else that price)'

/** Adds the options of a position. */
export const takesPosition = (command: Command, feeDefault = `${DEFAULT_FEE}`): Command =>
  removesOptions(command)
    .option('--fee <fee>', `${FEE_HELP} (default: ${feeDefault})`)
    .addOption(feeFromOption())
    .addOption(
      new Option(
        '--fees <handling>',
        'where fees go: compounded into the reserves, or collected separately (default: collected by curves with a bounded range, else compounded)',
      ).choices(['compounded', 'collected']),
    )
    .option('--protocol-fee <share>', 'part of each fee that leaves the pool, such as 50% (default: none)')
    .option('--deposit <y>', 'what is deposited, in Y', DEFAULT_DEPOSIT)
    .option('--pool-value <y>', 'what the whole pool holds at entry, the deposit included (default: the deposit alone)')
    .option(
      '--turnover <share>',
      'a steady volume a day ÷ value of the pool, as much bought as sold: a naive assumption, whatever the pool charges',
    )
    .option('--trader <name>', `${plugInHelp('trader', 'noise:perDay=20,size=500')}; repeatable`, repeated)
    .option(
      '--rest <curve>',
      'a pool of the rest of the market, for --trader flow: a curve with its value in Y and its fee, such as constant-product:value=50e6,fee=0.3%; repeatable (default: one constant product of 100 times the pool at 0.3 %)',
      repeated,
    )
    .option('--strategy <name>', `what the owner does: ${plugInHelp('strategy', 'every:days=7')} (default: hold)`)
    .option('--gas <y>', 'the cost of entering, of each action of the owner and of leaving, in Y', '0')
    .option('--swap-cost <fraction>', "what the owner's own trades cost, as a fraction of their size", '0')
    .option(
      '--protection <terms>',
      'insurance against the loss: coverage=0.8,vesting=30,deductible=0.02,cap=0.1 (days, and fractions)',
    )
    .option('--markout <times>', 'measure trades against the price after these delays, such as 5m,1h')
    .option('--centre <price>', CENTRE_HELP)

/** The price of `--centre`, if it was given. */
export const centreOf = ({ centre }: PositionOptions): Outcome<{ readonly centre?: number }> =>
  floatOptions({ centre: ['--centre', centre, POSITIVE] })
