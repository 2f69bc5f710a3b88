// The ticks of a time axis.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const MONTH = 30.44 * DAY
const YEAR = 365.25 * DAY

/** Steps below a month, each a divisor of the next larger unit. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map(count => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map(count => count * MINUTE),
  ...[1, 2, 3, 6, 12].map(count => count * HOUR),
  ...[1, 2, 7, 14].map(count => count * DAY),
]
const MONTHS = [1, 2, 3, 6]
const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const two = (value: number) => String(value).padStart(2, '0')

const dayOf = (date: Date) => `${date.getUTCDate()} ${NAMES[date.getUTCMonth()]}`
const clockOf = (date: Date) => `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`

const below = (first: number, last: number, step: number) =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / step) + 1) }, (_, i) => first + i * step)

const labelOf = (time: number, step: number): string => {
  const date = new Date(time)
  if (step >= YEAR) return String(date.getUTCFullYear())
  if (step >= 28 * DAY)
    return date.getUTCMonth() === 0 ? String(date.getUTCFullYear()) : (NAMES[date.getUTCMonth()] ?? '')
  if (step >= DAY || time % DAY === 0) return dayOf(date)
  return step < MINUTE ? `${clockOf(date)}:${two(date.getUTCSeconds())}` : clockOf(date)
}

/** The starts of calendar months, or of years, in steps of so many months. */
const monthTicks = ([low, high]: readonly [number, number], step: number) => {
  const start = new Date(low)
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step
  const end = new Date(high)
  const last = end.getUTCFullYear() * 12 + end.getUTCMonth()
  return below(first, last, step)
    .map(month => Date.UTC(Math.floor(month / 12), month % 12))
    .filter(time => time >= low && time <= high)
}

/** A tick of a time axis. */
export interface TimeTick {
  readonly value: number
  readonly label: string
}

/**
 * The ticks of a time axis, at full units of the calendar in UTC.
 *
 * @param domain Milliseconds since 1970.
 * @param most How many labels have room.
 */
export const timeTicks = (domain: readonly [number, number], most: number): readonly TimeTick[] => {
  const [low, high] = domain
  const least = (high - low) / most
  const step = STEPS.find(each => each >= least)
  if (step !== undefined) {
    const first = Math.ceil(low / step) * step
    return below(first, high, step).map(value => ({ value, label: labelOf(value, step) }))
  }
  const months = MONTHS.find(count => count * MONTH >= least) ?? 12 * niceCount(least / YEAR)
  return monthTicks(domain, months).map(value => ({ value, label: labelOf(value, months >= 12 ? YEAR : 28 * DAY) }))
}

/** The next of 1, 2, 5, 10, 20 … */
const niceCount = (least: number): number => {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(least)))
  return ([1, 2, 5].find(digit => digit * power >= least) ?? 10) * power
}

/** A moment in UTC: the day, and the time of day where it is not midnight. */
export const moment = (time: number): string => {
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return 'n/a'
  const day = `${dayOf(date)} ${date.getUTCFullYear()}`
  return time % DAY === 0 ? day : `${day} ${clockOf(date)}`
}
