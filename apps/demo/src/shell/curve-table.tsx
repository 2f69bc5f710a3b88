import type { ReactNode } from 'react'
import { Swatch } from '../controls/curve-controls.js'
import { useScreen } from '../screen.js'
import { withChoice } from '../settings/settings.js'
import type { Cell, Column, Table } from '../tables/table.js'
import { DroppedCurves } from './dropped.js'

const textOf = (cell: Cell, column: Column | undefined): ReactNode => {
  if (typeof cell === 'string') return cell
  return column?.format === undefined ? cell : column.format(cell)
}

/** A table with a row for each curve that was entered, in their order, and what there is to say of it. */
export const CurveTable = ({
  table,
  children,
  best,
}: {
  readonly table: Table
  readonly children?: ReactNode
  /** Whether a cell is the best of its column. */
  readonly best?: (row: number, column: number) => boolean
}) => {
  const { entered, focus, change } = useScreen()
  return (
    <section className="panel" aria-label={table.title}>
      <div className="table">
        <table>
          <caption>{table.title}</caption>
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
            {table.rows.map((cells, row) => {
              const each = entered.find(({ label }) => label === cells[0])
              return each === undefined ? null : (
                <tr key={each.id} className={each.id === focus?.entered.id ? 'focus' : undefined}>
                  <th scope="row">
                    <button
                      type="button"
                      className="name"
                      title={`${each.listed.definition.summary}. Say this one in the sentence.`}
                      onClick={() => change(now => withChoice(now, 'curve', each.id))}
                    >
                      <Swatch colour={each.colour} />
                      {each.label}
                    </button>
                  </th>
                  {cells.slice(1).map((cell, i) => {
                    const column = table.columns[i + 1]
                    const text = textOf(cell, column)
                    const isLoss = typeof text === 'string' && text.startsWith('−') && column?.isNeutral !== true
                    const names = [isLoss ? 'negative' : '', best?.(row, i + 1) ? 'best' : '']
                    return (
                      <td key={column?.label} className={names.join(' ').trim() || undefined}>
                        {text}
                      </td>
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <DroppedCurves />
      {children === undefined ? null : <p className="note">{children}</p>}
    </section>
  )
}
