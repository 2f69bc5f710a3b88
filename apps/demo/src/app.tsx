// The app: its state, its header, and the view that is open.

import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { PositionControls } from './controls/position-controls.js'
import { againstAt } from './curves/against.js'
import { RATIOS } from './curves/entered.js'
import { enterAll } from './curves/entered-of.js'
import { outcomesAt } from './curves/outcome.js'
import { CurveChips } from './instances/curve-chips.js'
import { type RatioAxis, type Screen, ScreenContext } from './screen.js'
import type { Addressed } from './settings/address.js'
import {
  againstOf,
  holdingOf,
  numberOf,
  unitOf,
  type View,
  withChoice,
  withNumbers,
  withRatio,
} from './settings/settings.js'
import { tokensOf } from './settings/tokens.js'
import { useSettings } from './settings/use-settings.js'
import { Footer } from './shell/footer.js'
import { Header } from './shell/header.js'
import { Ignored } from './shell/ignored.js'
import { later } from './shell/later.js'
import { SkipLink } from './shell/skip-link.js'
import { useSteadyScreen } from './steady-screen.js'
import type { Table } from './tables/table.js'
import { viewOf } from './views/views.js'

const Embedded = later(async () => (await import('./publish/embedded.js')).Embedded)

/** The curves of the page, entered at the price ratio 1, and those that dropped out. */
const useEntered = (settings: Screen['settings']) => {
  const { instances, choices } = settings
  const unit = unitOf({ choices })
  const against = useSameText(againstAt(againstOf(settings), numberOf(settings, 'price')))
  return useMemo(() => enterAll(instances, unit, against), [instances, unit, against])
}

/** Returns the same value as long as its JSON is the same. */
const useSameText = <A,>(value: A): A => {
  const text = JSON.stringify(value)
  return useMemo(() => value, [text])
}

/** Returns the same list as long as its members are the same. */
const useSame = <A,>(list: readonly A[]): readonly A[] => {
  const kept = useRef(list)
  if (kept.current.length !== list.length || kept.current.some((each, i) => each !== list[i])) kept.current = list
  return kept.current
}

/** Takes a price history and, if it holds the records of a pool, the fee that they imply. */
const useTakenFile = (setFile: (file: File) => void, change: Screen['change']) => {
  const latest = useRef<File>(undefined)
  return useCallback(
    async (chosen: File) => {
      latest.current = chosen
      const { feeFromPoolRecords } = await import('./replay/fee-from-pool-records.js')
      // An error of reading is shown where the file is replayed.
      const fee = await feeFromPoolRecords(chosen).catch(() => undefined)
      if (latest.current !== chosen) return
      setFile(chosen)
      change(now => withChoice(fee === undefined ? now : withNumbers(now, { fee }), 'path', 'file'))
    },
    [setFile, change],
  )
}

/** The whole app. */
export const App = ({ begin }: { readonly begin?: Addressed | undefined }) => {
  const [settings, change] = useSettings(begin)
  const [preview, setPreview] = useState<number>()
  const [file, setFile] = useState<File>()
  const [headline, setHeadline] = useState<HTMLElement | null>(null)
  const tables = useRef(new Map<string, () => readonly Table[]>())
  const { entered: enteredNow, dropped } = useEntered(settings)
  const entered = useSame(enteredNow)
  const { theme } = settings.choices
  const { x: tokenX, y: tokenY } = tokensOf(settings)
  const unit = unitOf(settings)
  const r = numberOf(settings, 'r')
  const { deposit, days, fee } = holdingOf(settings)
  const at = preview ?? (unit === 'x' ? 1 / r : r)

  const axis = useMemo((): RatioAxis => {
    const turned = (ratio: number) => (unit === 'x' ? 1 / ratio : ratio)
    const inside = (ratio: number) => Math.min(RATIOS.most, Math.max(RATIOS.least, ratio))
    const [baseName, quoteName] = unit === 'x' ? [tokenY, tokenX] : [tokenX, tokenY]
    return {
      ...{ label: `Price of ${baseName}`, baseName, quoteName },
      base: unit === 'x' ? 'Y' : 'X',
      quote: unit === 'x' ? 'X' : 'Y',
      turned,
      onCursor: shown => {
        setPreview(undefined)
        change(now => withRatio(now, inside(turned(shown))))
      },
      onPreview: shown => setPreview(shown === undefined ? undefined : inside(shown)),
    }
  }, [unit, tokenX, tokenY, change])

  const outcomes = useMemo(() => outcomesAt(entered, at, { deposit, days, fee }), [entered, at, deposit, days, fee])
  const publish = useCallback<Screen['publish']>((part, next) => {
    if (next === undefined) tables.current.delete(part)
    else tables.current.set(part, next)
  }, [])
  const takeFile = useTakenFile(setFile, change)
  const focus = outcomes.find(outcome => outcome.entered.id === settings.focus) ?? outcomes[0]
  const screen = useMemo(
    (): Screen => ({
      ...{ settings, change, entered, dropped, at, outcomes, axis, publish, file, takeFile, headline },
      focus,
      atOpening: preview ?? (settings.isMoved ? at : 1),
    }),
    [settings, change, entered, dropped, at, outcomes, axis, publish, file, takeFile, headline, focus, preview],
  )
  useEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'auto') delete dataset.theme
    else dataset.theme = theme
  }, [theme])

  const steady = useSteadyScreen(screen)
  const { Question, Sentence, Proof, Body } = viewOf(settings.choices.view as View)
  if (settings.embed !== '') {
    return (
      <ScreenContext value={screen}>
        <Suspense>
          <Embedded {...{ Proof, Body }} />
        </Suspense>
      </ScreenContext>
    )
  }
  return (
    <ScreenContext value={screen}>
      <SkipLink hasChoice={Proof !== undefined} />
      <Header tables={tables} />
      <main
        onDragOver={event => event.preventDefault()}
        onDrop={event => {
          event.preventDefault()
          const [dropped] = event.dataTransfer.files
          if (dropped !== undefined) {
            takeFile(dropped)
            change(now => withChoice(now, 'view', 'replay'))
          }
        }}
      >
        <Ignored ignored={begin?.ignored ?? []} />
        {Question === undefined ? null : (
          <ScreenContext value={steady}>
            <Suspense>
              <Question />
            </Suspense>
          </ScreenContext>
        )}
        <div className="sentence">
          <div ref={setHeadline} className={Sentence === undefined ? 'headline' : undefined} />
          <Suspense fallback={<h1>…</h1>}>
            {Sentence === undefined ? null : focus === undefined ? (
              <h1>No curve is left: see why below, or add another one.</h1>
            ) : (
              <Sentence focus={focus} />
            )}
          </Suspense>
        </div>
        {Proof === undefined ? null : (
          <ScreenContext value={steady}>
            <Suspense>
              <Proof />
            </Suspense>
          </ScreenContext>
        )}
        {settings.choices.view === 'make' ? null : (
          <section className="controls" aria-label="Controls">
            <PositionControls />
            <CurveChips />
          </section>
        )}
        <Suspense fallback={<p className="note waiting">Loading this view…</p>}>
          <Body />
        </Suspense>
      </main>
      <Footer />
    </ScreenContext>
  )
}
