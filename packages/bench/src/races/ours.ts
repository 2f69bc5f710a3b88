/**
 * What is timed of a curve of ours.
 *
 * Every operation has a loop of its own, written out, so that V8 sees one function at each call, as it does in a program
 * that uses one curve. Every answer is kept, so that none of the work can be left out.
 */
import { type Answer, type Curve, describeError, exactIn, exactOut, impermanentLoss, otherToken } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Workload } from './workload.js'

/** The operations that are timed, in words. */
export const operationNames = {
  reserves: 'reserves at a price',
  exactIn: 'swap, exact in',
  exactOut: 'swap, exact out',
  impermanentLoss: 'impermanent loss',
} as const

export type Operation = keyof typeof operationNames

const rightOf = <A>(answer: Answer<A>): A => {
  if (E.isLeft(answer)) throw new Error(describeError(answer.left))
  return answer.right
}

/** One pass over the workload for each operation; the answers are reserves of X, amounts and losses. */
export const batchesOf = <N>(curve: Curve<N>, load: Workload): Record<Operation, () => readonly N[]> => {
  const { of } = curve.real
  const entryPrice = of(load.entryPrice)
  const prices = load.prices.map(of)
  const swaps = load.swaps.map(({ reserves, tokenIn, amount }) => ({
    held: { x: of(reserves.x), y: of(reserves.y) },
    tokenIn,
    tokenOut: otherToken(tokenIn),
    amount: of(amount),
  }))
  const answersTo = (length: number) => Array.from({ length }, () => of(0))
  const heldX = answersTo(prices.length)
  const amountsOut = answersTo(swaps.length)
  const amountsIn = answersTo(swaps.length)
  const losses = answersTo(prices.length)
  return {
    reserves: () => {
      let i = 0
      for (const price of prices) heldX[i++] = rightOf(curve.reserves(price)).x
      return heldX
    },
    exactIn: () => {
      let i = 0
      for (const { held, tokenIn, amount } of swaps) {
        amountsOut[i++] = rightOf(curve.swap(held, exactIn(tokenIn, amount))).amountOut
      }
      return amountsOut
    },
    exactOut: () => {
      let i = 0
      for (const { held, tokenOut, amount } of swaps) {
        amountsIn[i++] = rightOf(curve.swap(held, exactOut(tokenOut, amount))).amountIn
      }
      return amountsIn
    },
    impermanentLoss: () => {
      let i = 0
      for (const price of prices) losses[i++] = rightOf(impermanentLoss(curve, entryPrice, price))
      return losses
    },
  }
}
