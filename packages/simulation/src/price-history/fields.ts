// What is wrong with a field, or with a row of a table.

import { float64 } from '@ammeter/core'
import type { Column } from './column.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'

/** What a field was found to be instead. */
export const badField = (line: number, column: Column, text: string, expected: string): BadData => ({
  _tag: 'BadData',
  line,
  column: column.name,
  found: text === '' ? 'nothing' : JSON.stringify(text),
  expected,
})

/** That a record has more or fewer fields than the header, if it has. */
export const wrongWidth = ({ line, fields }: CsvRecord, width: number): BadData | undefined =>
  fields.length === width
    ? undefined
    : {
        _tag: 'BadData',
        line,
        found: `${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`,
        expected: `${width}, as in the header`,
      }

/** That a record's time is not after that of the record before it, or not before it where rows run from new to old. */
export const outOfOrder = (
  line: number,
  time: number,
  before: { readonly line: number; readonly time: number },
  column: Column,
  wanted: 'after' | 'before' = 'after',
): BadData => ({
  _tag: 'BadData',
  line,
  column: column.name,
  found: new Date(time).toISOString(),
  expected:
    `a time ${wanted} that of line ${before.line}, ${new Date(before.time).toISOString()}: ` +
    'rows run from old to new, or all of them from new to old',
})

/** The text of a field, without the blanks around it. */
export const textOf = ({ fields }: CsvRecord, { index }: Column): string => (fields[index] ?? '').trim()

/** A field's number, if it is one of the domain. */
const numberOf =
  (holds: (value: number) => boolean, expected: string) =>
  (record: CsvRecord, column: Column): number | BadData => {
    const text = textOf(record, column)
    const value = float64.of(text)
    return holds(value) ? value : badField(record.line, column, text, expected)
  }

/** A price. */
export const priceOf = numberOf(
  value => value > 0 && value < Number.POSITIVE_INFINITY,
  'a price above 0, such as 1579.33',
)

/** An amount of tokens. */
export const amountOf = numberOf(value => value >= 0 && value < Number.POSITIVE_INFINITY, 'an amount of at least 0')

/** An amount of tokens that went in, or out where it is negative. */
export const netAmountOf = numberOf(Number.isFinite, 'a number')

/** The highest tick of a pool; the lowest is as far below zero. */
const MOST_TICK = 887_272

/** A tick, which is a price: 1.0001 to its power. */
export const tickOf = numberOf(
  value => Number.isInteger(value) && Math.abs(value) <= MOST_TICK,
  `a whole number from −${MOST_TICK} to ${MOST_TICK}`,
)

/** Whether something is what is wrong with a field, rather than its value. */
export const isBad = (value: number | BadData): value is BadData => typeof value === 'object'
