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
}

/** A place in the data where something else was expected. */
export interface BadData {
  readonly _tag: 'BadData'
  /** Counted from 1, as editors do; none where the data as a whole are meant. */
  readonly line?: number
  /** The column's name in the header. */
  readonly column?: string
  /** Which column was looked for in the header and is not there. */
  readonly missing?: 'time' | 'price' | 'volume' | 'quote'
  /** What stands there. */
  readonly found: string
  readonly expected: string
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
