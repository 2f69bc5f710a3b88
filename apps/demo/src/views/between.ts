// Ranges of price ratios in words.

import { multiple } from '@ammeter/charts/format'
import { RATIOS } from '../curves/entered.js'
import type { Between } from '../curves/net.js'

/** A ratio with four significant digits, enough for where a line is crossed. */
export const roughly = (ratio: number): string => multiple(ratio, size => String(Number(size.toPrecision(4))))

/** Ratios between two ends, in words. */
export const betweenWords = ({ from, to }: Between): string => {
  if (from !== undefined && to !== undefined)
    return from === to ? `at ${roughly(from)}` : `${roughly(from)}\u00a0to ${roughly(to)}`
  if (to !== undefined) return `up to ${roughly(to)}`
  return from === undefined
    ? `everywhere from ${multiple(RATIOS.least)} to ${multiple(RATIOS.most)}`
    : `from ${roughly(from)} on`
}
