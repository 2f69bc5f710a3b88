// Independent random streams out of one seed.

import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { RandomStream } from './random-stream.js'

/** Odd constants of 32 bits, so that no state is ever all zero and neighbours differ in every word. */
const WORDS = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

/**
 * Another stream out of one, which it leaves where it is: number 0 is the stream itself, the others begin at states drawn
 * from it. For those who share a path and must not shift each other's numbers.
 */
export const splitStream = (stream: RandomStream, index: number): RandomStream => {
  if (index === 0) return stream
  const draws = stream.clone()
  for (let skipped = 0; skipped < 4 * (index - 1); skipped += 1) draws.next()
  return xoroshiro128plusFromState(WORDS.map(word => draws.next() ^ word))
}
