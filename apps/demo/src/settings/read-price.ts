import { either as E } from 'fp-ts'
import { readNumber } from './number-field.js'

/** What prices that are typed are taken to. */
export interface PriceScale {
  /** The price at entry, in the unit of the screen. */
  readonly entryPrice: number
  /** The price of a tick of Uniswap v3, in the unit of the screen; none where a price has no ticks. */
  readonly priceAtTick?: ((tick: number) => number) | undefined
}

const TICK = /^tick\s*([+-]?\d+)$/i

/** A number alone, without a sign that says what it is. */
const BARE = /^[\d.,]+$/

/** Further away than this a number is neither a ratio nor a price of this pair. */
const FAR = Math.log(100)

/** How far a number is from another on a logarithmic axis. */
const away = (value: number, from: number): number => Math.abs(Math.log(value / from))

/**
 * The price ratio that someone typed: `×0.9`, `−10 %`, a price of the pair, or `tick 200`. A number alone is a price where it
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
