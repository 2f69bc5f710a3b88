// Rows in the order of time: as they come, or reversed where the newest comes first.

import { either as E } from 'fp-ts'
import type { Column } from './column.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import { isBad, outOfOrder, wrongWidth } from './fields.js'
import type { Records, Table } from './open-table.js'

/** Rows that are kept in memory to be reversed, at most: about a gigabyte of them. */
export const MOST_REVERSED = 4_000_000

/** How records are read that may run from new to old. */
export interface Ordering {
  readonly column: Column
  readonly timeOf: (record: CsvRecord) => number | BadData
  readonly mostReversed?: number
}

/** Between the fields of a record that waits in one text, which takes less memory than a list of them. */
const SEPARATOR = '\u001f'

/** Whether the first two rows of a table run from new to old. */
const isNewestFirst = ({ first, second, names }: Table, { timeOf }: Ordering): boolean => {
  if (first === undefined || second === undefined) return false
  if (wrongWidth(first, names.length) !== undefined || wrongWidth(second, names.length) !== undefined) return false
  const [newer, older] = [timeOf(first), timeOf(second)]
  return !isBad(newer) && !isBad(older) && older < newer
}

/** Rows in batches as they come, so that a long file does not stand in memory a second time. */
const BATCH = 4096

async function* reversed({ records, names }: Table, ordering: Ordering): Records {
  const { column, timeOf, mostReversed = MOST_REVERSED } = ordering
  const waiting: { readonly line: number; readonly text: string }[] = []
  let before: { readonly line: number; readonly time: number } | undefined
  for await (const batch of records) {
    if (E.isLeft(batch)) {
      yield batch
      return
    }
    for (const record of batch.right) {
      const { line, fields } = record
      const wrong = wrongWidth(record, names.length)
      const time = wrong ?? timeOf(record)
      if (isBad(time)) {
        yield E.left(time)
        return
      }
      if (before !== undefined && time >= before.time) {
        yield E.left(outOfOrder(line, time, before, column, 'before'))
        return
      }
      if (waiting.length >= mostReversed) {
        yield E.left(tooMany(line, column, mostReversed))
        return
      }
      before = { line, time }
      waiting.push({ line, text: fields.join(SEPARATOR) })
    }
  }
  while (waiting.length > 0) {
    const batch = waiting.splice(-BATCH).reverse()
    yield E.right(batch.map(({ line, text }) => ({ line, fields: text.split(SEPARATOR) })))
  }
}

const tooMany = (line: number, column: Column, most: number): BadData => ({
  _tag: 'BadData',
  line,
  column: column.name,
  found: `more than ${most.toLocaleString('en-US')} rows from new to old, too many to be reversed in memory`,
  expected: 'rows from old to new: reverse those below the header first, such as with tail -n +2 FILE | tac',
})

/** The records of a table from old to new: as they are, or reversed if they run from new to old. */
export const inOrder = (table: Table, ordering: Ordering): Pick<Table, 'records' | 'notes'> =>
  isNewestFirst(table, ordering)
    ? { records: reversed(table, ordering), notes: ['rows run from new to old, and are read in reverse'] }
    : { records: table.records, notes: [] }
