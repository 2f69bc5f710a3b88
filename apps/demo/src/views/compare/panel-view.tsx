// The content of a panel: a chart, a table and notes.

import type { ReactNode } from 'react'
import { usePublished } from '../../screen.js'
import type { Chart } from '../../shell/chart.js'
import { ChartPanel } from '../../shell/chart-panel.js'
import { CurveRows } from '../../shell/curve-table.js'
import type { Table } from '../../tables/table.js'

const HEIGHT = 270

/** A chart of a panel; all have the same height, so that what follows is aligned. */
export type PanelChart = Omit<Chart, 'height'>

/** The content of a panel: a chart, a table of the curves at the cursor, and notes. */
export const PanelView = ({
  part,
  table,
  chart,
  children,
}: {
  /** The part of the page whose tables these are in downloads. */
  readonly part: string
  readonly table: Table
  readonly chart: PanelChart
  readonly children: ReactNode
}) => {
  usePublished(() => [table, chart.table()], part)
  return (
    <>
      <ChartPanel {...chart} height={HEIGHT} />
      <CurveRows table={table} />
      <p className="note">{children}</p>
    </>
  )
}
