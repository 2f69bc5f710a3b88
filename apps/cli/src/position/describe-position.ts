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

/** Whether an owner never acts. */
export const isHeld = (strategy: Strategy | undefined): boolean => strategy?.isPassive ?? strategy === undefined

/** What an owner does, in words. */
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

/** What a pool charges, and of what, in words. */
export const describeTerms = (position: Pick<PositionAt, 'fee' | 'terms'>): string =>
  position.fee === undefined
    ? 'a fee of its own'
    : `${describeFee(floats, position.fee)} from the ${feeSideOf(position)}`

/** What becomes of fees, in words. */
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

/** So many times the pool's value a day are hardly ever traded. */
const MOST_TURNOVER = 10

/** What a person should know where a steady turnover is out of all proportion. */
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

/** What is assumed of those who trade, a sentence each. */
export const marketWords = ({ traders, rest }: PositionAt['terms'], pool = 'the pool'): readonly string[] => [
  ...traders.flatMap(naive),
  ...(rest.length === 0
    ? []
    : [
        `The market's flow is routed between ${pool} and the rest of the market: ${rest.map(describeRest).join(', ')}.`,
      ]),
]
