import { refusedChoice } from '../check.js'
import type { InvalidChoice, InvalidQuantity } from '../errors.js'
import { shown } from '../shown.js'
import type { TokenId } from './pool.js'

// Plain JavaScript can pass anything: these answer the error, or nothing.

const invalid = (quantity: string, given: unknown, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: shown(given),
  allowed,
})

/** Checks the name of a token. */
export const checkToken = (token: unknown, tokens: readonly TokenId[] = ['x', 'y']): InvalidChoice | undefined =>
  refusedChoice('token', token, tokens as readonly string[])

/** Checks that a pool still trades. */
export const checkOpen = (moment: {
  readonly isClosed: boolean
  readonly time: number
}): InvalidQuantity | undefined =>
  moment.isClosed ? invalid('time of the trade', moment.time, 'before the pool stops trading') : undefined

/** Checks a time, in seconds, that a pool is to move on to. */
export const checkTime = (time: number, now: number): InvalidQuantity | undefined =>
  Number.isFinite(time) && time >= now ? undefined : invalid('time', time, `a number of seconds, at least ${now}`)
