// Parameters that have a value for each token of a basket, such as its weights.

import { either as E } from 'fp-ts'
import type { Real } from '../arithmetic/real.js'
import { displayText } from '../display-text.js'
import type { CurveError } from '../errors.js'
import { describeBounds, type ParameterBounds, type ParameterInput, type ParameterUnit } from './parameter.js'

/** How far a sum of values may miss what it must be: then they are scaled to it. */
const SUM_TOLERANCE = '1e-12'

/** What tools need to know of a parameter with a value for each token. Its bounds are numbers, and hold for each value. */
export interface PerTokenParameter extends ParameterBounds<never> {
  /** One line: what the values stand for. */
  readonly meaning: string
  /** The value of each token where none are given. Left out where `sum` is given: then every token has an equal part of it. */
  readonly default?: ParameterInput
  /** What all values add up to. Values that miss it by at most 1e-12 are scaled. */
  readonly sum?: number
  /** Left out, a bare number. */
  readonly unit?: ParameterUnit
}

/** How many tokens a basket can have. */
export interface TokenCounts {
  readonly least: number
  readonly most: number
  /** How many it has where nobody says; left out, the least. */
  readonly default?: number
}

/** What a parameter with a value for each token is given as: numbers, or decimal numerals. */
export type PerTokenInput = readonly ParameterInput[]

type Refused = E.Either<CurveError, never>

const invalid = (curve: string, parameter: string, given: unknown, allowed: string): Refused =>
  E.left({
    _tag: 'InvalidParameter',
    curve,
    parameter,
    given: Array.isArray(given) ? `[${given.map(displayText).join(', ')}]` : displayText(given),
    allowed,
  })

const describeCounts = ({ least, most }: TokenCounts): string =>
  least === most ? `${least}` : `a whole number from ${least} to ${most}`

/**
 * How many tokens a basket has: as many as `tokens` says, or as many as values were given for each token.
 *
 * @param curve The basket's name, for messages.
 * @param counts How many it can have.
 * @param given Everything that was given, by name.
 * @param names The parameters with a value for each token.
 */
export const resolveTokens = (
  curve: string,
  counts: TokenCounts,
  given: Readonly<Record<string, unknown>>,
  names: readonly string[],
): E.Either<CurveError, number> => {
  const lists = names.filter(name => given[name] !== undefined)
  const noList = lists.find(name => !Array.isArray(given[name]))
  if (noList !== undefined) return invalid(curve, noList, given[noList], 'a list of numbers, one for each token')
  const [first] = lists
  const byList = first === undefined ? undefined : (given[first] as readonly unknown[]).length
  const tokens = given.tokens ?? byList ?? counts.default ?? counts.least
  const isPossible =
    typeof tokens === 'number' && Number.isInteger(tokens) && tokens >= counts.least && tokens <= counts.most
  if (!isPossible) return invalid(curve, 'tokens', tokens, describeCounts(counts))
  const other = lists.find(name => (given[name] as readonly unknown[]).length !== tokens)
  return other === undefined
    ? E.right(tokens)
    : invalid(curve, other, given[other], `a list of ${tokens} numbers, one for each token`)
}

const violates = <N>(real: Real<N>, bounds: ParameterBounds<never>, value: N): boolean => {
  const order = (bound: number | undefined) => (bound === undefined ? undefined : real.compare(value, real.of(bound)))
  const { above, atLeast, below, atMost } = bounds
  return (
    !((order(above) ?? 1) > 0 && (order(atLeast) ?? 0) >= 0 && (order(below) ?? -1) < 0 && (order(atMost) ?? 0) <= 0) ||
    (bounds.integer === true && !real.isZero(real.mod(value, real.one)))
  )
}

/** The values of one parameter, checked, and scaled where their sum misses its due by a rounding. */
export const resolvePerToken = <N>(
  curve: string,
  name: string,
  declared: PerTokenParameter,
  real: Real<N>,
  tokens: number,
  given: PerTokenInput | undefined,
): E.Either<CurveError, readonly N[]> => {
  const { sum } = declared
  if (given === undefined) {
    const each = sum === undefined ? real.of(declared.default ?? Number.NaN) : real.div(real.of(sum), real.of(tokens))
    return real.isFinite(each)
      ? E.right(new Array<N>(tokens).fill(each))
      : invalid(curve, name, declared.default, `a default: ${describeBounds(declared)}`)
  }
  const values = given.map(value =>
    real.of(typeof value === 'number' || typeof value === 'string' ? value : Number.NaN),
  )
  const wrong = values.findIndex(value => !real.isFinite(value) || violates(real, declared, value))
  if (wrong >= 0) return invalid(curve, `${name}[${wrong}]`, given[wrong], describeBounds(declared))
  if (sum === undefined) return E.right(values)
  const due = real.of(sum)
  const total = values.reduce(real.add)
  const missed = real.abs(real.sub(total, due))
  if (real.compare(missed, real.of(SUM_TOLERANCE)) > 0) {
    return invalid(curve, name, given, `numbers that add up to ${sum}; these add up to ${real.toNumber(total)}`)
  }
  return E.right(real.isZero(missed) ? values : values.map(value => real.div(real.mul(value, due), total)))
}
