// From an arithmetic to the one with exponents without end, and back; and which numbers need it.

import { notRepresentable } from '../check.js'
import { isObject } from '../display-text.js'
import { Fault } from '../fault.js'
import type { Dual } from './dual-real.js'
import type { Num } from './num.js'
import { compareWide, LEAST_NORMAL, narrowed, type Wide, widened, wideReal } from './wide.js'

/** Numbers as far from 1 as this, or farther, are far; Uniswap's prices, up to 2¹²⁸, are near. */
export const FAR = { least: 2 ** -144, most: 2 ** 144 } as const

/** Whether a number, and the derivatives that it carries, keep a condition. */
const every = (given: unknown, holds: (size: number) => boolean): boolean => {
  if (typeof given === 'number') return given === 0 || holds(Math.abs(given))
  // What is no number at all is refused by the operation that is asked.
  if (!isObject(given) || !('derivative' in given)) return true
  const { value, derivative } = given as Dual<unknown>
  return every(value, holds) && every(derivative, holds)
}

/**
 * Whether a number is zero or near: products of seven such numbers have all their digits, so that what is computed from
 * them needs no wider arithmetic.
 */
export const isNear = (given: unknown): boolean => every(given, size => size > FAR.least && size < FAR.most)

/** Whether a number is zero or has all its digits. */
export const isWhole = (given: unknown): boolean => every(given, size => size >= LEAST_NORMAL && size < Infinity)

const mapped = (given: object, change: (value: unknown, key: string) => unknown): object =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [key, change(value, key)]))

/** A number in the wider arithmetic; of a dual number, both of its parts. */
export const toWider = (given: unknown): Num =>
  (isObject(given) ? mapped(given, toWider) : widened(given as number)) as Num

/** What a number of an answer is called. */
const quantityOf = (key: string, quantity: string): string => {
  if (key.startsWith('amount')) return key === 'amountIn' ? 'amount in' : 'amount out'
  return quantity === 'reserve' ? `reserve of ${key.toUpperCase()}` : quantity
}

const narrow = (given: unknown, quantity: string): unknown => {
  if (!isObject(given)) return given
  if (!('significand' in given)) return mapped(given, (value, key) => narrow(value, quantityOf(key, quantity)))
  const wide = given as Wide
  const number = narrowed(wide)
  if ((number !== 0 && isWhole(number)) || compareWide(widened(number), wide) === 0) return number
  throw new Fault(notRepresentable(wideReal, quantity, wide))
}

/**
 * Numbers of the wider arithmetic, alone or in an object, in the narrower one. It throws the refusal of the first that
 * has no such number, or none with all its digits.
 */
export const toNarrower = <A>(given: unknown, quantity: string): A => narrow(given, quantity) as A
