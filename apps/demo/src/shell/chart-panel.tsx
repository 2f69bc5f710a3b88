// A chart in its panel, with its heading and its table.

import { useState, useSyncExternalStore } from 'react'
import { useScreen } from '../screen.js'
import { DataTable } from '../tables/data-table.js'
import { thinned } from '../tables/series-table.js'
import type { Chart } from './chart.js'
import { PublishButton } from './publish-button.js'
import { useWidth } from './use-width.js'

/** The greatest width of a chart on a phone, and its greatest height there. */
const PHONE = { width: 480, height: 310 }

const never = () => () => undefined

/** Whether the page is alive: not while it is rendered ahead, nor while that is taken over. */
const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A chart with its heading, which can be shown as a table or published. */
const Panel = (chart: Chart) => {
  const { title, height, draw, table, aside, isLater = false } = chart
  const isDrawn = useIsAlive() || !isLater
  const [element, width] = useWidth()
  const [isTable, setIsTable] = useState(false)
  const frame = { title, width, height: width < PHONE.width ? Math.min(height, PHONE.height) : height }
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {aside}
        <button type="button" className="quiet" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          <span className="wordy">Show as </span>
          {isTable ? 'chart' : 'table'}
        </button>
        <PublishButton chart={chart} />
      </header>
      <div ref={element} className="drawn">
        {isTable ? (
          <DataTable table={thinned(table())} isScrolling />
        ) : isDrawn ? (
          draw(frame)
        ) : (
          <div style={{ height: frame.height }} />
        )}
      </div>
    </section>
  )
}

/** A chart in its panel, or alone if one chart is shown without the page around it. */
export const ChartPanel = (chart: Chart) => {
  const { alone } = useScreen()
  return alone === undefined ? <Panel {...chart} /> : alone(chart)
}
