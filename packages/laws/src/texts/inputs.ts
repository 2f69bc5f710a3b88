import type { Real, Reserves, Trade } from '@ammeter/core'
import type { ConstantFeeTerms } from '../curve/with-fee.js'
import { textOfReserves, textOfTrade } from './texts.js'

const textOfTerms = <N>(real: Real<N>, { fee, feeFrom, fees }: ConstantFeeTerms<N>): string =>
  `${fee === undefined ? '0' : real.toText(fee)} from the ${feeFrom ?? 'input'}, ${fees ?? 'compounded'}`

const textOf = <N>(real: Real<N>, name: string, input: unknown): string => {
  if (typeof input === 'string' || input === undefined) return input ?? 'none'
  if (name === 'reserves') return textOfReserves(real, input as Reserves<N>)
  if (name === 'trade') return textOfTrade(real, input as Trade<N>)
  if (name === 'terms') return textOfTerms(real, input as ConstantFeeTerms<N>)
  return real.toText(input as N)
}

/** What a law of curves was asked with, by name, for people: every digit of each number. */
export const textsOfInputs = <N>(real: Real<N>, inputs: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, textOf(real, name, input)]))
