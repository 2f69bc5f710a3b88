import { brokenCurve } from './broken-curve.js'

/** Newton's method for a square root, stopped at a step of less than a thousandth: right to six digits, on the level set. */
export const stopsEarly = brokenCurve(
  'stops-early',
  'a solver stops at a tolerance',
  ['priceRoundTrip', 'envelope'],
  real => {
    const half = real.of('0.5')
    const tolerance = real.of('1e-3')
    const root = (a: Parameters<typeof real.sqrt>[0]) => {
      let point = real.max(a, real.one)
      for (;;) {
        const next = real.mul(half, real.add(point, real.div(a, point)))
        if (real.compare(real.sub(point, next), real.mul(tolerance, point)) <= 0) return next
        point = next
      }
    }
    return {
      reserves: price => {
        const y = root(price)
        return { x: real.div(real.one, y), y }
      },
    }
  },
)
