// Links to a screen and to its charts.

import { toAddress } from '../settings/address.js'
import type { Settings } from '../settings/settings.js'

const addressOf = (settings: Settings): string => new URL(toAddress(settings) || '.', location.href).href

/** The link to a screen, with the page around its charts. */
export const linkOf = (settings: Settings): string => {
  const address = addressOf({ ...settings, embed: '' })
  return address.endsWith('?') ? address.slice(0, -1) : address
}

/** The link to one chart of a screen, without the page around it. */
export const embedLinkOf = (settings: Settings, name: string): string => addressOf({ ...settings, embed: name })

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** HTML that embeds that chart in another page. */
export const snippetOf = (settings: Settings, name: string, title: string): string =>
  `<iframe src="${escaped(embedLinkOf(settings, name))}" title="${escaped(title)}" width="760" height="520" style="border: 0; max-width: 100%" loading="lazy"></iframe>`
