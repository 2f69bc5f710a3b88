import type { Real } from '../arithmetic/real.js'
import type { CurvePoolSwap } from './curve-pool.js'
import type { Settlement } from './settle.js'

/** What a settled trade cost, as prices in Y per X. */
export const tradePrices = <N>(
  { div, sub, max, one, zero, isZero }: Real<N>,
  spot: N,
  { tokenIn, paid, received, along }: Settlement<N>,
): Pick<CurvePoolSwap<N>, 'executionPrice' | 'priceImpact'> => {
  if (isZero(along.amountIn) || isZero(along.amountOut)) return { executionPrice: spot, priceImpact: zero }
  const sellsX = tokenIn === 'x'
  const onCurve = sellsX ? div(along.amountOut, along.amountIn) : div(along.amountIn, along.amountOut)
  const impact = sub(one, sellsX ? div(onCurve, spot) : div(spot, onCurve))
  return {
    executionPrice: sellsX ? div(received, paid) : div(paid, received),
    priceImpact: max(impact, zero),
  }
}
