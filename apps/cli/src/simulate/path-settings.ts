import type { Parameter } from '@ammeter/core'
import { type PathSettings, type PriceModel, priceModels } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { secondsOption } from '../duration.js'
import { type Outcome, usage } from '../failure.js'
import { didYouMean } from '../nearest.js'
import { POSITIVE, RATE } from '../numbers.js'
import { floatOptions } from '../position/float-options.js'
import type { SimulatedPathOptions } from './path-options.js'
import type { SampledHistory } from './sampled-history.js'

const BOOTSTRAP = 'block-bootstrap'

const MODELS = priceModels.map(({ name }) => name)

const modelOf = (name: string | undefined, hasHistory: boolean): Outcome<PriceModel> => {
  const wanted = name ?? (hasHistory ? BOOTSTRAP : (MODELS[0] as string))
  const model = priceModels.find(known => known.name === wanted)
  if (model === undefined) return usage(`--model: there is no ${JSON.stringify(wanted)}: ${didYouMean(wanted, MODELS)}`)
  if (model.needsHistory === true && !hasHistory)
    return usage(`--model ${wanted}: give it a history, with --history FILE`)
  if (model.needsHistory !== true && hasHistory) return usage(`--history: only for --model ${BOOTSTRAP}`)
  return E.right(model)
}

/** The parameters of a model, with what each is, for messages. */
const parameterLines = ({ parameters }: PriceModel): string =>
  Object.entries<Parameter<string>>(parameters)
    .map(([name, { meaning }]) => `${name} (${meaning})`)
    .join(', ')

const parametersOf = (
  model: PriceModel,
  { volatility, drift, modelSet = [] }: SimulatedPathOptions,
): Outcome<Readonly<Record<string, string | number>>> => {
  const numbers = floatOptions({
    volatility: ['--volatility', volatility, RATE],
    drift: ['--drift', drift, RATE],
  })
  if (E.isLeft(numbers)) return numbers
  const names = Object.keys(model.parameters)
  const stray = Object.keys(numbers.right).find(name => !names.includes(name))
  if (stray !== undefined) {
    return usage(`--${stray}: ${model.name} has none; set with --model-set: ${parameterLines(model)}`)
  }
  const given: Record<string, string | number> = { ...numbers.right }
  for (const text of modelSet) {
    const [, key = '', value = ''] = /^([^=]+)=(.*)$/.exec(text) ?? []
    if (key === '') return usage(`--model-set ${text}: expected key=value, such as ${names[0]}=…`)
    if (!names.includes(key)) {
      return usage(
        `--model-set ${text}: ${model.name} has no parameter ${JSON.stringify(key)}: ${didYouMean(key, names)}`,
      )
    }
    if (given[key] !== undefined) return usage(`--model-set ${text}: ${key} is set twice`)
    given[key] = value
  }
  return E.right(given)
}

/** The paths that the options say. */
export const pathSettingsOf = (
  options: SimulatedPathOptions,
  history: SampledHistory | undefined,
): Outcome<PathSettings & { readonly price: number }> => {
  const model = modelOf(options.model, history !== undefined)
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
    model: model.right.name,
    parameters: parameters.right,
    days: numbers.right.days as number,
    price: numbers.right.price ?? history?.prices.at(-1) ?? 1,
    stepSeconds: step.right,
    blocks: options.blocks,
    ...(history && { history: history.prices }),
  })
}
