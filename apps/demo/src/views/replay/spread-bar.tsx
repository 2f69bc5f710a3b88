// The bar that shows the spread of nets over many paths.

import type { Spread } from '@ammeter/simulation'
import { inkOf } from '../../instances/instance.js'

const WIDTH = 180
const HEIGHT = 16

/** The common axis of all spreads: from the lowest to the highest twentieth, with holding on it. */
export const spreadDomain = (spreads: readonly Spread[]): readonly [number, number] => {
  const low = Math.min(0, ...spreads.map(({ p05 }) => p05))
  const high = Math.max(0, ...spreads.map(({ p95 }) => p95))
  const room = 0.04 * (high - low || 1)
  return [low - room, high + room]
}

/** A spread of nets: a line over nine cases of ten, a bar over half of them, a dot at the median; holding is the line at 0. */
export const SpreadBar = ({
  spread: { p05, p25, p50, p75, p95 },
  domain: [low, high],
  colour,
}: {
  readonly spread: Spread
  readonly domain: readonly [number, number]
  readonly colour: number
}) => {
  const x = (value: number) => (WIDTH * (value - low)) / (high - low)
  const ink = inkOf(colour)
  return (
    <svg className="spread" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={`M${x(0)} 0V${HEIGHT}`} stroke="var(--ammeter-axis)" vectorEffect="non-scaling-stroke" />
      <path d={`M${x(p05)} 8H${x(p95)}`} stroke={ink} strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
      <path d={`M${x(p25)} 8H${x(p75)}`} stroke={ink} strokeWidth="9" opacity="0.35" />
      <path d={`M${x(p50)} 2V14`} stroke={ink} strokeWidth="3.5" vectorEffect="non-scaling-stroke" />
    </svg>
  )
}
