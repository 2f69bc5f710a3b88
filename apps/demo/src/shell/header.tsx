// The header of the page.

import { type MouseEvent, memo, type RefObject, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react'
import { MAIN, type Screen, useScreen } from '../screen.js'
import { toAddress } from '../settings/address.js'
import { defaults, type View, views, withChoice } from '../settings/settings.js'
import { writeAddress } from '../settings/use-settings.js'
import type { Table } from '../tables/table.js'
import { later } from './later.js'

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

const Navigation = memo(({ settings, change }: Pick<Screen, 'settings' | 'change'>) => {
  const { view: current } = settings.choices
  const list = useRef<HTMLElement>(null)
  // If the list is wider than the page, it is scrolled to the current view.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>(`[data-view="${current}"]`)
    if (link && list.current) list.current.scrollLeft = link.offsetLeft - list.current.clientWidth / 3
  }, [current])
  return (
    <nav ref={list} aria-label="Views">
      {(Object.keys(views) as View[]).map(view => (
        <a
          key={view}
          data-view={view}
          href={toAddress(withChoice(settings, 'view', view)) || '?'}
          aria-current={current === view ? 'page' : undefined}
          onClick={event => {
            if (!isPlain(event)) return
            event.preventDefault()
            change(now => withChoice(now, 'view', view))
          }}
        >
          {views[view]}
        </a>
      ))}
    </nav>
  )
})

const ShareDialog = later(async () => (await import('../publish/share-dialog.js')).ShareDialog)

const Share = () => {
  const { settings } = useScreen()
  const [isOpen, setOpen] = useState(false)
  const share = () => {
    writeAddress(settings)
    setOpen(true)
  }
  return (
    <>
      <button type="button" onClick={share}>
        Share
      </button>
      {isOpen ? (
        <Suspense>
          <ShareDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}

const ThemeSwitch = () => {
  const { settings, change } = useScreen()
  const turn = () => {
    const { theme } = settings.choices
    const isDark = theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
    change(now => withChoice(now, 'theme', isDark ? 'light' : 'dark'))
  }
  return (
    <button
      type="button"
      className="icon"
      title="Light or dark"
      aria-label="Switch between light and dark"
      onClick={turn}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
      </svg>
    </button>
  )
}

const Downloads = ({ tables }: { readonly tables: RefObject<ReadonlyMap<string, () => readonly Table[]>> }) => {
  const { settings } = useScreen()
  const shown = () => {
    const { current } = tables
    const others = [...current].flatMap(([part, each]) => (part === MAIN ? [] : each()))
    return [...(current.get(MAIN)?.() ?? []), ...others]
  }
  const csv = async () => (await import('../publish/downloads.js')).saveCsv(shown(), settings)
  const xlsx = async () => (await import('../publish/downloads.js')).saveXlsx(shown(), settings)
  return (
    <>
      <button type="button" title="The table and the settings, as CSV" onClick={csv}>
        CSV
      </button>
      <button type="button" title="The table, the lines of the charts and the settings, as a workbook" onClick={xlsx}>
        XLSX
      </button>
    </>
  )
}

/** The name of the app, the views, and actions on the current view. */
export const Header = ({ tables }: { readonly tables: RefObject<ReadonlyMap<string, () => readonly Table[]>> }) => {
  const { settings, change } = useScreen()
  // The links follow the settings when there is time, so that moving a slider does not wait for them.
  const later = useDeferredValue(settings)
  return (
    <header className="bar">
      <a className="brand" href={toAddress(withChoice(defaults, 'theme', settings.choices.theme)) || '?'}>
        <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
          <path
            d="M4 26C8 12 12 8 16 8s8 4 12 18"
            fill="none"
            stroke="currentColor"
            strokeWidth="3.4"
            strokeLinecap="round"
          />
          <circle className="brand-dot" cx="16" cy="8" r="4" />
        </svg>
        Ammeter
      </a>
      <Navigation settings={settings.choices.view === later.choices.view ? later : settings} change={change} />
      <div className="actions">
        <ThemeSwitch />
        <Share />
        <Downloads tables={tables} />
      </div>
    </header>
  )
}
