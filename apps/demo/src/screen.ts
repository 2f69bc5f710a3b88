// The screen: the state that views and controls share.

import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Dropped, Entered } from './curves/entered.js'
import type { Outcome } from './curves/outcome.js'
import type { Settings } from './settings/settings.js'
import type { Chart } from './shell/chart.js'
import type { Table } from './tables/table.js'

/** The axis of price ratios in the unit of the screen, with the tokens and the cursor. */
export interface RatioAxis {
  /** The label of the axis, with the token's name in the pair: `Price of ETH`. */
  readonly label: string
  /** The names of base and quote in the pair. */
  readonly baseName: string
  readonly quoteName: string
  /** The base token and the quote token. */
  readonly base: 'X' | 'Y'
  readonly quote: 'X' | 'Y'
  /** Converts a ratio between Y per X and the unit shown; the function is its own inverse. */
  readonly turned: (ratio: number) => number
  readonly onCursor: (shown: number) => void
  readonly onPreview: (shown: number | undefined) => void
}

/** Everything that a view is rendered from. */
export interface Screen {
  readonly settings: Settings
  readonly change: (update: (settings: Settings) => Settings) => void
  readonly entered: readonly Entered[]
  readonly dropped: readonly Dropped[]
  /** The price ratio of the cursor, as it is shown: under the pointer, otherwise where it was set. */
  readonly at: number
  /** The same, but the price at entry until the cursor is moved: for panels that show curves at one price, such as their depth. */
  readonly atOpening: number
  /** Every curve exactly at the cursor. */
  readonly outcomes: readonly Outcome[]
  /** The curve that the sentence is about. */
  readonly focus: Outcome | undefined
  readonly axis: RatioAxis
  /** The chosen price history, which stays in the page and is not part of the address. */
  readonly file: File | undefined
  readonly takeFile: (file: File) => void
  /** The element for the sentence of a view that renders its own. */
  readonly headline: HTMLElement | null
  /** Registers the tables that a part of the page shows, for downloads; undefined when it shows none. */
  readonly publish: (part: string, tables: (() => readonly Table[]) | undefined) => void
  /** The current screen, for one that does not follow the cursor. */
  readonly now?: () => Screen
  /** Draws one chart without the page around it, and nothing in place of the others. */
  readonly alone?: (chart: Chart) => ReactNode
}

/** The screen of the page. */
export const ScreenContext = createContext<Screen | undefined>(undefined)

/** The screen, for a view or a control. */
export const useScreen = (): Screen => {
  const screen = useContext(ScreenContext)
  if (screen === undefined) throw new Error('There is no screen around this component')
  return screen
}

/** The part of the page whose first table is downloaded as CSV. */
export const MAIN = 'main'

/** Registers the tables of a part of the page for downloads. */
export const usePublished = (tables: () => readonly Table[], part = MAIN): void => {
  const { publish } = useScreen()
  useEffect(() => publish(part, tables))
  useEffect(() => () => publish(part, undefined), [publish, part])
}

/** Lines over the ratio axis of the screen, one for each curve. */
export const useRatioLines = (y: (entered: Entered) => readonly (number | undefined)[]) => {
  const { entered } = useScreen()
  return useMemo(
    () =>
      entered.map(each => {
        const ys = y(each)
        const points = each.along.map(({ ratio }, i) => ({ x: ratio, y: ys[i] }))
        return { id: each.id, label: each.label, colour: each.colour, points }
      }),
    [entered, y],
  )
}
