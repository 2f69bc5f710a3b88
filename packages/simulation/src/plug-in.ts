// Plug-ins of simulations, and their definitions.

import { type Answer, float64, type GivenParameters, type PlugInMetadata, resolveParameters } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** Something made of a definition and its parameters: what a simulation takes. */
export interface Made {
  /** The name of its definition. */
  readonly name: string
  readonly parameters: Readonly<Record<string, number>>
}

/** A definition of some kind. Call it with parameters; those left out have their defaults. */
export interface PlugIn<Kind extends string, M extends Made, K extends string = string, A extends string = string>
  extends PlugInMetadata<K, A> {
  readonly kind: Kind
  /** Errors: `UnknownParameter`, `InvalidParameter`. */
  (parameters?: GivenParameters<K, A>): Answer<M>
}

/** A definition out of what its author wrote: the metadata, and what is made of parameters already checked. */
export const plugIn = <
  Kind extends string,
  M extends Made,
  K extends string,
  A extends string,
  Metadata extends PlugInMetadata<K, A>,
>(
  kind: Kind,
  authored: Metadata,
  make: (parameters: Readonly<Record<K, number>>) => Omit<M, keyof Made>,
): PlugIn<Kind, M, K, A> & Metadata => {
  const { name, ...metadata } = authored
  const definition = (given?: GivenParameters<K, A>): Answer<M> =>
    E.either.map(
      resolveParameters<number, K, A>(authored, float64, given),
      parameters => ({ name, parameters, ...make(parameters) }) as unknown as M,
    )
  // A function's own `name` is not writable, only configurable.
  Object.defineProperty(definition, 'name', { value: name, enumerable: true })
  return Object.assign(definition, { ...metadata, kind }) as unknown as PlugIn<Kind, M, K, A> & Metadata
}
