import type { ChartSize } from '@ammeter/charts'
import { shortPercent } from '@ammeter/charts/format'
import type { ReactElement } from 'react'
import type { Step } from './steps.js'

/**
 * The net of positions against holding, over the time of a path.
 *
 * @param curves The steps of each curve.
 */
export const stepsChart = async (curves: readonly (readonly Step[])[]): Promise<ReactElement<ChartSize>> => {
  const { ReplayChart } = await import('@ammeter/charts')
  const { createElement } = await import('react')
  const series = curves.flatMap((steps, index) =>
    steps[0] === undefined
      ? []
      : [
          {
            id: String(index),
            label: steps[0].curve,
            points: steps.map(({ account: { time, netVsHold } }) => ({ x: time, y: netVsHold })),
          },
        ],
  )
  return createElement(ReplayChart, {
    title: 'Net against holding, fees included',
    series,
    yLabel: 'Of holding',
    yFormat: shortPercent,
  })
}
