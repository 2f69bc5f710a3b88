// Charts of the app: a picture with its numbers.

import type { ChartSize } from '@ammeter/charts'
import type { ReactNode } from 'react'
import type { About } from '../publish/about/about.js'
import type { Table } from '../tables/table.js'

/** The size and title of a chart in its panel; if it is published, its theme and its caption too. */
export interface ChartFrame extends Pick<ChartSize, 'theme' | 'caption'> {
  readonly title: string
  readonly width: number
  readonly height: number
}

/** A chart, and the numbers that it shows. */
export interface Chart {
  /** Its name in addresses and files, unique in its view. */
  readonly name: string
  readonly title: string
  readonly height: number
  /** Whether it is left out of what is rendered ahead: it is not on the first screen. */
  readonly isLater?: boolean
  /** Draws the chart in a frame. */
  readonly draw: (frame: ChartFrame) => ReactNode
  /** Draws it alone, if that differs. */
  readonly picture?: (frame: ChartFrame) => ReactNode
  /** What it is based on and which command prints its numbers, if the view does not say so. */
  readonly about?: () => About
  readonly table: () => Table
  /** Controls beside the heading. */
  readonly aside?: ReactNode
}
