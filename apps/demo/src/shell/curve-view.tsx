import type { ReactNode } from 'react'
import { usePublished } from '../screen.js'
import type { Table } from '../tables/table.js'
import { type Chart, ChartPanel } from './chart-panel.js'
import { CurveTable } from './curve-table.js'

/** The shape of a view: a table with a row for each curve, the charts beside it, and all of their numbers to download. */
export const CurveView = ({
  table,
  charts,
  children,
  above,
  below,
  isEven = false,
  ...rows
}: {
  readonly table: Table
  readonly charts: readonly Chart[]
  /** What there is to say of the table. */
  readonly children: ReactNode
  /** What stands above the table and the charts, and what below the charts. */
  readonly above?: ReactNode
  readonly below?: ReactNode
  /** Whether the table has about as much room as the charts. */
  readonly isEven?: boolean
  readonly best?: (row: number, column: number) => boolean
  readonly remark?: (row: number) => string | undefined
}) => {
  usePublished(() => [table, ...charts.map(chart => chart.table())])
  return (
    <div className={isEven ? 'view even' : 'view'}>
      {above}
      <CurveTable table={table} {...rows}>
        {children}
      </CurveTable>
      <div className="charts">
        {charts.map((chart, i) => (
          <ChartPanel key={i} {...chart} />
        ))}
        {below}
      </div>
    </div>
  )
}
