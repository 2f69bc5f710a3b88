import type { ReactNode } from 'react'
import type { Cell, Column, Table } from './table.js'

const written = (cell: Cell, { format }: Column): string =>
  typeof cell === 'string' ? cell : format === undefined ? String(cell ?? '') : format(cell)

const isBelowZero = (text: string): boolean => text.startsWith('−')

const classOf = (names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined

/** The class of a column: what it holds, and whether a narrow page leaves it out. */
const columnClass = ({ text, place }: Column) => [
  text !== undefined && 'text',
  text === 'line' && 'short',
  place === 'minor' && 'minor',
]

/** A table as it stands. */
export const DataTable = ({
  table,
  isScrolling = false,
  head,
  isFocus,
  best,
}: {
  readonly table: Table
  readonly isScrolling?: boolean
  /** What begins a row, in place of the text of its first cell. */
  readonly head?: (row: number) => ReactNode
  readonly isFocus?: (row: number) => boolean
  /** Whether a cell is the best of its column. */
  readonly best?: ((row: number, column: number) => boolean) | undefined
}) => {
  const shown = table.columns.flatMap((column, index) => (column.place === 'download' ? [] : [{ column, index }]))
  return (
    <div
      className={isScrolling ? 'scrolling' : 'table'}
      {...(isScrolling ? { tabIndex: 0, role: 'region', 'aria-label': table.title } : {})}
    >
      <table>
        <caption className={isScrolling ? 'unseen' : undefined}>{table.title}</caption>
        <thead>
          <tr>
            {shown.map(({ column, index }) => (
              <th key={index} scope="col" className={classOf(columnClass(column))}>
                {column.heading ?? column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => (
            <tr key={row} className={classOf([isFocus?.(row) && 'focus'])}>
              {shown.map(({ column, index }) => {
                const text = written(cells[index], column)
                if (index === 0) {
                  return (
                    <th key={index} scope="row">
                      {head?.(row) ?? text}
                    </th>
                  )
                }
                const { isNegative = isBelowZero, mark } = column
                const classes = [...columnClass(column), isNegative(text) && 'negative', best?.(row, index) && 'best']
                return (
                  <td key={index} className={classOf(classes)}>
                    {mark?.(row)}
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
