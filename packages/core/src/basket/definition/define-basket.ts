// Defines baskets of n tokens from their formulas.

import { either as E } from 'fp-ts'
import { dual } from '../../arithmetic/dual.js'
import { float64 } from '../../arithmetic/float64.js'
import type { Num } from '../../arithmetic/num.js'
import type { Real } from '../../arithmetic/real.js'
import { checkArithmetic } from '../../check.js'
import type { Answer } from '../../curve/curve.js'
import { lazy } from '../../lazy.js'
import { resolveParameters } from '../../parameters/parameter.js'
import {
  type PerTokenInput,
  type PerTokenParameter,
  resolvePerToken,
  resolveTokens,
} from '../../parameters/per-token.js'
import type { Basket, BasketParameters } from '../basket.js'
import { basketOf, mapParameters } from './basket-of.js'
import type { BasketAuthoring, BasketDefinition, BasketParts, BasketValues } from './definition.js'
import type { BasketForms } from './formulas.js'

type Authored = BasketAuthoring<string, string, string>

/** The formulas in an arithmetic. Only here do an author's opaque numbers stand for an `N`. */
const formsOver = <N>(
  authored: Authored,
  real: Real<N>,
  parameters: BasketParameters<N>,
  tokens: number,
): BasketForms<N> => {
  const { finer } = real
  return {
    real,
    tokens,
    parts: authored.over(
      real as unknown as Real<Num>,
      parameters as unknown as BasketValues<string, string, Num>,
      tokens,
    ) as unknown as BasketParts<N>,
    overDual: lazy(() => formsOver(authored, dual(real), mapParameters(parameters, dual(real).constant), tokens)),
    ...(finer && {
      finer: lazy(() => formsOver(authored, finer(), parameters, tokens)),
      coarser: lazy(() => formsOver(authored, float64, mapParameters(parameters, real.toNumber), tokens)),
    }),
  }
}

/** The parameters with a value for each token, resolved. */
const perTokenValues = <N>(
  { name, perToken = {} }: Authored,
  real: Real<N>,
  tokens: number,
  given: Readonly<Record<string, unknown>>,
): Answer<Readonly<Record<string, readonly N[]>>> => {
  const values: Record<string, readonly N[]> = {}
  for (const [parameter, declared] of Object.entries<PerTokenParameter>(perToken)) {
    const list = given[parameter] as PerTokenInput | undefined
    const resolved = resolvePerToken(name, parameter, declared, real, tokens, list)
    if (E.isLeft(resolved)) return resolved
    values[parameter] = resolved.right
  }
  return E.right(values)
}

const make = <N>(authored: Authored, real: Real<N>, given: Readonly<Record<string, unknown>>): Answer<Basket<N>> => {
  const { name, perToken = {} } = authored
  const lists = Object.keys(perToken)
  const tokens = resolveTokens(name, authored.tokens, given, lists)
  if (E.isLeft(tokens)) return tokens
  const listed = perTokenValues(authored, real, tokens.right, given)
  if (E.isLeft(listed)) return listed
  const scalars = Object.entries(given).filter(([parameter]) => parameter !== 'tokens' && !lists.includes(parameter))
  const resolved = resolveParameters<N, string, string>(authored, real, Object.fromEntries(scalars))
  if (E.isLeft(resolved)) {
    const refused = resolved.left
    // Its lists are names to choose from, too.
    return refused._tag === 'UnknownParameter'
      ? E.left({
          ...refused,
          allowed: `one of ${[...Object.keys(authored.parameters), ...lists, 'tokens'].join(', ')}`,
        })
      : resolved
  }
  const parameters = { ...resolved.right, ...listed.right }
  return basketOf({ name, parameters, forms: () => formsOver(authored, real, parameters, tokens.right) })
}

/**
 * A basket of n tokens from its formulas: checks parameters, guards every formula, and adds everything that can be
 * derived. Any one of `tradingFunction`, `levelSet`, `reserves` and `value` determines the rest: reserves at prices by
 * Newton's method in logarithms with derivatives from dual numbers, trades by a search along the level set.
 *
 * @param authored The formulas with the basket's name, summary and parameters. Parameters under `perToken` have a value for
 * each token.
 * @returns A definition: call it with an arithmetic and parameters. It answers `UnknownParameter`, `InvalidParameter`,
 * `InvalidArithmetic`, or `BrokenCurve` where the formulas throw.
 *
 * @example
 * import { defineBasket, exactIn, float64, orThrow } from '@ammeter/core'
 *
 * const geometric = defineBasket({
 *   name: 'geometric',
 *   summary: 'Geometric mean with equal weights',
 *   formula: String.raw`\prod x_i`,
 *   tokens: { least: 2, most: 8 },
 *   parameters: {},
 *   over: real => ({ tradingFunction: reserves => reserves.reduce(real.mul) }),
 * })
 * const basket = orThrow(geometric(float64, { tokens: 3 }))
 * orThrow(basket.spotPrices([1, 2, 4])) // => [4, 2, 1]
 * const { amountOut } = orThrow(basket.swap([10, 10, 10], exactIn(0, 10, 2)))
 * amountOut // => 5
 */
export const defineBasket = <
  const K extends string = never,
  const A extends string = never,
  const V extends string = never,
>(
  authored: BasketAuthoring<K, A, V>,
): BasketDefinition<K, A, V> => {
  const { over: _over, ...metadata } = authored
  const definition = <N>(real: Real<N>, given: Readonly<Record<string, unknown>> = {}): Answer<Basket<N>> => {
    const invalid = checkArithmetic(real)
    return invalid === undefined ? make(authored as unknown as Authored, real, given) : E.left(invalid)
  }
  // Not by assignment: a function's own `name` is not writable, only configurable.
  const members = Object.getOwnPropertyDescriptors({ ...metadata, kind: 'basket' })
  return Object.defineProperties(definition, members) as unknown as BasketDefinition<K, A, V>
}
