// The natural logarithm, the same to the last bit on every machine.

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
/** Which of the two words has the exponent: the second where the least significant byte comes first, as nearly everywhere. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0

/** `ln 2` in two parts, of which the first has so few digits that its multiples are exact. */
const LN2_HIGH = 0.6931467056274414
const LN2_LOW = 4.7493250390316726e-7

/** Above this, and up to twice it, the mantissa is taken as it is. */
const ROOT_HALF = Math.SQRT1_2

/** `2(s³/3 + s⁵/5 + …)`, which with `2s` is `ln((1 + s)/(1 − s))`, for |s| ≤ 0.1716: every other term by itself. */
const series = (s: number): number => {
  const q = s * s
  const w = q * q
  const some = 1 / 3 + w * (1 / 7 + w * (1 / 11 + w * (1 / 15 + w * (1 / 19 + w * (1 / 23)))))
  const others = 1 / 5 + w * (1 / 9 + w * (1 / 13 + w * (1 / 17 + w * (1 / 21))))
  return 2 * s * q * (some + q * others)
}

/**
 * The natural logarithm from elementary operations alone, which every platform rounds alike; see `exp`.
 *
 * @param x An ordinary number above 0 (not below 2.3e-308). Exact to three rounding units.
 */
export const ln = (x: number): number => {
  double[0] = x
  const high = words[HIGH] as number
  let exponent = (high >>> 20) - 1022
  words[HIGH] = (high & 0xfffff) | 0x3fe00000
  let mantissa = double[0]
  if (mantissa < ROOT_HALF) {
    mantissa *= 2
    exponent -= 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  return exponent * LN2_HIGH + (2 * s + (series(s) + exponent * LN2_LOW))
}
