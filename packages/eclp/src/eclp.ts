/**
 * Elliptic concentrated liquidity: reserves on an arc of an ellipse.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | α, β | lower, upper | Y per X | 0 < α < β |
 * | q | peg: where liquidity is densest | Y per X | > 0; the tangent of the rotation, s/c |
 * | λ | stretch of the ellipse | number | ≥ 1; at 1 a circle |
 * | p | price | Y per X | > 0 |
 * | n(p) | `√((1 + q p)² + λ²(p − q)²)` | number | |
 *
 * The paper stretches and rotates a circle and subtracts offsets that make the reserves end at α and β. Here the
 * difference of two points on that circle is written by the tangent κ of half the angle between them, so that nothing
 * cancels: `x(p) = κ(p, β) λ√(1 + q²) (1/n(p) + 1/n(β))`, `y(p) = κ(α, p) λ√(1 + q²) (p/n(p) + α/n(α))`. From p to r,
 * `κ(p, r) = sin / (n(p)n(r) + cos)` with `sin = λ(r − p)(1 + q²)` and `cos = λ²(p − q)(r − q) + (1 + q p)(1 + q r)`, which
 * are the sine and the cosine of the angle times `n(p)n(r)`.
 *
 * Source: Gyroscope, *E-CLP Mathematics* (technical paper, 2022), sections 2.1 and 2.1.2.
 */
import { type CurveDefinition, defineCurve, type Num } from '@ammeter/core'

/**
 * Gyroscope's elliptic concentrated liquidity pool: a range of prices with liquidity densest around the peg, the more so
 * the larger the stretch.
 *
 * Outside the range it holds one token only and stops trading. Reserves are in closed form, exact to some tens of
 * rounding units; core derives swaps from them, with amounts exact to some rounding units of the reserve.
 *
 * @example
 * import { eclp } from '@ammeter/eclp'
 * import { float64, orThrow } from '@ammeter/core'
 *
 * const curve = orThrow(eclp(float64, { lower: 0.5, upper: 2, peg: 1, stretch: 10 }))
 * const { x, y } = orThrow(curve.reserves(1))
 * x === y // => true
 */
export const eclp: CurveDefinition<'lower' | 'upper' | 'peg' | 'stretch', never> = defineCurve({
  name: 'eclp',
  summary: 'A range with liquidity densest around a peg',
  formula: String.raw`\left\lVert A\,(x - a L,\; y - b L) \right\rVert = L`,
  parameters: {
    lower: { default: 0.5, above: 0, unit: 'price', meaning: 'price below which the pool holds X only' },
    upper: { default: 2, above: 'lower', unit: 'price', meaning: 'price above which the pool holds Y only' },
    peg: { default: 1, above: 0, unit: 'price', meaning: 'price around which liquidity is densest' },
    stretch: {
      default: 10,
      atLeast: 1,
      atMost: 1e8,
      meaning: 'stretch of the ellipse, λ: the larger, the more liquidity around the peg',
    },
  },
  range: { lower: 'lower', upper: 'upper' },
  sources: [
    {
      title: 'Gyroscope: E-CLP Mathematics (2022), sections 2.1 and 2.1.2',
      url: 'https://github.com/gyrostable/technical-papers',
    },
  ],
  reflection: (real, { lower, upper, peg, stretch }) => ({
    lower: real.div(real.one, upper),
    upper: real.div(real.one, lower),
    peg: real.div(real.one, peg),
    stretch,
  }),
  over: (real, { lower, upper, peg, stretch }) => {
    const { add, sub, mul, div, one } = real
    const isLess = (a: Num, b: Num) => real.compare(a, b) < 0
    const squares = add(one, mul(peg, peg))
    const scale = mul(stretch, real.sqrt(squares))
    const along = (price: Num) => add(one, mul(peg, price))
    const across = (price: Num) => mul(stretch, sub(price, peg))
    const norm = (price: Num) => {
      const [a, b] = [along(price), across(price)]
      return real.sqrt(add(mul(a, a), mul(b, b)))
    }
    /** κ: the tangent of half an angle is `sin / (1 + cos)`, and `(1 − cos) / sin`, of which one does not cancel. */
    const halfAngle = (from: Num, to: Num) => {
      const lengths = mul(norm(from), norm(to))
      const sine = mul(mul(stretch, squares), sub(to, from))
      const cosine = add(mul(across(from), across(to)), mul(along(from), along(to)))
      return isLess(cosine, real.zero) ? div(sub(lengths, cosine), sine) : div(sine, add(lengths, cosine))
    }
    /** What the pool sells of X, and buys of Y, while the price rises from one to another. */
    const traded = (from: Num, to: Num) => {
      const chord = mul(scale, halfAngle(from, to))
      const [a, b] = [norm(from), norm(to)]
      return { x: mul(chord, add(div(one, a), div(one, b))), y: mul(chord, add(div(from, a), div(to, b))) }
    }
    const whole = traded(lower, upper)
    /** The part, from the rest where that is smaller: of a large part that hardly changes, it keeps the slope exact. */
    const wholeLess = (all: Num, rest: Num, part: Num) => (isLess(add(rest, rest), all) ? sub(all, rest) : part)
    return {
      prices: { lower, upper },
      reserves: price => {
        const clamped = real.min(real.max(price, lower), upper)
        const below = traded(lower, clamped)
        const above = traded(clamped, upper)
        return { x: wholeLess(whole.x, below.x, above.x), y: wholeLess(whole.y, above.y, below.y) }
      },
    }
  },
})
