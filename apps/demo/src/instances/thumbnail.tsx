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

/** The liquidity of a curve over the logarithm of the price; none if it has no answer. */
const heightsOf = (
  curve: string,
  parameters: Readonly<Record<string, number>>,
): readonly (readonly [number, number])[] => {
  const listed = listedNamed(curve)
  if (listed === undefined || E.isLeft(listed)) return []
  const made = curveIn(listed.right, parameters, 'y')
  if (E.isLeft(made)) return []
  const value = made.right.value(1)
  if (E.isLeft(value)) return []
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const density = densityAt({ curve: made.right, liquidity: 1 / value.right }, Math.exp(SPAN * ((2 * i) / STEPS - 1)))
    return [(WIDTH * i) / STEPS, HEIGHT - 1 - (HEIGHT - 3) * heightOf(density)] as const
  })
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
  const line = heightsOf(curve, parameters)
    .map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
  const colour = inkOf(look)
  return (
    <svg className="thumbnail" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path d={`M${WIDTH / 2} 0V${HEIGHT}`} stroke="var(--ammeter-axis)" strokeDasharray="1 2" />
      {line === '' ? null : (
        <>
          <path d={`${line}V${HEIGHT}H0Z`} fill={colour} opacity="0.16" />
          <path d={line} fill="none" stroke={colour} strokeWidth="1.6" />
        </>
      )}
    </svg>
  )
}
