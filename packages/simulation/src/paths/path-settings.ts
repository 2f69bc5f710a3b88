import { float64, type Parameter, type ParameterInput, parametersAtEntry } from '@ammeter/core'
import { either as E, function as F } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import { exponential } from '../random/exponential.js'
import type { RandomStream } from '../random/random-stream.js'
import { checkSettings, checkWords, domains, invalidSetting } from '../settings.js'
import { SECONDS_PER_YEAR } from '../years.js'
import type { PriceModel, PriceModelDefinition, PriceProcess } from './price-model.js'

/** A simulated path. */
export interface PathSettings {
  /** How prices move. */
  readonly model: PriceModelDefinition
  /** Its parameters; those left out have their defaults. */
  readonly parameters?: Readonly<Record<string, ParameterInput>>
  /** The prices of a history, for a model that draws from one. */
  readonly history?: readonly number[]
  /** The first price, Y per X, above 0; by default 1. */
  readonly price?: number
  /** How long the path is, above 0. */
  readonly days: number
  /** Seconds from one step to the next, above 0. */
  readonly stepSeconds: number
  /** Whether steps are all of that length, or exponentially distributed with that mean, as times between blocks. */
  readonly blocks?: 'fixed' | 'exponential'
}

/** A path that can be begun again and again, each time with other streams. */
export interface ResolvedPath {
  readonly price: number
  readonly days: number
  readonly steps: number
  readonly model: string
  readonly parameters: Readonly<Record<string, number>>
  readonly start: (stream: RandomStream) => PriceProcess
  /** The time that a step takes, in years; by a stream of its own where steps are not all of one length. */
  readonly stepYears: number | ((clock: RandomStream) => number)
}

/** The most steps that a path may have. */
const MOST_STEPS = 1e9

/** The ratios of successive prices. */
const ratiosOf = (history: readonly number[]): E.Either<InvalidSetting, Float64Array> => {
  const wrong = history.findIndex(price => !(price > 0 && price < Number.POSITIVE_INFINITY))
  if (wrong >= 0) return invalidSetting(`price ${wrong} of the history`, history[wrong], 'a number above 0')
  if (history.length < 2) return invalidSetting('prices in the history', history.length, 'two or more')
  return E.right(Float64Array.from(history.slice(1), (price, index) => price / (history[index] as number)))
}

/** The model with its parameters; a price that is left out, or relative, follows the first price of the path. */
const modelOf = ({ model, parameters = {}, price = 1 }: PathSettings): E.Either<InvalidSetting, PriceModel> => {
  const relative = Object.entries<Parameter<string>>(model.parameters)
    .filter(([name, { unit }]) => unit === 'price' && parameters[name] === undefined)
    .map(([name, parameter]) => [name, float64.of(parameter.default) * price] as const)
  const made = F.pipe(
    parametersAtEntry(model, float64, { ...parameters, ...Object.fromEntries(relative) }, price),
    E.chain(given => model(given)),
  )
  if (E.isRight(made)) return made
  const { left } = made
  const setting = 'parameter' in left ? `${model.name}: ${left.parameter}` : `parameter of ${model.name}`
  return invalidSetting(setting, left.given, left.allowed)
}

/** Path settings, checked, with the model found. */
export const resolvePath = (settings: PathSettings): E.Either<InvalidSetting, ResolvedPath> => {
  const { price = 1, days, stepSeconds, blocks = 'fixed', history } = settings
  const checked = checkSettings([
    ['price', price, domains.positive],
    ['days', days, domains.positive],
    ['step', stepSeconds, domains.positive],
  ])
  if (E.isLeft(checked)) return checked
  const words = checkWords([['blocks', blocks, ['fixed', 'exponential']]])
  if (E.isLeft(words)) return words
  const steps = Math.round((days * 86_400) / stepSeconds)
  if (steps > MOST_STEPS) {
    return invalidSetting('steps of a path', steps, `at most ${MOST_STEPS}: ${days} days in steps of ${stepSeconds} s`)
  }
  if (stepSeconds > days * 86_400) {
    return invalidSetting('step', `${stepSeconds} s`, `no longer than the path, ${days} days`)
  }
  if (typeof settings.model !== 'function') {
    return invalidSetting('model', JSON.stringify(settings.model), 'a definition, such as geometricBrownianMotion')
  }
  const made = modelOf(settings)
  if (E.isLeft(made)) return made
  const model = made.right
  const ratios = model.needsHistory ? ratiosOf(history ?? []) : E.right(new Float64Array())
  if (E.isLeft(ratios)) return ratios
  const years = stepSeconds / SECONDS_PER_YEAR
  return E.right({
    price,
    days,
    steps,
    model: model.name,
    parameters: model.parameters,
    start: stream => model.start({ price, stream, history: ratios.right }),
    stepYears: blocks === 'fixed' ? years : clock => years * exponential(clock),
  })
}
