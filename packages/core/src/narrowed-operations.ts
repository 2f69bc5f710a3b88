import { either as E } from 'fp-ts'
import { notRepresentable } from './check.js'
import type { Answer, Curve } from './curve.js'
import type { Num } from './num.js'
import type { Real } from './real.js'
import { otherToken, type Reserves } from './reserves.js'
import type { Swap, Trade } from './trade.js'
import type { Widening } from './widening.js'

/** The operations of a curve. */
export type Operations<N> = Pick<Curve<N>, 'reserves' | 'value' | 'liquidity' | 'spotPrice' | 'swap'>

/** A number of the wider arithmetic in the narrower one, or the refusal that says how large it is. */
export const narrowNumber = <N>({ real, narrow }: Widening<N>, quantity: string, result: Num): Answer<N> => {
  const number = narrow(result)
  return number === undefined ? E.left(notRepresentable(real, quantity, result)) : E.right(number)
}

/** The operations of a curve over an arithmetic, computed by the same curve with exponents without end. */
export const narrowedOperations = <N>(
  widening: Widening<N>,
  { add, sub }: Real<N>,
  wider: () => Answer<Curve<Num>>,
): Operations<N> => {
  const { widen } = widening
  const ask = <A, B>(question: (curve: Curve<Num>) => Answer<A>, narrow: (answer: A) => Answer<B>): Answer<B> => {
    const curve = wider()
    if (E.isLeft(curve)) return curve
    const answer = question(curve.right)
    return E.isLeft(answer) ? answer : narrow(answer.right)
  }
  const widenReserves = ({ x, y }: Reserves<N>) => ({ x: widen(x), y: widen(y) })
  const number = (quantity: string) => (result: Num) => narrowNumber(widening, quantity, result)

  /** The amounts that were given stay as they were. */
  const swap = (held: Reserves<N>, { kind, token, amount }: Trade<N>) =>
    ask(
      curve => curve.swap(widenReserves(held), { kind, token, amount: widen(amount) }),
      ({ amountIn, amountOut, reserves }): Answer<Swap<N>> => {
        const isSale = kind === 'exactIn'
        const other = otherToken(token)
        const found = number(isSale ? 'amount out' : 'amount in')(isSale ? amountOut : amountIn)
        if (E.isLeft(found)) return found
        const moved = number('reserve after the trade')(reserves[other])
        if (E.isLeft(moved)) return moved
        const given = (isSale ? add : sub)(held[token], amount)
        const amounts = isSale
          ? { amountIn: amount, amountOut: found.right }
          : { amountIn: found.right, amountOut: amount }
        const after = token === 'x' ? { x: given, y: moved.right } : { x: moved.right, y: given }
        const grown = number('reserve after the trade')(reserves[token])
        return isSale && E.isLeft(grown) ? grown : E.right({ ...amounts, reserves: after })
      },
    )

  return {
    reserves: price =>
      ask(
        curve => curve.reserves(widen(price)),
        unit => {
          const x = number('reserve of X')(unit.x)
          const y = number('reserve of Y')(unit.y)
          return E.isLeft(x) ? x : E.isLeft(y) ? y : E.right({ x: x.right, y: y.right })
        },
      ),
    value: price => ask(curve => curve.value(widen(price)), number('value')),
    liquidity: held => ask(curve => curve.liquidity(widenReserves(held)), number('liquidity')),
    spotPrice: held => ask(curve => curve.spotPrice(widenReserves(held)), number('spot price')),
    swap,
  }
}
