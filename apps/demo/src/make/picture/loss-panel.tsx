import { ImpermanentLossChart } from '@ammeter/charts'
import { loss } from '@ammeter/charts/format'
import { useCallback, useMemo } from 'react'
import { ChartPanel } from '../../shell/chart-panel.js'
import { seriesTable } from '../../tables/series-table.js'
import { aboutLosses } from '../about-made.js'
import { lossAt } from '../curve/at-ratio.js'
import { type Course, courseOf } from '../curve/course.js'
import type { MadeCurve } from '../curve/made-curve.js'
import { references } from '../curve/reference-curves.js'
import { type Market, priceText } from '../market.js'
import { lossLine, OWN } from './course-lines.js'

const inWords = (value: number | undefined) => loss(value)

/** The chart of a curve's loss over the price, beside others; its cursor is the ratio that the sentence is about. */
export const LossPanel = ({
  made,
  course,
  ratios,
  ratio,
  onRatio,
  onPreview,
  market,
}: {
  readonly made: MadeCurve
  readonly course: Course
  readonly ratios: readonly number[]
  readonly ratio: number
  readonly onRatio: (ratio: number) => void
  readonly onPreview: (ratio: number | undefined) => void
  readonly market: Market
}) => {
  const { curve } = made
  const others = useMemo(
    () =>
      references.flatMap(({ curve: each, ...look }) =>
        each === undefined
          ? []
          : [{ look, curve: each, line: lossLine(courseOf(each, ratios, Number.POSITIVE_INFINITY), look) }],
      ),
    [ratios],
  )
  const series = useMemo(() => [...others.map(({ line }) => line), lossLine(course, OWN)], [others, course])
  const domain = useMemo(() => [ratios[0] ?? 1, ratios.at(-1) ?? 1] as const, [ratios])
  const { entryPrice, base } = market
  const format = useCallback((price: number) => priceText(price, { entryPrice }), [entryPrice])
  const dots = useMemo(
    () => [
      ...others.map(({ look: { id }, curve: each }) => ({ id, x: ratio, y: lossAt(each, ratio) })),
      { id: OWN.id, x: ratio, y: lossAt(curve, ratio) },
    ],
    [others, curve, ratio],
  )
  const spoken = useCallback(
    (price: number) =>
      [
        format(price),
        ...others.map(({ look, curve: each }) => `${look.label} ${loss(lossAt(each, price))}`),
        `${OWN.label} ${loss(lossAt(curve, price))}`,
      ].join(', '),
    [format, others, curve],
  )
  return (
    <ChartPanel
      name="make"
      title="What the price does to it, before fees"
      height={400}
      about={() => aboutLosses(made, ratios)}
      table={() =>
        seriesTable('Value against holding', { label: 'Price', format: price => format(price ?? 1) }, series, inWords)
      }
      draw={frame => (
        <ImpermanentLossChart
          {...frame}
          series={series}
          xDomain={domain}
          xFormat={format}
          xLabel={`Price of ${base}`}
          cursor={ratio}
          dots={dots}
          cursorText={spoken}
          onCursor={onRatio}
          onPreview={onPreview}
        />
      )}
    />
  )
}
