// A position in words: its strategy, its fee and its market.

import type { FeeHandling } from '@ammeter/core'
import type { MarketPool, Strategy, Trader } from '@ammeter/simulation'
import { amount, percent } from '../output/figures.js'
import { floats } from '../settings/numbers.js'
import { describeFee } from './fee-choice.js'
import { feeSideOf } from './fee-side.js'
import type { PositionAt } from './terms-at.js'

const settingsOf = (parameters: Readonly<Record<string, number>>): string => {
  const settings = Object.entries(parameters).map(([name, value]) => `${name} = ${amount(value)}`)
  return settings.length === 0 ? '' : ` (${settings.join(', ')})`
}

/** Whether the owner only holds. */
export const isHeld = (strategy: Strategy | undefined): boolean => strategy?.isPassive ?? strategy === undefined

/** The owner's strategy, in words. */
export const describeStrategy = (strategy: Strategy | undefined): string => {
  const { name, parameters } = strategy ?? { name: 'hold', parameters: {} as Strategy['parameters'] }
  switch (name) {
    case 'hold':
      return 'held as it is'
    case 'when-out':
      return 're-centred when the price leaves its range'
    case 'every':
      return `re-centred every ${parameters.days} ${parameters.days === 1 ? 'day' : 'days'}`
    default:
      return `managed by ${name}${settingsOf(parameters)}`
  }
}

/** The fee of a pool, and the amount that it is taken from, in words. */
export const describeTerms = (position: Pick<PositionAt, 'fee' | 'terms'>): string =>
  position.fee === undefined
    ? 'a fee of its own'
    : `${describeFee(floats, position.fee)} from the ${feeSideOf(position)}`

/** Where fees go, in words. */
export const HANDLING_WORDS: Readonly<Record<FeeHandling, string>> = {
  compounded: 'compounded into the reserves',
  collected: 'collected separately',
}

/** The naive assumption behind a trader that does not respond to the pool; nothing for others. */
const naive = ({ role, name, parameters }: Trader): readonly string[] =>
  role === 'recorded volume' || role === 'steady turnover'
    ? [
        `${name}${settingsOf(parameters)} is the naive assumption: it pays this pool's fees whatever the pool charges and however deep it is; --flow-share or --trader flow respond.`,
      ]
    : []

/** A daily volume above this multiple of the pool's value is implausible. */
const MOST_TURNOVER = 10

/** A warning if a steady turnover is out of proportion. */
export const turnoverNotes = (traders: readonly Trader[]): readonly string[] =>
  traders.flatMap(trader =>
    trader.role === 'steady turnover' && trader.perDay > MOST_TURNOVER
      ? [
          `the pool trades ${amount(trader.perDay)} times its value a day, as --turnover says, whatever it charges: hardly any pool does`,
        ]
      : [],
  )

const describeRest = ({ curve, value, fee }: MarketPool): string => {
  const charge = typeof fee === 'number' ? ` at ${percent(fee)}` : fee === undefined ? '' : ` at ${fee.name}`
  return `${curve.name} of ${amount(value)} Y${charge}`
}

/** The assumptions about traders, a sentence each. */
export const marketWords = ({ traders, rest }: PositionAt['terms'], pool = 'the pool'): readonly string[] => [
  ...traders.flatMap(naive),
  ...(rest.length === 0
    ? []
    : [
        `The market's flow is routed between ${pool} and the rest of the market: ${rest.map(describeRest).join(', ')}.`,
      ]),
]
