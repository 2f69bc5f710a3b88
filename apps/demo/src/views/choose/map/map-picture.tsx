// The picture of the map of choices.

import { shortPercent } from '@ammeter/charts/format'
import { breakEvenApr } from '@ammeter/simulation/choice'
import { memo } from 'react'
import type { ChoiceMapAnswer } from '../../../choose/job.js'
import type { Entered } from '../../../curves/entered.js'
import { inkOf } from '../../../instances/instance.js'
import { fractionOf, type MapAxes, namedIn, percentOf, type Region, regionsOf, ticksOf } from './map-layout.js'
import { nameOf } from './map-words.js'

/** The style of the line on which every curve’s mean breaks even. */
export const ALL_EVEN = {
  fill: 'none',
  stroke: 'var(--ammeter-text)',
  strokeWidth: 1.5,
  strokeDasharray: '4 3',
} as const

/** That line, within an SVG of the plot: straight, because both axes are logarithmic. */
export const BreakEvenLine = ({ volatilities, marketAprs }: MapAxes) => {
  const [first = 1, last = 1] = [volatilities[0], volatilities.at(-1)]
  const [low = 1, high = 1] = [marketAprs[0], marketAprs.at(-1)]
  const heightOf = (volatility: number): string => {
    const place = (Math.log(breakEvenApr(volatility) / low) / Math.log(high / low)) * (marketAprs.length - 1)
    return percentOf(1 - (place + 0.5) / marketAprs.length)
  }
  return (
    <line
      x1={percentOf(fractionOf(volatilities, first))}
      y1={heightOf(first)}
      x2={percentOf(fractionOf(volatilities, last))}
      y2={heightOf(last)}
      {...ALL_EVEN}
    />
  )
}

/** The cells of all curves, stretched over the plot. */
export const Regions = ({
  regions,
  entered,
  job: { volatilities, marketAprs },
  plot,
}: {
  readonly regions: readonly Region[]
  readonly entered: readonly Entered[]
  readonly job: MapAxes
  /** Its place within another SVG. */
  readonly plot?: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>
}) => (
  <svg
    {...plot}
    viewBox={`0 0 ${volatilities.length} ${marketAprs.length}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {regions.map(({ id, path }) => {
      const each = entered.find(other => other.id === id)
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
  </svg>
)

/** The cells, the names of the curves in them, and the axes. */
export const MapPicture = memo(
  ({
    map,
    entered,
    volatilities,
    marketAprs,
    ownColumn,
    ownRow,
  }: MapAxes & {
    readonly map: ChoiceMapAnswer | undefined
    readonly entered: readonly Entered[]
    /** The cell of your pool, which no name covers. */
    readonly ownColumn: number
    readonly ownRow: number
  }) => {
    const regions = map === undefined ? [] : regionsOf(map, { column: ownColumn, row: ownRow })
    const job = { volatilities, marketAprs }
    return (
      <>
        <Regions {...{ regions, entered, job }} />
        <svg aria-hidden="true">
          <BreakEvenLine {...job} />
        </svg>
        {regions.map(({ id, named }) => {
          if (named === undefined) return null
          const each = entered.find(other => other.id === id)
          const { x, y } = namedIn(job, named)
          return (
            <span
              key={id ?? ''}
              className="region"
              aria-hidden="true"
              style={{
                left: percentOf(x),
                bottom: percentOf(y),
                borderColor: each === undefined ? 'var(--ammeter-axis)' : inkOf(each.colour),
              }}
            >
              {nameOf(entered, id)}
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
