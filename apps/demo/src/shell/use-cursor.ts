// The hook for the cursor of charts over price ratios.

import { change, multiple } from '@ammeter/charts/format'
import { useMemo } from 'react'
import { RATIOS } from '../curves/entered.js'
import type { Outcome } from '../curves/outcome.js'
import { useScreen } from '../screen.js'

/** The first and the last price ratio of every chart. */
export const ratioDomain = [RATIOS.least, RATIOS.most] as const

/**
 * The cursor of the screen as a chart over the ratio axis takes it, with each curve's exact value at it.
 *
 * @param y The value that the chart shows of a curve.
 * @param format How a screen reader reads it.
 */
export const useCursor = (
  y: (outcome: Outcome) => number | undefined,
  format: (value: number | undefined) => string,
) => {
  const { axis, at, outcomes } = useScreen()
  const cursor = at
  const dots = useMemo(
    () => outcomes.map(outcome => ({ id: outcome.entered.id, x: cursor, y: y(outcome) })),
    [outcomes, cursor, y],
  )
  return {
    ...{ cursor, dots, onCursor: axis.onCursor, onPreview: axis.onPreview },
    cursorText: () =>
      [
        `${multiple(cursor)}, ${change(cursor)}`,
        ...outcomes.map(outcome => `${outcome.entered.label} ${format(y(outcome))}`),
      ].join('; '),
    xLabel: `${axis.label}, divided by that at entry`,
  }
}
