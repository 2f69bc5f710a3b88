// Notes on the volumes of a file: their unit, and whether they are plausible.

import type { Trader } from '@ammeter/simulation'
import type { DailyVolume, PathFormat, VolumeColumn } from '@ammeter/simulation/csv'
import { amount, moment, percent, times } from '../output/figures.js'

const UNITS = { x: 'X', y: 'Y', money: 'the money of the prices' } as const

const BASES = {
  given: ', as --volume-unit says',
  header: ', by the header',
  assumed: ', which is assumed: --volume-unit says otherwise',
} as const

const volumeOf = (format: PathFormat): VolumeColumn | undefined =>
  format.kind === 'prices' ? format.columns.volume : undefined

/** The unit of a file's volumes, and how it was found; nothing if no volumes are read. */
export const volumeUnitWords = (format: PathFormat): readonly string[] => {
  const volume = volumeOf(format)
  return volume === undefined
    ? []
    : [`Volumes in ${JSON.stringify(volume.name)} count ${UNITS[volume.unit]}${BASES[volume.basis]}.`]
}

/** A day's volume above this multiple of the pool's value suggests a wrong unit. */
const MOST_TURNOVER = 10

/** A warning if a day's volume is out of proportion to the pool's value. */
export const volumeNotes = (
  format: PathFormat,
  largest: DailyVolume | undefined,
  traders: readonly Trader[],
  poolValue: number,
): readonly string[] => {
  const column = volumeOf(format)
  const share = traders.reduce((sum, trader) => sum + (trader.role === 'recorded volume' ? trader.share : 0), 0)
  if (column === undefined || largest === undefined) return []
  const turnover = (largest.volume * share) / poolValue
  if (!(turnover > MOST_TURNOVER)) return []
  return [
    `on ${moment(largest.day).slice(0, 10)} the pool's volume, ${percent(share)} of ${amount(largest.volume)} Y, is ${times(turnover)} times ` +
      `its value of ${amount(poolValue)} Y: see --volume-share and --pool-value, and whether ${JSON.stringify(column.name)} ` +
      `counts ${UNITS[column.unit]} (--volume-unit)`,
  ]
}
