import type { Unit } from './unit.js'

/** What a position is compared with: the tokens that it took at entry, or others of the same value. */
export const HOLDINGS = ['own', 'half', 'x', 'y'] as const

/** A holding, by its name in the address: the command's for `--against`, and `own`. */
export type Against = (typeof HOLDINGS)[number]

/** A holding with the tokens as a unit of prices counts them: where prices are X per Y, they change their places. */
export const againstIn = (against: Against, unit: Unit): Against => {
  if (unit === 'y' || against === 'own' || against === 'half') return against
  return against === 'x' ? 'y' : 'x'
}

/** A holding in words, after “vs”. */
export const againstWords = (against: Against): string =>
  ({ own: 'holding', half: 'half and half', x: 'all X', y: 'all Y' })[against]
