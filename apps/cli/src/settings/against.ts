// The option `--against`: another holding to compare with.

import type { Holding, Real } from '@ammeter/core'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { NOT_NEGATIVE, numberOption } from './numbers.js'

/** Another holding than the pool's own tokens at entry, to compare with. */
export interface Against<N> {
  /** As it was typed: `half`, `x`, `y` or `3,2000`. */
  readonly typed: string
  readonly holding: Holding<N>
}

/** The option that names one. */
export interface AgainstOption {
  readonly against?: string
}

const ALLOWED = 'half, x, y, or amounts of X and Y, such as 3,2000'

/** Adds `--against`. */
export const comparesAgainst = (command: Command): Command =>
  command.option('--against <holding>', `another holding of equal value at entry to compare with: ${ALLOWED}`)

/** The holding of `--against`, if it was given. */
export const againstOf = <N>(real: Real<N>, { against: typed }: AgainstOption): Outcome<Against<N> | undefined> => {
  if (typed === undefined) return E.right(undefined)
  if (typed === 'half' || typed === 'x' || typed === 'y') return E.right({ typed, holding: typed })
  const [x, y, ...others] = typed.split(',').map(amount => amount.trim())
  if (x === undefined || y === undefined || others.length > 0) {
    return usage(`--against is ${JSON.stringify(typed)}, must be ${ALLOWED}`)
  }
  const amounts = E.sequenceArray([
    numberOption(real, 'the amount of X of --against', x, NOT_NEGATIVE),
    numberOption(real, 'the amount of Y of --against', y, NOT_NEGATIVE),
  ])
  if (E.isLeft(amounts)) return amounts
  const [amountX = real.zero, amountY = real.zero] = amounts.right
  return real.isZero(amountX) && real.isZero(amountY)
    ? usage(`--against is ${JSON.stringify(typed)}, must be ${ALLOWED}, not both 0`)
    : E.right({ typed, holding: { x: amountX, y: amountY } })
}

/** A holding in words. */
export const describeAgainst = <N>({ holding }: Against<N>, amount: (value: N) => string): string => {
  if (holding === 'half') return 'half and half'
  return typeof holding === 'string'
    ? `all ${holding.toUpperCase()}`
    : `${amount(holding.x)} X and ${amount(holding.y)} Y`
}

/** A holding at prices in another unit, which equals a number of the old units. */
export const inUnitOf = <N>({ mul }: Real<N>, { typed, holding }: Against<N>, unit: N): Against<N> =>
  typeof holding === 'string' ? { typed, holding } : { typed, holding: { x: mul(holding.x, unit), y: holding.y } }

/** A holding in float64. */
export const holdingInNumbers = <N>({ toNumber }: Real<N>, { holding }: Against<N>): Holding<number> =>
  typeof holding === 'string' ? holding : { x: toNumber(holding.x), y: toNumber(holding.y) }

/** The meaning of `lossAgainst`, for programs that read the JSON. */
export const AGAINST_CONVENTION =
  'fraction of the value of the holding of --against, of equal value at entry; signed: below 0 where the pool is worth more; fees left out'
