// Reads the times of rows.

import type { Column } from './column.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import { badField, textOf } from './fields.js'
import { parseCalendar } from './time.js'
import { dayUnitOf, epochUnitOf, type KnownUnit, type TimeUnit, timeIn, UNIT_WORDS } from './time-unit.js'

/** Where the time of a row is written: in one column, or the date in one and the time of day in another. */
export interface TimeColumns {
  readonly time: Column
  readonly clock?: Column
}

/** Reads the times of one file. All of them must be in the same unit. */
export interface TimeReader {
  /** A row's time in milliseconds since 1970. */
  readonly timeOf: (record: CsvRecord) => number | BadData
  /** What a person should know of how times are read, once the first one is. */
  readonly notes: () => readonly string[]
}

const NUMERAL = /^\d+(?:\.\d+)?$/

/** What a time may be, for messages. */
const EXPECTED = 'a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs'

const NOTES: Partial<Readonly<Record<KnownUnit, string>>> = {
  day: 'are read as days, counted from 1970-01-01',
  spreadsheet: 'are read as the day numbers of spreadsheets',
}

/**
 * Reads times in one way: of the calendar, or numbers of one unit.
 *
 * @param unit What numbers count; without it, plausible epochs tell it by their size, and a header of days or dates does.
 */
export const timeReader = ({ time: column, clock }: TimeColumns, unit: TimeUnit | undefined): TimeReader => {
  let used: KnownUnit | 'calendar' | undefined = unit

  const unitOf = (value: number): KnownUnit | undefined => {
    if ((used === 'day' || used === 'spreadsheet') && value < 1e6) return used
    return epochUnitOf(value) ?? dayUnitOf(column.name, value)
  }

  const numberOf = (line: number, text: string): number | BadData => {
    const value = Number(text)
    const ofText = unit ?? unitOf(value)
    if (ofText === undefined) {
      const found = `${JSON.stringify(text)}, which is no plausible epoch`
      return { ...badField(line, column, text, EXPECTED), found, remedy: 'time-unit' }
    }
    if (used !== undefined && used !== ofText) return mixed(line, text, wordsOf(ofText))
    used = ofText
    return timeIn[ofText](value)
  }

  const mixed = (line: number, text: string, words: string): BadData => ({
    ...badField(line, column, text, `${wordsOf(used)}, as in the rows before it`),
    found: `${JSON.stringify(text)}, which is ${words}`,
  })

  const timeOf = (record: CsvRecord): number | BadData => {
    const date = textOf(record, column)
    const text = clock === undefined ? date : `${date} ${textOf(record, clock)}`
    if (unit === undefined) {
      const time = parseCalendar(text)
      if (time !== undefined) {
        if (used !== undefined && used !== 'calendar') return mixed(record.line, text, wordsOf('calendar'))
        used = 'calendar'
        return time
      }
    }
    if (NUMERAL.test(text)) return numberOf(record.line, text)
    return badField(record.line, column, text, unit === undefined ? EXPECTED : `a number of ${UNIT_WORDS[unit]}`)
  }

  const notes = (): readonly string[] => {
    const words = used === undefined || used === 'calendar' || unit !== undefined ? undefined : NOTES[used]
    return words === undefined ? [] : [`the times in ${JSON.stringify(column.name)} ${words}`]
  }
  return { timeOf, notes }
}

const wordsOf = (unit: KnownUnit | 'calendar' | undefined): string =>
  unit === undefined || unit === 'calendar' ? 'a time of the calendar' : `a time in ${UNIT_WORDS[unit]}`

/** Whether a field is a time or a plausible epoch. */
export const isTime = (text: string): boolean =>
  parseCalendar(text) !== undefined || (NUMERAL.test(text) && epochUnitOf(Number(text)) !== undefined)
