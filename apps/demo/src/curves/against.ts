// The holding that positions are compared with.

import { amount } from '@ammeter/charts/format'
import type { Pair } from '../settings/pair.js'
import type { Unit } from './unit.js'

/** The holdings that a position can be compared with: the tokens that it took at entry, or others of the same value. */
export const HOLDINGS = ['own', 'half', 'x', 'y', 'amounts'] as const

/** Amounts of both tokens: a holding is scaled to the value of the position, so that only their proportion counts. */
export interface Amounts {
  readonly x: number
  readonly y: number
}

/** A holding, by its name in the address, which is the command's for `--against`, and `own`; or amounts of one's own. */
export type Against = Exclude<(typeof HOLDINGS)[number], 'amounts'> | Amounts

/**
 * A holding for prices in ratios to a price, Y per X: amounts of X are then counted in the value of one X at that
 * price.
 */
export const againstAt = (against: Against, price: number): Against =>
  typeof against === 'string' ? against : { x: against.x * price, y: against.y }

/** A holding in a unit of prices: if prices are X per Y, the tokens change places. */
export const againstIn = (against: Against, unit: Unit): Against => {
  if (unit === 'y' || against === 'own' || against === 'half') return against
  if (typeof against !== 'string') return { x: against.y, y: against.x }
  return against === 'x' ? 'y' : 'x'
}

/** A holding in words, after “vs”, with the names of the tokens. */
export const againstWords = (against: Against, { x, y }: Pair): string =>
  typeof against === 'string'
    ? { own: 'holding', half: 'half and half', x: `all ${x}`, y: `all ${y}` }[against]
    : `${amount(against.x)} ${x} and ${amount(against.y)} ${y}`

/** A holding as the command and addresses have it; none for the tokens that each curve took. */
export const againstText = (against: Against): string | undefined => {
  if (typeof against !== 'string') return `${against.x},${against.y}`
  return against === 'own' ? undefined : against
}
