// The map of choices as one picture, for publishing.

import { Picture } from '@ammeter/charts'
import { shortPercent } from '@ammeter/charts/format'
import type { AnswerJob, ChoiceMapAnswer, MapJob } from '../../../choose/job.js'
import type { Entered } from '../../../curves/entered.js'
import type { ChartFrame } from '../../../shell/chart.js'
import { cellOf, fractionOf, namedIn, regionsOf, ticksOf } from '../map/map-layout.js'
import { BreakEvenLine, Regions } from '../map/map-picture.js'
import { APR_AXIS, nameOf, VOLATILITY_AXIS } from '../map/map-words.js'
import { headingOf } from './heading.js'

/** The style of letters that can be read over colours. */
const HALO = {
  stroke: 'var(--ammeter-surface)',
  strokeWidth: 4,
  strokeLinejoin: 'round',
  paintOrder: 'stroke',
} as const

const SIZE = 12

/** The map with its axes and names, as one picture. */
export const StandingMap = ({
  map,
  entered,
  job,
  own,
  progress,
  ...frame
}: ChartFrame & {
  readonly map: ChoiceMapAnswer | undefined
  readonly entered: readonly Entered[]
  readonly job: MapJob
  readonly own: AnswerJob
  /** The progress of the map; empty once it is final. */
  readonly progress: string
}) => {
  const { volatilities, marketAprs } = job
  const plot = { x: 66, y: headingOf(frame) + 8, width: frame.width - 84, height: frame.height - headingOf(frame) - 58 }
  const bottom = plot.y + plot.height
  const across = (fraction: number) => plot.x + fraction * plot.width
  const up = (fraction: number) => bottom - fraction * plot.height
  const you = { x: across(fractionOf(volatilities, own.volatility)), y: up(fractionOf(marketAprs, own.marketApr)) }
  const regions = map === undefined ? [] : regionsOf(map, cellOf(job, own))
  return (
    <Picture {...frame}>
      <Regions {...{ regions, entered, plot, job }} />
      <svg {...plot} aria-hidden="true">
        <BreakEvenLine {...{ volatilities, marketAprs }} />
      </svg>
      <g fill="var(--ammeter-quiet)" fontSize={SIZE}>
        <g textAnchor="middle">
          {ticksOf(volatilities).map(tick => (
            <text key={tick} x={across(fractionOf(volatilities, tick))} y={bottom + 18}>
              {shortPercent(tick)}
            </text>
          ))}
          <text x={across(0.5)} y={bottom + 40}>
            {VOLATILITY_AXIS}
          </text>
          <text transform={`translate(14 ${up(0.5)}) rotate(-90)`}>{APR_AXIS}</text>
        </g>
        <g textAnchor="end">
          {ticksOf(marketAprs).map(tick => (
            <text key={tick} x={plot.x - 8} y={up(fractionOf(marketAprs, tick)) + SIZE / 3}>
              {shortPercent(tick)}
            </text>
          ))}
        </g>
        {progress === '' ? null : (
          <text x={plot.x + 8} y={plot.y + 18} {...HALO}>
            {progress}
          </text>
        )}
      </g>
      <g fill="var(--ammeter-text)" fontWeight={600} textAnchor="middle" {...HALO}>
        {regions.map(({ id, named }) => {
          if (named === undefined) return null
          const { x, y } = namedIn(job, named)
          return (
            <text key={id ?? ''} x={across(x)} y={up(y) + SIZE / 3}>
              {nameOf(entered, id)}
            </text>
          )
        })}
      </g>
      <circle
        cx={you.x}
        cy={you.y}
        r={5.75}
        fill="var(--ammeter-surface)"
        stroke="var(--ammeter-text)"
        strokeWidth={2.5}
      />
      <text x={you.x + 11} y={you.y + SIZE / 3} fill="var(--ammeter-text)" fontWeight={700} {...HALO}>
        you
      </text>
    </Picture>
  )
}
