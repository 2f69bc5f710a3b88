const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i

const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/

const EPOCH = /^\d+(?:\.\d+)?$/

/** The units of an epoch by how large its number is: each reaches from 1970 to beyond the year 5000. */
const EPOCH_UNITS = [
  { below: 1e11, milliseconds: 1000 },
  { below: 1e14, milliseconds: 1 },
  { below: 1e17, milliseconds: 1e-3 },
  { below: 1e20, milliseconds: 1e-6 },
]

/** Times that `parseTime` understands, in words. */
export const TIMES = 'a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs'

const epoch = (text: string): number | undefined => {
  const value = Number(text)
  const unit = EPOCH_UNITS.find(({ below }) => value < below)
  return unit === undefined ? undefined : value * unit.milliseconds
}

/** A day of the calendar; nothing for the 30th of February. */
const midnight = (year: number, month: number, day: number): number | undefined => {
  const time = Date.UTC(year, month - 1, day)
  return new Date(time).getUTCMonth() === month - 1 ? time : undefined
}

/** Milliseconds that a zone such as `+01:00` is ahead of UTC; zero for `Z` and for none. */
const ahead = (zone: string | undefined): number => {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? []
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -size : size
}

/**
 * A time as price histories write it, in milliseconds since 1970 in UTC.
 *
 * ISO 8601 with or without a zone (without one it is UTC), with a blank for the `T`, with slashes or points in the date, a
 * date alone, `YYYYMMDD`; or an epoch in seconds, milliseconds, microseconds or nanoseconds, told apart by size.
 */
export const parseTime = (text: string): number | undefined => {
  const compact = COMPACT.exec(text)
  if (compact !== null) {
    const day = midnight(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    if (day !== undefined) return day
  }
  if (EPOCH.test(text)) return epoch(text)
  const match = ISO.exec(text)
  if (match === null) return undefined
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0', fraction, zone] = match
  const date = midnight(Number(year), Number(month), Number(day))
  if (date === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const milliseconds = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000
  return date + clock * 1000 + milliseconds - ahead(zone)
}
