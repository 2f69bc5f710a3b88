import { brokenCurve } from './broken-curve.js'

/** Virtual reserves of one token each, whatever the liquidity: a range whose reserves were not scaled. */
export const fixedVirtualReserves = brokenCurve(
  'fixed-virtual-reserves',
  'the virtual reserves do not grow with the liquidity',
  ['homogeneity'],
  (real, right) => {
    const virtual = (a: Parameters<typeof right.tradingFunction>[0]) => real.add(a, real.one)
    return {
      tradingFunction: (x, y) => right.tradingFunction(virtual(x), virtual(y)),
      spotPrice: (x, y) => right.spotPrice(virtual(x), virtual(y)),
      exactIn: (tokenIn, reserveIn, reserveOut, amountIn) => {
        const { amountOut } = right.exactIn(tokenIn, virtual(reserveIn), virtual(reserveOut), amountIn)
        return { amountOut, remaining: real.sub(reserveOut, amountOut) }
      },
      exactOut: (tokenIn, reserveIn, reserveOut, amountOut) =>
        right.exactOut(tokenIn, virtual(reserveIn), virtual(reserveOut), amountOut),
    }
  },
)
