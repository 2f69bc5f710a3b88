// The common axis of the distributions of nets.

import { shortPercent } from '@ammeter/charts/format'
import type { Answer } from '../../choose/job.js'

/** The common axis of all distributions, and its ticks. */
export interface NetAxis {
  /** The place of a net, in percent of the width. */
  readonly at: (net: number) => string
  readonly ticks: readonly { readonly net: number; readonly text: string }[]
}

const STEPS = [1, 2, 2.5, 5, 10]

/** The approximate number of ticks that fit. */
const MOST_TICKS = 5

/** A step between ticks: 1, 2, 2.5 or 5 times a power of ten. */
const stepOf = (span: number): number => {
  const least = span / MOST_TICKS
  const power = 10 ** Math.floor(Math.log10(least))
  return power * (STEPS.find(step => step * power >= least) ?? 10)
}

/** A tick without rounding errors. */
const tidy = (net: number): number => Number(net.toPrecision(6))

/** The axis of an answer: from the lowest twentieth to the highest, holding and the bearable loss among them. */
export const netAxis = (answer: Answer | undefined, bear: number): NetAxis => {
  const nets = (answer?.curves ?? []).flatMap(({ outcome }) => outcome?.quantiles ?? [])
  const [lowest, highest] = [Math.min(-bear, 0, ...nets), Math.max(0, ...nets)]
  const room = 0.06 * (highest - lowest || 0.1)
  const [low, high] = [lowest - room, highest + room]
  const step = stepOf(high - low)
  const first = Math.ceil(low / step)
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => tidy((first + i) * step))
  return {
    at: net => `${(((net - low) / (high - low)) * 100).toFixed(2)}%`,
    ticks: ticks.map(net => ({ net, text: `${net > 0 ? '+' : ''}${net === 0 ? '0' : shortPercent(net)}` })),
  }
}
