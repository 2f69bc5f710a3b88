import type { ChartSize } from '@ammeter/charts'
import type { ReactNode } from 'react'
import type { About } from '../publish/about/about.js'
import type { Table } from '../tables/table.js'

/** The size of a chart in its panel, and what it is called; where it is published, its theme and its caption too. */
export interface ChartFrame extends Pick<ChartSize, 'theme' | 'caption'> {
  readonly title: string
  readonly width: number
  readonly height: number
}

/** A chart, and the numbers that it shows. */
export interface Chart {
  /** What an address and files call it: unique in its view. */
  readonly name: string
  readonly title: string
  readonly height: number
  /** Draws the chart in a frame. */
  readonly draw: (frame: ChartFrame) => ReactNode
  /** Draws it where it stands alone, if that is another way. */
  readonly picture?: (frame: ChartFrame) => ReactNode
  /** What it rests on and which command prints its numbers, where the view does not say it. */
  readonly about?: () => About
  readonly table: () => Table
  /** What is set beside the heading. */
  readonly aside?: ReactNode
}
