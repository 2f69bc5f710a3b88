import { either as E } from 'fp-ts'
import { checkPositive } from '../check.js'
import type { Answer, Curve } from '../curve/curve.js'
import type { Reserves } from '../curve/reserves.js'
import type { InvalidChoice } from '../errors.js'
import { checkTime, invalidValue, isRecord } from './check-trade.js'
import { takenOf } from './liquidity.js'
import type { FeeTerms, Opening, PoolTerms } from './terms.js'

/** The ways to open a pool, each by the terms that it takes. */
const WAYS = {
  liquidity: ['price', 'liquidity'],
  deposit: ['price', 'deposit'],
  offered: ['price', 'offered'],
  reserves: ['reserves'],
  state: ['state'],
} as const

/** A way to open a pool. */
export type Way = keyof typeof WAYS

const NAMES = [...new Set(Object.values(WAYS).flat())]

/** The terms besides those of an opening. */
const FEE_TERMS: readonly (keyof FeeTerms<unknown>)[] = ['fee', 'feeFrom', 'fees', 'protocolFee', 'time']

const TERMS: readonly string[] = [...NAMES, ...FEE_TERMS]

/** The first term that there is not: a misspelt one would be left at its default in silence. */
const unknownTerm = (terms: object, more: readonly string[]): InvalidChoice | undefined => {
  const known = [...TERMS, ...more]
  const strange = Object.keys(terms).find(name => !known.includes(name))
  return strange === undefined
    ? undefined
    : { _tag: 'InvalidChoice', choice: 'term', given: JSON.stringify(strange), allowed: `one of ${known.join(', ')}` }
}

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every(name => b.includes(name))

/**
 * The way in which terms open a pool. Errors: `InvalidQuantity` for none, for two at once, and for a time that is none;
 * `InvalidChoice` for a term that there is not.
 */
export const wayOf = <N>(terms: PoolTerms<N>): Answer<Way> => wayAmong(terms as object, [])

/**
 * The same for terms with some names of their own.
 *
 * @param more Those names.
 */
export const wayAmong = (terms: object, more: readonly string[]): Answer<Way> => {
  if (!isRecord(terms)) return E.left(invalidValue('terms', terms, 'an object'))
  const unknown = unknownTerm(terms, more)
  if (unknown !== undefined) return E.left(unknown)
  const present = NAMES.filter(name => name in terms)
  const defined = present.filter(name => terms[name] !== undefined)
  const ways = Object.keys(WAYS) as Way[]
  // A term that is there and undefined may be one left out, or one forgotten: then it is refused by name.
  const way = ways.find(one => isSame(WAYS[one], defined)) ?? ways.find(one => isSame(WAYS[one], present))
  if (way === undefined) {
    const allowed = 'a price with liquidity, deposit or offered; or reserves; or state'
    return E.left({ _tag: 'InvalidQuantity', quantity: 'opening', given: defined.join(', ') || 'nothing', allowed })
  }
  const { time } = terms
  const invalid = time === undefined ? undefined : checkTime(time as number)
  return invalid === undefined ? E.right(way) : E.left(invalid)
}

/** The reserves that a pool opens with. */
export interface Opened<N> {
  readonly reserves: Reserves<N>
  /** What was offered and not taken, where amounts were offered. */
  readonly left?: Reserves<N>
}

type AtPrice<N> = Extract<Opening<N>, { readonly price: N }>

/** The reserves of a pool of some liquidity, value or amounts at a price. */
const openAt = <N>(curve: Curve<N>, way: Way, opening: AtPrice<N>): Answer<Opened<N>> => {
  const { real } = curve
  const { mul, add, div } = real
  const unit = curve.reserves(opening.price)
  if (E.isLeft(unit)) return unit
  const { x, y } = unit.right
  if (way === 'offered') {
    const { offered } = opening as { readonly offered: Reserves<N> }
    return E.either.map(takenOf(real, unit.right, offered), ({ taken, left }) => ({ reserves: taken, left }))
  }
  const { liquidity: asked, deposit } = opening as { readonly liquidity?: N; readonly deposit?: N }
  const given = (way === 'deposit' ? deposit : asked) as N
  const invalid = checkPositive(real, way, given)
  if (invalid !== undefined) return E.left(invalid)
  const liquidity = way === 'deposit' ? div(given, add(mul(opening.price, x), y)) : given
  return E.right({ reserves: { x: mul(x, liquidity), y: mul(y, liquidity) } })
}

/** The reserves that a pool opens with, in whatever way but by a state. */
export const openingReserves = <N>(curve: Curve<N>, way: Way, opening: Opening<N>): Answer<Opened<N>> => {
  if (way !== 'reserves') return openAt(curve, way, opening as AtPrice<N>)
  const { reserves } = opening as { readonly reserves: Reserves<N> }
  // The level is the curve's check of them.
  return E.either.map(curve.liquidity(reserves), () => ({ reserves: { x: reserves.x, y: reserves.y } }))
}
