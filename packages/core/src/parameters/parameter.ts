// Parameters of definitions: their declaration, bounds and resolution.

import type { either } from 'fp-ts'
import * as E from '../answer.js'
import type { Real } from '../arithmetic/real.js'
import { displayText, isObject } from '../display-text.js'
import type { CurveError, InvalidParameter } from '../errors.js'

/** A parameter as a caller gives it: a number, or a decimal numeral of any length. */
export type ParameterInput = number | string

/**
 * What a parameter is measured in: a bare number, a share in [0, 1], a price (Y per X), a Uniswap v3 tick, a factor (1.1,
 * which people write as `x1.1` or `10%`), or a duration in seconds (which people write as `2d` or `90m`).
 */
export type ParameterUnit = 'number' | 'share' | 'price' | 'tick' | 'factor' | 'duration'

/** A bound of a parameter: a number, or the name of another parameter. */
export type Bound<K extends string> = number | K

/** The values that a parameter may take. Every bound that is given holds at once. */
export interface ParameterBounds<K extends string> {
  /** Greater than this. */
  readonly above?: Bound<K>
  /** This or greater. */
  readonly atLeast?: Bound<K>
  /** Less than this. */
  readonly below?: Bound<K>
  /** This or less. */
  readonly atMost?: Bound<K>
  /** A whole number. */
  readonly integer?: boolean
}

/** What tools need to know of a parameter to explain it and to build a control for it. */
export interface Parameter<K extends string> extends ParameterBounds<K> {
  /** One line: what it stands for. */
  readonly meaning: string
  /** The value where none is given. A price is relative to the price at entry. */
  readonly default: ParameterInput
  /** Left out, a bare number. */
  readonly unit?: ParameterUnit
  /** Left out where another parameter is given, it is so many times that one: what the default is of the other's default. */
  readonly follows?: { readonly parameter: K; readonly times: number }
}

/** Another convention for a parameter: it may be given instead, never together with it. */
export interface AlternativeParameter<K extends string> extends ParameterBounds<K> {
  readonly meaning: string
  /** Left out, a bare number. */
  readonly unit?: ParameterUnit
  /** The parameter in whose place it stands. */
  readonly insteadOf: K
  /** The value of that parameter. */
  readonly convert: <N>(real: Real<N>, value: N) => N
}

/** The two prices among the parameters that are the ends of a range: tools then set both at once, by its `width`. */
export interface RangeEnds<K extends string> {
  readonly lower: K
  readonly upper: K
}

/** The parameters of a curve, as its definition declares them. */
export interface ParameterDeclarations<K extends string, A extends string> {
  readonly name: string
  readonly parameters: Readonly<Record<K, Parameter<NoInfer<K>>>>
  readonly alternatives?: Readonly<Record<A, AlternativeParameter<NoInfer<K>>>>
  readonly range?: RangeEnds<NoInfer<K>>
}

const BOUNDS = [
  { key: 'above', words: 'above', holds: (order: number) => order > 0 },
  { key: 'atLeast', words: 'at least', holds: (order: number) => order >= 0 },
  { key: 'below', words: 'below', holds: (order: number) => order < 0 },
  { key: 'atMost', words: 'at most', holds: (order: number) => order <= 0 },
] as const

/**
 * The values that a parameter may take, in words.
 *
 * @example
 * import { describeBounds } from '@ammeter/core'
 *
 * describeBounds({ above: 0, below: 1 }) // => 'a number above 0 and below 1'
 */
export const describeBounds = <K extends string>(bounds: ParameterBounds<K>): string => {
  const parts = BOUNDS.flatMap(({ key, words }) => (bounds[key] === undefined ? [] : [`${words} ${bounds[key]}`]))
  return `${bounds.integer ? 'a whole number' : 'a number'} ${parts.join(' and ')}`.trim()
}

/**
 * The parameters of a curve, or of anything that declares its own in the same way, in an arithmetic: defaults filled in,
 * alternatives converted, every bound checked.
 *
 * @param declared A name for messages, and the declarations.
 * @param real The arithmetic.
 * @param given Numbers or numerals by name.
 * @returns `UnknownParameter` for a name that the curve does not have; `InvalidParameter` for text that is no number, a
 * value outside its bounds, one parameter given in two conventions, a default that is no number, or no `parameters`.
 *
 * @example
 * import { float64, orThrow, resolveParameters } from '@ammeter/core'
 *
 * const declared = { name: 'walk', parameters: { volatility: { default: 0.8, above: 0, meaning: 'annual volatility' } } }
 * orThrow(resolveParameters(declared, float64, {})) // => { volatility: 0.8 }
 * orThrow(resolveParameters(declared, float64, { volatility: '0.5' })) // => { volatility: 0.5 }
 */
export const resolveParameters = <N, K extends string, A extends string>(
  declared: ParameterDeclarations<K, A>,
  real: Real<N>,
  given: Readonly<Record<string, unknown>> | undefined,
): either.Either<CurveError, Readonly<Record<K, N>>> => {
  const { name: curve, parameters } = declared
  const invalid = (parameter: string, value: unknown, allowed: string): either.Either<InvalidParameter, never> =>
    E.left({ _tag: 'InvalidParameter', curve, parameter, given: displayText(value), allowed })
  if (!isObject(parameters)) return invalid('parameters', parameters, 'an object, {} where there are none')

  const alternatives: Readonly<Record<string, AlternativeParameter<K>>> = declared.alternatives ?? {}
  const names = [...Object.keys(parameters), ...Object.keys(alternatives)]
  const resolved: Partial<Record<K, N>> = {}
  const source: Partial<Record<K, string>> = {}
  for (const [name, value] of Object.entries(given ?? {})) {
    if (value === undefined) continue
    if (!names.includes(name)) {
      return E.left({ _tag: 'UnknownParameter', curve, given: name, allowed: allowedNames(names) })
    }
    const alternative = Object.hasOwn(alternatives, name) ? alternatives[name] : undefined
    const target = alternative === undefined ? (name as K) : alternative.insteadOf
    const number = real.of(typeof value === 'number' || typeof value === 'string' ? value : Number.NaN)
    const bounds = alternative ?? parameters[target]
    if (!real.isFinite(number)) return invalid(name, value, describeBounds(bounds))
    if (source[target] !== undefined) {
      return invalid(name, value, `left out where ${source[target]} is given: they are two names for one thing`)
    }
    const converted = alternative === undefined ? number : alternative.convert(real, number)
    const isWhole = !bounds.integer || real.isZero(real.mod(number, real.one))
    if (!isWhole || exceeded(real, bounds, number) || !real.isFinite(converted))
      return invalid(name, value, describeBounds(bounds))
    resolved[target] = converted
    source[target] = name
  }

  const valueFor = (name: K): N => {
    const { follows, default: byDefault } = parameters[name]
    return (
      resolved[name] ?? (follows ? real.mul(real.of(follows.times), valueFor(follows.parameter)) : real.of(byDefault))
    )
  }
  const declaredNames = Object.keys(parameters) as K[]
  const complete = Object.fromEntries(declaredNames.map(name => [name, valueFor(name)])) as Record<K, N>
  for (const name of declaredNames) {
    const bounds = parameters[name]
    if (!real.isFinite(complete[name])) return invalid(name, bounds.default, describeBounds(bounds))
    const key = exceeded<N, K>(real, bounds, complete[name], complete)
    if (key !== undefined) {
      const bound = bounds[key]
      const limit = typeof bound === 'string' ? ` (${bound} is ${real.toText(complete[bound])})` : ''
      const givenAs = source[name] ?? name
      return invalid(givenAs, given?.[givenAs] ?? bounds.default, describeBounds(bounds) + limit)
    }
  }
  return E.right(complete)
}

/** Numbers of an arithmetic as a definition takes them, without loss. */
export const parameterInputs = <N>(
  real: Real<N>,
  values: Readonly<Record<string, N>>,
): Readonly<Record<string, ParameterInput>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? value : real.toText(value)]),
  )

const allowedNames = (names: readonly string[]): string =>
  names.length === 0 ? 'left out: there are none' : `one of ${names.join(', ')}`

/** The bound that a value does not keep; bounds that are other parameters count where their values are given. */
const exceeded = <N, K extends string>(
  real: Real<N>,
  bounds: ParameterBounds<K>,
  value: N,
  others?: Readonly<Record<K, N>>,
): keyof Omit<ParameterBounds<K>, 'integer'> | undefined =>
  BOUNDS.find(({ key, holds }) => {
    const bound = bounds[key]
    const limit = typeof bound === 'string' ? others?.[bound] : bound === undefined ? bound : real.of(bound)
    return limit !== undefined && !holds(real.compare(value, limit))
  })?.key
