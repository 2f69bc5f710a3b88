// Keeps evenly spaced steps of a backtest.

import type { Step, StepSink } from '../backtest/steps.js'

/** A sink that keeps evenly spaced steps, as many as a workbook can hold, and the last one. */
export interface SampledSteps extends StepSink {
  /** The steps kept for a curve, by its place among the chosen curves. */
  readonly of: (curve: number) => readonly Step[]
  /** The number of steps from one kept step to the next. */
  readonly every: () => number
}

/**
 * @param most The most steps kept for all curves together, approximately.
 * @param curves How many curves there are.
 */
export const sampledSteps = (most: number, curves: number): SampledSteps => {
  const kept = new Map<number, { count: number; last: Step | undefined; steps: { index: number; step: Step }[] }>()
  const mostOfOne = Math.max(2, Math.floor(most / curves))
  let every = 1

  const thin = (): void => {
    every *= 2
    for (const each of kept.values()) each.steps = each.steps.filter(({ index }) => index % every === 0)
  }
  return {
    add: step => {
      const own = kept.get(step.index) ?? { count: 0, last: undefined, steps: [] }
      kept.set(step.index, own)
      if (own.count % every === 0) own.steps.push({ index: own.count, step })
      own.last = step
      own.count += 1
      if (own.steps.length > mostOfOne) thin()
    },
    of: curve => {
      const own = kept.get(curve)
      if (own === undefined) return []
      const steps = own.steps.map(({ step }) => step)
      return own.last === undefined || steps.at(-1) === own.last ? steps : [...steps, own.last]
    },
    every: () => every,
  }
}
