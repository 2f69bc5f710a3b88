// A curve whose inputs and answers are rounded at random, to see how far a rounding moves a law.

import type { Curve, Real, Reserves } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** Chooses one of several things by its index: a way of rounding, or a curve to ask. */
export type Choose = (choices: number) => number

/** Multiplies a number by one plus or minus a rounding of an arithmetic of fewer digits. */
export const rounder = <N>(real: Real<N>, unit: string, choose: Choose): ((a: N) => N) => {
  const factors = [real.add(real.one, real.of(unit)), real.sub(real.one, real.of(unit))]
  return a => real.mul(a, factors[choose(2)] ?? real.one)
}

/**
 * A curve that rounds every question and every answer once, as an arithmetic of fewer digits might. Its parameters are
 * rounded too if there are curves with rounded parameters. How far its answers move is what a law cannot know in that
 * arithmetic.
 *
 * @param curves The same curve, with parameters that differ by a rounding: each question goes to one of them.
 * @param unit The rounding unit of the arithmetic of fewer digits, as a numeral.
 * @param choose How each number is rounded.
 */
export const roundedCurve = <N>(curves: readonly [Curve<N>, ...Curve<N>[]], unit: string, choose: Choose): Curve<N> => {
  const [first] = curves
  const rounded = rounder(first.real, unit, choose)
  const any = () => curves[choose(curves.length)] ?? first
  const both = ({ x, y }: Reserves<N>): Reserves<N> => ({ x: rounded(x), y: rounded(y) })
  const map = E.either.map
  const self: Curve<N> = {
    ...first,
    reserves: price => map(any().reserves(rounded(price)), both),
    value: price => map(any().value(rounded(price)), rounded),
    liquidity: held => map(any().liquidity(both(held)), rounded),
    spotPrice: held => map(any().spotPrice(both(held)), rounded),
    swap: (held, trade) =>
      map(any().swap(both(held), { ...trade, amount: rounded(trade.amount) }), swap => ({
        amountIn: rounded(swap.amountIn),
        amountOut: rounded(swap.amountOut),
        reserves: both(swap.reserves),
      })),
    finer: () => E.right(self),
    reflected: () => map(any().reflected(), curve => roundedCurve([curve], unit, choose)),
    dual: () => map(any().dual(), curve => roundedCurve([curve], unit, choose)),
  }
  return self
}
