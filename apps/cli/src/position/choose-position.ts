// Reads the options of a position.

import { float64 } from '@ammeter/core'
import { flow, type Protection, recordedVolume, steadyTurnover } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { choosePlugIn, choosePlugIns, type PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { DefinitionOf } from '../plug-in/kinds.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { parseSpec } from '../plug-in/plug-in-spec.js'
import { type Outcome, usage } from '../program/failure.js'
import { secondsOption } from '../settings/duration.js'
import { keyedNumbers } from '../settings/keyed-numbers.js'
import { FEE, FRACTION, NOT_NEGATIVE, numberOption, POSITIVE, SHARE } from '../settings/numbers.js'
import { chooseFee } from './fee-choice.js'
import { floatOptions } from './float-options.js'
import type { PositionOptions } from './position-options.js'
import type { PositionPlan } from './position-plan.js'
import { checkRemoved } from './removed-options.js'
import { chooseRest } from './rest-of-market.js'

const PROTECTION = { coverage: SHARE, vesting: NOT_NEGATIVE, deductible: SHARE, cap: NOT_NEGATIVE }

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

/** A trader that ships, with one setting. */
const knownTrader = (
  definition: DefinitionOf['trader'],
  setting: string,
  value: number | undefined,
): readonly PlugInChoice<'trader'>[] =>
  value === undefined ? [] : [{ spec: parseSpec(definition.name), definition, given: { [setting]: String(value) } }]

/** The traders: those of `--trader`, and of the options that stand for one. */
const chooseTraders = async (
  loader: PlugInLoader,
  { trader, turnover, volumeShare, flowShare }: PositionOptions,
): Promise<Outcome<PositionPlan['traders']>> => {
  const shares = floatOptions({
    turnover: ['--turnover', turnover, FRACTION],
    volumeShare: ['--volume-share', volumeShare, FRACTION],
    flowShare: ['--flow-share', flowShare, SHARE],
  })
  if (E.isLeft(shares)) return shares
  const { right: given } = shares
  return E.either.map(await choosePlugIns(loader, 'trader', '--trader', trader), chosen => [
    ...chosen,
    ...knownTrader(steadyTurnover, 'perDay', given.turnover),
    ...knownTrader(recordedVolume, 'share', given.volumeShare),
    ...knownTrader(flow, 'share', given.flowShare),
  ])
}

/** The seconds after which trades are measured. */
const markoutsOf = (text: string | undefined): Outcome<readonly number[]> =>
  E.sequenceArray((text === undefined ? [] : text.split(',')).map(each => secondsOption('--markout', each)))

/** The fee, as a rate or as a policy, if one was given. */
const feeOf = async (loader: PlugInLoader, text: string | undefined): Promise<Outcome<Pick<PositionPlan, 'fee'>>> => {
  if (text === undefined) return E.right({})
  const chosen = await chooseFee(loader, text)
  if (E.isLeft(chosen)) return chosen
  const { right: fee } = chosen
  return typeof fee === 'string'
    ? E.either.map(numberOption(float64, '--fee', fee, FEE), rate => ({ fee: rate }))
    : E.right({ fee })
}

/** The position that the options describe, without alerts. */
export const choosePosition = async (
  loader: PlugInLoader,
  options: PositionOptions,
): Promise<Outcome<PositionPlan>> => {
  const removed = checkRemoved(options)
  if (E.isLeft(removed)) return removed
  const fee = await feeOf(loader, options.fee)
  if (E.isLeft(fee)) return fee
  const numbers = floatOptions({
    deposit: ['--deposit', options.deposit, POSITIVE],
    poolValue: ['--pool-value', options.poolValue, POSITIVE],
    protocolFee: ['--protocol-fee', options.protocolFee, SHARE],
    gas: ['--gas', options.gas, NOT_NEGATIVE],
    swapCost: ['--swap-cost', options.swapCost, FEE],
  })
  if (E.isLeft(numbers)) return numbers
  const { deposit = Number.NaN, poolValue, protocolFee, gas = 0, swapCost = 0 } = numbers.right
  if (poolValue !== undefined && poolValue < deposit) {
    return usage(`--pool-value is ${options.poolValue}, must be at least --deposit, which is ${options.deposit}`)
  }
  const traders = await chooseTraders(loader, options)
  if (E.isLeft(traders)) return traders
  const rest = await chooseRest(loader, options.rest)
  if (E.isLeft(rest)) return rest
  if (rest.right.length > 0 && !traders.right.some(({ definition }) => definition.name === flow.name)) {
    return usage('--rest: only with flow, such as --trader flow:perDay=200,size=5000')
  }
  const strategy =
    options.strategy === undefined
      ? E.right(undefined)
      : await choosePlugIn(loader, 'strategy', '--strategy', options.strategy)
  if (E.isLeft(strategy)) return strategy
  const protection = protectionOf(options.protection)
  if (E.isLeft(protection)) return protection
  const markouts = markoutsOf(options.markout)
  if (E.isLeft(markouts)) return markouts
  return E.right({
    ...fee.right,
    ...(options.feeFrom && { feeFrom: options.feeFrom }),
    ...(options.fees && { fees: options.fees }),
    ...(protocolFee !== undefined && { protocolFee }),
    deposit,
    ...(poolValue !== undefined && { poolValue }),
    traders: traders.right,
    rest: rest.right,
    ...(strategy.right && { strategy: strategy.right }),
    gas,
    swapCost,
    ...(protection.right && { protection: protection.right }),
    alerts: [],
    markouts: markouts.right,
  })
}
