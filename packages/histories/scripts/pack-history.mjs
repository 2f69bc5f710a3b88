import { decimalsOf, hourly, ticks } from './hourly.mjs'
import { base64, unsigned, writeWholeNumbers } from './write-whole-numbers.mjs'

const STEP = 3600

/** Each number less the one before it. */
const changes = (numbers, first) => numbers.map((number, i) => number - (i === 0 ? first : numbers[i - 1]))

/** A history as `unpack` reads it, out of the text of its source. */
export const packHistory = (text, volumeDecimals) => {
  const hours = hourly(text)
  const times = hours.map(({ time }) => time / STEP)
  const priceDecimals = decimalsOf(hours.map(({ price }) => price))
  const prices = hours.map(({ price }) => ticks(price, priceDecimals))
  const volumes = hours.map(({ volume }) => ticks(volume, volumeDecimals))
  const columns = [changes(times, times[0] - 1).map(steps => steps - 1), changes(prices, 0).map(unsigned), volumes]
  return {
    start: times[0] * STEP,
    step: STEP,
    points: hours.length,
    priceDecimals,
    volumeDecimals,
    bits: base64(columns.map(writeWholeNumbers).join('')),
  }
}

/** A packed history as a module. */
export const moduleText = ({ start, step, points, priceDecimals, volumeDecimals, bits }, notice) => `/**
 * Packed hourly prices and volumes, made by \`scripts/make.mjs\`, not by hand. Figures of ${notice}.
 */
import type { PackedHistory } from '../encoding/packed-history.js'

export const packed: PackedHistory = {
  start: ${start},
  step: ${step},
  points: ${points},
  priceDecimals: ${priceDecimals},
  volumeDecimals: ${volumeDecimals},
  bits: '${bits}',
}
`
