import { type KeyboardEvent, type MouseEvent, type PointerEvent, useState } from 'react'
import { type Cell, cellOf, type MapAxes, placeAt } from './map-layout.js'

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
}

const FAR = 5

const kept = (place: number, count: number) => Math.min(count - 1, Math.max(0, place))

/**
 * The cell of the map under the cursor, moved by pointer or keys; undefined without a cursor.
 *
 * @param own The cell of your pool, where keys start.
 * @param onChoose Called with the cell that is clicked, or chosen by Enter.
 */
export const useMapCursor = (
  { volatilities, marketAprs }: MapAxes,
  own: { readonly volatility: number; readonly marketApr: number },
  onChoose: (cell: Cell) => void,
) => {
  const [cell, setCell] = useState<Cell>()
  const ownCell = cellOf({ volatilities, marketAprs }, own)
  const under = ({ clientX, clientY, currentTarget }: MouseEvent<HTMLElement>): Cell => {
    const { left, bottom, width, height } = currentTarget.getBoundingClientRect()
    return {
      column: placeAt(volatilities, (clientX - left) / width),
      row: placeAt(marketAprs, (bottom - clientY) / height),
    }
  }
  const look = (next: Cell) => setCell(now => (now?.column === next.column && now.row === next.row ? now : next))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const { column, row } = cell ?? ownCell
    if (step !== undefined) {
      const by = event.shiftKey ? FAR : 1
      look({
        column: kept(column + by * step[0], volatilities.length),
        row: kept(row + by * step[1], marketAprs.length),
      })
    } else if (event.key === 'Enter' || event.key === ' ') onChoose({ column, row })
    else if (event.key === 'Escape') setCell(undefined)
    else return
    event.preventDefault()
  }
  return {
    cell,
    ownCell,
    handlers: {
      onKeyDown,
      onPointerMove: (event: PointerEvent<HTMLElement>) => look(under(event)),
      onPointerLeave: () => setCell(undefined),
      onClick: (event: MouseEvent<HTMLElement>) => onChoose(under(event)),
      onBlur: () => setCell(undefined),
    },
  }
}
