// Converts between drawings and the text of a curve.

import type { MadeCurve } from '../curve/made-curve.js'
import { putTogether } from '../curve/written.js'
import { barsText, type Drawing } from './drawing.js'

/** An end as text, without rounding errors. */
const end = (ratio: number): string => `x${Number(ratio.toPrecision(12))}`

const isAround = ({ lower, upper }: Drawing): boolean => Math.abs(lower * upper - 1) < 1e-9

/** The text of a drawing, with its ends relative to the current price. */
export const drawingText = (drawing: Drawing): string =>
  putTogether(
    'drawing',
    barsText(drawing.heights),
    isAround(drawing) ? { width: end(drawing.upper) } : { lower: end(drawing.lower), upper: end(drawing.upper) },
  )

/** The text of a curve with other heights and its ends as typed. */
export const withBars = ({ settings }: MadeCurve, { heights }: Drawing): string =>
  putTogether('drawing', barsText(heights), settings)

/** The drawing that a curve was made from. */
export const drawingIn = ({ body, parameters }: MadeCurve): Drawing => ({
  heights: body.split('/').map(Number),
  lower: parameters.lower ?? 1 / 2,
  upper: parameters.upper ?? 2,
})
