// Random numbers by their place: it is enciphered, so that no number depends on those before it.

import type { RandomStream } from './random-stream.js'

/** The parity of Skein's key schedule, its lower half. */
const PARITY = 0x1bd11bda

/**
 * A stream that is keyed by the step of its path: the numbers of a step are the same however many were drawn in the steps
 * before it. It is moved in place, because millions of steps are.
 *
 * Two numbers at a time are a block of 64 bits: the step and the number of the block in it, enciphered under the key by
 * Threefry-2x32 with 13 rounds, written out.
 *
 * Source: J. K. Salmon, M. A. Moraes, R. O. Dror and D. E. Shaw, *Parallel Random Numbers: As Easy as 1, 2, 3* (2011):
 * 13 rounds are the fewest that pass every test of TestU01's BigCrush.
 */
export class StepStream implements RandomStream {
  declare private readonly keyA: number
  declare private readonly keyB: number
  private step = 0
  private block = 0
  private half = 0
  private hasHalf = false

  /**
   * @param keyA The key's 64 bits, in two halves.
   * @param keyB The other half.
   * @param step The step to begin at.
   * @param block The block of that step to begin with.
   */
  constructor(keyA: number, keyB: number, step = 0, block = 0) {
    this.keyA = keyA | 0
    this.keyB = keyB | 0
    this.step = step | 0
    this.block = block | 0
  }

  /** Moves on to a step, a whole number of 32 bits; at the step where it is, it goes on. */
  at(step: number): void {
    if (step === this.step) return
    this.step = step
    this.block = 0
    this.hasHalf = false
  }

  next(): number {
    if (this.hasHalf) {
      this.hasHalf = false
      return this.half
    }
    return this.nextBlock()
  }

  /** Enciphers the next block, and answers its first half. */
  private nextBlock(): number {
    const { keyA, keyB } = this
    const keyC = keyA ^ keyB ^ PARITY
    let a = (this.step + keyA) | 0
    let b = (this.block + keyB) | 0
    a = (a + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ a
    a = (a + b) | 0
    b = ((b << 15) | (b >>> 17)) ^ a
    a = (a + b) | 0
    b = ((b << 26) | (b >>> 6)) ^ a
    a = (a + b) | 0
    b = ((b << 6) | (b >>> 26)) ^ a
    a = (a + keyB) | 0
    b = (b + keyC + 1) | 0
    a = (a + b) | 0
    b = ((b << 17) | (b >>> 15)) ^ a
    a = (a + b) | 0
    b = ((b << 29) | (b >>> 3)) ^ a
    a = (a + b) | 0
    b = ((b << 16) | (b >>> 16)) ^ a
    a = (a + b) | 0
    b = ((b << 24) | (b >>> 8)) ^ a
    let c = (a + keyC) | 0
    let d = (b + keyA + 2) | 0
    c = (c + d) | 0
    d = ((d << 13) | (d >>> 19)) ^ c
    c = (c + d) | 0
    d = ((d << 15) | (d >>> 17)) ^ c
    c = (c + d) | 0
    d = ((d << 26) | (d >>> 6)) ^ c
    c = (c + d) | 0
    d = ((d << 6) | (d >>> 26)) ^ c
    c = (c + keyA) | 0
    d = (d + keyB + 3) | 0
    c = (c + d) | 0
    d = ((d << 17) | (d >>> 15)) ^ c
    this.block = (this.block + 1) | 0
    this.half = d
    this.hasHalf = true
    return c
  }
}
