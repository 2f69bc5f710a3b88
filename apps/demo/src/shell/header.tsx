import { type MouseEvent, memo, type RefObject, useDeferredValue, useEffect, useRef, useState } from 'react'
import { curveText } from '../instances/curve-text.js'
import { MAIN, type Screen, useScreen } from '../screen.js'
import { toAddress } from '../settings/address.js'
import { numberFields } from '../settings/fields.js'
import type { NumberField } from '../settings/number-field.js'
import { pluggedIn } from '../settings/plugged-in.js'
import { defaults, type Settings, type View, valueAt, views, withChoice } from '../settings/settings.js'
import { writeAddress } from '../settings/use-settings.js'
import { csvOf } from '../tables/csv.js'
import type { Table } from '../tables/table.js'
import { download } from './download.js'

const isPlain = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

const Navigation = memo(({ settings, change }: Pick<Screen, 'settings' | 'change'>) => {
  const { view: current } = settings.choices
  const list = useRef<HTMLElement>(null)
  // Where the list is wider than the page, the view that is shown is in sight.
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

const Share = () => {
  const { settings } = useScreen()
  const dialog = useRef<HTMLDialogElement>(null)
  const [link, setLink] = useState('')
  const [isCopied, setCopied] = useState(false)
  const share = async () => {
    writeAddress(settings)
    setLink(location.href)
    dialog.current?.showModal()
    try {
      await navigator.clipboard.writeText(location.href)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <>
      <button type="button" onClick={share}>
        Share
      </button>
      <dialog ref={dialog} aria-label="Share this screen">
        <h2>Share this screen</h2>
        <p>{isCopied ? 'The link is copied:' : 'Copy this link:'}</p>
        <input
          type="text"
          readOnly
          value={link}
          aria-label="Link to this screen"
          onFocus={({ target }) => target.select()}
        />
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </dialog>
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

const fileName = (view: string, ending: string) => `ammeter-${view}.${ending}`

/** All settings that the figures rest on, as the last table of a workbook. */
const settingsTable = ({ settings }: ReturnType<typeof useScreen>): Table => ({
  title: 'Settings',
  columns: [{ label: 'Setting' }, { label: 'Value' }, { label: 'Meaning' }],
  rows: [
    ...settings.instances.map(each => ['curve', curveText(each), each.name ?? '']),
    ...[...numberFields.values()]
      .filter(field => !isOfHidden(field, settings))
      .map(field => [field.key, valueAt(settings, field), field.meaning]),
    ...Object.entries(settings.choices).map(([key, value]) => [key, value, '']),
    ['link', new URL(toAddress(settings), location.href).href, 'this screen'],
  ],
})

/** Whether a number belongs to something that plugs in and is not chosen. */
const isOfHidden = ({ key }: NumberField, { choices }: Settings): boolean => {
  const owner = key.slice(0, Math.max(0, key.lastIndexOf('.')))
  const plugged = pluggedIn.find(each => each.key === owner)
  return plugged !== undefined && plugged.kind !== 'alert' && choices[plugged.kind] !== plugged.declared.name
}

const Downloads = ({ tables }: { readonly tables: RefObject<ReadonlyMap<string, () => readonly Table[]>> }) => {
  const screen = useScreen()
  const { view } = screen.settings.choices
  const shown = () => {
    const { current } = tables
    const others = [...current].flatMap(([part, each]) => (part === MAIN ? [] : each()))
    return [...(current.get(MAIN)?.() ?? []), ...others]
  }
  const csv = () => {
    const [first] = shown()
    // The settings stand below the table, after an empty line.
    const text = first && `${csvOf(first)}\r\n${csvOf(settingsTable(screen))}`
    if (text !== undefined) download(fileName(view, 'csv'), new Blob([text], { type: 'text/csv' }))
  }
  const xlsx = async () => {
    const { xlsxOf } = await import('../tables/xlsx.js')
    download(fileName(view, 'xlsx'), await xlsxOf([...shown(), settingsTable(screen)]))
  }
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

/** The name, the views, and what can be done with what is shown. */
export const Header = ({ tables }: { readonly tables: RefObject<ReadonlyMap<string, () => readonly Table[]>> }) => {
  const { settings, change } = useScreen()
  // The links follow the settings once there is time: they are not what a moved slider waits for.
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
