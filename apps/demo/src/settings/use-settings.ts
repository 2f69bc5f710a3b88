// The hook for the settings of the page, which follow its address.

import { useEffect, useRef, useState } from 'react'
import { holdsFormula, loadFormulas } from '../curves/formulas.js'
import { type Addressed, fromAddress, toAddress } from './address.js'
import { remember, withRemembered } from './remembered.js'
import { defaults, type Settings, type View, views, withChoice } from './settings.js'

const WAIT = 300

let known: { readonly search: string; readonly view: string } | undefined

/** The view of the page's address: read again only where that is another one, as every moved number asks for it. */
const addressedView = (): string => {
  const { search } = location
  if (known?.search !== search) known = { search, view: addressed().settings.choices.view }
  return known.view
}

const isOtherView = ({ choices }: Settings): boolean => addressedView() !== choices.view

/**
 * Writes settings into the address of the page: another view adds an entry to the browser's history, other changes
 * replace the current one.
 */
export const writeAddress = (settings: Settings): void => {
  const search = toAddress(settings)
  if (search === location.search) return
  const address = `${location.pathname}${search}`
  if (isOtherView(settings)) history.pushState(null, '', address)
  else history.replaceState(null, '', address)
}

/** The title of the page, in a tab and in the browser's history. */
const titleOf = ({ choices: { view } }: Settings): string =>
  view === defaults.choices.view ? 'Ammeter: AMM curves compared' : `${views[view as View]} · Ammeter`

/** Settings that start from the page's address, and are written into it when they rest or the view changes. */
export const useSettings = (begin: Addressed = { settings: defaults, ignored: [] }) => {
  const [settings, change] = useState(begin.settings)
  const before = useRef<Settings>(undefined)
  useEffect(() => {
    const last = before.current
    before.current = settings
    document.title = titleOf(settings)
    if (last === undefined) return
    remember(settings, last)
    if (isOtherView(settings)) {
      // First the settings of the view that is left, so that going back finds them.
      if (!isOtherView(last)) writeAddress(last)
      writeAddress(settings)
      return
    }
    const timer = setTimeout(() => writeAddress(settings), WAIT)
    return () => clearTimeout(timer)
  }, [settings])
  useEffect(() => {
    // The theme belongs to the reader, not to the page in the history.
    const onBack = async () => {
      if (holdsFormula(location.search)) await loadFormulas()
      change(now => withChoice(addressed().settings, 'theme', now.choices.theme))
    }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [])
  return [settings, change] as const
}

/** The settings of the page that is open: those of its address, completed by remembered ones. */
export const addressed = (): Addressed => {
  const { settings, ignored } = fromAddress(location.search)
  return { settings: withRemembered(settings, location.search), ignored }
}
