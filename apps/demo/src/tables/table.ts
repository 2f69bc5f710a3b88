/** What a cell holds: a number as it was computed, or text. */
export type Cell = number | string | undefined

/** A column, with how its cells are written on the page. */
export interface Column {
  readonly label: string
  /** What the page calls it, where that is another name. */
  readonly heading?: string
  readonly format?: (value: number | undefined) => string
  /** What is written before the number of a row, such as `≥`. */
  readonly mark?: (row: number) => string
  /** Whether a cell is bad news, by what it is written as; by default what is below zero. */
  readonly isNegative?: (text: string) => boolean
  /** Text, in one line or in several; without it the column holds numbers. */
  readonly text?: 'line' | 'lines'
  /** Where the column is: below its row, always or on narrow pages alone, or in downloads alone. */
  readonly place?: 'below' | 'minor' | 'download'
}

/** A table that is shown, or behind a chart: what is downloaded are its numbers, unrounded. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
