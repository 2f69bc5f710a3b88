import type { Parameter, Source } from '@ammeter/core'
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

/** A way in which prices move, with what tools need to show it and to build controls for it. */
export interface PriceModel<K extends string = string> {
  /** A short name in lower case with hyphens. */
  readonly name: string
  /** One line for people. */
  readonly summary: string
  readonly parameters: Readonly<Record<K, Parameter<NoInfer<K>>>>
  readonly sources: readonly Source[]
  /** Whether it draws from a history. */
  readonly needsHistory?: boolean
  readonly start: (parameters: Readonly<Record<K, number>>, start: PriceStart) => PriceProcess
}

/** Declares a model; its parameters' names are inferred. */
export const priceModel = <K extends string>(model: PriceModel<K>): PriceModel<K> => model
