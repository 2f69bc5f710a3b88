import { between, type Settings, settingsOf } from '@ammeter/laws'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import type { PriceModel, PriceModelDefinition, PriceProcess } from '../../paths/price-model.js'
import { streamsOfSeed } from '../../random/path-streams.js'
import type { RandomStream } from '../../random/random-stream.js'
import { seeds } from '../draw.js'
import { plugInLaws } from '../plug-in-law.js'

/** A price model that is tried, and the settings that it is tried with. */
export interface ModelSubject {
  readonly definition: PriceModelDefinition
  readonly settings: readonly Settings[]
}

/** What a model is asked with. */
export interface ModelInput {
  readonly settings: Settings
  readonly seed: number
  /** The first price, Y per X. */
  readonly price: number
  /** How long each step is, in years. */
  readonly steps: readonly number[]
}

/** Paths whose steps take from half a minute to some days. */
export const modelInputs = (subject: ModelSubject): fc.Arbitrary<ModelInput> =>
  fc.record({
    settings: settingsOf(subject),
    seed: seeds,
    price: between(1e-6, 1e6),
    steps: fc.array(between(1e-6, 0.01), { minLength: 1, maxLength: 30 }),
  })

/** What a model was asked with, for people. */
export const explainModel = ({ settings, seed, price, steps }: ModelInput): Readonly<Record<string, string>> => ({
  settings: JSON.stringify(settings),
  seed: String(seed),
  price: String(price),
  steps: `${steps.join(', ')} years`,
})

/** The ratios of a history for a model that draws from one: a wave, and a fall. */
const history = Float64Array.from({ length: 200 }, (_, step) =>
  Math.exp(0.02 * Math.sin(step) - (step === 99 ? 0.2 : 0)),
)

/** At an end of a parameter the steps are shorter: within days, a volatility of 10,000 % takes a price out of all range. */
const AT_ENDS = 1e-3

/** The steps of a path, in years. */
export const stepsOf = ({ settings }: ModelSubject, input: ModelInput): readonly number[] =>
  input.settings === settings[0] ? input.steps : input.steps.map(years => AT_ENDS * years)

/** The model of an input, if its settings fit together. */
export const modelOf = ({ definition }: ModelSubject, settings: Settings): PriceModel | undefined => {
  const made = definition(settings)
  return E.isRight(made) ? made.right : undefined
}

/** A law of price models. */
export const modelLaw = plugInLaws({
  draw: modelInputs,
  explain: explainModel,
  make: (subject, { settings }) => modelOf(subject, settings),
})

/** Starts a path, from a price and a stream. */
export const begin = (model: PriceModel, price: number, stream: RandomStream): PriceProcess =>
  model.start({ price, stream, history })

/** The stream of a seed. */
export const streamOf = (seed: number): RandomStream => streamsOfSeed(seed).next()

/** The prices of a path. */
export const pricesOf = (
  model: PriceModel,
  { price, seed }: ModelInput,
  steps: readonly number[],
): readonly number[] => {
  const process = begin(model, price, streamOf(seed))
  const priceAfter = (years: number) => {
    process.advance(years)
    return process.price
  }
  return [process.price, ...steps.map(priceAfter)]
}
