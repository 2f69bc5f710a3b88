// Random numbers by their place: the same number for the same seed, axis and point, in whatever order they are asked for.

/** The constants of a 32-bit finaliser by C. Wellons (hash-prospector, "lowbias32"): every bit of the input moves all others. */
const MULTIPLIERS = [0x21f0aaad, 0x735a2d97] as const

/** Mixes 32 bits. */
const mixed = (bits: number): number => {
  let hash = bits | 0
  hash = Math.imul(hash ^ (hash >>> 16), MULTIPLIERS[0])
  hash = Math.imul(hash ^ (hash >>> 15), MULTIPLIERS[1])
  return hash ^ (hash >>> 15)
}

const GOLDEN = 0x9e3779b9

/** 32 bits, as a whole number from 0 on, that depend on all the words. */
export const hashOf = (...words: readonly number[]): number => {
  let hash = GOLDEN
  for (const word of words) hash = mixed(Math.imul(hash, GOLDEN) + mixed(word + GOLDEN))
  return hash >>> 0
}

const TWO_TO_26 = 2 ** 26
const TWO_TO_MINUS_52 = 2 ** -52

/** A number between 0 and 1, neither included, that depends on all the words. */
export const hashedUniform = (...words: readonly number[]): number =>
  ((hashOf(...words, 0) >>> 6) * TWO_TO_26 + (hashOf(...words, 1) >>> 6) + 0.5) * TWO_TO_MINUS_52
