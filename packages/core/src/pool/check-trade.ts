// Checks of a trade with a pool.

import type { Real } from '../arithmetic/real.js'
import { checkChoice, checkTrade, isNumberOf } from '../check.js'
import { otherToken } from '../curve/reserves.js'
import type { TokenId, Trade } from '../curve/trade.js'
import { displayText } from '../display-text.js'
import type { BrokenCurve, InvalidChoice, InvalidQuantity } from '../errors.js'

// Plain JavaScript can pass anything: these answer the error, or nothing.

/** The error of a quantity of any type. */
export const invalidValue = (quantity: string, given: unknown, allowed: string): InvalidQuantity => ({
  _tag: 'InvalidQuantity',
  quantity,
  given: displayText(given),
  allowed,
})

/** Whether something is an object whose members can be read. */
export const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null

/** Checks the name of a token. */
export const checkToken = (token: unknown, tokens: readonly TokenId[] = ['x', 'y']): InvalidChoice | undefined =>
  checkChoice('token', token, tokens as readonly string[])

/** Checks a trade with a pool of two tokens, in which the other token can be left out. */
export const checkPairTrade = <N>(real: Real<N>, trade: Trade<N>): InvalidChoice | InvalidQuantity | undefined => {
  const refusal = checkTrade(real, trade)
  return refusal !== undefined || trade.otherToken === undefined
    ? refusal
    : checkChoice('other token', trade.otherToken, [otherToken(trade.token)])
}

/** Checks that a pool still trades. */
export const checkOpen = (moment: {
  readonly isClosed: boolean
  readonly time: number
}): InvalidQuantity | undefined =>
  moment.isClosed ? invalidValue('time of the trade', moment.time, 'before the pool stops trading') : undefined

/** Checks a time, in seconds, that a pool opens at, or is to move on to. */
export const checkTime = (time: unknown, now = Number.NEGATIVE_INFINITY): InvalidQuantity | undefined => {
  if (Number.isFinite(time) && (time as number) >= now) return undefined
  return invalidValue(
    'time',
    time,
    Number.isFinite(now) ? `a number of seconds, at least ${now}` : 'a number of seconds',
  )
}

/** Checks what an author's code answered to be remembered: numbers by name. */
export const checkMemory = <N>(
  real: Real<N>,
  curve: string,
  member: string,
  memory: unknown,
): BrokenCurve | undefined => {
  const broken = (given: string): BrokenCurve => ({
    _tag: 'BrokenCurve',
    curve,
    member,
    given,
    allowed: 'finite numbers by name, to be remembered',
  })
  if (!isRecord(memory)) return broken(displayText(memory))
  // A loop, not entries: every trade passes here.
  for (const name in memory) {
    if (!isNumberOf(real, memory[name] as N)) return broken(`${name} = ${displayText(memory[name])}`)
  }
  return undefined
}
