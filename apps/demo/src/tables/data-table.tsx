import type { ReactNode } from 'react'
import type { Cell, Column, Table } from './table.js'

const shown = (cell: Cell, { format }: Column): ReactNode =>
  typeof cell === 'string' ? cell : format === undefined ? (cell ?? '') : format(cell)

/** A table as it stands. */
export const DataTable = ({
  table,
  isScrolling = false,
}: {
  readonly table: Table
  readonly isScrolling?: boolean
}) => (
  <div
    className={isScrolling ? 'scrolling' : 'table'}
    {...(isScrolling ? { tabIndex: 0, role: 'region', 'aria-label': table.title } : {})}
  >
    <table>
      <caption className={isScrolling ? 'unseen' : undefined}>{table.title}</caption>
      <thead>
        <tr>
          {table.columns.map(({ label }) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => {
              const column = table.columns[j] ?? { label: '' }
              const text = shown(cell, column)
              const isLoss = typeof text === 'string' && text.startsWith('−')
              return j === 0 ? (
                <th key={column.label} scope="row">
                  {text}
                </th>
              ) : (
                <td key={column.label} className={isLoss ? 'negative' : undefined}>
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
