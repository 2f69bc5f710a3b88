// Notes on a replay's path and trades.

import { amount, dollars, percent, shortPercent, times } from '@ammeter/charts/format'
import type { Replayed } from '../../replay/job.js'
import { historyOf } from '../../settings/history-paths.js'
import { marketOf } from '../../settings/market.js'
import { numberOf, type Settings } from '../../settings/settings.js'
import { FEE_WORDS } from '../choose/choice-figures.js'
import type { ReplayedAccount } from './replay-lines.js'

/** The least error of a fee that its shown digits reveal. */
const SEEN = 1e-6

/** The error of an inferred fee, if it is visible. */
const within = (error: number | undefined): string =>
  error === undefined || error < SEEN ? '' : ` ± ${shortPercent(Number(error.toPrecision(1)))}`

/** The peg of a file, in words. */
export const pegNote = ({ peg, firstPrice, format }: Replayed): string =>
  format === undefined ? '' : `The peg is ${amount(peg)}, and the first price ${amount(firstPrice)}.`

/** How a file was read, in sentences, if that is not obvious. */
export const readingNote = ({ notes }: Replayed): string =>
  notes.map(note => `${note.charAt(0).toUpperCase()}${note.slice(1)}${/[.!?]$/.test(note) ? '' : '.'}`).join(' ')

/** How often the owner re-centred the position, if ever. */
export const centringNote = (label: string, account: ReplayedAccount | undefined): string => {
  const times = account?.result.end.recentrings ?? 0
  return times === 0 ? '' : `${label} was centred ${times === 1 ? 'once' : `${amount(times)} times`}.`
}

/** A day's volume of more than this many times the pool's value suggests a wrong unit, share or value. */
const MOST_TURNOVER = 10

/** A warning if a day's volume is out of proportion to the pool's value. */
const turnoverNote = ({ largestDay }: Replayed, column: string, settings: Settings): string => {
  if (largestDay === undefined) return ''
  const turnover = (largestDay.volume * numberOf(settings, 'volumeShare')) / numberOf(settings, 'poolValue')
  if (!(turnover > MOST_TURNOVER)) return ''
  const day = new Date(largestDay.day).toISOString().slice(0, 10)
  return ` On ${day} that is ${times(turnover)} the value of the pool, more than almost any pool trades in a day: check the share, the value of the pool, and what “${column}” counts.`
}

/** The source of the volume, in a few words for the sentence. */
export const volumeWords = ({ format }: Replayed, settings: Settings): string => {
  if (format?.kind === 'pool') return 'the pool’s own trades'
  return format?.columns.volume === undefined
    ? FEE_WORDS[marketOf(settings).feesBy].replace('fees ', '')
    : `${shortPercent(numberOf(settings, 'volumeShare'))} of all volume`
}

/** Whose volume there is where a path has none of its own, as a sentence. */
const marketNote = (settings: Settings): string => {
  const { apr, perDay, feesBy } = marketOf(settings)
  const market = `full range pays ${shortPercent(Number(apr.toPrecision(3)))} a year, by a volume of ${shortPercent(Number(perDay.toPrecision(3)))} of its value a day`
  const others =
    feesBy === 'depth'
      ? 'Other curves have as much of it as their depth at the price is of that of full range'
      : 'Every pool has the same volume ÷ value while the price is in range, which favours the shallowest curve'
  return `Arbitrage follows the price, and is part of what the market brings: ${market}. ${others}. The same on many paths.`
}

/** The origin of a replay's trades, in sentences. */
export const tradesNote = (replayed: Replayed, settings: Settings): string => {
  const { format } = replayed
  if (format?.kind === 'prices' && format.columns.volume !== undefined) {
    const { name, unit } = format.columns.volume
    const share = shortPercent(numberOf(settings, 'volumeShare'))
    const pool = dollars(numberOf(settings, 'poolValue'))
    const whose =
      historyOf(settings.choices.path) === undefined
        ? `the file’s own, its column “${name}”, which counts ${unit.toUpperCase()}`
        : 'the history’s own, of the whole market'
    return `Arbitrage follows the price. The volume is ${whose}: ${share} of it trades with a pool of ${pool}, and the position takes its part of that while the price is in range.${turnoverNote(replayed, name, settings)}`
  }
  if (format?.kind !== 'pool') {
    return marketNote(settings)
  }
  const fee = numberOf(settings, 'fee')
  const told =
    format.fee === undefined
      ? `The amounts in the file do not show the fee of the pool: it is ${percent(fee)}, as set above.`
      : format.fee === fee
        ? `The fee of the pool is ${percent(fee)}${within(format.feeError)}, by the amounts in the file.`
        : `The amounts in the file imply a fee of ${percent(format.fee)}${within(format.feeError)}; it is ${percent(fee)}, as set above.`
  return `The file holds the records of a pool. The replay follows its price and pays the position its part of the fees of its trades, by its share of the pool’s liquidity while the price is in range. ${told} X is ${format.tokens.x}.`
}
