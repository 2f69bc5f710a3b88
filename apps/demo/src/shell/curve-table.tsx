import type { ReactNode } from 'react'
import { Swatch } from '../controls/curve-controls.js'
import { useScreen } from '../screen.js'
import { withChoice } from '../settings/settings.js'
import { DataTable } from '../tables/data-table.js'
import type { Table } from '../tables/table.js'
import { DroppedCurves } from './dropped.js'

/** A table whose rows are each of a curve that was entered, and begin with its name, and what there is to say of it. */
export const CurveTable = ({
  table,
  children,
  best,
  remark,
}: {
  readonly table: Table
  readonly children?: ReactNode
  readonly best?: ((row: number, column: number) => boolean) | undefined
  /** What is remarked below the name that begins a row. */
  readonly remark?: ((row: number) => string | undefined) | undefined
}) => {
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
          title={`${each.listed.definition.summary}. Say this one in the sentence.`}
          onClick={() => change(now => withChoice(now, 'curve', each.id))}
        >
          <Swatch colour={each.colour} />
          {each.label}
        </button>
        {remarked === undefined ? null : <small className="negative">{remarked}</small>}
      </>
    )
  }
  return (
    <section className="panel" aria-label={table.title}>
      <DataTable table={table} head={head} best={best} isFocus={row => nameOf(row) === focus?.entered.label} />
      <DroppedCurves />
      {children === undefined ? null : <div className="note">{children}</div>}
    </section>
  )
}
