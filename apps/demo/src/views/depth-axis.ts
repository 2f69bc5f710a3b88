// The axis of charts of depth.

import { amount } from '@ammeter/charts/format'

/** The least and the greatest depth shown, as multiples of a constant product’s. */
const DEPTHS = [0.01, 1000] as const

/** The axis of charts of depth: logarithmic, a constant product at 1. */
export const depthAxis = {
  yScale: 'log',
  yDomain: DEPTHS,
  yFormat: (value: number): string => `${amount(value)}×`,
  yLabel: 'Times a constant product’s',
} as const

/** The depth drawn for no liquidity: far below the axis, so that the line drops to it. */
const NOTHING = 1e-9

/** A depth as it is drawn on that axis. */
export const onDepthAxis = (depth: number | undefined): number | undefined => (depth === 0 ? NOTHING : depth)
