import fc from 'fast-check'
import type { Real } from '../src/index.js'

/** Which numerals: how many significant digits at most, which powers of ten, and of which sign. */
interface Kind {
  readonly digits: number
  readonly exponents?: readonly [least: number, most: number]
  readonly sign?: 'any' | 'positive'
}

/** Decimal numerals without a zero among them where they are positive. */
export const numerals = ({ digits, exponents: [min, max] = [-12, 12], sign = 'any' }: Kind): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...(sign === 'any' ? ['', '-'] : [''])),
      fc.integer({ min: sign === 'any' ? 0 : 1, max: 9 }),
      fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: digits - 1 }),
      fc.integer({ min, max }),
    )
    .map(([minus, first, rest, exponent]) => `${minus}${first}.${rest}e${exponent}`)

/** The numbers that those numerals stand for. */
export const numbers = <N>(real: Real<N>, kind: Kind): fc.Arbitrary<N> => numerals(kind).map(real.of)
