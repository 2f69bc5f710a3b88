// A column of a table.

/** A column of a table: where it is, and what its header says. */
export interface Column {
  readonly index: number
  readonly name: string
}
