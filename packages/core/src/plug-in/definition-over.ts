// Definitions that are called with an arithmetic.

import * as E from '../answer.js'
import type { Real } from '../arithmetic/real.js'
import { checkArithmetic } from '../check.js'
import type { Answer } from '../curve/curve.js'
import { resolveParameters } from '../parameters/parameter.js'
import type { GivenParameters, PlugInMetadata } from './metadata.js'

/** A definition whose result depends on the arithmetic: what each kind makes of it, its own type says. */
type DefinitionOver<Kind, Metadata, K extends string, A extends string> = Metadata & {
  readonly kind: Kind
  <N>(real: Real<N>, given?: GivenParameters<K, A>): Answer<unknown>
}

/**
 * A definition: a function of an arithmetic and of parameters, which checks both, with the metadata of its kind on it.
 *
 * @param kind What it makes.
 * @param metadata Its name, its parameters, and whatever else tools show.
 * @param make Makes it, of parameters already checked.
 */
export const definitionOver = <Kind extends string, K extends string, A extends string, M extends PlugInMetadata<K, A>>(
  kind: Kind,
  metadata: M,
  make: <N>(real: Real<N>, parameters: Readonly<Record<K, N>>, given?: GivenParameters<K, A>) => Answer<unknown>,
): DefinitionOver<Kind, M, K, A> => {
  const definition = <N>(real: Real<N>, given?: GivenParameters<K, A>): Answer<unknown> => {
    const invalid = checkArithmetic(real)
    const parameters = invalid ? E.left(invalid) : resolveParameters<N, K, A>(metadata, real, given)
    return E.isLeft(parameters) ? parameters : make(real, parameters.right, given)
  }
  // Not by assignment: a function's own `name` is not writable, only configurable.
  const members = Object.getOwnPropertyDescriptors({ ...metadata, kind })
  return Object.defineProperties(definition, members) as unknown as DefinitionOver<Kind, M, K, A>
}
