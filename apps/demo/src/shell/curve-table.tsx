// Tables with a row for each curve.

import type { ReactNode } from 'react'
import { Swatch } from '../controls/swatch.js'
import { useScreen } from '../screen.js'
import { withFocus } from '../settings/settings.js'
import { DataTable } from '../tables/data-table.js'
import type { Table } from '../tables/table.js'
import { DroppedCurves } from './dropped.js'

interface CurveRowsProps {
  readonly table: Table
  readonly best?: ((row: number, column: number) => boolean) | undefined
  /** A remark below the name that begins a row. */
  readonly remark?: ((row: number) => string | undefined) | undefined
}

/** A table with a row for each entered curve, which begins with its name. */
export const CurveRows = ({ table, best, remark }: CurveRowsProps) => {
  const { entered, focus, change } = useScreen()
  const nameOf = (row: number) => table.rows[row]?.[0]
  const head = (row: number) => {
    const each = entered.find(({ label }) => label === nameOf(row))
    if (each === undefined) return undefined
    if (nameOf(row) === nameOf(row - 1)) return <span className="unseen">{each.label}</span>
    const remarked = remark?.(row)
    return (
      <>
        <button
          type="button"
          className="name"
          title={`${each.listed.definition.summary}. Use this one in the sentence.`}
          onClick={() => change(now => withFocus(now, each.id))}
        >
          <Swatch colour={each.colour} />
          {each.label}
        </button>
        {remarked === undefined ? null : <small className="negative">{remarked}</small>}
      </>
    )
  }
  return <DataTable table={table} head={head} best={best} isFocus={row => nameOf(row) === focus?.entered.label} />
}

/** Such a table with notes below it. */
export const CurveTable = ({ children, ...rows }: CurveRowsProps & { readonly children?: ReactNode }) => (
  <section className="panel" aria-label={rows.table.title}>
    <CurveRows {...rows} />
    <DroppedCurves />
    {children === undefined ? null : <div className="note">{children}</div>}
  </section>
)
