// Draws the inputs of laws.

import type fc from 'fast-check'
import type { NotApplicable } from '../run/law-run.js'

/** What was drawn for one run of a law. */
export interface DrawnInputs<I> {
  /** What is known before the curve is asked: the report has it even if the curve does not answer. */
  readonly known: object
  /** What the law is asked with. The curve is asked for what depends on it, such as reserves, and may throw. */
  readonly inputs: () => I
}

/** Inputs of a law, as they are drawn, or why the law does not apply. */
export type LawInputs<I> = fc.Arbitrary<DrawnInputs<I>> | NotApplicable

/** The price and liquidity of the pool among what was drawn. */
const poolAmong = (drawn: unknown): object => {
  if (typeof drawn !== 'object' || drawn === null) return {}
  if ('price' in drawn && 'liquidity' in drawn) return { price: drawn.price, liquidity: drawn.liquidity }
  return (
    Object.values(drawn)
      .map(poolAmong)
      .find(pool => 'price' in pool) ?? {}
  )
}

/**
 * Inputs of a law: what is drawn, and what it becomes once the curve has been asked.
 *
 * @param drawn An arbitrary of what is drawn.
 * @param inputsOf Makes the inputs of it, for which it may ask the curve; left out, what is drawn is the inputs.
 */
export const lawInputs: {
  <I extends object>(drawn: fc.Arbitrary<I>): fc.Arbitrary<DrawnInputs<I>>
  <D extends object, I extends object>(drawn: fc.Arbitrary<D>, inputsOf: (drawn: D) => I): fc.Arbitrary<DrawnInputs<I>>
} = <D extends object>(drawn: fc.Arbitrary<D>, inputsOf: (drawn: D) => object = same => same) =>
  drawn.map(draw => ({ known: poolAmong(draw), inputs: () => inputsOf(draw) as never }))
