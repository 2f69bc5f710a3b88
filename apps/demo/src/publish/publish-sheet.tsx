// The sheet from which a chart is saved, linked or embedded.

import './publish.css'
import type { Theme } from '@ammeter/charts'
import { useEffect, useId, useMemo, useState } from 'react'
import { Sheet } from '../instances/sheet.js'
import { useScreen } from '../screen.js'
import type { Chart } from '../shell/chart.js'
import { download } from '../shell/download.js'
import { csvOf } from '../tables/csv.js'
import { settingsTable } from '../tables/settings-table.js'
import { aboutChart, captionOf } from './about/of-chart.js'
import { CopyButton } from './copy-button.js'
import { embedLinkOf, linkOf, snippetOf } from './links.js'
import { imageOf, pngOf, svgOf } from './picture.js'

const isDark = (): boolean =>
  document.documentElement.dataset.theme === 'dark' ||
  (document.documentElement.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches)

/** A text to copy, in a box that shows all of it. */
const Copied = ({
  title,
  text,
  button,
  note,
}: {
  readonly title: string
  readonly text: string
  readonly button: string
  readonly note?: string | undefined
}) => {
  const id = useId()
  return (
    <div className="copied">
      <label htmlFor={id}>{title}</label>
      <textarea id={id} readOnly rows={2} value={text} onFocus={({ target }) => target.select()} />
      <CopyButton label={button} text={text} />
      {note === undefined ? null : <p className="note">{note}</p>}
    </div>
  )
}

/** The picture of a chart in a theme, once it is drawn. */
const usePicture = (chart: Chart, theme: Theme, caption: string) => {
  const [svg, setSvg] = useState<string>()
  useEffect(() => {
    let isWanted = true
    queueMicrotask(() => isWanted && setSvg(svgOf(chart, { theme, caption })))
    return () => {
      isWanted = false
    }
    // The sheet shows the chart as it was when the sheet opened.
  }, [theme, caption])
  return svg
}

/**
 * Everything that a chart can be published as: its picture, its numbers, links to it, and the command that prints its
 * numbers.
 */
export const PublishSheet = ({ chart, onClose }: { readonly chart: Chart; readonly onClose: () => void }) => {
  const screen = useScreen()
  const { settings } = screen
  const { name, title } = chart
  const [theme, setTheme] = useState<Theme>(() => (isDark() ? 'dark' : 'light'))
  const about = useMemo(() => aboutChart(screen, chart), [screen, chart])
  const caption = captionOf(about)
  const svg = usePicture(chart, theme, caption)
  const file = (ending: string) => `ammeter-${name}.${ending}`
  const savePng = async () => {
    if (svg !== undefined) download(file('png'), await pngOf(svg))
  }
  const saveCsv = () => {
    const text = `${csvOf(chart.table())}\r\n${csvOf(settingsTable(settings))}`
    download(file('csv'), new Blob([text], { type: 'text/csv' }))
  }
  const { command } = about
  return (
    <Sheet title={`Publish “${title}”`} onClose={onClose}>
      <div className="published">
        <div className="preview">
          {svg === undefined ? null : <img src={imageOf(svg)} alt={`${title}. ${caption}`} />}
        </div>
        <div className="row">
          <button
            type="button"
            className="primary"
            disabled={svg === undefined}
            onClick={() => svg && download(file('svg'), new Blob([svg], { type: 'image/svg+xml' }))}
          >
            SVG
          </button>
          <button type="button" disabled={svg === undefined} onClick={savePng}>
            PNG
          </button>
          <button type="button" title="The numbers of this chart, and the settings" onClick={saveCsv}>
            CSV
          </button>
          <button
            type="button"
            aria-pressed={theme === 'dark'}
            onClick={() => setTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            Dark
          </button>
        </div>
        {'line' in command ? (
          <Copied
            title="The command that prints these numbers"
            text={command.line}
            button="Copy command"
            note={command.note}
          />
        ) : (
          <p className="note">{command.none}</p>
        )}
        <Copied
          title="The link to this screen"
          text={linkOf(settings)}
          button="Copy link"
          note={
            settings.choices.path === 'file' ? 'Your file stays in this browser: the link does not hold it.' : undefined
          }
        />
        <Copied title="The chart in a page of yours" text={snippetOf(settings, name, title)} button="Copy HTML" />
        <p className="note">
          <a href={embedLinkOf(settings, name)} target="_blank" rel="noopener">
            See it alone
          </a>
        </p>
        <Copied title="The caption" text={caption} button="Copy caption" />
      </div>
    </Sheet>
  )
}
