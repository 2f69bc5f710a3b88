import type { Real, Reserves, Trade } from '@ammeter/core'
import type fc from 'fast-check'
import type { ConstantFeeTerms } from '../curve/with-fee.js'
import { textOfReserves, textOfTrade } from '../texts/texts.js'
import { judged } from '../verdict/to-verdict.js'
import type { Verdict } from '../verdict/verdict.js'

/** A law asked once: what it says, and what it was asked with. */
export interface Attempt {
  readonly verdict: Verdict
  readonly inputs: () => Readonly<Record<string, string>>
}

const textOfTerms = <N>(real: Real<N>, { fee, feeFrom, fees }: ConstantFeeTerms<N>): string =>
  `${fee === undefined ? '0' : real.toText(fee)} from the ${feeFrom ?? 'input'}, ${fees ?? 'compounded'}`

const textOf = <N>(real: Real<N>, name: string, input: unknown): string => {
  if (typeof input === 'string' || input === undefined) return input ?? 'none'
  if (name === 'reserves') return textOfReserves(real, input as Reserves<N>)
  if (name === 'trade') return textOfTrade(real, input as Trade<N>)
  if (name === 'terms') return textOfTerms(real, input as ConstantFeeTerms<N>)
  return real.toText(input as N)
}

const textsOf = <N>(real: Real<N>, inputs: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, textOf(real, name, input)]))

/** The pool among what was drawn: its curve is asked for the reserves, before there are any inputs. */
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
 * Attempts at a law: what is drawn becomes its inputs, for which the curve may have to be asked, and the law is asked
 * with them.
 */
export const attempts = <N, D extends object, I extends object>(
  real: Real<N>,
  drawn: fc.Arbitrary<D>,
  inputsOf: (drawn: D) => I,
  law: (inputs: I) => Verdict,
): fc.Arbitrary<() => Attempt> =>
  drawn.map(draw => () => {
    let asked = poolAmong(draw)
    const verdict = judged(() => {
      const inputs = inputsOf(draw)
      asked = inputs
      return law(inputs)
    })
    return { verdict, inputs: () => textsOf(real, asked) }
  })
