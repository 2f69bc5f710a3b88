// Settings that the browser remembers between visits.

import { pairText, readPair } from './pair.js'
import { choices, defaults, numberOf, type Settings, withChoice, withNumbers } from './settings.js'

/** The key of the browser's storage; `public/first.js` reads it too. */
const KEY = 'ammeter'

/** The remembered settings: the theme, and the pair with its price. */
interface Remembered {
  readonly theme?: unknown
  readonly pair?: unknown
  readonly price?: unknown
}

const read = (): Remembered => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    // A page in a frame of another site has no storage, and its contents may have been changed.
    return {}
  }
}

/** The pair of the last visit with its price, if both are valid. */
const withPair = (settings: Settings, { pair, price }: Remembered): Settings => {
  const known = typeof pair === 'string' ? readPair(pair) : undefined
  if (known === undefined || typeof price !== 'number' || !(price > 0 && price <= 1e12)) return settings
  return withNumbers({ ...settings, pair: pairText(known) }, { price })
}

/**
 * Settings of an address, completed by what is remembered: the theme if the address names none, and the pair if it
 * names nothing else, because a link means the pair that it was made with. A chart in a frame remembers nothing.
 */
export const withRemembered = (settings: Settings, search: string): Settings => {
  const named = new URLSearchParams(search)
  if (named.has('embed')) return settings
  const kept = read()
  const theme = choices.theme.find(each => each === kept.theme)
  const themed = named.has('theme') || theme === undefined ? settings : withChoice(settings, 'theme', theme)
  named.delete('theme')
  return named.size === 0 ? withPair(themed, kept) : themed
}

/** The settings worth remembering: those that differ from the defaults. */
const memorable = (settings: Settings): Remembered => {
  const { pair, choices: chosen } = settings
  const price = numberOf(settings, 'price')
  const isOther = pair !== defaults.pair || price !== numberOf(defaults, 'price')
  return { ...(chosen.theme !== defaults.choices.theme && { theme: chosen.theme }), ...(isOther && { pair, price }) }
}

/** Remembers the theme, the pair and the price if one of them has changed. */
export const remember = (settings: Settings, before: Settings): void => {
  const now = JSON.stringify(memorable(settings))
  if (now === JSON.stringify(memorable(before))) return
  try {
    if (now === '{}') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, now)
  } catch {
    // Without storage, only the address holds the settings.
  }
}
