/** Intervals of a table. */
const INTERVALS = 256

/** Values that one polynomial goes through. */
const POINTS = 6

/** Deviations from a power that differ by less are all the same. */
const SAME = 2 ** -44

/** Where a polynomial's last coefficient is larger, the function bends too much for it. */
const BENT = 2 ** -24

/** A deviation from the power that is about none. */
const NEARLY = 2 ** -10

/** Where a search for `v` begins, and `d ln u / d ln v` there, the slope of a residual that is `ln u` but for a constant. */
export interface Start {
  readonly at: number
  readonly slope: number
  /** Whether it comes from a table of a function that is smooth there: then both are nearly exact. */
  readonly tabulated: boolean
  /** What stood beside the solution in the table. */
  readonly beside?: number
}

/** A solution, and a positive number that goes with it, if there is one: roughly proportional to the root of it. */
interface Solved {
  readonly root: number
  readonly beside?: number
}

const areSame = (values: readonly number[]): boolean =>
  values.every(each => Math.abs(each - (values[0] ?? each)) <= SAME)

/** Where searches for `v` of a function of `u` begin, if a table tells. */
export type StartTable = (u: number) => Start | undefined

/** The table where there is none: every search then begins from afar. */
export const noTable: StartTable = () => undefined

/** What a formula answers; nothing where it throws, because a table is made of what can be had. */
export const answered = <A>(ask: () => A): A | undefined => {
  try {
    return ask()
  } catch {
    return undefined
  }
}

/** The powers that functions are roughly proportional to. */
export type Power = -2 | -1 | 1 | 2

const raised = (u: number, power: Power): number => {
  const part = power === 1 || power === -1 ? u : u * u
  return power > 0 ? part : 1 / part
}

/** As if the function were the power itself. */
export const proportional = (power: Power, u: number): Start => ({
  at: raised(u, power),
  slope: 1 / power,
  tabulated: false,
})

/** A polynomial between the values of a table, and its derivative by the place. */
interface Column {
  readonly value: (place: number) => number
  readonly change: (place: number) => number
  readonly isSmooth: (place: number) => boolean
}

const column = (values: readonly number[]): Column => {
  // Newton's form of each polynomial: differences over factorials.
  const last = values.length - POINTS
  const coefficients = new Float64Array((last + 1) * POINTS)
  for (let i = 0; i <= last; i++) {
    let differences = values.slice(i, i + POINTS)
    for (let k = 0; k < POINTS; k++) {
      coefficients[i * POINTS + k] = differences[0] ?? Number.NaN
      differences = differences.slice(1).map((each, j) => (each - (differences[j] ?? Number.NaN)) / (k + 1))
    }
  }
  const from = (place: number) => Math.min(Math.max(Math.floor(place) - 2, 0), last)
  return {
    value: place => {
      const i = from(place)
      let value = coefficients[i * POINTS + POINTS - 1] ?? Number.NaN
      for (let k = POINTS - 2; k >= 0; k--) {
        value = (coefficients[i * POINTS + k] ?? Number.NaN) + (place - i - k) * value
      }
      return value
    },
    change: place => {
      const i = from(place)
      let value = coefficients[i * POINTS + POINTS - 1] ?? Number.NaN
      let change = 0
      for (let k = POINTS - 2; k >= 0; k--) {
        change = value + (place - i - k) * change
        value = (coefficients[i * POINTS + k] ?? Number.NaN) + (place - i - k) * value
      }
      return change
    },
    isSmooth: place => Math.abs(coefficients[(from(place) + 1) * POINTS - 1] ?? Number.NaN) <= BENT,
  }
}

/**
 * Where searches for `v`, a function of positive numbers that is roughly proportional to `u^power`, begin: from a table
 * of it between two `u`. Nothing outside, and nowhere where the function could not be tabulated.
 *
 * The logarithm of what the power leaves out is tabulated at equal steps of `ln u`, and read by polynomials of the fifth
 * degree.
 */
export const startTable = (
  solve: (start: Start, u: number) => Solved | undefined,
  power: Power,
  from: number,
  to: number,
): StartTable => {
  const interval = Math.log(to / from) / INTERVALS
  const deviations: number[] = []
  const besides: number[] = []
  for (let i = 0; i <= INTERVALS; i++) {
    const u = from * Math.exp(i * interval)
    // From where the two before it point to.
    const { [i - 1]: before = 0, [i - 2]: first = before } = deviations
    const change = before - first
    const at = raised(u, power) * Math.exp(before + change)
    const start = { at, slope: 1 / (power + change / interval), tabulated: false }
    const solved = answered(() => solve(start, u))
    const deviation = solved === undefined ? Number.NaN : Math.log(solved.root / raised(u, power))
    if (!Number.isFinite(deviation)) return noTable
    deviations.push(deviation)
    if (solved?.beside !== undefined) besides.push(Math.log(solved.beside / Math.sqrt(solved.root)))
  }
  const hasBeside = besides.length > 0 && besides.every(Number.isFinite)
  if (areSame(deviations) && (!hasBeside || areSame(besides))) {
    const [factor, besideFactor] = [Math.exp(deviations[0] ?? 0), Math.exp(besides[0] ?? 0)]
    const slope = 1 / power
    return u => {
      if (!(u >= from && u <= to)) return undefined
      const at = factor * raised(u, power)
      return hasBeside
        ? { at, slope, tabulated: true, beside: besideFactor * Math.sqrt(at) }
        : { at, slope, tabulated: true }
    }
  }
  const deviation = column(deviations)
  const beside = hasBeside ? column(besides) : undefined
  return u => {
    if (!(u >= from && u <= to)) return undefined
    const place = Math.log(u / from) / interval
    const value = deviation.value(place)
    const tabulated = deviation.isSmooth(place)
    // Where the power is about as near, the power itself, which is exact where a curve is even.
    if (!tabulated && Math.abs(value) <= NEARLY) return undefined
    const at = Math.exp(value) * raised(u, power)
    const slope = 1 / (power + deviation.change(place) / interval)
    return beside === undefined
      ? { at, slope, tabulated }
      : { at, slope, tabulated, beside: Math.exp(beside.value(place)) * Math.sqrt(at) }
  }
}

/** A table reaches from its middle to this factor of it in both directions. */
const REACH = 16

/** The ends themselves, where a token runs out, are left out by this part of the way. */
const MARGIN = 1 / 64

/** The prices of a table: in the middle of those of a curve, or around 1 where they have no end. */
export const tabulatedPrices = (lower = 0, upper = Number.POSITIVE_INFINITY): { from: number; to: number } => {
  const [hasLower, hasUpper] = [lower > 0, upper < Number.POSITIVE_INFINITY]
  const least = hasLower ? lower : hasUpper ? upper / REACH ** 2 : 1 / REACH
  const most = hasUpper ? upper : hasLower ? lower * REACH ** 2 : REACH
  const middle = Math.sqrt(least) * Math.sqrt(most)
  const reach = Math.min(REACH, (most / middle) ** (1 - MARGIN))
  return { from: middle / reach, to: middle * reach }
}
