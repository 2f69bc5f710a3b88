import { shortPercent } from '@ammeter/charts/format'
import { breakEvenApr } from '@ammeter/simulation/choice'
import { memo } from 'react'
import type { ChoiceMapAnswer, MapJob } from '../../../choose/job.js'
import type { Entered } from '../../../curves/entered.js'
import { inkOf } from '../../../instances/instance.js'
import { spokenName } from '../curve-words.js'
import { fractionOf, percentOf, regionsOf, ticksOf } from './map-layout.js'

/** How near to an edge a name may have its middle, in percent. */
const EDGE = 16

const inside = (fraction: number, edge: number) => Math.min(100 - edge, Math.max(edge, fraction * 100))

type Axes = Pick<MapJob, 'volatilities' | 'marketAprs'>

/** The line on which every curve's mean breaks even: straight, as both axes are logarithmic. */
const BreakEvenLine = ({ volatilities, marketAprs }: Axes) => {
  const [first = 1, last = 1] = [volatilities[0], volatilities.at(-1)]
  const [low = 1, high = 1] = [marketAprs[0], marketAprs.at(-1)]
  const [width, height] = [volatilities.length, marketAprs.length]
  const at = (volatility: number): string => {
    const place = (Math.log(breakEvenApr(volatility) / low) / Math.log(high / low)) * (height - 1)
    return `${fractionOf(volatilities, volatility) * width} ${height - place - 0.5}`
  }
  return <path className="all-even" d={`M${at(first)}L${at(last)}`} vectorEffect="non-scaling-stroke" />
}

/** The cells, the names of the curves in them, and the axes. */
export const MapPicture = memo(
  ({
    map,
    entered,
    volatilities,
    marketAprs,
    ownColumn,
    ownRow,
  }: Axes & {
    readonly map: ChoiceMapAnswer | undefined
    readonly entered: readonly Entered[]
    /** Where your pool is: no name is written over it. */
    readonly ownColumn: number
    readonly ownRow: number
  }) => {
    const regions = map === undefined ? [] : regionsOf(map, { column: ownColumn, row: ownRow })
    const [width, height] = [volatilities.length, marketAprs.length]
    const curve = (id: string | null) => entered.find(each => each.id === id)
    return (
      <>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {regions.map(({ id, path }) => {
            const each = curve(id)
            return (
              <path
                key={id ?? ''}
                d={path}
                fill={each === undefined ? 'var(--ammeter-band)' : inkOf(each.colour)}
                opacity={each === undefined ? 1 : 0.3}
                shapeRendering="crispEdges"
              />
            )
          })}
          <BreakEvenLine {...{ volatilities, marketAprs }} />
        </svg>
        {regions.map(({ id, named }) => {
          const each = curve(id)
          return named === undefined ? null : (
            <span
              key={id ?? ''}
              className="region"
              aria-hidden="true"
              style={{
                left: `${inside((named.column + 0.5) / width, EDGE)}%`,
                bottom: `${inside((named.row + 0.5) / height, 6)}%`,
                borderColor: each === undefined ? 'var(--ammeter-axis)' : inkOf(each.colour),
              }}
            >
              {each === undefined ? 'hold' : spokenName(each)}
            </span>
          )
        })}
        {ticksOf(volatilities).map(tick => (
          <span
            key={tick}
            className="tick below"
            aria-hidden="true"
            style={{ left: percentOf(fractionOf(volatilities, tick)) }}
          >
            {shortPercent(tick)}
          </span>
        ))}
        {ticksOf(marketAprs).map(tick => (
          <span
            key={tick}
            className="tick beside"
            aria-hidden="true"
            style={{ bottom: percentOf(fractionOf(marketAprs, tick)) }}
          >
            {shortPercent(tick)}
          </span>
        ))}
      </>
    )
  },
)
