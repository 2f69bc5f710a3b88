// The peg of a pair where nobody sets one.

/** How near to 1 a price is taken for one that is meant to be 1. */
const NEAR_ONE = 0.05

/**
 * The peg of a pair whose owner names none: 1 where the price at entry is within 5 % of 1, else the price at entry.
 *
 * @param price The price at entry, Y per X, above 0.
 * @returns Y per X.
 *
 * @example
 * import { defaultPeg } from '@ammeter/core'
 *
 * defaultPeg(1.0048) // => 1
 * defaultPeg(2000) // => 2000
 */
export const defaultPeg = (price: number): number => (Math.abs(price - 1) <= NEAR_ONE ? 1 : price)
