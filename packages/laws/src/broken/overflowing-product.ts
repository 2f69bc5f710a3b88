import type { Answer, Curve, Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { product } from '../curve/product.js'
import type { BrokenCurve } from './broken-curve.js'

/** `√p / √(p·p)`: right as long as the square of the price is a number. It is made by hand, because core would refuse it. */
const definition = <N>(real: Real<N>): Answer<Curve<N>> =>
  E.either.map(product(real), curve => ({
    ...curve,
    reserves: (price: N) =>
      E.either.map(curve.reserves(price), ({ x, y }) =>
        real.compare(price, real.one) > 0 ? { x: real.div(y, real.sqrt(real.mul(price, price))), y } : { x, y },
      ),
  }))

/** Answers that there is no X at prices so high that their square overflows. */
export const overflowingProduct: BrokenCurve = {
  definition: Object.defineProperty(definition, 'name', { value: 'overflowing-product' }),
  mistake: 'the square of a high price overflows, and the reserve of X becomes nothing',
  breaks: ['total'],
  arithmetic: 'float64',
}
