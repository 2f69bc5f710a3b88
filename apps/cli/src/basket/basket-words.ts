// Baskets in results: their parameters, and what the numbers mean.

import type { BasketParameters } from '@ammeter/core'
import { figuresOf } from '../output/figures.js'
import { table } from '../output/table.js'
import type { Numbers } from '../settings/numbers.js'
import type { BasketChoice } from './basket-choice.js'

/** Resolved parameters as programs read them: lists as lists. */
export const exactBasketParams = <N>({ exact }: Numbers<N>, parameters: BasketParameters<N>) =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(each => exact(each as N)) : exact(value as N),
    ]),
  )

/** Resolved parameters in one cell: `weights=0.5,0.3,0.2`. */
export const basketParamsCell = <N>(numbers: Numbers<N>, parameters: BasketParameters<N>): string =>
  Object.entries(exactBasketParams(numbers, parameters))
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')

const meaningOf = ({ definition }: BasketChoice, name: string): string =>
  definition.perToken?.[name]?.meaning ?? definition.parameters[name]?.meaning ?? ''

/** A line for each parameter: its value, or values, and its meaning. */
export const basketParameterLines = <N>(
  numbers: Numbers<N>,
  choice: BasketChoice,
  parameters: BasketParameters<N>,
): readonly string[] => {
  const { amount } = figuresOf(numbers)
  const rows = Object.entries(parameters).map(([name, value]) => [
    `${name} = ${Array.isArray(value) ? value.map(each => amount(each as N)).join(', ') : amount(value as N)}`,
    meaningOf(choice, name),
  ])
  return table(rows, [0, 1])
}

/** The meaning of a result's numbers, for programs that read the JSON. */
export const basketConventions = (choice: BasketChoice) => ({
  prices: 'of each token, in one unit',
  impermanentLoss: 'fraction of the value of holding the reserves at entry; at least 0; fees left out',
  breakEvenFeeYield: 'fees that make up for it, as a fraction of the value of the position',
  parameters: Object.fromEntries(
    Object.keys({ ...choice.definition.perToken, ...choice.definition.parameters }).map(name => [
      name,
      meaningOf(choice, name),
    ]),
  ),
})
