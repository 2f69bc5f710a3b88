// Bits read from a text in base 64.

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The number of bits in a letter. */
const LETTER_BITS = 6

/** Reads bits from the first to the last. */
export interface Bits {
  /** The next bit: 0 or 1. After the end, zeros follow. */
  readonly bit: () => number
  /** The next bits as a whole number, the highest first. */
  readonly whole: (count: number) => number
}

/** The bits in a text in base 64 (RFC 4648, section 4, without padding), the highest of each letter first. */
export const bitsOf = (text: string): Bits => {
  let at = 0
  const bit = () => {
    const letter = ALPHABET.indexOf(text.charAt(Math.floor(at / LETTER_BITS)) || 'A')
    const value = (letter >> (LETTER_BITS - 1 - (at % LETTER_BITS))) & 1
    at += 1
    return value
  }
  const whole = (count: number) => {
    let value = 0
    for (let i = 0; i < count; i++) value = 2 * value + bit()
    return value
  }
  return { bit, whole }
}
