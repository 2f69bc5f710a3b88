import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { DataTable } from '../tables/data-table.js'
import { thinned } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'

/** The width of charts before the page has been measured, and of the prerendered ones. */
const FIRST_WIDTH = 744

/** The width of an element, kept up to date. */
const useWidth = () => {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  // Before the first picture is seen: one of another width would have another height, and move what is below.
  useLayoutEffect(() => {
    if (element.current === null) return
    setWidth(Math.floor(element.current.clientWidth) || FIRST_WIDTH)
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

/** The size of a chart in its panel, and what it is called. */
export interface ChartFrame {
  readonly title: string
  readonly width: number
  readonly height: number
}

/** A chart, and the numbers that it shows. */
export interface Chart {
  readonly title: string
  readonly height: number
  /** Draws the chart in a frame. */
  readonly draw: (frame: ChartFrame) => ReactNode
  readonly table: () => Table
  /** What is set beside the heading. */
  readonly aside?: ReactNode
}

/** The widest chart of a phone, and how high it may be. */
const PHONE = { width: 480, height: 310 }

/** A chart with its heading, which can be shown as a table instead. */
export const ChartPanel = ({ title, height, draw, table, aside }: Chart) => {
  const [element, width] = useWidth()
  const [isTable, setIsTable] = useState(false)
  const frame = { title, width, height: width < PHONE.width ? Math.min(height, PHONE.height) : height }
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {aside}
        <button type="button" className="quiet" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          Show as {isTable ? 'chart' : 'table'}
        </button>
      </header>
      <div ref={element} className="drawn">
        {isTable ? <DataTable table={thinned(table())} isScrolling /> : draw(frame)}
      </div>
    </section>
  )
}
