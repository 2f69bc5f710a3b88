// Drawings to begin with.

import { stableswap } from '../curve/reference-curves.js'
import type { Drawing } from './drawing.js'
import { drawingOf } from './liquidity-of.js'

/** How far the first bars reach from the current price; their number is odd, so that the price is inside one. */
const WIDTH = 2.2
const BARS = 25

/** A drawing around the current price. `heightAt` takes a place on the logarithmic axis: −1 and 1 are its ends. */
const around = (heightAt: (share: number) => number, width = WIDTH, bars = BARS): Drawing => ({
  heights: Array.from({ length: bars }, (_, i) => heightAt((2 * i + 1) / bars - 1)),
  lower: 1 / width,
  upper: width,
})

const bell = (share: number, centre: number, spread: number): number => Math.exp(-(((share - centre) / spread) ** 2))

const tenths = (height: number): number => Math.round(height * 10) / 10

/** A drawing to begin with. */
export interface Preset {
  readonly label: string
  readonly drawing: Drawing
}

/** The first drawing: two hills, the higher one above the current price. */
export const firstDrawing: Drawing = around(share =>
  tenths(1 + 9 * bell(share, 0.14, 0.38) + 4 * bell(share, -0.54, 0.2)),
)

/** The drawings to begin with. Full range is drawn so wide that the rest is negligible. */
export const presets: readonly Preset[] = [
  { label: 'full range', drawing: around(() => 5, 1000, BARS) },
  { label: 'one range', drawing: around(share => (Math.abs(share) < 0.5 ? 8 : 0)) },
  {
    label: 'two ranges',
    drawing: around(share => (share > -0.75 && share < -0.2 ? 5 : share > 0.2 && share < 0.6 ? 8 : 0)),
  },
  { label: 'bell', drawing: around(share => tenths(10 * bell(share, 0, 0.42))) },
  ...(stableswap === undefined
    ? []
    : [{ label: 'like StableSwap', drawing: drawingOf(stableswap, 1 / 1.2, 1.2, 41) ?? firstDrawing }]),
]
