// The market of a position: what full range pays, and how others earn.

import type { FeesBy } from '@ammeter/simulation'
import { numberOf, type Settings, withChoice, withNumbers } from './settings.js'

/** The market of a position, the same in every view. */
export interface Market {
  /** The fees that all of full range earns in a year, as a fraction of its value. */
  readonly apr: number
  /** The daily volume ÷ value of full range, which earns that at the chosen fee. */
  readonly perDay: number
  /** Whether the volume of other curves follows depth or value. */
  readonly feesBy: FeesBy
}

const DAYS = 365

/** The digits shown and kept of a number computed from others. */
const DIGITS = 12

const tidy = (value: number): number => Number(value.toPrecision(DIGITS))

/** The market of settings, given by what full range pays a year, or by volume, value and fee. */
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

/** Settings of a market in which full range pays an APR, in the way in which the market is set. */
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
