import type { ReactNode } from 'react'
import { usePublished } from '../../screen.js'
import type { Chart } from '../../shell/chart.js'
import { ChartPanel } from '../../shell/chart-panel.js'
import { CurveRows } from '../../shell/curve-table.js'
import type { Table } from '../../tables/table.js'

const HEIGHT = 270

/** A chart of a panel: all are as high, so that what is below them is on one line. */
export type PanelChart = Omit<Chart, 'height'>

/** What a panel shows: a chart, each curve at the cursor below it, and what there is to say of both. */
export const PanelView = ({
  part,
  table,
  chart,
  children,
}: {
  /** Whose tables these are in the downloads. */
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
