// Settings of other views that explain a figure of the first screen.

import { numberOf, type Settings, withChoice, withFocus, withNumbers } from '../../settings/settings.js'

const MODEL = 'geometric-brownian-motion'

/** The same market in the words of the other views: how the price moves. What full range pays is theirs too. */
const sameMarket = (settings: Settings): Settings =>
  withNumbers(settings, { [`model.${MODEL}.volatility`]: numberOf(settings, 'volatility') })

/** Settings for the view that explains nets: many paths of the same market. */
export const onPaths = (settings: Settings, curve: string): Settings => {
  const market = withChoice(withChoice(sameMarket(settings), 'model', MODEL), 'path', 'simulated')
  return withFocus(withChoice(market, 'view', 'replay'), curve)
}

/** Settings for the view that shows fees against the loss. */
export const againstLoss = (settings: Settings, curve: string): Settings =>
  withFocus(withChoice(sameMarket(settings), 'view', 'break-even'), curve)
