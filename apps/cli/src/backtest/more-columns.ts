// The optional columns of a backtest's steps.

import { float64, holdingGrowth } from '@ammeter/core'
import type { Account } from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import { depthAt } from '../comparison/position-figures.js'
import { isHeld } from '../position/describe-position.js'
import type { PositionAt } from '../position/terms-at.js'
import { type Outcome, usage } from '../program/failure.js'
import type { Against } from '../settings/against.js'

/** The optional columns of steps, and their meanings. */
const MEANINGS = {
  holding: 'what the position is compared with, in Y',
  net: 'net against it, as a fraction of it',
  loss: 'loss against it, in Y, fees left out',
  worth: 'value and fees, in Y',
  depth: 'liquidity at the price, as a multiple of that of a constant product with the same deposit',
} as const

/** A column that is printed only if `--also` names it. */
export type MoreColumn = keyof typeof MEANINGS

const NAMES = Object.keys(MEANINGS) as MoreColumn[]

/** The help text of `--also`. */
export const ALSO_HELP = `more columns of the CSV: ${NAMES.map(name => `${name} (${MEANINGS[name]})`).join(', ')}`

/** The columns that `--also` names. */
export const moreColumnsOf = (text: string | undefined): Outcome<readonly MoreColumn[]> => {
  const asked = text === undefined ? [] : text.split(',').map(each => each.trim())
  const unknown = asked.find(name => !(NAMES as readonly string[]).includes(name))
  return unknown === undefined
    ? E.right(NAMES.filter(name => asked.includes(name)))
    : usage(`--also is ${JSON.stringify(text)}, must be some of ${NAMES.join(', ')}`)
}

/** Computes the figures of those columns at a moment; undefined for a figure that does not exist there. */
export type MoreOf = (account: Account) => readonly (number | undefined)[]

/**
 * Makes the function that computes the figures of columns for a position. The depth of a curve at a price stays the
 * same until its owner moves the curve.
 */
export const moreOf = (
  columns: readonly MoreColumn[],
  { terms: { deposit, strategy }, source }: PositionAt,
  entryPrice: number,
  against: Against<number> | undefined,
): MoreOf => {
  const curve = isHeld(strategy) && 'prices' in source ? source : undefined
  const holdingAt = ({ hold, price }: Account): number => {
    if (against === undefined) return hold
    const growth = holdingGrowth(float64, against.holding, entryPrice, price)
    return E.isRight(growth) ? deposit * growth.right : Number.NaN
  }
  const figures: Readonly<Record<MoreColumn, (account: Account) => number | undefined>> = {
    holding: holdingAt,
    net: account => (account.gainVsHold - (holdingAt(account) - account.hold)) / holdingAt(account),
    loss: account => account.impermanentLoss + account.realisedLoss + (holdingAt(account) - account.hold),
    worth: ({ value, fees }) => value + fees,
    depth: ({ price }) => curve && depthAt(curve, entryPrice, price),
  }
  return account => columns.map(name => figures[name](account))
}
