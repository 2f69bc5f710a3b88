// Reads typed prices.

import { either as E } from 'fp-ts'
import { readNumber } from './number-field.js'

/** The scale by which typed prices are converted to ratios. */
export interface PriceScale {
  /** The price at entry, in the unit of the screen. */
  readonly entryPrice: number
  /** The price of a tick of Uniswap v3, in the unit of the screen; none if a price has no ticks. */
  readonly priceAtTick?: ((tick: number) => number) | undefined
}

const TICK = /^tick\s*([+-]?\d+)$/i

/** A bare number, without a sign that gives its form. */
const BARE = /^[\d.,]+$/

/** A number further away than this is neither a ratio nor a price of this pair. */
const FAR = Math.log(100)

/** The distance between two numbers on a logarithmic axis. */
const away = (value: number, from: number): number => Math.abs(Math.log(value / from))

/**
 * The price ratio in a typed text: `×0.9`, `−10 %`, a price of the pair, or `tick 200`. A bare number is a price if it
 * is nearer to the price at entry than to 1.
 */
export const readPrice = (
  text: string,
  { entryPrice, priceAtTick }: PriceScale,
): E.Either<string | undefined, number> => {
  const tidy = text.replaceAll('−', '-').trim()
  const [, tick] = TICK.exec(tidy) ?? []
  if (tick !== undefined) {
    return priceAtTick === undefined ? E.left('has no ticks') : E.right(priceAtTick(Number(tick)) / entryPrice)
  }
  const read = readNumber(text, 'ratio')
  if (E.isLeft(read) || entryPrice === 1 || !BARE.test(tidy) || !(read.right > 0)) return read
  const [asRatio, asPrice] = [away(read.right, 1), away(read.right, entryPrice)]
  if (asRatio > FAR && asPrice > FAR) return E.left(`is ${tidy}: write ×${tidy} for a ratio`)
  return asPrice < asRatio ? E.right(read.right / entryPrice) : read
}
