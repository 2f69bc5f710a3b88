import type { ReactNode } from 'react'
import { placeLabels } from '../geometry/end-labels.js'
import type { Point, Series } from '../series.js'
import { type Frame, type LabelLines, LINE_HEIGHT, labelLines } from './frame.js'
import { colourOf } from './lines.js'

/** The name of a line, and the pixel where the line ends. */
interface Label extends LabelLines {
  readonly id: string
  readonly colour: number
  readonly end: { readonly x: number; readonly y: number }
  /** The middle that it would like. */
  readonly at: number
  /** The height of the line's end, which may be above or below the plot. */
  readonly level: number
}

/** Nearer than that to the right edge, a line reaches it. */
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

/** As many labels as have room below each other. */
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

/** The middles of the names beside the plot. They may stand as high as the picture, where the plot is too low for them. */
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
    {lines.map((line, row) => (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        key={row}
        x={left}
        y={middle - height / 2 + (row + 0.5) * fontSize * LINE_HEIGHT + fontSize * 0.35}
      >
        {line}
      </text>
    ))}
  </g>
)

/** From the end of a line to its name, where that had to move away. */
const leader = ({ plot }: Frame, { end, height }: Label, middle: number): string | undefined =>
  Math.abs(middle - end.y) <= height / 4
    ? undefined
    : `M${(end.x + 2).toFixed(1)},${end.y.toFixed(1)}L${(plot.right + 10).toFixed(1)},${middle.toFixed(1)}`

/**
 * The name of each line at its end, in its colour, none over another: beside the plot, and those of lines that end before
 * its edge inside of it.
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
  const middlesInside = placeLabels(inside, [plot.top, plot.bottom])
  return (
    <>
      {beside.map((label, i) => {
        const d = leader(frame, label, middles[i] ?? label.end.y)
        const stroke = ink.lineOf(label.colour)
        return d && <path key={label.id} d={d} stroke={stroke} strokeOpacity={0.45} fill="none" />
      })}
      {beside.map((label, i) => (
        <Name key={label.id} frame={frame} label={label} left={plot.right + 13} middle={middles[i] ?? label.end.y} />
      ))}
      {inside.map((label, i) => {
        const left = Math.min(label.end.x + 7, plot.right - label.width)
        return <Name key={label.id} frame={frame} label={label} left={left} middle={middlesInside[i] ?? label.at} />
      })}
    </>
  )
}
