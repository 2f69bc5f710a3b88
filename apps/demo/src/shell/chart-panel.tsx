import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DataTable } from '../tables/data-table.js'
import { thinned } from '../tables/series-table.js'
import type { Table } from '../tables/table.js'

/** The width of charts before the page has been measured, and of the prerendered ones. */
const FIRST_WIDTH = 744

/** The width of an element, kept up to date. */
const useWidth = () => {
  const element = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(FIRST_WIDTH)
  useEffect(() => {
    if (element.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry?.contentRect.width ?? 0)
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [])
  return [element, width] as const
}

/** A chart with its heading, which can be shown as a table instead. */
export const ChartPanel = ({
  title,
  note,
  draw,
  table,
  aside,
}: {
  readonly title: string
  readonly note?: ReactNode
  /** Draws the chart at a width. */
  readonly draw: (width: number) => ReactNode
  /** The numbers that the chart shows. */
  readonly table: () => Table
  readonly aside?: ReactNode
}) => {
  const [element, width] = useWidth()
  const [isTable, setIsTable] = useState(false)
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
        {isTable ? <DataTable table={thinned(table())} isScrolling /> : draw(width)}
      </div>
      {note === undefined ? null : <p className="note">{note}</p>}
    </section>
  )
}
