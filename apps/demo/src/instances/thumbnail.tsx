// The thumbnail of a curve: its liquidity over the price.

import { either as E } from 'fp-ts'
import { densityAt } from '../curves/depth.js'
import { curveIn } from '../curves/entered.js'
import { listedNamed } from '../curves/listed-named.js'
import { inkOf } from './instance.js'

const WIDTH = 64
const HEIGHT = 26
const STEPS = 64

/** The prices shown: from a quarter of the price at entry to four times it. */
const SPAN = Math.log(4)

/** The height of a density, on one scale for all curves: a constant product has half of the height. */
const heightOf = (density: number | undefined): number =>
  density === undefined ? 1 : Number.isFinite(density) ? density / (density + 1) : 1

/** How many shapes are remembered: they are drawn again with each answer, and their depths take a while. */
const MOST_KEPT = 100
const kept = new Map<string, string>()

/** The liquidity of a curve over the logarithm of the price, as path data down to below the picture; empty where it cannot be told. */
const pathOf = (curve: string, parameters: Readonly<Record<string, number>>): string => {
  const listed = listedNamed(curve)
  if (listed === undefined || E.isLeft(listed)) return ''
  const made = curveIn(listed.right, parameters, 'y')
  if (E.isLeft(made)) return ''
  const value = made.right.value(1)
  if (E.isLeft(value)) return ''
  const heights = Array.from({ length: STEPS + 1 }, (_, i) => {
    const density = densityAt({ curve: made.right, liquidity: 1 / value.right }, Math.exp(SPAN * ((2 * i) / STEPS - 1)))
    return (HEIGHT - 1 - (HEIGHT - 3) * heightOf(density)).toFixed(1)
  })
  // Where the line is level, its ends are enough.
  const points = heights.flatMap((y, i) =>
    y === heights[i - 1] && y === heights[i + 1] ? [] : [`L${(WIDTH * i) / STEPS} ${y}`],
  )
  return `M-2 ${HEIGHT + 2}V${heights[0]}${points.join('')}H${WIDTH + 2}V${HEIGHT + 2}`
}

const rememberedPath = (curve: string, parameters: Readonly<Record<string, number>>): string => {
  const key = JSON.stringify([curve, parameters])
  const known = kept.get(key)
  if (known !== undefined) return known
  const path = pathOf(curve, parameters)
  if (kept.size >= MOST_KEPT) kept.clear()
  // A text that cannot be read yet may be readable later.
  if (path !== '') kept.set(key, path)
  return path
}

/** The shape of a curve: its liquidity over the logarithm of the price. */
export const Thumbnail = ({
  curve,
  parameters,
  look,
}: {
  readonly curve: string
  readonly parameters: Readonly<Record<string, number>>
  readonly look: number
}) => {
  const path = rememberedPath(curve, parameters)
  const colour = inkOf(look)
  return (
    <svg className="thumbnail" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${WIDTH / 2} 0V${HEIGHT}`} stroke="var(--ammeter-axis)" strokeDasharray="1 2" />
      {path === '' ? null : <path d={path} fill={colour} fillOpacity="0.16" stroke={colour} strokeWidth="1.6" />}
    </svg>
  )
}
