import type { PathPoint } from '@ammeter/simulation'

const DAY = 86_400_000

/** The largest volume of a day, in Y, and when that day began. */
export interface DailyVolume {
  readonly volume: number
  readonly day: number
}

/** Watches the volumes of a path, day by day in UTC; of a step of several days the mean counts. */
export const watchDailyVolume = () => {
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
