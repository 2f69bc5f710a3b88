import { type CurveDefinition, describeBounds, type Parameter, type ParameterBounds } from '@ammeter/core'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { type Numbers, overNumbers } from '../numbers.js'
import { type Cell, numeral } from '../output/csv.js'
import type { Report } from '../output/report.js'
import { table } from '../output/table.js'
import { ofKinds } from '../plug-in/plug-in-loader.js'
import { type CommonOptions, type Context, examples, printsReport } from './command.js'

type AnyParameter = Parameter<string>

/** A bound or default as JSON carries it; a bound may be the name of another parameter. */
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

const curveJson = <N>(numbers: Numbers<N>, definition: CurveDefinition) => ({
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
  ...(definition.range && { range: definition.range }),
  formula: definition.formula,
  sources: definition.sources ?? [],
})

const defaultText = ({ default: value, unit }: AnyParameter): string =>
  unit === 'price' ? `${value} × entry price` : String(value)

/** A row for each name that `--set` takes: name, default, bounds, meaning. */
const settings = ({ parameters, alternatives, range }: CurveDefinition) => [
  ...Object.entries(parameters).map(([name, parameter]) => ({
    name,
    default: defaultText(parameter),
    bounds: describeBounds(parameter),
    meaning: parameter.meaning,
  })),
  ...Object.entries(alternatives ?? {}).map(([name, alternative]) => ({
    name,
    default: `instead of ${alternative.insteadOf}`,
    bounds: describeBounds(alternative),
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

const curvesReport = <N>(numbers: Numbers<N>, known: readonly CurveDefinition[]): Report => ({
  json: () => known.map(definition => curveJson(numbers, definition)),
  csv: () => ({
    header: ['curve', 'summary', 'parameter', 'default', 'unit', 'allowed', 'meaning'],
    rows: known.flatMap((definition): Cell[][] => {
      const parameters = Object.entries(definition.parameters)
      const about = [definition.name, definition.summary]
      return parameters.length === 0
        ? [[...about, '', '', '', '', '']]
        : parameters.map(([name, parameter]) => [
            ...about,
            name,
            numeral(exactValue(numbers, parameter.default)),
            parameter.unit ?? '',
            describeBounds(parameter),
            parameter.meaning,
          ])
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
        dim(`  ${definition.formula}`),
        ...table(rows, [0, 1, 2, 3]),
      ]
    }),
})

/** `ammeter curves`: what there is, and what can be set. */
export const curvesCommand = (program: Command, { known, answer }: Context): void => {
  const command = program.command('curves').description('list the curves and their parameters')
  printsReport(command)
    .addHelpText('after', examples('curves', 'curves --json'))
    .action((options: CommonOptions) =>
      answer(options, digits =>
        E.right(overNumbers(digits, numbers => curvesReport(numbers, ofKinds(known, ['curve'])))),
      ),
    )
}
