// Settings of other views that explain a figure of the first screen.

import { numberOf, type Settings, withChoice, withFocus, withNumbers } from '../../settings/settings.js'

const MODEL = 'geometric-brownian-motion'

/**
 * The settings of the same market for other views: the price model, and the turnover that gives full range the same
 * APR.
 */
const sameMarket = (settings: Settings): Settings => {
  const fee = numberOf(settings, 'fee')
  const turnover = numberOf(settings, 'marketApr') / 365 / fee
  const volatility = numberOf(settings, 'volatility')
  return withNumbers(settings, {
    ...(Number.isFinite(turnover) && turnover <= 100 && { turnover: Number(turnover.toPrecision(12)) }),
    [`model.${MODEL}.volatility`]: volatility,
  })
}

/** Settings for the view that explains nets: many paths of the same market. */
export const onPaths = (settings: Settings, curve: string): Settings => {
  const market = withChoice(withChoice(sameMarket(settings), 'model', MODEL), 'path', 'simulated')
  return withFocus(withChoice(market, 'view', 'replay'), curve)
}

/** Settings for the view that shows fees against the loss. */
export const againstLoss = (settings: Settings, curve: string): Settings =>
  withFocus(withChoice(sameMarket(settings), 'view', 'break-even'), curve)
