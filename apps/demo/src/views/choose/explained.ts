import { numberOf, type Settings, withChoice, withFocus, withNumbers } from '../../settings/settings.js'

const MODEL = 'geometric-brownian-motion'

/** The same market in the words of the other views: how the price moves, and the volume that pays full range what it pays. */
const sameMarket = (settings: Settings): Settings => {
  const fee = numberOf(settings, 'fee')
  const turnover = numberOf(settings, 'marketApr') / 365 / fee
  const volatility = numberOf(settings, 'volatility')
  return withNumbers(settings, {
    ...(Number.isFinite(turnover) && turnover <= 100 && { turnover: Number(turnover.toPrecision(12)) }),
    [`model.${MODEL}.volatility`]: volatility,
  })
}

/** The view that shows where nets come from: paths of the same market, and many of them. */
export const onPaths = (settings: Settings, curve: string): Settings => {
  const market = withChoice(withChoice(sameMarket(settings), 'model', MODEL), 'path', 'simulated')
  return withFocus(withChoice(market, 'view', 'replay'), curve)
}

/** The view that shows fees against the loss. */
export const againstLoss = (settings: Settings, curve: string): Settings =>
  withFocus(withChoice(sameMarket(settings), 'view', 'break-even'), curve)
