// The units in which columns count time.

/** What whole numbers of a column of times count: an epoch, days from any day, or the day numbers of spreadsheets. */
export type TimeUnit = 's' | 'ms' | 'us' | 'day' | 'spreadsheet'

/** A unit that is told by the numbers themselves, or by the header. */
export type KnownUnit = TimeUnit | 'ns'

const DAY = 86_400_000

/** The day 0 of spreadsheets, which is 1899-12-30 from March 1900 on. */
const SPREADSHEET_DAY_ZERO = Date.UTC(1899, 11, 30)

/** Milliseconds since 1970 of a number in a unit. Days are counted from 1970. */
export const timeIn: Readonly<Record<KnownUnit, (value: number) => number>> = {
  s: value => value * 1000,
  ms: value => value,
  us: value => value * 1e-3,
  ns: value => value * 1e-6,
  day: value => value * DAY,
  spreadsheet: value => Math.round(value * DAY) + SPREADSHEET_DAY_ZERO,
}

/** The units in words. */
export const UNIT_WORDS: Readonly<Record<KnownUnit, string>> = {
  s: 'seconds',
  ms: 'milliseconds',
  us: 'microseconds',
  ns: 'nanoseconds',
  day: 'days',
  spreadsheet: 'the day numbers of spreadsheets',
}

/** Plausible epochs are from March 1973, which is 1e8 seconds after 1970, to the year 2100. */
const EARLIEST = 1e11
const LATEST = Date.UTC(2100, 0, 1)

const EPOCHS = ['s', 'ms', 'us', 'ns'] as const

/** The unit in which a number is a plausible epoch; none where it is none. */
export const epochUnitOf = (value: number): KnownUnit | undefined =>
  EPOCHS.find(unit => timeIn[unit](value) >= EARLIEST && timeIn[unit](value) < LATEST)

/** Whether a number is a spreadsheet's number of a day from 1973 to 2100. */
const isSpreadsheetDay = (value: number): boolean =>
  timeIn.spreadsheet(value) >= EARLIEST && timeIn.spreadsheet(value) < LATEST

const DAY_NAME = /^(?:days?|day(?:index|number|no|nr|num|idx)|t?days|dayssince.*)$/
const DATE_NAME = /^(?:date|dates|datetime|dateutc|tradedate)$/

/** The unit that a column's name gives to numbers that are no plausible epoch; none where it says nothing of days. */
export const dayUnitOf = (name: string, value: number): TimeUnit | undefined => {
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (!DAY_NAME.test(plain) && !DATE_NAME.test(plain)) return undefined
  if (isSpreadsheetDay(value)) return 'spreadsheet'
  return DAY_NAME.test(plain) && value < 100_000 ? 'day' : undefined
}
