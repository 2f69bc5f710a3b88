// The chart of the reserves of a curve being made.

import { ReservesChart } from '@ammeter/charts'
import { amount, multiple } from '@ammeter/charts/format'
import { useMemo } from 'react'
import { ChartPanel } from '../../shell/chart-panel.js'
import { aboutReserves } from '../about-made.js'
import type { Course } from '../curve/course.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { useCourse } from '../curve/use-course.js'
import type { Market } from '../market.js'
import { OWN, reservesLine } from './course-lines.js'

/** A deposit of 100, so that reserves read as percent of it at the current price. */
const DEPOSIT = 100

const TANGENT = {
  id: 'tangent',
  label: 'Current price',
  colour: 0,
  dash: 5,
  points: [
    { x: 0, y: DEPOSIT },
    { x: DEPOSIT, y: 0 },
  ],
} as const

/** How far the level set extends beyond the prices of the other charts, and with how many points on each side. */
const BEYOND = { times: 12, points: 9 }

/** Ratios beyond others, with 1 in the middle. */
const beyond = (ratios: readonly number[]): readonly number[] => {
  const most = ratios.at(-1) ?? 1
  const above = Array.from({ length: BEYOND.points }, (_, i) => most * BEYOND.times ** ((i + 1) / BEYOND.points))
  return [...above.map(ratio => 1 / ratio).reverse(), 1, ...above]
}

/** The reserves of a curve: its level set, with the tangent at the current price. */
export const ReservesPanel = ({
  made,
  course,
  ratios,
  market,
}: {
  readonly made: MadeCurve
  readonly course: Course
  readonly ratios: readonly number[]
  readonly market: Market
}) => {
  const { curve } = made
  const far = useMemo(() => beyond(ratios), [ratios])
  const outer = useCourse(curve, far)
  const own = useMemo(() => reservesLine([...course.points, ...outer.points], DEPOSIT), [course, outer])
  const now = course.points[(course.points.length - 1) / 2]
  const series = useMemo(() => [TANGENT, own], [own])
  const dots = useMemo(() => (now === undefined ? [] : [{ id: OWN.id, x: now.x * DEPOSIT, y: now.y * DEPOSIT }]), [now])
  const most = useMemo(
    () =>
      Math.min(
        2.2 * DEPOSIT,
        own.points.reduce((top, { x, y = 0 }) => Math.max(top, x, y), DEPOSIT),
      ),
    [own],
  )
  const domain = useMemo(() => [0, 1.06 * most] as const, [most])
  return (
    <ChartPanel
      name="made-reserves"
      title="Reserves, and the current price"
      height={236}
      about={() => aboutReserves(made, ratios, DEPOSIT)}
      table={() => ({
        title: 'Reserves',
        columns: [
          { label: 'Price ratio', format: multiple },
          { label: `${market.base}, for 100 at the current price`, format: amount },
          { label: market.quote, format: amount },
        ],
        rows: course.points.flatMap(point =>
          point === undefined ? [] : [[point.ratio, point.x * DEPOSIT, point.y * DEPOSIT]],
        ),
      })}
      draw={frame => (
        <ReservesChart
          {...frame}
          description={`Of a deposit of 100 ${market.quote}: ${market.base} counted at the current price, against ${market.quote}.`}
          series={series}
          dots={dots}
          xDomain={domain}
          yDomain={domain}
          xLabel={`${market.base} held, at the current price, of a deposit of 100`}
          yLabel={`${market.quote} held`}
        />
      )}
    />
  )
}
