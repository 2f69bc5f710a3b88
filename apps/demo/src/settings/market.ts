// The market that a position is in: what full range pays, and what the volume of others goes by.

import type { FeesBy } from '@ammeter/simulation'
import { numberOf, type Settings, withChoice, withNumbers } from './settings.js'

/** The market that a position is in: one for every view. */
export interface Market {
  /** What full range earns in fees, all together, a year. */
  readonly apr: number
  /** Volume in a day ÷ value, of full range: at the fee that is set it brings that. */
  readonly perDay: number
  /** What the volume of other curves goes by. */
  readonly feesBy: FeesBy
}

const DAYS = 365

/** So many digits of a number that is computed from others are shown, and kept. */
const DIGITS = 12

const tidy = (value: number): number => Number(value.toPrecision(DIGITS))

/** The market that is set: by what full range pays a year, or by volume, value and fee. */
export const marketOf = (settings: Settings): Market => {
  const fee = numberOf(settings, 'fee')
  const feesBy = settings.choices.feesBy === 'turnover' ? 'turnover' : 'depth'
  if (settings.choices.market === 'volume') {
    const perDay = numberOf(settings, 'marketVolume') / numberOf(settings, 'marketTvl')
    return { apr: tidy(DAYS * fee * perDay), perDay: tidy(perDay), feesBy }
  }
  const apr = numberOf(settings, 'marketApr')
  return { apr, perDay: tidy(apr / DAYS / fee), feesBy }
}

/** Settings of a market in which full range pays so much, in the way in which that is set. */
export const withMarketApr = (settings: Settings, apr: number): Settings => {
  if (settings.choices.market !== 'volume') return withNumbers(settings, { marketApr: apr })
  const volume = (apr / DAYS / numberOf(settings, 'fee')) * numberOf(settings, 'marketTvl')
  return withNumbers(settings, { marketVolume: Number(volume.toPrecision(4)) })
}

/** Settings of the same market, set in another way. */
export const withMarketSetBy = (settings: Settings, way: string): Settings => {
  const { apr } = marketOf(settings)
  const next = withChoice(settings, 'market', way)
  return way === settings.choices.market
    ? settings
    : withMarketApr(next, way === 'volume' ? apr : Number(apr.toPrecision(4)))
}
