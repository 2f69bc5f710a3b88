// A random order of many numbers that none of them is held for.

import { hashOf } from './hash.js'

const ROUNDS = 4

/**
 * A random order of the numbers from 0 to `size` − 1: a Feistel network over a power of four that is large enough, walked
 * until it ends inside (J. Black and P. Rogaway, "Ciphers with arbitrary finite domains", 2002, §4 and §5).
 *
 * @param words What the order depends on.
 * @returns The number that stands at a place.
 */
export const permutation = (size: number, ...words: readonly number[]): ((place: number) => number) => {
  const bits = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2))
  const half = 2 ** bits
  const once = (place: number): number => {
    let left = Math.floor(place / half)
    let right = place % half
    for (let round = 0; round < ROUNDS; round += 1) {
      const next = (left ^ hashOf(...words, round, right)) & (half - 1)
      left = right
      right = next
    }
    return left * half + right
  }
  return place => {
    let number = once(place)
    while (number >= size) number = once(number)
    return number
  }
}
