import { type CurveDefinition, type CurveParts, defineCurve, type Num, normal, type Real } from '@ammeter/core'

/** A curve as its author writes it down: one ingredient, and nothing else. */
const only = <const K extends string>(
  name: string,
  parameters: Record<K, number>,
  over: (real: Real<Num>, values: Readonly<Record<K, Num>>) => CurveParts<Num>,
): CurveDefinition<K, never> =>
  defineCurve<K, never>({
    name,
    summary: 'A curve of one ingredient',
    formula: 'xy',
    parameters: Object.fromEntries(
      Object.entries<number>(parameters).map(([key, preset]) => [key, { default: preset, meaning: 'a parameter' }]),
    ) as unknown as Record<K, { default: number; meaning: string }>,
    over,
  })

/** Constant elasticity of substitution: above 0 it meets the axes, at prices of 0 and ∞. */
export const ces = only('ces', { rho: -1 }, (real, { rho }) => ({
  tradingFunction: (x, y) => real.pow(real.add(real.pow(x, rho), real.pow(y, rho)), real.div(real.one, rho)),
}))

/** Of a degree that is no whole number; with little time left, prices far from 1 are out of all reach. */
export const yieldspace = only('yieldspace', { t: 0.1 }, (real, { t }) => {
  const rest = real.sub(real.one, t)
  return { tradingFunction: (x, y) => real.add(real.pow(x, rest), real.pow(y, rest)) }
})

/** An order book of eleven orders: its reserves jump. */
export const bins = only('bins', { step: 0.0025 }, (real, { step }) => ({
  reserves: p => {
    let [x, y] = [real.zero, real.zero]
    let price = real.pow(real.add(real.one, step), real.of(-5))
    for (let n = -5; n <= 5; n++) {
      if (real.compare(p, price) <= 0) x = real.add(x, real.div(real.one, price))
      else y = real.add(y, real.one)
      price = real.mul(price, real.add(real.one, step))
    }
    return { x, y }
  },
}))

/** A level set that is steep around the price 1, and not monotone everywhere. */
export const cryptoswap = only('cryptoswap', { A: 10, gamma: 0.000145 }, (real, { A, gamma }) => ({
  levelSet: (x, y, liquidity) => {
    const [u, v] = [real.div(x, liquidity), real.div(y, liquidity)]
    const k0 = real.min(real.one, real.mul(real.of(4), real.mul(u, v)))
    const g = real.sub(real.add(gamma, real.one), k0)
    const k = real.div(real.mul(real.mul(A, k0), real.mul(gamma, gamma)), real.mul(g, g))
    const level = real.add(real.mul(k, real.sub(real.add(u, v), real.one)), real.mul(u, v))
    return real.sub(level, real.div(real.one, real.of(4)))
  },
}))

/** Virtual reserves in proportion to the liquidity: a level set that rises before it falls. */
export const virtual = only('virtual', { v: 0.7, w: 0.8 }, (real, { v, w }) => ({
  levelSet: (x, y, liquidity) =>
    real.sub(
      real.mul(real.add(x, real.mul(v, liquidity)), real.add(y, real.mul(w, liquidity))),
      real.mul(liquidity, liquidity),
    ),
}))

/** The upper tail of the normal distribution from 0: by its series, and far out by its continued fraction. */
const upperTail = (real: Real<Num>, z: Num): Num => {
  const [two, square] = [real.of(2), real.mul(z, z)]
  const pi = real.of('3.14159265358979323846264338327950288419716939937510582097494459')
  const density = real.div(real.exp(real.neg(real.div(square, two))), real.sqrt(real.mul(two, pi)))
  if (real.compare(z, real.of(3)) < 0) {
    let [term, sum] = [z, z]
    for (let n = 1; n < 400; n++) {
      term = real.div(real.mul(term, square), real.of(2 * n + 1))
      sum = real.add(sum, term)
      if (real.compare(term, real.mul(sum, real.mul(real.roundingUnit, real.of('0.01')))) < 0) break
    }
    return real.sub(real.of('0.5'), real.mul(density, sum))
  }
  let fraction = z
  const terms = real.compare(real.roundingUnit, real.of(1e-20)) < 0 ? 600 : 100
  for (let n = terms; n >= 1; n--) fraction = real.add(z, real.div(real.of(n), fraction))
  return real.div(density, fraction)
}

/** A covered call, whose reserves vanish faster than any power of the price. */
export const coveredCall = only('covered-call', { strike: 1, s: 0.5 }, (real, { strike, s }) => {
  const below = (z: Num) =>
    real.compare(z, real.zero) < 0 ? upperTail(real, real.neg(z)) : real.sub(real.one, upperTail(real, z))
  return {
    reserves: p => {
      const middle = real.div(real.ln(real.div(p, strike)), s)
      const half = real.div(s, real.of(2))
      return { x: below(real.neg(real.add(middle, half))), y: real.mul(strike, below(real.sub(middle, half))) }
    },
  }
})

/** The same by the normal distribution of the arithmetic, quick enough for decimals. */
export const coveredCallOfNormal = only('covered-call', { strike: 1, s: 0.5 }, (real, { strike, s }) => {
  const { cumulative } = normal(real)
  return {
    reserves: p => {
      const middle = real.div(real.ln(real.div(p, strike)), s)
      const half = real.div(s, real.of(2))
      return {
        x: cumulative(real.neg(real.add(middle, half))),
        y: real.mul(strike, cumulative(real.sub(middle, half))),
      }
    },
  }
})
