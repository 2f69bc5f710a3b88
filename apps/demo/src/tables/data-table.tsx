// Tables on the page.

import { Fragment, type ReactNode } from 'react'
import type { Cell, Column, Table } from './table.js'

const written = (cell: Cell, { format }: Column): string =>
  typeof cell === 'string' ? cell : format === undefined ? String(cell ?? '') : format(cell)

const isBelowZero = (text: string): boolean => text.startsWith('−')

const classOf = (names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined

/** The CSS classes of a column: its type, and whether it stands below its row on a narrow page. */
const columnClass = ({ text, place }: Column) => [
  text !== undefined && 'text',
  text === 'line' && 'short',
  place === 'minor' && 'minor',
]

/** A table of the page. */
export const DataTable = ({
  table,
  isScrolling = false,
  head,
  isFocus,
  best,
}: {
  readonly table: Table
  readonly isScrolling?: boolean
  /** The content of a row's first cell, in place of its text. */
  readonly head?: (row: number) => ReactNode
  readonly isFocus?: (row: number) => boolean
  /** Whether a cell is the best one in its column. */
  readonly best?: ((row: number, column: number) => boolean) | undefined
}) => {
  const all = table.columns.map((column, index) => ({ column, index }))
  const shown = all.filter(({ column: { place } }) => place !== 'download' && place !== 'below')
  const lower = all.filter(({ column: { place } }) => place === 'minor' || place === 'below')
  const minor = shown.filter(({ column }) => column.place === 'minor')
  const isAlways = lower.some(({ column }) => column.place === 'below')
  return (
    <div
      className={isScrolling ? 'scrolling' : 'table'}
      {...(isScrolling ? { tabIndex: 0, role: 'region', 'aria-label': table.title } : {})}
    >
      <table>
        <caption className={isScrolling ? 'unseen' : undefined}>{table.title}</caption>
        <thead>
          <tr>
            {shown.map(({ column, index }) => (
              <th key={index} scope="col" className={classOf(columnClass(column))}>
                {column.heading ?? column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, row) => {
            const below = lower.flatMap(({ column, index }) => {
              const text = written(cells[index], column)
              const isMinor = column.place === 'minor'
              return text === '' ? [] : [{ label: column.heading ?? column.label, index, text, isMinor }]
            })
            const classes = [isFocus?.(row) && 'focus', below.length > 0 && 'continued', isAlways && 'always']
            return (
              <Fragment key={row}>
                <tr className={classOf(classes)}>
                  {shown.map(({ column, index }) => {
                    const text = written(cells[index], column)
                    if (index === 0) {
                      return (
                        <th key={index} scope="row">
                          {head?.(row) ?? text}
                        </th>
                      )
                    }
                    const { isNegative = isBelowZero, mark } = column
                    const classes = [
                      ...columnClass(column),
                      isNegative(text) && 'negative',
                      best?.(row, index) && 'best',
                    ]
                    return (
                      <td key={index} className={classOf(classes)}>
                        {mark?.(row)}
                        {text}
                      </td>
                    )
                  })}
                </tr>
                {below.length === 0 ? null : (
                  <tr className={classOf(['below', isFocus?.(row) && 'focus', isAlways && 'always'])}>
                    <td colSpan={isAlways ? shown.length : shown.length - minor.length}>
                      {below.map(({ label, index, text, isMinor }) => (
                        <span key={index} className={isMinor ? 'narrow' : undefined}>
                          {label} <b>{text}</b>{' '}
                        </span>
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
