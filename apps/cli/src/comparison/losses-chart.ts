// The chart of losses over price ratios.

import type { ChartSize, Mark } from '@ammeter/charts'
import type { Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { ReactElement } from 'react'
import { type Entered, hasOwn, lossAt } from './entered.js'
import { logarithmicRatios } from './ratio-grid.js'

/** The points of each line: enough to look smooth. */
const POINTS = 301

/** The losses of curves over the price ratios between two ends, as a chart. */
export const lossesChart = async <N>(
  real: Real<N>,
  compared: readonly Entered<N>[],
  [from, to]: readonly [N, N],
  marks: readonly Mark[] = [],
): Promise<ReactElement<ChartSize>> => {
  const { ImpermanentLossChart } = await import('@ammeter/charts')
  const { createElement } = await import('react')
  const ratios = logarithmicRatios(real, from, to, POINTS)
  const series = compared.map(each => ({
    id: each.choice.label,
    label: each.choice.label,
    points: ratios.map(ratio => {
      const loss = lossAt(each, ratio)
      return {
        x: real.toNumber(ratio),
        y: E.isRight(loss) ? real.toNumber(loss.right.impermanentLoss) : undefined,
      }
    }),
  }))
  const title = `Value of a pool against holding, fees left out${hasOwn(compared) ? ', except those of own rules' : ''}`
  return createElement(ImpermanentLossChart, {
    ...{ title, series, marks },
    xDomain: [real.toNumber(from), real.toNumber(to)],
    xLabel: 'Price, divided by the price at entry',
  })
}
