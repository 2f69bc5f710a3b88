import { grouped, inWords, MINUS, SPACE } from './grouped.js'

/** No more decimals than tell the ticks of an axis apart. */
const short = (percent: number): string => {
  const size = Math.abs(percent)
  if (size === Number.POSITIVE_INFINITY) return `∞${SPACE}%`
  const decimals =
    size === 0 || size >= 1e15 ? 0 : Math.min(4, (String(Number(size.toPrecision(6))).split('.')[1] ?? '').length)
  return `${grouped(size, decimals)}${SPACE}%`
}

/**
 * A fraction at a tick of an axis, in percent: no more decimals than it has.
 *
 * @param fraction A fraction.
 * @example
 * import { tickPercent } from '@ammeter/charts/format'
 *
 * tickPercent(-0.2) // => '−20\u00a0%'
 * tickPercent(0.005) // => '0.5\u00a0%'
 */
export const tickPercent = (fraction: number): string =>
  inWords(fraction) ?? (fraction < 0 ? MINUS : '') + short(fraction * 100)

/** A loss at a tick of an axis: `−20 %` for 0.2; a gain is `+20 %`. */
export const tickLoss = (fraction: number): string => {
  if (fraction === 0) return short(0)
  return inWords(fraction) ?? (fraction > 0 ? MINUS : '+') + short(fraction * 100)
}
