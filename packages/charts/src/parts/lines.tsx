// The lines of a chart.

import type { ReactNode } from 'react'
import { linePath } from '../geometry/line-path.js'
import { dashWith } from '../palette.js'
import type { Series } from '../series.js'
import type { Frame } from './frame.js'
import { dashOf } from './ink.js'

/** The colour of a series. */
export const colourOf = ({ colour }: Series, place: number): number => colour ?? place

/** The lines, each with its colour and its dash pattern. */
export const Lines = ({ frame, series }: { readonly frame: Frame; readonly series: readonly Series[] }): ReactNode => (
  <g fill="none" strokeWidth={2} strokeLinejoin="round" strokeLinecap="round">
    {series.map((each, place) => {
      const d = linePath(each.points, frame.x, frame.y)
      const colour = colourOf(each, place)
      return d === '' ? null : (
        <path
          key={each.id}
          d={d}
          stroke={frame.ink.lineOf(colour)}
          strokeDasharray={each.dash === undefined ? dashWith(colour) : dashOf(each.dash)}
        />
      )
    })}
  </g>
)
