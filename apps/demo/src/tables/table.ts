/** What a cell holds: a number as it was computed, or text. */
export type Cell = number | string | undefined

/** A column, with how its numbers are written on the page. */
export interface Column {
  readonly label: string
  readonly format?: (value: number | undefined) => string
  /** Whether what is below zero is no loss, and is not written as one. */
  readonly isNeutral?: boolean
}

/** A table that is shown, or behind a chart: what is downloaded are its numbers, unrounded. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
