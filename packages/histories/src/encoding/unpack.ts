// Unpacks the figures of a price history.

import type { HistoryPoints } from '../built-in-history.js'
import { bitsOf } from './bits.js'
import type { PackedHistory } from './packed-history.js'
import { readWholeNumbers, signed } from './whole-numbers.js'

/** The running sums of numbers. */
const runningSums = (numbers: readonly number[]): readonly number[] => {
  let sum = 0
  return numbers.map(number => {
    sum += number
    return sum
  })
}

/**
 * The figures of a packed history. Its columns: how many steps are missing before each point; the change of the price
 * since the point before, which is 0 before the first; the volume.
 *
 * Prices and volumes are exact: a whole number below 2^53 divided by a power of ten up to 10^22 is the number nearest to
 * that decimal, which is also how a decimal in a file is read.
 */
export const unpack = ({ start, step, points, priceDecimals, volumeDecimals, bits }: PackedHistory): HistoryPoints => {
  const packed = bitsOf(bits)
  const missing = readWholeNumbers(packed, points)
  const changes = readWholeNumbers(packed, points)
  const volumes = readWholeNumbers(packed, points)
  return {
    times: runningSums(missing).map((skipped, i) => (start + (skipped + i) * step) * 1000),
    prices: runningSums(changes.map(signed)).map(ticks => ticks / 10 ** priceDecimals),
    volumes: volumes.map(ticks => ticks / 10 ** volumeDecimals),
  }
}
