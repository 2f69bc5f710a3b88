import { type Dual, dual } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { equal } from '../verdict/comparison.js'
import { orSkip } from '../verdict/or-skip.js'
import { accurately, basketLaw, numbersFor } from './subject.js'

/** The value follows the price of a token by what is held of it. */
export const envelope = basketLaw({
  name: 'envelope',
  statement: '∂V/∂pᵢ = xᵢ(p)',
  holds: (basket, input) => {
    const { real, tokens } = basket
    const { variable, constant } = dual(real)
    const prices = numbersFor(basket, input.prices)
    const token = input.tokenIn % tokens
    type N = (typeof prices)[0]
    const varying: readonly Dual<N>[] = prices.map((price, i) => (i === token ? variable(price) : constant(price)))
    const overDual = basket.dual()
    if (E.isLeft(overDual)) return broken('a basket over dual numbers', 'none', 'leaves the arithmetic it was given')
    const held = orSkip(basket.reserves(prices))
    const value = overDual.right.value(varying)
    const moving = overDual.right.reserves(varying)
    if (E.isLeft(value) || E.isLeft(moving)) {
      return broken('a value over dual numbers', 'none', 'has no derivative where it has a value')
    }
    // The terms that the derivative of p·x(p) is a sum of.
    const terms = moving.right.map(({ derivative }, i) => real.abs(real.mul(prices[i] as N, derivative)))
    const expected = held[token] as N
    return equal({
      real,
      expected,
      found: value.right.derivative,
      tolerance: accurately(real, terms.reduce(real.add, expected)),
      explanation: show => `follows the price of token ${token} by another amount than the ${show(expected)} it holds`,
    })
  },
})
