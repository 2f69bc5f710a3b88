// Times as files write them.

const DATE = String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`
const ZONE = String.raw`(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`

const ISO = new RegExp(`^${DATE}(?:(?:T|\\s+)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?\\s*${ZONE})?$`, 'i')

const TWELVE_HOURS = new RegExp(
  `^${DATE}(?:T|\\s+)(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d+))?)?)?[\\s-]*([AP])\\.?M\\.?\\s*${ZONE}$`,
  'i',
)

const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/

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

/** The hour of the day out of an hour from 1 to 12 and AM or PM; nothing for another hour. */
const hourOfDay = (hour: number, half: string): number | undefined =>
  hour < 1 || hour > 12 ? undefined : (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0)

/** The parts of a time of the calendar, as texts. */
const partsOf = (text: string): readonly (string | undefined)[] | undefined => {
  const iso = ISO.exec(text)
  if (iso !== null) return iso.slice(1)
  const twelve = TWELVE_HOURS.exec(text)
  if (twelve === null) return undefined
  const [, year, month, day, hours, minutes, seconds, fraction, half, zone] = twelve
  const hour = hourOfDay(Number(hours), half as string)
  return hour === undefined ? undefined : [year, month, day, String(hour), minutes, seconds, fraction, zone]
}

/**
 * A time of the calendar as price histories write it, in milliseconds since 1970 in UTC; nothing for another text.
 *
 * ISO 8601 with or without a zone (without one it is UTC), with a blank for the `T`, with slashes or points in the date;
 * hours of the day, or from 1 to 12 with AM or PM (`2019-10-17 08-AM`); a date alone; `YYYYMMDD`.
 */
export const parseCalendar = (text: string): number | undefined => {
  const compact = COMPACT.exec(text)
  if (compact !== null) return midnight(Number(compact[1]), Number(compact[2]), Number(compact[3]))
  const [year, month, day, hours = '0', minutes = '0', seconds = '0', fraction, zone] = partsOf(text) ?? []
  if (year === undefined) return undefined
  const date = midnight(Number(year), Number(month), Number(day))
  if (date === undefined || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined
  const clock = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)
  const milliseconds = fraction === undefined ? 0 : Number(`0.${fraction}`) * 1000
  return date + clock * 1000 + milliseconds - ahead(zone)
}

/** Whether a text is a time of day without its date. */
export const isClock = (text: string): boolean => /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AP]M)?$/i.test(text)

/** Whether a text is a date without a time of day. */
export const isDate = (text: string): boolean => parseCalendar(text) !== undefined && !/[:\s]|[ap]m/i.test(text)
