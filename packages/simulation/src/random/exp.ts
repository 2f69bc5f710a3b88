// The exponential function, the same to the last bit on every machine.

/** `2^(j/32)` for j from 0 to 31, each the nearest double. */
const ROOTS = Float64Array.of(
  1,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  Math.SQRT2,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
)

/** `ln 2 / 32` in two parts, of which the first has so few digits that its multiples are exact. */
const STEP_HIGH = 0.021660834550857544
const STEP_LOW = 1.4841640746973977e-8
const STEPS_PER_UNIT = 46.16624130844683

/** Beyond these the result is no ordinary number. */
const GREATEST = 709
const LEAST = -708

/** `2^n` for n from −1022 to 1023. */
const POWERS = Float64Array.from({ length: 2046 }, (_, index) => 2 ** (index - 1022))

const SMALL = 0.0109

/** `e^r` for |r| ≤ 0.0109, by its series, two terms at a time: the first term left out is below 4e-18. */
const series = (r: number): number => {
  const q = r * r
  return 1 + (r + q * (1 / 2 + r * (1 / 6) + q * (1 / 24 + r * (1 / 120) + q * (1 / 720))))
}

/**
 * `e^x` from additions and multiplications alone, which every platform rounds alike: `Math.exp` may differ in its last
 * digit from one JavaScript engine to the next, and a path would with it.
 *
 * Exact to three rounding units from −708 to 709; 0 below and ∞ above.
 */
export const exp = (x: number): number => {
  if (x < SMALL && x > -SMALL) return series(x)
  if (!(x >= LEAST && x <= GREATEST)) return x < LEAST ? 0 : x > GREATEST ? Number.POSITIVE_INFINITY : Number.NaN
  const steps = Math.round(x * STEPS_PER_UNIT)
  const rest = x - steps * STEP_HIGH - steps * STEP_LOW
  return series(rest) * (ROOTS[steps & 31] as number) * (POWERS[(steps >> 5) + 1022] as number)
}
