// What is wrong with a file of prices, and where.

/** A file or stream that could not be read to its end. */
export interface Unreadable {
  readonly _tag: 'Unreadable'
  /** What stands in its place. */
  readonly found: string
}

/** A column that was asked for and is not in the header. */
export interface UnknownColumn {
  readonly _tag: 'UnknownColumn'
  readonly given: string
  readonly header: readonly string[]
  /** The file has no header, and its columns are named by their numbers. */
  readonly isHeaderless?: true
}

/** What can be said to have the data read nevertheless: the unit of its times, or which columns it has by number. */
export type Remedy = 'time-unit' | 'column-numbers'

/** A place in the data where something else was expected. */
export interface BadData {
  readonly _tag: 'BadData'
  /** Counted from 1, as editors do; none where the data as a whole are meant. */
  readonly line?: number | undefined
  /** In place of the line, in JSON: which entry, counted from 1. */
  readonly entry?: number
  /** The column's name in the header. */
  readonly column?: string
  /** Which column was looked for in the header and is not there. */
  readonly missing?: 'time' | 'price' | 'volume' | 'quote'
  /** What stands there. */
  readonly found: string
  readonly expected: string
  readonly remedy?: Remedy
}

/** Everything that can be wrong with a price history. */
export type PriceHistoryError = Unreadable | UnknownColumn | BadData

/** That a file has nothing in it. */
export const NO_HEADER: BadData = {
  _tag: 'BadData',
  found: 'nothing',
  expected: 'a header with a time and a price, and rows below it',
}

/** That a file has nothing below its header. */
export const noRows = (line: number): BadData => ({
  _tag: 'BadData',
  line,
  found: 'a header only',
  expected: 'rows of prices below it',
})
