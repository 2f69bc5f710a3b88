// Tables: columns, and rows of numbers and text.

/** The value of a cell: a number as computed, or text. */
export type Cell = number | string | undefined

/** A column, and how its cells are written on the page. */
export interface Column {
  readonly label: string
  /** Its heading on the page, if that differs from its name. */
  readonly heading?: string
  readonly format?: (value: number | undefined) => string
  /** A mark before the number of a row, such as `≥`. */
  readonly mark?: (row: number) => string
  /** Whether a cell is shown as a loss, by its text; by default if it is below zero. */
  readonly isNegative?: (text: string) => boolean
  /** Text, in one line or in several; without it the column holds numbers. */
  readonly text?: 'line' | 'lines'
  /** Where the column stands: below its row, always or only on narrow pages, or only in downloads. */
  readonly place?: 'below' | 'minor' | 'download'
}

/** A table on the page or behind a chart; downloads hold its numbers unrounded. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
