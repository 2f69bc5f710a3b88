import type { ChartSize } from '@ammeter/charts'
import { shortPercent } from '@ammeter/charts/format'
import type { ReactElement } from 'react'
import type { Simulation } from './simulation.js'

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The net of a simulation against holding over the days, as quantiles of its paths. */
export const fanChart = async ({ choice, result }: Simulation): Promise<ReactElement<ChartSize>> => {
  const { FanChart } = await import('@ammeter/charts')
  const { createElement } = await import('react')
  const fan = result.checkpoints.map(({ days, netVsHold: { p05, p25, p50, p75, p95 } }) => ({
    x: days,
    values: [p05, p25, p50, p75, p95],
  }))
  return createElement(FanChart, {
    title: `${choice.label}: net against holding on ${result.paths} paths`,
    levels: LEVELS,
    fan: [{ x: 0, values: LEVELS.map(() => 0) }, ...fan],
    xScale: 'linear',
    xLabel: 'Days',
    yLabel: 'Of holding',
    yFormat: shortPercent,
  })
}
