// The grid of a chart, its axes and their labels.

import type { ReactNode } from 'react'
import { textWidth } from '../geometry/text-width.js'
import type { Frame } from './frame.js'

/** Many straight lines as one element. */
const strokes = (lines: readonly (readonly [number, number, number, number])[]) =>
  lines.map(([x1, y1, x2, y2]) => `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`).join('')

/** The middle of a pixel, where a thin line is sharp. */
const round = (pixel: number) => Math.round(pixel - 0.5) + 0.5

/** The grid, both axes, and their labels. */
export const Axes = ({
  frame: { plot, x, y, ink, fontSize },
  xLabel,
  yLabel,
}: {
  readonly frame: Frame
  readonly xLabel: string | undefined
  readonly yLabel: string | undefined
}): ReactNode => {
  const { left, right, top, bottom } = plot
  const inside = y.ticks.filter(({ at }) => at >= top - 0.5 && at <= bottom + 0.5)
  const zero = y.at(0)
  const base = y.kind === 'linear' && zero !== undefined && zero >= top && zero <= bottom ? zero : bottom
  const labels = Math.max(0, ...inside.map(({ label }) => textWidth(label, fontSize)))
  return (
    <g fill={ink.quiet}>
      <path d={strokes(inside.map(({ at }) => [left, at, right, at] as const))} stroke={ink.grid} />
      <path
        d={strokes([[left, base, right, base], ...x.ticks.map(({ at }) => [at, bottom, at, bottom + 5] as const)])}
        stroke={ink.axis}
      />
      <g textAnchor="end">
        {inside.map(({ value, at, label }) => (
          <text key={value} x={left - 8} y={at + fontSize * 0.35}>
            {label}
          </text>
        ))}
      </g>
      <g textAnchor="middle">
        {x.ticks.map(({ value, at, label }) => (
          <text key={value} x={at} y={bottom + 8 + fontSize}>
            {label}
          </text>
        ))}
      </g>
      {yLabel === undefined ? null : (
        <text x={Math.max(2, left - 8 - labels)} y={top - 12 - fontSize}>
          {yLabel}
        </text>
      )}
      {xLabel === undefined ? null : (
        <text x={(left + right) / 2} y={bottom + 14 + fontSize * 2.1} textAnchor="middle">
          {xLabel}
        </text>
      )}
    </g>
  )
}
