// The law that a swap keeps the trading function, and a fee never lowers it.

import { type Curve, otherToken, type Reserves, type Trade } from '@ammeter/core'
import fc from 'fast-check'
import { answersOf } from '../curve/answers-of.js'
import { curveLaw } from '../curve/curve-law.js'
import { tokenIn } from '../curve/token-in.js'
import { type ConstantFeeTerms, tradeWithFee } from '../curve/with-fee.js'
import { lawInputs } from '../draw/law-inputs.js'
import { textOfTrade } from '../texts/texts.js'
import { accuracy } from '../tolerance/accuracy.js'
import { atLeast, equal } from '../verdict/comparison.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'

/** What `invariant` is asked with. */
export interface InvariantInputs<N> {
  /** Tokens in the pool. */
  readonly reserves: Reserves<N>
  readonly trade: Trade<N>
  /** What a pool would charge; left out, nothing. */
  readonly terms?: ConstantFeeTerms<N>
}

/**
 * Invariant: a swap changes the reserves by what was paid in and out, and leaves `φ` unchanged; with a fee `φ`
 * never falls.
 *
 * @param curve Any curve.
 * @param inputs Reserves, a trade, and the terms of a pool.
 * @returns Held, or broken if a reserve or `φ` is off by more than `accuracy` of it; vacuous if the curve does not
 * hold enough for the trade.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { exactIn, float64, orThrow } from '@ammeter/core'
 * import { laws } from '@ammeter/laws'
 *
 * const curve = orThrow(constantProduct(float64, {}))
 * laws.invariant(curve, { reserves: { x: 1, y: 1 }, trade: exactIn('x', 1) }) // => { outcome: 'held' }
 */
export const invariant = curveLaw({
  name: 'invariant',
  statement: 'a swap leaves φ unchanged; with a fee φ never falls',
  draw: ({ traded, terms, reservesAndTrade }) =>
    lawInputs(fc.tuple(traded, terms), ([pool, terms]) => ({
      ...reservesAndTrade(pool),
      ...(terms === undefined ? {} : { terms }),
    })),
  holds: <N>(curve: Curve<N>, { reserves, trade, terms }: InvariantInputs<N>): Verdict => {
    const { real } = curve
    const answers = answersOf(curve)
    const { amountIn, amountOut, reserves: after } = answers.trySwap(reserves, trade)
    const paid = tokenIn(trade)
    const taken = otherToken(paid)
    const agreed = trade.kind === 'exactIn' ? amountIn : amountOut
    const before = answers.liquidity(reserves)
    const level = answers.liquidity(after)
    const what = `after ${textOfTrade(real, trade)}`
    return everyOne(
      () =>
        equal({
          real,
          expected: trade.amount,
          found: agreed,
          tolerance: real.zero,
          explanation: show => `trades another amount than it was asked for: ${show(agreed)} ${what}`,
        }),
      () => {
        const expected = real.add(reserves[paid], amountIn)
        return equal({
          real,
          expected,
          found: after[paid],
          tolerance: real.mul(accuracy(real), expected),
          explanation: show =>
            `loses count of what was paid in: ${show(after[paid])} ${paid.toUpperCase()} in the pool ${what}`,
        })
      },
      () =>
        equal({
          real,
          expected: real.sub(reserves[taken], amountOut),
          found: after[taken],
          tolerance: real.mul(accuracy(real), reserves[taken]),
          explanation: show =>
            `loses count of what was paid out: ${show(after[taken])} ${taken.toUpperCase()} in the pool ${what}, with ${show(amountOut)} taken`,
        }),
      () =>
        equal({
          real,
          expected: before,
          found: level,
          tolerance: real.mul(accuracy(real), before),
          explanation: show => `leaves its level set: the liquidity ${show(before)} is ${show(level)} ${what}`,
        }),
      () => {
        if (terms === undefined) return held
        const pool = tradeWithFee(curve, reserves, terms, trade).pool
        const grown = answers.liquidity(pool.reserves)
        return atLeast({
          real,
          expected: before,
          found: grown,
          tolerance: real.mul(accuracy(real), before),
          explanation: show => `loses liquidity although a fee is paid: from ${show(before)} to ${show(grown)} ${what}`,
        })
      },
    )
  },
})
