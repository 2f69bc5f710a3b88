// Reads whole numbers from bits, in adaptive Exp-Golomb codes.

import type { Bits } from './bits.js'

/** The most numbers that count in the mean that sets the length of the next code. */
const MEMORY = 16

/**
 * Reads whole numbers of 0 or more, written in Exp-Golomb codes whose order follows the numbers before.
 *
 * The order k is one less than the least j for which `count · 2^j ≥ sum`, and at least 0. Sum and count are 1 at first,
 * and grow by each number and by 1; when the count reaches 16, both are halved, and the sum is rounded up. A number v is
 * written as the code of `⌊v / 2^k⌋ + 1`: as many ones as it has binary digits after its first, a zero, and those
 * digits; then as the k lowest digits of v.
 *
 * Numbers near the mean of those before them take about as many bits as they have digits, and a jump takes twice as many.
 */
export const readWholeNumbers = (bits: Bits, count: number): readonly number[] => {
  let sum = 1
  let seen = 1
  return Array.from({ length: count }, () => {
    let order = -1
    while (seen * 2 ** (order + 1) < sum) order += 1
    const low = Math.max(order, 0)
    let digits = 0
    while (bits.bit() === 1) digits += 1
    const high = 2 ** digits + bits.whole(digits) - 1
    const value = high * 2 ** low + bits.whole(low)
    sum += value
    seen += 1
    if (seen >= MEMORY) {
      sum = Math.ceil(sum / 2)
      seen /= 2
    }
    return value
  })
}

/** The whole number of either sign that is written as one of 0 or more: 0, −1, 1, −2, 2 and so on. */
export const signed = (written: number): number => (written % 2 === 0 ? written / 2 : -(written + 1) / 2)
