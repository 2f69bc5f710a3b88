import type { Num } from './num.js'
import type { Real } from './real.js'
import { LEAST_NORMAL, narrowed, type Wide, widened, wideReal } from './wide.js'

/** An arithmetic of the same digits whose exponents have no end, and the ways into it and out of it. */
export interface Widening<N> {
  readonly real: Real<Num>
  readonly widen: (a: N) => Num
  /** Nothing where the narrower arithmetic does not have the number with all its digits. */
  readonly narrow: (a: Num) => N | undefined
  /**
   * Whether a number is zero or so near to 1 that products of seven such numbers have all their digits: what is computed
   * from such numbers needs no wider arithmetic.
   */
  readonly isNear: (a: N) => boolean
}

/** Numbers as far from 1 as this, or farther, are far; Uniswap's prices, up to 2¹²⁸, are near. */
export const FAR = { least: 2 ** -144, most: 2 ** 144 } as const

const isNear = (a: number): boolean => {
  const size = Math.abs(a)
  return size === 0 || (size > FAR.least && size < FAR.most)
}

/** That of `float64`. */
export const float64Widening: Widening<number> = {
  real: wideReal as unknown as Real<Num>,
  widen: a => widened(a) as unknown as Num,
  narrow: a => {
    const number = narrowed(a as unknown as Wide)
    const isZero = (a as unknown as Wide).significand === 0
    return isZero || (Number.isFinite(number) && Math.abs(number) >= LEAST_NORMAL) ? number : undefined
  },
  isNear,
}
