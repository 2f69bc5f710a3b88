// The day of a history with the largest volume.

import type { PathPoint } from '../run/path-point.js'

const DAY = 86_400_000

/** The largest volume of a day, in Y, and when that day began. */
export interface DailyVolume {
  readonly volume: number
  readonly day: number
}

/** Takes the points of a path, and answers the day with the largest volume. */
export interface DailyVolumes {
  readonly add: (point: PathPoint) => void
  /** None where there is no volume. */
  readonly largest: () => DailyVolume | undefined
}

/**
 * Watches the volumes of a path, day by day in UTC; of a step of several days the mean counts. A day's volume of many
 * times the pool's value is a sign of a wrong unit.
 *
 * @example
 * import { watchDailyVolume } from '@ammeter/simulation/csv'
 *
 * const volumes = watchDailyVolume()
 * volumes.add({ time: 0, price: 1 })
 * volumes.add({ time: 3_600_000, price: 1, volume: 40 })
 * volumes.add({ time: 7_200_000, price: 1, volume: 60 })
 * volumes.largest() // => { day: 0, volume: 100 }
 */
export const watchDailyVolume = (): DailyVolumes => {
  let before: number | undefined
  let today: DailyVolume | undefined
  let largest: DailyVolume | undefined

  const add = ({ time, volume }: PathPoint): void => {
    const days = before === undefined ? 1 : Math.max(1, (time - before) / DAY)
    const isFirst = before === undefined
    before = time
    if (volume === undefined || isFirst) return
    const day = Math.floor(time / DAY) * DAY
    today = { day, volume: volume / days + (today?.day === day ? today.volume : 0) }
    if (largest === undefined || today.volume > largest.volume) largest = today
  }
  return { add, largest: () => largest }
}
