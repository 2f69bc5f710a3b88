import type { ReactNode } from 'react'
import { textWidth } from '../geometry/text-width.js'
import type { Band } from '../series.js'
import type { Frame } from './frame.js'

/** An end of a band in pixels: one that has no place, such as 0 on a logarithmic axis, is the end of the plot. */
const edge = (at: number | undefined, otherwise: number, { plot }: Frame) =>
  Math.min(plot.right, Math.max(plot.left, at ?? otherwise))

/** The shaded intervals of the x axis, each with its word at the bottom. */
export const Bands = ({ frame, bands }: { readonly frame: Frame; readonly bands: readonly Band[] }): ReactNode => {
  const { plot, x, ink, fontSize } = frame
  return bands.map(({ from, to, label }, i) => {
    const left = edge(x.at(from), plot.left, frame)
    const right = edge(x.at(to), plot.right, frame)
    if (!(right > left)) return null
    const width = right - left
    const hasRoom = label !== undefined && textWidth(label, fontSize) <= width - 10
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: bands have no other identity, and no state
      <g key={i}>
        <rect x={left} y={plot.top} width={width} height={plot.bottom - plot.top} fill={ink.band} />
        {hasRoom ? (
          <text x={left + 6} y={plot.bottom - 7} fill={ink.quiet}>
            {label}
          </text>
        ) : null}
      </g>
    )
  })
}
