import { amount, dollars, percent } from '@ammeter/charts/format'
import type { Replayed } from '../replay/job.js'
import { numberOf, type Settings } from '../settings/settings.js'
import { roundPercent } from './round-percent.js'

/** Where the peg of a file is. */
export const pegNote = ({ peg, firstPrice, format }: Replayed): string =>
  format === undefined ? '' : `The peg is ${amount(peg)}, and the first price ${amount(firstPrice)}.`

/** How a replay came to its trades, in sentences. */
export const tradesNote = ({ format }: Replayed, settings: Settings): string => {
  if (format?.kind === 'prices' && format.columns.volume !== undefined) {
    const { name, unit } = format.columns.volume
    const share = roundPercent(numberOf(settings, 'volumeShare'))
    const pool = dollars(numberOf(settings, 'poolValue'))
    return `Arbitrage follows the price. The volume is the file’s own, its column “${name}”, which counts ${unit.toUpperCase()}: ${share} of it trades with a pool of ${pool}, and the position takes its part of that while the price is in range.`
  }
  if (format?.kind !== 'pool') {
    return 'Arbitrage follows the price; the volume that is set above comes on top while the price is in range: so much of what the position is worth, as much bought as sold, the same on many paths.'
  }
  const fee = numberOf(settings, 'fee')
  const told =
    format.fee === undefined
      ? `The amounts in the file do not tell the fee of the pool: it is ${percent(fee)}, as set above.`
      : format.fee === fee
        ? `The fee of the pool is ${percent(fee)}, by the amounts in the file.`
        : `The amounts in the file tell a fee of ${percent(format.fee)}; it is ${percent(fee)}, as set above.`
  return `The file holds the records of a pool, which are followed: its price, and of the fees that its trades paid the position’s part, by its liquidity beside the pool’s while the price is in range. ${told} X is ${format.tokens.x}.`
}
