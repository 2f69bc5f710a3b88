import { brokenCurve } from './broken-curve.js'

/** `√(x² + y²)`: its level sets bend the wrong way, so that the tangent touches at the costliest reserves. */
export const costliestBundle = brokenCurve(
  'costliest-bundle',
  'the trading function is not concave',
  ['cheapestBundle', 'shape', 'impermanentLoss'],
  real => {
    const square = (a: Parameters<typeof real.mul>[0]) => real.mul(a, a)
    const norm = (x: Parameters<typeof real.mul>[0], y: Parameters<typeof real.mul>[0]) =>
      real.sqrt(real.add(square(x), square(y)))
    /** How much one reserve changes with the other, without cancellation. */
    const opposite = (
      moving: Parameters<typeof real.mul>[0],
      other: Parameters<typeof real.mul>[0],
      change: typeof other,
    ) => {
      const moved = real.add(moving, change)
      const left = real.sqrt(real.sub(square(norm(moving, other)), square(moved)))
      return { left, by: real.div(real.mul(change, real.add(moving, moved)), real.add(other, left)) }
    }
    return {
      tradingFunction: norm,
      spotPrice: (x, y) => real.div(x, y),
      reserves: price => {
        const radius = norm(price, real.one)
        return { x: real.div(price, radius), y: real.div(real.one, radius) }
      },
      exactIn: (_tokenIn, reserveIn, reserveOut, amountIn) => {
        const { left, by } = opposite(reserveIn, reserveOut, amountIn)
        return { amountOut: by, remaining: left }
      },
      exactOut: (_tokenIn, reserveIn, reserveOut, amountOut) =>
        real.neg(opposite(reserveOut, reserveIn, real.neg(amountOut)).by),
    }
  },
)
