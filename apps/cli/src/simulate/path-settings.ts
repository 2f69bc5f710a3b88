// The paths that a command simulates: a price model, its length and its steps.

import type { Parameter } from '@ammeter/core'
import { blockBootstrap, geometricBrownianMotion, type PathSettings } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { choosePlugIn, type PlugInChoice } from '../plug-in/choose-plug-in.js'
import type { DefinitionOf } from '../plug-in/kinds.js'
import type { PlugInLoader } from '../plug-in/plug-in-loader.js'
import { parseSpec } from '../plug-in/plug-in-spec.js'
import { floatOptions } from '../position/float-options.js'
import { type Outcome, usage } from '../program/failure.js'
import { secondsOption } from '../settings/duration.js'
import { POSITIVE, RATE } from '../settings/numbers.js'
import type { SimulatedPathOptions } from './path-options.js'
import type { SampledHistory } from './sampled-history.js'

/** Simulated paths, with the chosen model. */
export interface ChosenPath {
  readonly model: PlugInChoice<'model'>
  readonly settings: PathSettings & { readonly price: number }
}

/** A model that ships, without settings. */
const preset = (definition: DefinitionOf['model']): PlugInChoice<'model'> => ({
  spec: parseSpec(definition.name),
  definition,
  given: {},
})

const chooseModel = async (
  loader: PlugInLoader,
  word: string | undefined,
  hasHistory: boolean,
): Promise<Outcome<PlugInChoice<'model'>>> => {
  if (word === undefined) return E.right(preset(hasHistory ? blockBootstrap : geometricBrownianMotion))
  const model = await choosePlugIn(loader, 'model', '--model', word)
  if (E.isLeft(model)) return model
  const { needsHistory, name } = model.right.definition
  if (needsHistory === true && !hasHistory) return usage(`--model ${name}: give it a history, with --history FILE`)
  if (needsHistory !== true && hasHistory) return usage(`--history: only for --model ${blockBootstrap.name}`)
  return model
}

/** The parameters of a model with their meanings, for messages. */
const parameterLines = ({ parameters }: DefinitionOf['model']): string =>
  Object.entries<Parameter<string>>(parameters)
    .map(([name, { meaning }]) => `${name} (${meaning})`)
    .join(', ')

const parametersOf = (
  { definition, given, spec }: PlugInChoice<'model'>,
  { volatility, drift }: SimulatedPathOptions,
): Outcome<Readonly<Record<string, string | number>>> => {
  const numbers = floatOptions({
    volatility: ['--volatility', volatility, RATE],
    drift: ['--drift', drift, RATE],
  })
  if (E.isLeft(numbers)) return numbers
  const names = Object.keys(definition.parameters)
  const set = Object.keys(numbers.right)
  const stray = set.find(name => !names.includes(name))
  if (stray !== undefined) {
    return usage(
      `--${stray}: ${definition.name} has none; its settings follow a colon, --model ${spec.name}:key=value: ${parameterLines(definition)}`,
    )
  }
  const twice = set.find(name => given[name] !== undefined)
  if (twice !== undefined) return usage(`--model ${spec.typed}: ${twice} is set twice, by --${twice} too`)
  return E.right({ ...given, ...numbers.right })
}

/** The paths that the options describe. */
export const choosePath = async (
  loader: PlugInLoader,
  options: SimulatedPathOptions,
  history: SampledHistory | undefined,
): Promise<Outcome<ChosenPath>> => {
  const model = await chooseModel(loader, options.model, history !== undefined)
  if (E.isLeft(model)) return model
  const parameters = parametersOf(model.right, options)
  if (E.isLeft(parameters)) return parameters
  const numbers = floatOptions({
    days: ['--days', options.days, POSITIVE],
    price: ['--price', options.price, POSITIVE],
  })
  if (E.isLeft(numbers)) return numbers
  const usual = history?.stepSeconds
  const step =
    options.step === undefined && usual !== undefined ? E.right(usual) : secondsOption('--step', options.step ?? '1h')
  if (E.isLeft(step)) return step
  return E.right({
    model: model.right,
    settings: {
      model: model.right.definition,
      parameters: parameters.right,
      days: numbers.right.days as number,
      price: numbers.right.price ?? history?.prices.at(-1) ?? 1,
      stepSeconds: step.right,
      blocks: options.blocks,
      ...(history && { history: history.prices }),
    },
  })
}
