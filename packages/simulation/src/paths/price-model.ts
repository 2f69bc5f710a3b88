// Price models: how authors write them.

import type { PlugInMetadata } from '@ammeter/core'
import { type Made, type PlugIn, plugIn } from '../plug-in.js'
import type { RandomStream } from '../random/random-stream.js'

/** A price on its way. It is moved in place, because millions of steps are. */
export interface PriceProcess {
  /** The price now, Y per X. */
  readonly price: number
  /** Moves the price on by an interval of time, in years of 365 days. */
  readonly advance: (years: number) => void
}

/** What a process begins with. */
export interface PriceStart {
  /** The first price, Y per X. */
  readonly price: number
  /** Where its random numbers come from. */
  readonly stream: RandomStream
  /** The ratios of successive prices of a history, for a model that draws from one. */
  readonly history: Float64Array
}

/** What an author writes of a model. */
export interface PriceModelAuthoring<K extends string, A extends string> extends PlugInMetadata<K, A> {
  /** Whether it draws from a history. */
  readonly needsHistory?: boolean
  readonly start: (parameters: Readonly<Record<NoInfer<K>, number>>, start: PriceStart) => PriceProcess
  /** The expected price after a time, in years, where the model states it: a law holds the model to it. */
  readonly mean?: (parameters: Readonly<Record<NoInfer<K>, number>>, price: number, years: number) => number
}

/** A way in which prices move, with its parameters. */
export interface PriceModel extends Made {
  readonly needsHistory: boolean
  readonly start: (start: PriceStart) => PriceProcess
  /** The expected price after a time, in years, where the model states it. */
  readonly mean?: (price: number, years: number) => number
}

/** A price model without parameters yet. Call it with some; prices among them are absolute, Y per X. */
export type PriceModelDefinition<K extends string = string, A extends string = string> = PlugIn<
  'model',
  PriceModel,
  K,
  A
> & { readonly needsHistory?: boolean }

/**
 * A price model: how prices move. It sees a stream of random numbers and the time that passes, and answers prices.
 *
 * @param authored Name, summary, parameters, and what begins a path.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { definePriceModel, generatePath } from '@ammeter/simulation'
 *
 * const straight = definePriceModel({
 *   name: 'straight',
 *   summary: 'Grows at a rate, and nothing else',
 *   parameters: { rate: { default: 1, atLeast: -10, atMost: 10, meaning: 'growth of the log price in a year' } },
 *   start: ({ rate }, { price }) => {
 *     const process = {
 *       price,
 *       advance: (years: number) => {
 *         process.price *= Math.exp(rate * years)
 *       },
 *     }
 *     return process
 *   },
 * })
 * const settings = { model: straight, parameters: { rate: 0 }, price: 5, days: 2, stepSeconds: 86_400 }
 * Array.from(orThrow(generatePath(settings, 1)), ({ price }) => price) // => [5, 5, 5]
 */
export const definePriceModel = <const K extends string = never, const A extends string = never>(
  authored: PriceModelAuthoring<K, A>,
): PriceModelDefinition<K, A> => {
  const { start, mean, ...metadata } = authored
  return plugIn<'model', PriceModel, K, A, PlugInMetadata<K, A> & { readonly needsHistory?: boolean }>(
    'model',
    metadata,
    parameters => ({
      needsHistory: authored.needsHistory === true,
      start: (from: PriceStart) => start(parameters, from),
      ...(mean && { mean: (price: number, years: number) => mean(parameters, price, years) }),
    }),
  )
}
