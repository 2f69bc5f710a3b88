// The cells of a heat map, and the legend of its colours.

import type { ReactNode } from 'react'
import type { Slot } from '../geometry/cells.js'
import type { HeatCell } from '../geometry/heat-cells.js'
import { textWidth } from '../geometry/text-width.js'
import type { Frame } from './frame.js'
import { HEADING } from './picture.js'

/** How many shades there are, and how faint the faintest is. */
const SHADES = 64
const FAINTEST = 0.06

/** The opacity of a shade, counted from 0. */
const opacityOf = (shade: number): number => Number((FAINTEST + ((1 - FAINTEST) * shade) / (SHADES - 1)).toFixed(4))

/** The lowest and the highest value of cells; none where no cell has one. */
export const extentOf = (cells: readonly HeatCell[]): readonly [number, number] | undefined => {
  const values = cells.flatMap(({ value }) => (value !== undefined && Number.isFinite(value) ? [value] : []))
  const first = values[0]
  return first === undefined
    ? undefined
    : values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [first, first])
}

/** The shade of a value between the lowest and the highest. */
const shadeOf = (value: number, [low, high]: readonly [number, number]): number =>
  high > low ? Math.round(((value - low) / (high - low)) * (SHADES - 1)) : SHADES - 1

/** The pixels of a cell. */
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const boxOf = ({ x, y }: Frame, across: Slot, upwards: Slot): Box => {
  const sides = [x.at(across.from) ?? 0, x.at(across.to) ?? 0].sort((a, b) => a - b)
  const ends = [y.at(upwards.from) ?? 0, y.at(upwards.to) ?? 0].sort((a, b) => a - b)
  return { left: sides[0] as number, right: sides[1] as number, top: ends[0] as number, bottom: ends[1] as number }
}

const round = (pixel: number): number => Math.round(pixel * 100) / 100

const rectangle = ({ left, right, top, bottom }: Box): string =>
  `M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`

/** How far the strokes of a mark go from the middle of its cell, at the most. */
const MARK = 5

const middleOf = ({ left, right, top, bottom }: Box) => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  reach: Math.min(MARK, (right - left) / 3, (bottom - top) / 3),
})

const cross = (x: number, y: number, reach: number): string => {
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach].map(round)
  return `M${left},${top}L${right},${bottom}M${left},${bottom}L${right},${top}`
}

const dash = (x: number, y: number, reach: number): string => `M${round(x - reach)},${round(y)}H${round(x + reach)}`

/** What the cells of a heat map are drawn of. */
export interface HeatCellsProps {
  readonly frame: Frame
  readonly cells: readonly HeatCell[]
  readonly columns: readonly Slot[]
  readonly rows: readonly Slot[]
  readonly colour: number
  readonly best: HeatCell | undefined
}

/** Where a cell is: its column and its row. */
const keyOf = (x: number, y: number): string => `${x} ${y}`

/** Every cell: shaded by its value, with a cross where it was refused and a dash where there is none. */
export const HeatCells = ({ frame, cells, columns, rows, colour, best }: HeatCellsProps): ReactNode => {
  const { ink } = frame
  const extent = extentOf(cells)
  const byPlace = new Map(cells.map(cell => [keyOf(cell.x, cell.y), cell]))
  const shades = new Map<number, string>()
  let [refused, missing, chosen] = ['', '', '']
  for (const across of columns) {
    for (const upwards of rows) {
      const cell = byPlace.get(keyOf(across.value, upwards.value))
      const box = boxOf(frame, across, upwards)
      const { x, y, reach } = middleOf(box)
      if (cell === undefined) missing += dash(x, y, reach)
      else if (cell.value === undefined || !Number.isFinite(cell.value) || extent === undefined) {
        refused += cross(x, y, reach)
      } else {
        const shade = shadeOf(cell.value, extent)
        shades.set(shade, (shades.get(shade) ?? '') + rectangle(box))
      }
      if (cell !== undefined && cell === best) chosen = rectangle(box)
    }
  }
  return (
    <>
      {[...shades]
        .sort(([a], [b]) => a - b)
        .map(([shade, d]) => (
          <path
            key={shade}
            d={d}
            fill={ink.lineOf(colour)}
            fillOpacity={opacityOf(shade)}
            shapeRendering="crispEdges"
          />
        ))}
      <g fill="none" stroke={ink.quiet}>
        {refused === '' ? null : <path d={refused} data-cells="refused" />}
        {missing === '' ? null : <path d={missing} data-cells="missing" />}
      </g>
      {chosen === '' ? null : <path d={chosen} fill="none" stroke={ink.text} strokeWidth={2} data-cells="best" />}
    </>
  )
}

/** How wide the shades of the legend are, and how many of them it shows. */
const LEGEND = { wide: 120, narrow: 72, steps: 16 } as const

/** The legend: the lowest and the highest value with the shades between them, above the plot at its right. */
export const HeatLegend = ({
  frame,
  extent,
  format,
  colour,
  label,
  refused,
  missing,
  isStandalone,
}: {
  readonly frame: Frame
  readonly extent: readonly [number, number]
  readonly format: (value: number) => string
  readonly colour: number
  readonly label: string | undefined
  /** How many cells were refused, and how many there are not. */
  readonly refused: number
  readonly missing: number
  readonly isStandalone: boolean
}): ReactNode => {
  const { plot, ink, fontSize, width } = frame
  const baseline = Math.max((isStandalone ? HEADING : 0) + fontSize, plot.top - 12 - fontSize)
  const [low, high] = extent.map(format) as [string, string]
  const long = width < 480 ? LEGEND.narrow : LEGEND.wide
  const right = plot.right - textWidth(high, fontSize) - 6
  const left = right - long
  const step = long / LEGEND.steps
  const shades = Array.from({ length: LEGEND.steps }, (_, i) => ({
    x: round(left + i * step),
    opacity: opacityOf(Math.round((i * (SHADES - 1)) / (LEGEND.steps - 1))),
  }))
  const keys = [label, refused > 0 ? '× refused' : undefined, missing > 0 ? '– missing' : undefined]
  const words = keys.filter(each => each !== undefined).join(',\u00a0 ')
  const before = left - 6 - textWidth(low, fontSize) - 14
  return (
    <g fill={ink.quiet}>
      {words !== '' && before - textWidth(words, fontSize) > plot.left + width * 0.18 ? (
        <text x={before} y={baseline} textAnchor="end">
          {words}
        </text>
      ) : null}
      <text x={left - 6} y={baseline} textAnchor="end">
        {low}
      </text>
      {shades.map(({ x, opacity }) => (
        <rect
          key={x}
          x={x}
          y={round(baseline - fontSize * 0.8)}
          width={round(step)}
          height={round(fontSize * 0.9)}
          fill={ink.lineOf(colour)}
          fillOpacity={opacity}
          shapeRendering="crispEdges"
        />
      ))}
      <text x={right + 6} y={baseline}>
        {high}
      </text>
    </g>
  )
}
