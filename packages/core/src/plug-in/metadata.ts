// What every plug-in says of itself: name, summary, parameters, sources.

import type { AlternativeParameter, Parameter, ParameterInput } from '../parameters/parameter.js'

/** Where something comes from. */
export interface Source {
  /** Authors, title, year, and the section or equation. */
  readonly title: string
  readonly url?: string
}

/** What tools need to show something that plugs in, and to build controls for it. */
export interface PlugInMetadata<K extends string = string, A extends string = string> {
  /** A short name in lower case with hyphens, unique among its kind. */
  readonly name: string
  /** One line for people. */
  readonly summary: string
  readonly parameters: Readonly<Record<K, Parameter<NoInfer<K>>>>
  /** Other conventions for the parameters. */
  readonly alternatives?: Readonly<Record<A, AlternativeParameter<NoInfer<K>>>>
  /** Papers and contracts that define it. */
  readonly sources?: readonly Source[]
}

/** The parameters that a definition is called with; those left out have their defaults. */
export type GivenParameters<K extends string, A extends string> = Readonly<Partial<Record<K | A, ParameterInput>>>
