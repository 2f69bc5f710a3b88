import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Dropped, Entered } from './curves/entered.js'
import type { Outcome } from './curves/outcome.js'
import type { Settings } from './settings/settings.js'
import type { Chart } from './shell/chart.js'
import type { Table } from './tables/table.js'

/** The price ratio as the screen counts it, in Y for one X or the other way round, the tokens, and the cursor. */
export interface RatioAxis {
  /** What is counted, with the token's name in the pair: `Price of ETH`. */
  readonly label: string
  /** What the tokens below are called in the pair. */
  readonly baseName: string
  readonly quoteName: string
  /** The token whose price it is, and the one that prices and money are counted in. */
  readonly base: 'X' | 'Y'
  readonly quote: 'X' | 'Y'
  /** A ratio of Y per X as it is shown, and back: the same function, as it is its own inverse. */
  readonly turned: (ratio: number) => number
  readonly onCursor: (shown: number) => void
  readonly onPreview: (shown: number | undefined) => void
}

/** All that a view is made from. */
export interface Screen {
  readonly settings: Settings
  readonly change: (update: (settings: Settings) => Settings) => void
  readonly entered: readonly Entered[]
  readonly dropped: readonly Dropped[]
  /** The price ratio of the cursor, as it is shown: under the pointer, else where it was set. */
  readonly at: number
  /** The same, but the price at entry until the cursor is moved: for panels that show curves at one price, such as their depth. */
  readonly atOpening: number
  /** Every curve exactly at the cursor. */
  readonly outcomes: readonly Outcome[]
  /** The curve that the sentence speaks of. */
  readonly focus: Outcome | undefined
  readonly axis: RatioAxis
  /** The price history that was chosen: it stays in the page, and is not part of the address. */
  readonly file: File | undefined
  readonly takeFile: (file: File) => void
  /** Where a view puts its sentence that can say it only from within. */
  readonly headline: HTMLElement | null
  /** Takes the tables that a part of the page shows, for the downloads; nothing once it shows none. */
  readonly publish: (part: string, tables: (() => readonly Table[]) | undefined) => void
  /** The screen as it is now, on one that does not follow the cursor. */
  readonly now?: () => Screen
  /** Draws a chart where one is shown without the page around it, and nothing in the place of the others. */
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

/** The part of the page whose first table is the one that CSV holds. */
export const MAIN = 'main'

/** Makes tables those of a part of the page that the downloads hold. */
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
