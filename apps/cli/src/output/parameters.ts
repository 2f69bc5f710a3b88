// The resolved parameters of curves, for programs and for people.

import type { Choice } from '../curve/curve-choice.js'
import type { Numbers } from '../settings/numbers.js'
import { figuresOf } from './figures.js'
import { table } from './table.js'

/** A chosen curve with its resolved parameters. */
export interface Resolved<N> {
  readonly choice: Choice
  readonly params: Readonly<Record<string, N>>
}

/** Resolved parameters as programs read them. */
export const exactParams = <N>({ exact }: Numbers<N>, params: Readonly<Record<string, N>>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, exact(value)]))

/** Resolved parameters in one cell: `lower=0.5 upper=2`. */
export const paramsCell = <N>({ exact }: Numbers<N>, params: Readonly<Record<string, N>>): string =>
  Object.entries(params)
    .map(([name, value]) => `${name}=${exact(value)}`)
    .join(' ')

/** A line for each parameter: its value and its meaning, after the curve's name if there are several curves. */
export const parameterLines = <N>(numbers: Numbers<N>, curves: readonly Resolved<N>[]): readonly string[] => {
  const { amount } = figuresOf(numbers)
  const rows = curves.flatMap(({ choice, params }) =>
    Object.entries(params).map(([name, value], i) => [
      ...(curves.length > 1 ? [i === 0 ? choice.label : ''] : []),
      `${name} = ${amount(value)}`,
      choice.definition.parameters[name]?.meaning ?? '',
    ]),
  )
  return table(rows, [0, 1, 2])
}

/** The meaning of a result's numbers, for programs that read the JSON. */
export const conventions = (choices: readonly Choice[]) => ({
  price: 'Y per X',
  impermanentLoss: 'fraction of the value of holding the reserves at entry; at least 0; fees left out',
  breakEvenFeeYield: 'fees that make up for it, as a fraction of the value of the position',
  parameters: Object.fromEntries(
    choices.map(({ definition: { name, parameters } }) => [
      name,
      Object.fromEntries(Object.entries(parameters).map(([key, { meaning }]) => [key, meaning])),
    ]),
  ),
})
