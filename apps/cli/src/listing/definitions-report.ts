// The list of plug-ins of one kind, with their parameters.

import {
  type BasketDefinition,
  describeBounds,
  type Parameter,
  type ParameterBounds,
  type ParameterUnit,
} from '@ammeter/core'
import { type ObjectiveNeeds, type ObjectiveRun, objectiveFigures } from '@ammeter/simulation'
import { type Cell, numeral } from '../output/csv.js'
import type { Report } from '../output/report.js'
import { table } from '../output/table.js'
import type { Definition, Kind } from '../plug-in/kinds.js'
import type { Numbers } from '../settings/numbers.js'

/** The runs that have all figures that an objective needs; if it needs several paths, only simulations do. */
const runsOf = (needs: ObjectiveNeeds['needs'], leastPaths: number): readonly ObjectiveRun[] =>
  (['il', 'backtest', 'simulate'] as const).filter(
    run =>
      needs.every(figure => objectiveFigures[figure].runs.includes(run)) && (leastPaths === 1 || run === 'simulate'),
  )

type AnyParameter = Parameter<string>

/** A bound or default as JSON; a bound may be the name of another parameter. */
const exactValue = <N>({ real, exact }: Numbers<N>, value: number | string): number | string => {
  const number = real.of(value)
  return real.isFinite(number) ? exact(number) : value
}

const exactBounds = <N>(numbers: Numbers<N>, { above, atLeast, below, atMost, integer }: ParameterBounds<string>) => ({
  ...Object.fromEntries(
    Object.entries({ above, atLeast, below, atMost }).flatMap(([key, bound]) =>
      bound === undefined ? [] : [[key, exactValue(numbers, bound)]],
    ),
  ),
  ...(integer ? { integer } : {}),
})

/** The figures that an objective needs from a run, and whether high scores are good. */
const objectiveJson = ({ needs, leastPaths = 1, isLoss = false }: ObjectiveNeeds) => ({
  needs,
  runs: runsOf(needs, leastPaths),
  leastPaths,
  isLoss,
})

const objectiveText = ({ needs, leastPaths = 1, isLoss = false }: ObjectiveNeeds): string =>
  [
    `  needs ${needs.join(', ')}: ${runsOf(needs, leastPaths).join(', ')}`,
    ...(leastPaths > 1 ? [`on ${leastPaths} paths or more`] : []),
    ...(isLoss ? ['the smallest is the best'] : []),
  ].join('; ')

/** How many tokens a basket can have, and the parameters with a value for each. */
const basketJson = <N>(numbers: Numbers<N>, { tokens, perToken = {} }: BasketDefinition) => ({
  tokens: { least: tokens.least, most: tokens.most, default: tokens.default ?? tokens.least },
  perToken: Object.entries(perToken).map(([name, parameter]) => ({
    name,
    ...(parameter.default !== undefined && { default: exactValue(numbers, parameter.default) }),
    ...(parameter.sum !== undefined && { sum: exactValue(numbers, parameter.sum) }),
    ...exactBounds(numbers, parameter),
    unit: parameter.unit ?? 'number',
    meaning: parameter.meaning,
  })),
})

/** A row for what is set for each token of a basket: name, default, bounds, meaning. */
const perTokenSettings = (definition: Definition) =>
  Object.entries((definition.kind === 'basket' && definition.perToken) || {}).map(([name, parameter]) => ({
    name,
    default: parameter.sum === undefined ? `${parameter.default} each` : `${parameter.sum}/n each`,
    bounds: `${describeBounds(parameter)}, for each token${parameter.sum === undefined ? '' : `; ${parameter.sum} in all`}`,
    meaning: parameter.meaning,
  }))

/** The formula of a curve or a basket; of a basket, how many tokens it can have too. */
const formulaText = (definition: Definition): readonly string[] => {
  if (definition.kind === 'curve') return [`  ${definition.formula}`]
  if (definition.kind !== 'basket') return []
  const { least, most } = definition.tokens
  return [`  ${definition.formula}, ${least === most ? least : `${least} to ${most}`} tokens`]
}

const definitionJson = <N>(numbers: Numbers<N>, definition: Definition) => ({
  name: definition.name,
  summary: definition.summary,
  parameters: Object.entries(definition.parameters).map(([name, parameter]) => ({
    name,
    default: exactValue(numbers, parameter.default),
    ...exactBounds(numbers, parameter),
    unit: parameter.unit ?? 'number',
    meaning: parameter.meaning,
  })),
  alternatives: Object.entries(definition.alternatives ?? {}).map(([name, alternative]) => ({
    name,
    insteadOf: alternative.insteadOf,
    ...exactBounds(numbers, alternative),
    unit: alternative.unit ?? 'number',
    meaning: alternative.meaning,
  })),
  ...(definition.kind === 'curve' && definition.range && { range: definition.range }),
  ...((definition.kind === 'curve' || definition.kind === 'basket') && { formula: definition.formula }),
  ...(definition.kind === 'basket' && basketJson(numbers, definition)),
  ...(definition.kind === 'objective' && objectiveJson(definition)),
  sources: definition.sources ?? [],
})

/** How people write numbers with a unit. */
const WRITTEN: Partial<Record<ParameterUnit, { readonly one: string; readonly example: string }>> = {
  factor: { one: 'a factor', example: 'x1.1' },
  duration: { one: 'a time', example: '2d, or in seconds' },
}

/** The bounds of a parameter, and how it is written. */
const boundsText = (parameter: ParameterBounds<string> & { readonly unit?: ParameterUnit }): string => {
  const written = parameter.unit && WRITTEN[parameter.unit]
  const bounds = describeBounds(parameter)
  return written === undefined ? bounds : `${bounds.replace('a number', written.one)}, such as ${written.example}`
}

const defaultText = ({ default: value, unit, follows }: AnyParameter): string => {
  if (follows !== undefined) return `${follows.times} × ${follows.parameter}`
  return unit === 'price' ? `${value} × entry price` : String(value)
}

/** A row for each name that can be set: name, default, bounds, meaning. */
const settings = (definition: Definition) => {
  const { parameters, alternatives } = definition
  const range = definition.kind === 'curve' ? definition.range : undefined
  return [
    ...perTokenSettings(definition),
    ...Object.entries(parameters).map(([name, parameter]) => ({
      name,
      default: defaultText(parameter),
      bounds: boundsText(parameter),
      meaning: parameter.meaning,
    })),
    ...Object.entries(alternatives ?? {}).map(([name, alternative]) => ({
      name,
      default: `instead of ${alternative.insteadOf}`,
      bounds: boundsText(alternative),
      meaning: alternative.meaning,
    })),
    ...(range === undefined
      ? []
      : [
          {
            name: 'width',
            default: `instead of ${range.lower} and ${range.upper}`,
            bounds: 'a factor above 1, such as x1.1, or 10%',
            meaning: 'the range from the price at entry divided by this to it times this',
          },
        ]),
  ]
}

/** Definitions of one kind with their parameters, ready to be printed. */
export const definitionsReport = <N>(numbers: Numbers<N>, kind: Kind, known: readonly Definition[]): Report => ({
  json: () => known.map(definition => definitionJson(numbers, definition)),
  csv: () => ({
    header: [kind, 'summary', 'parameter', 'default', 'unit', 'allowed', 'meaning'],
    rows: known.flatMap((definition): Cell[][] => {
      const parameters = Object.entries(definition.parameters)
      const about = [definition.name, definition.summary]
      const lists = perTokenSettings(definition).map(({ name, default: value, bounds, meaning }) => [
        ...about,
        name,
        value,
        '',
        bounds,
        meaning,
      ])
      return parameters.length === 0 && lists.length === 0
        ? [[...about, '', '', '', '', '']]
        : [
            ...lists,
            ...parameters.map(([name, parameter]) => [
              ...about,
              name,
              numeral(exactValue(numbers, parameter.default)),
              parameter.unit ?? '',
              describeBounds(parameter),
              parameter.meaning,
            ]),
          ]
    }),
  }),
  text: ({ bold, dim }) =>
    known.flatMap((definition, i) => {
      const rows = settings(definition).map(({ name, default: value, bounds, meaning }) => [
        `  ${name}`,
        value,
        bounds,
        meaning,
      ])
      return [
        ...(i === 0 ? [] : ['']),
        `${bold(definition.name)}  ${definition.summary}`,
        ...formulaText(definition).map(dim),
        ...(definition.kind === 'objective' ? [dim(objectiveText(definition))] : []),
        ...table(rows, [0, 1, 2, 3]),
      ]
    }),
})
