import type { ReactNode } from 'react'
import { usePublished } from '../screen.js'
import type { Table } from '../tables/table.js'
import type { Chart } from './chart.js'
import { ChartPanel } from './chart-panel.js'
import { CurveTable } from './curve-table.js'
import { CONTENT } from './skip-link.js'

/** The layout of a view: charts beside a table with a row for each curve, and all their numbers to download. */
export const CurveView = ({
  table,
  charts,
  beside = [],
  children,
  above,
  isEven = false,
  ...rows
}: {
  readonly table: Table
  readonly charts: readonly Chart[]
  /** Charts below the table; its notes are then below the other charts, so that both columns end at the same height. */
  readonly beside?: readonly Chart[]
  /** Notes on the table. */
  readonly children: ReactNode
  /** The content above the table and the charts. */
  readonly above?: ReactNode
  /** Whether the table has about as much space as the charts. */
  readonly isEven?: boolean
  readonly best?: (row: number, column: number) => boolean
  readonly remark?: (row: number) => string | undefined
}) => {
  usePublished(() => [table, ...[...charts, ...beside].map(chart => chart.table())])
  const isBelowCharts = beside.length > 0
  const panels = (list: readonly Chart[]) => list.map((chart, i) => <ChartPanel key={i} {...chart} />)
  return (
    <div className={isEven ? 'view even' : 'view'}>
      {above}
      <div className="charts" id={CONTENT} tabIndex={-1}>
        {panels(charts)}
        {isBelowCharts ? <div className="note">{children}</div> : null}
      </div>
      <div className="charts figures">
        <CurveTable table={table} {...rows}>
          {isBelowCharts ? undefined : children}
        </CurveTable>
        {panels(beside)}
      </div>
    </div>
  )
}
