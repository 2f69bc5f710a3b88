// One chart of a view, without the page around it.

import './publish.css'
import { type ComponentType, Suspense, useCallback, useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { ScreenContext, useScreen } from '../screen.js'
import type { Chart } from '../shell/chart.js'
import { useWidth } from '../shell/use-width.js'
import { aboutChart, captionOf } from './about/of-chart.js'
import { linkOf } from './links.js'

/** The height of heading and caption in a frame, and the least height of a chart. */
const AROUND = 130
const LEAST = 200

/** A chart with its caption, as high as its frame allows. */
const Alone = ({ chart }: { readonly chart: Chart }) => {
  const screen = useScreen()
  const [element, width] = useWidth()
  const { title, draw, picture } = chart
  const height = Math.max(LEAST, Math.min(width * 0.75, window.innerHeight - AROUND))
  return (
    <figure>
      <h1>{title}</h1>
      <div ref={element} className="drawn">
        {(picture ?? draw)({ title, width, height })}
      </div>
      <figcaption>
        {captionOf(aboutChart(screen, chart))} ·{' '}
        <a href={linkOf(screen.settings)} target="_blank" rel="noopener">
          Open in Ammeter
        </a>
      </figcaption>
    </figure>
  )
}

/** One chart of a view without the page around it, for a frame in another page. */
export const Embedded = ({
  Proof,
  Body,
}: {
  readonly Proof: ComponentType | undefined
  readonly Body: ComponentType
}) => {
  const screen = useScreen()
  const { embed } = screen.settings
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const [isFound, setFound] = useState(false)
  const found = useCallback((element: HTMLElement | null) => setFound(element !== null), [])
  const alone = useMemo(
    () => (chart: Chart) =>
      chart.name !== embed || place === null
        ? null
        : createPortal(
            <div ref={found}>
              <Alone chart={chart} />
            </div>,
            place,
          ),
    [embed, place, found],
  )
  const within = useMemo(() => ({ ...screen, headline: null, alone }), [screen, alone])
  return (
    <main className="alone">
      <div ref={setPlace} />
      {isFound ? null : <p className="note">No chart “{embed}” is here yet.</p>}
      <div hidden>
        <ScreenContext value={within}>
          <Suspense>
            {Proof === undefined ? null : <Proof />}
            <Body />
          </Suspense>
        </ScreenContext>
      </div>
    </main>
  )
}
