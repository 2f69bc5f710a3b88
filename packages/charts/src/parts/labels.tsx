// The names of lines, each near the end of its line.

import type { ReactNode } from 'react'
import { placeLabels } from '../geometry/end-labels.js'
import { freePlace, heightsIn, type Taken } from '../geometry/free-place.js'
import { pixels } from '../geometry/line-path.js'
import type { Pixel } from '../geometry/thin-line.js'
import type { Point, Series } from '../series.js'
import { type Frame, type LabelLines, LINE_HEIGHT, labelLines } from './frame.js'
import { colourOf } from './lines.js'

/** The name of a line, and the pixel where the line ends. */
interface Label extends LabelLines {
  readonly id: string
  readonly colour: number
  readonly end: { readonly x: number; readonly y: number }
  /** The middle where it should stand. */
  readonly at: number
  /** The height of the line's end, which may be above or below the plot. */
  readonly level: number
}

/** A line that ends nearer to the right edge than this counts as reaching it. */
const SHORT_BY = 40

/** The rightmost point of a line in the plot, in pixels; undefined where none is in it. */
const endOf = (points: readonly Point[], { x, y, plot }: Frame) => {
  let end: { readonly x: number; readonly y: number } | undefined
  for (const point of points) {
    const [right, top] = [x.at(point.x), y.at(point.y)]
    if (right === undefined || top === undefined || right > plot.right + 0.5 || right < plot.left - 0.5) continue
    if (end === undefined || right >= end.x) end = { x: right, y: top }
  }
  return end && { x: end.x, y: Math.min(plot.bottom, Math.max(plot.top, end.y)), level: end.y }
}

/** As many labels as fit below each other. */
const thatFit = (labels: readonly Label[], room: number): readonly Label[] => {
  const fitting: Label[] = []
  let used = 0
  for (const label of labels) {
    if (used + label.height > room) continue
    used += label.height
    fitting.push(label)
  }
  return fitting
}

/** The middles of the names beside the plot. If the plot is too low for them, they use the height of the picture. */
const besidePlot = (labels: readonly Label[], { plot, fontSize, height }: Frame): readonly number[] => {
  const total = labels.reduce((sum, label) => sum + label.height, 0)
  const overhang = fontSize * 0.6
  const low = Math.max(2, Math.min(plot.top - overhang, plot.bottom - total))
  const high = Math.max(plot.bottom + overhang, Math.min(height - 2, low + total))
  return placeLabels(labels, [Math.max(2, Math.min(low, high - total)), high])
}

const Name = ({
  frame: { ink, fontSize },
  label: { lines, colour, height },
  left,
  middle,
}: {
  readonly frame: Frame
  readonly label: Label
  readonly left: number
  readonly middle: number
}): ReactNode => (
  <g fill={ink.textOf(colour)} fontWeight={500} stroke={ink.surface} strokeWidth={3} paintOrder="stroke">
    {lines.map((line, row) => {
      const y = middle - height / 2 + (row + 0.5) * fontSize * LINE_HEIGHT + fontSize * 0.35
      return (
        <text key={y} x={left} y={y}>
          {line}
        </text>
      )
    })}
  </g>
)

/** From the end of a line to its name. */
const leader = ({ end }: Label, to: Pixel): string =>
  `M${(end.x + 2).toFixed(1)},${end.y.toFixed(1)}L${to.x.toFixed(1)},${to.y.toFixed(1)}`

/** A name, its place, and whether that is away from the end of its line. */
interface Placed {
  readonly label: Label
  readonly left: number
  readonly middle: number
  readonly isAway: boolean
}

/** The least distance between a name and a line, in pixels. */
const AIR = 3

/** Names within the plot, in places free of lines and other names if there are any. */
const insidePlot = (
  labels: readonly Label[],
  lines: readonly (readonly Point[])[],
  frame: Frame,
): readonly Placed[] => {
  if (labels.length === 0) return []
  const { plot, x, y } = frame
  const drawn = lines.map(points => pixels(points, x, y))
  const near = placeLabels(labels, [plot.top, plot.bottom])
  const placed: Placed[] = []
  labels.forEach((label, i) => {
    const left = Math.min(label.end.x + 7, plot.right - label.width)
    const right = left + label.width
    const taken: readonly Taken[] = [
      ...drawn.flatMap(line => heightsIn(line, left - 2, right)).map(([from, to]) => [from - AIR, to + AIR] as const),
      ...placed
        .filter(other => other.left < right && other.left + other.label.width > left)
        .map(({ middle, label: { height } }) => [middle - height / 2, middle + height / 2] as const),
    ]
    const middle = freePlace(label, taken, [plot.top, plot.bottom]) ?? near[i] ?? label.at
    placed.push({ label, left, middle, isAway: Math.abs(middle - label.at) > label.height / 2 })
  })
  return placed
}

/**
 * The name of each line at its end, in its colour, without overlaps: beside the plot, or inside it for a line that ends
 * before its edge.
 */
export const Labels = ({ frame, series }: { readonly frame: Frame; readonly series: readonly Series[] }): ReactNode => {
  const { plot, ink, fontSize, width, height } = frame
  const ended = series.flatMap((each, place): readonly Label[] => {
    const end = endOf(each.points, frame)
    if (end === undefined) return []
    const { level } = end
    const text = labelLines(each.label, fontSize, width)
    return [{ id: each.id, colour: colourOf(each, place), end, at: end.y, level, ...text }]
  })
  const labels = [...ended].sort((a, b) => a.level - b.level)
  const isShort = ({ end }: Label) => end.x < plot.right - SHORT_BY
  const beside = thatFit(
    labels.filter(label => !isShort(label)),
    height - 4,
  )
  const inside = thatFit(labels.filter(isShort), plot.bottom - plot.top).map(label => ({
    ...label,
    at: label.end.y - label.height * 0.7,
  }))
  const middles = besidePlot(beside, frame)
  const placed: readonly Placed[] = [
    ...beside.map((label, i) => {
      const middle = middles[i] ?? label.end.y
      return { label, left: plot.right + 13, middle, isAway: Math.abs(middle - label.end.y) > label.height / 4 }
    }),
    ...insidePlot(
      inside,
      series.map(({ points }) => points),
      frame,
    ),
  ]
  return (
    <>
      {placed.map(({ label, left, middle, isAway }) =>
        isAway ? (
          <path
            key={label.id}
            d={leader(label, { x: left - 3, y: middle })}
            stroke={ink.lineOf(label.colour)}
            strokeOpacity={0.45}
            fill="none"
          />
        ) : null,
      )}
      {placed.map(({ label, left, middle }) => (
        <Name key={label.id} frame={frame} label={label} left={left} middle={middle} />
      ))}
    </>
  )
}
