// Checks the plug-ins that a caller gives a simulation.

import { either as E } from 'fp-ts'
import type { InvalidSetting } from '../errors.js'
import type { PositionTerms } from '../position/terms.js'
import { invalidSetting } from '../settings.js'
import type { Trader } from '../traders/trader.js'

const ROLES: Readonly<Record<Trader['role'], true>> = {
  visitor: true,
  arbitrageur: true,
  flow: true,
  'recorded volume': true,
  'steady turnover': true,
  'by depth': true,
  'by turnover': true,
}

const TERMS: Readonly<Record<keyof PositionTerms, true>> = {
  curve: true,
  curveWith: true,
  entryPrice: true,
  deposit: true,
  poolValue: true,
  fee: true,
  feeFrom: true,
  fees: true,
  protocolFee: true,
  time: true,
  traders: true,
  rest: true,
  strategy: true,
  gas: true,
  swapCost: true,
  protection: true,
  alerts: true,
  markouts: true,
  drawdowns: true,
  throughSwap: true,
}

/** What a caller in plain JavaScript brought, in words. */
const textOf = (given: unknown): string => {
  if (typeof given === 'string') return JSON.stringify(given)
  if (typeof given === 'function') return 'a definition that was not called'
  if (typeof given !== 'object' || given === null) return String(given)
  return '_tag' in given ? 'an Either that was not unwrapped' : 'another object'
}

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null

const hasStart = (part: unknown): boolean => isObject(part) && 'start' in part && typeof part.start === 'function'

const isTrader = (part: unknown): boolean => isObject(part) && 'role' in part && Object.hasOwn(ROLES, String(part.role))

/** The first member of a list that is none of what it should hold. */
const checkList = (
  setting: string,
  list: unknown,
  holds: (part: unknown) => boolean,
  example: string,
): E.Either<InvalidSetting, undefined> => {
  if (!Array.isArray(list)) return invalidSetting(setting, textOf(list), `a list, such as [${example}]`)
  const strange = list.findIndex(part => !holds(part))
  return strange < 0 ? E.right(undefined) : invalidSetting(setting, textOf(list[strange]), `such as ${example}`)
}

/**
 * The parts of a position that are values of this library, checked: a caller in plain JavaScript may bring the name of one,
 * its definition, or the Either that makes it, which would take part in nothing.
 */
export const checkParts = (terms: PositionTerms): E.Either<InvalidSetting, undefined> => {
  if (!isObject(terms)) return invalidSetting('terms', textOf(terms), 'an object with a curve')
  const unknown = Object.keys(terms).find(name => !Object.hasOwn(TERMS, name))
  if (unknown !== undefined)
    return invalidSetting('term', JSON.stringify(unknown), `one of ${Object.keys(TERMS).join(', ')}`)
  const { curve, traders = [], alerts = [], rest = [], strategy } = terms
  if (!isObject(curve) || '_tag' in curve) {
    return invalidSetting('curve', textOf(curve), 'such as orThrow(constantProduct(float64))')
  }
  if (strategy !== undefined && !hasStart(strategy)) {
    return invalidSetting('strategy', textOf(strategy), 'such as orThrow(whenOut())')
  }
  const lists = [
    checkList('traders', traders, isTrader, 'orThrow(noise())'),
    checkList('alerts', alerts, hasStart, 'orThrow(ilAlert())'),
    checkList('rest', rest, isObject, '{ curve, value: 1e6 }'),
  ]
  return lists.find(E.isLeft) ?? E.right(undefined)
}
