// Polynomials that approximate a function between two places.

/** The degree of the polynomials of a table. */
const DEGREE = 8

/** How many numbers a polynomial is: the middle of its piece, the reciprocal of half its width, and its coefficients. */
export const WIDTH = DEGREE + 3

/** `cos(π·i/8)`. */
const COSINES = [
  1,
  0.9238795325112867,
  Math.SQRT1_2,
  0.3826834323650898,
  0,
  -0.3826834323650898,
  -Math.SQRT1_2,
  -0.9238795325112867,
  -1,
] as const

/** `cos(π·i/8)` for any i from 0. */
const cosine = (i: number): number => {
  const place = i % (2 * DEGREE)
  return COSINES[place <= DEGREE ? place : 2 * DEGREE - place] as number
}

/** The coefficients of Chebyshev's polynomials: `Tₖ(t) = Σ CHEBYSHEV[k][i] tⁱ`, by `Tₖ = 2t·Tₖ₋₁ − Tₖ₋₂`. */
const CHEBYSHEV: number[][] = [[1], [0, 1]]
for (let k = 2; k <= DEGREE; k += 1) {
  const [one = [], two = []] = [CHEBYSHEV[k - 1], CHEBYSHEV[k - 2]]
  CHEBYSHEV.push(Array.from({ length: k + 1 }, (_, i) => 2 * (one[i - 1] ?? 0) - (two[i] ?? 0)))
}

/** What a function may change by where its place is rounded, of what it would change by with all of the place. */
const ROUNDED = 1 / 8

/** Between the nodes, where a polynomial is tried. */
const TRIED = [-0.9807852804032304, -0.5555702330196022, 0.5555702330196022, 0.9807852804032304]

/** The value of a polynomial at a place of its piece: pairs of terms, which the processor adds up side by side (G. Estrin, 1960). */
export const polynomialAt = (table: Float64Array, offset: number, place: number): number => {
  const t = (place - (table[offset] as number)) * (table[offset + 1] as number)
  const square = t * t
  const fourth = square * square
  const low = coefficient(table, offset, 0) + coefficient(table, offset, 1) * t
  const second = coefficient(table, offset, 2) + coefficient(table, offset, 3) * t
  const third = coefficient(table, offset, 4) + coefficient(table, offset, 5) * t
  const last = coefficient(table, offset, 6) + coefficient(table, offset, 7) * t
  return low + second * square + (third + last * square + coefficient(table, offset, DEGREE) * fourth) * fourth
}

const coefficient = (table: Float64Array, offset: number, power: number): number => table[offset + 2 + power] as number

/**
 * Writes the polynomial through a function at Chebyshev's nodes of a piece, its two ends among them.
 *
 * @returns How far the function is from it at other places of the piece, and how large the function is: what the
 * rounding of a place makes of it is part of that. NaN where the function is no number.
 */
export const fitPolynomial = (
  f: (place: number) => number,
  lower: number,
  upper: number,
  table: Float64Array,
  offset: number,
): { readonly error: number; readonly size: number } => {
  const middle = (lower + upper) / 2
  const half = (upper - lower) / 2
  const centre = f(middle)
  const values = COSINES.map((t, i) => (i === 0 ? f(upper) : i === DEGREE ? f(lower) : f(middle + half * t)))
  // What is left of the value in the middle has fewer digits to lose.
  const rest = values.map((value, i) => (i === 0 || i === DEGREE ? 0.5 : 1) * (value - centre))
  table[offset] = middle
  table[offset + 1] = 1 / half
  table.fill(0, offset + 2, offset + WIDTH)
  for (let k = 0; k <= DEGREE; k += 1) {
    const sum = rest.reduce((total, value, i) => total + value * cosine(i * k), 0)
    const weight = ((k === 0 || k === DEGREE ? 1 : 2) / DEGREE) * sum
    CHEBYSHEV[k]?.forEach((factor, i) => {
      table[offset + 2 + i] = (table[offset + 2 + i] as number) + weight * factor
    })
  }
  table[offset + 2] = (table[offset + 2] as number) + centre
  const steepness = (Math.max(...values) - Math.min(...values)) / (2 * half)
  const errors = TRIED.map(t => Math.abs(polynomialAt(table, offset, middle + half * t) - f(middle + half * t)))
  return { error: Math.max(...errors), size: Math.max(...values.map(Math.abs)) + ROUNDED * steepness * Math.abs(upper) }
}
