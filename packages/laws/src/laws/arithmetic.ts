import { type Curve, otherToken, type Reserves, type Trade } from '@ammeter/core'
import { accuracy } from '../accuracy.js'
import { asking } from '../asking.js'
import { atLeast, atMost, equal } from '../compared.js'
import { exactText } from '../exact-text.js'
import { judged } from '../judged.js'
import { slackOf } from '../slack.js'
import { brief } from '../text.js'
import { tokenIn } from '../token-in.js'
import { everyOne, type Verdict } from '../verdict.js'

/** What law 14 is asked with. */
export interface ArithmeticInputs<N> {
  /** Y per X, above 0. */
  readonly price: N
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
}

/**
 * Law 14, arithmetic: the curve says the same in two arithmetics, to the accuracy of the coarser one.
 *
 * Both are asked exactly the same questions. Reserves must be those of a price that differs by `accuracy` at most: where
 * they follow the price steeply, no arithmetic can do better.
 *
 * @param curve Any curve.
 * @param reference The same curve, with the same parameters to the last digit, in an arithmetic of more digits.
 * @param inputs A price, reserves and a trade, in the arithmetic of `curve`.
 * @returns Held, or broken where a reserve, the liquidity, the price or an amount differs by more than `accuracy` of it,
 * or by what a rounding of the reserves makes of it; vacuous where the curve does not hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { decimal, exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * const reference = orThrow(constantProduct(decimal, {}))
 * const inputs = { price: 4, reserves: { x: 1, y: 1 }, trade: exactIn('x', 1) }
 * laws.arithmetic(curve, reference, inputs) // => { outcome: 'held' }
 */
export const arithmetic = <N, M>(
  curve: Curve<N>,
  reference: Curve<M>,
  { price, reserves, trade }: ArithmeticInputs<N>,
): Verdict =>
  judged(() => {
    const { real } = reference
    const coarse = asking(curve)
    const fine = asking(reference)
    const translated = (a: N): M => real.of(exactText(curve.real, a))
    const held = { x: translated(reserves.x), y: translated(reserves.y) }
    const part = translated(accuracy(curve.real))
    const slack = slackOf(real, fine, part)

    const compared = (quantity: string, expected: M, answer: N, conditioned?: () => M) => {
      const found = translated(answer)
      const means = () =>
        `depends on the arithmetic: ${quantity} is ${brief(real, found)} in ${curve.real.name} and ${brief(real, expected)} in ${real.name}`
      const within = real.mul(part, expected)
      return { real, expected, found, within, means, ...(conditioned === undefined ? {} : { conditioned }) }
    }

    const answer = coarse.reserves(price)
    const exact = fine.reserves(translated(price))
    /** A reserve, or one between those of the prices next to the one that was asked for. */
    const sameReserve = (token: 'x' | 'y') => () => {
      const quantity = `the reserve of ${token.toUpperCase()} at the price ${brief(curve.real, price)}`
      const direct = equal(compared(quantity, exact[token], answer[token]))
      if (direct.outcome === 'held') return direct
      const at = (factor: M) => fine.reserves(real.mul(translated(price), factor))[token]
      const below = at(real.sub(real.one, part))
      const above = at(real.add(real.one, part))
      return everyOne(
        () => atLeast(compared(quantity, real.min(below, above), answer[token])),
        () => atMost(compared(quantity, real.max(below, above), answer[token])),
      )
    }

    const sameSwap = () => {
      const swap = coarse.trySwap(reserves, trade)
      const traded = fine.trySwap(held, { ...trade, amount: translated(trade.amount) })
      const paid = tokenIn(trade)
      const taken = otherToken(paid)
      const along = () => slack.ofAmount(held, traded.reserves)
      const ofIn = () => real.mul(real.add(along(), slack.ofGrown(traded.reserves, paid)), traded.amountIn)
      const ofOut = () => real.mul(along(), traded.amountOut)
      const ofLeft = () => slack.ofReserve(traded.reserves, taken)
      return everyOne(
        () => equal(compared('the amount in', traded.amountIn, swap.amountIn, ofIn)),
        () => equal(compared('the amount out', traded.amountOut, swap.amountOut, ofOut)),
        () => equal(compared('the reserve left', traded.reserves[taken], swap.reserves[taken], ofLeft)),
      )
    }

    return everyOne(
      sameReserve('x'),
      sameReserve('y'),
      () => equal(compared('the liquidity', fine.liquidity(held), coarse.liquidity(reserves))),
      () => {
        const spot = fine.spotPrice(held)
        const ofPrice = () => real.mul(real.add(part, slack.ofPrice(held)), spot)
        return equal(compared('the spot price', spot, coarse.spotPrice(reserves), ofPrice))
      },
      sameSwap,
    )
  })
