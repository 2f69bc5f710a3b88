// The shaded intervals of the x axis, and their names.

import type { ReactNode } from 'react'
import { textWidth } from '../geometry/text-width.js'
import type { Band } from '../series.js'
import type { Frame } from './frame.js'

/** Bands, and the frame that they are drawn in. */
interface BandsProps {
  readonly frame: Frame
  readonly bands: readonly Band[]
}

/** An end of a band in pixels. One that has no place, such as 0 on a logarithmic axis, is the end of the plot. */
const edge = (at: number | undefined, otherwise: number, { plot }: Frame) =>
  Math.min(plot.right, Math.max(plot.left, at ?? otherwise))

/** The parts of the bands that are in the plot. */
const shown = ({ frame, bands }: BandsProps) =>
  bands.flatMap(({ from, to, label }) => {
    const left = edge(frame.x.at(from), frame.plot.left, frame)
    const width = edge(frame.x.at(to), frame.plot.right, frame) - left
    return width > 0 ? [{ left, width, label }] : []
  })

/** The shaded intervals of the x axis. */
export const Bands = (props: BandsProps): ReactNode => {
  const { plot, ink } = props.frame
  return shown(props).map(({ left, width }, i) => (
    <rect
      // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity, and no state
      key={i}
      x={left}
      y={plot.top}
      width={width}
      height={plot.bottom - plot.top}
      fill={ink.band}
    />
  ))
}

/** The name of each band at its bottom, if it has room. */
export const BandNames = (props: BandsProps): ReactNode => {
  const { plot, ink, fontSize } = props.frame
  return shown(props).map(({ left, width, label }, i) =>
    label === undefined || textWidth(label, fontSize) > width - 10 ? null : (
      <text
        // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity, and no state
        key={i}
        x={left + 6}
        y={plot.bottom - 7}
        fill={ink.quiet}
        stroke={ink.band}
        strokeWidth={3}
        strokeLinejoin="round"
        paintOrder="stroke"
      >
        {label}
      </text>
    ),
  )
}
