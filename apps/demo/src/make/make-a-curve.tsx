// Make a curve: type or draw it, and see its figures.

import './make.css'
import { useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { FORMULA } from '../curves/formulas.js'
import { usePublished } from '../screen.js'
import { DrawPanel } from './bars/draw-panel.js'
import { drawingText } from './bars/drawing-text.js'
import { drawingOf } from './bars/liquidity-of.js'
import { firstDrawing, presets } from './bars/presets.js'
import { ratiosTo } from './curve/course.js'
import { useCourse } from './curve/use-course.js'
import { useDraft } from './curve/use-draft.js'
import { useUndo } from './curve/use-undo.js'
import type { Written } from './curve/written.js'
import { ExportPanel } from './export/export-panel.js'
import { LawList } from './laws/law-list.js'
import type { Market } from './market.js'
import { ModeSwitch } from './mode-switch.js'
import { LossPanel } from './picture/loss-panel.js'
import { MadeSentence } from './picture/made-sentence.js'
import { madeTable } from './picture/made-table.js'
import { ReservesPanel } from './picture/reserves-panel.js'
import { PresetChips } from './preset-chips.js'
import { firstFormula, formulas } from './text/first-formulas.js'
import { FormulaPanel } from './text/formula-panel.js'
import { TextField } from './text/text-field.js'

/** The text of the first curve. */
export const firstText = drawingText(firstDrawing)

const BEGINNINGS = {
  drawing: presets.map(({ label, drawing }) => ({ label, text: drawingText(drawing) })),
  formula: formulas,
}

/** The kind of a text, even if it is not a valid curve. */
const kindOf = (text: string): Written['kind'] | undefined => {
  if (text.startsWith(FORMULA)) return 'formula'
  return text.startsWith('drawn') ? 'drawing' : undefined
}

/** How far charts reach up and down, unless a ratio beyond that is asked for. */
const NEAR = 3
const FAR = 10

/** Points of a line on each side of the current price. */
const STEPS = 80

/** The number of bars of a drawing made from a formula, and how far they reach. */
const DRAWN = { bars: 41, width: 3 }

/** The properties of the curve maker. */
export interface MakeACurveProps extends Market {
  /** The curve in the command's grammar: `f:x^w*y^(1-w):w=0.7`, `drawn:bars=3/5/8,width=x2`. */
  readonly text: string
  /** Called with each text that is a valid curve, as it is typed or drawn. */
  readonly onText: (text: string) => void
  /** The price, divided by the current price, that the sentence is about. */
  readonly ratio: number
  readonly onRatio: (ratio: number) => void
  /** The element for the sentence, once it exists. */
  readonly headline: HTMLElement | null
  /** Further actions on the curve, each a button, called with its text. */
  readonly actions: readonly { readonly label: string; readonly onText: (text: string) => void }[]
}

/** Makes a curve by typing or drawing; its text and its picture always agree. */
export const MakeACurve = (props: MakeACurveProps) => {
  const { text, onText, ratio, onRatio, headline, actions, entryPrice, base, quote } = props
  const market = useMemo((): Market => ({ entryPrice, base, quote }), [entryPrice, base, quote])
  const typed = useDraft(text, onText, entryPrice, text.startsWith(FORMULA) ? firstFormula : firstText)
  const { change: set, choose, undo } = useUndo(typed.text, typed.set)
  const draft = { ...typed, set }
  const { made, problem } = draft
  const [preview, setPreview] = useState<number>()
  const kind = kindOf(draft.text) ?? made.kind
  const last = useRef<Partial<Record<Written['kind'], string>>>({})
  last.current[made.kind] = made.text
  const isTyping = useRef(false)
  const type = (next: string) => {
    isTyping.current = true
    set(next)
  }

  const at = preview ?? ratio
  const reach = Math.max(ratio, 1 / ratio, made.kind === 'drawing' ? (made.parameters.upper ?? 1) : 1)
  const most = reach > NEAR * 1.2 ? FAR : NEAR
  const ratios = useMemo(() => ratiosTo(most, STEPS), [most])
  const course = useCourse(made.curve, ratios)
  usePublished(() => [madeTable(made.text, course, market)])
  const turn = (next: Written['kind']) => {
    isTyping.current = false
    const drawn = next === 'drawing' ? drawingOf(made.curve, 1 / DRAWN.width, DRAWN.width, DRAWN.bars) : undefined
    choose(last.current[next] ?? (next === 'formula' ? firstFormula : drawn ? drawingText(drawn) : firstText))
  }

  const isOutdated = problem !== undefined
  return (
    <div className="make">
      {headline === null ? null : createPortal(<MadeSentence made={made} ratio={at} />, headline)}
      <div className="make-bar">
        <ModeSwitch kind={kind} onKind={turn} />
        <button type="button" className="quiet make-undo" disabled={undo === undefined} onClick={undo}>
          Undo
        </button>
        <PresetChips beginnings={BEGINNINGS[kind]} text={draft.text} onText={choose} />
      </div>
      <div className="make-columns">
        <div className="make-main">
          {kind === 'drawing' ? (
            <DrawPanel draft={draft} onChoose={choose} market={market} />
          ) : (
            <FormulaPanel {...{ draft, course, ratios, market }} isEntered={isTyping.current} onType={type} />
          )}
          <div className={isOutdated ? 'outdated' : undefined}>
            <LossPanel {...{ made, course, ratios, market, onRatio }} ratio={at} onPreview={next => setPreview(next)} />
          </div>
        </div>
        <div className="make-side">
          {kind === 'drawing' ? (
            <TextField
              label="As text"
              value={draft.text}
              problem={problem}
              rows={3}
              isEntered={isTyping.current}
              onText={type}
            >
              <p className="note">
                The same curve, as it goes into the link and the command. Typing changes the picture.
              </p>
            </TextField>
          ) : (
            <div className="make-text">
              <span className="label">As text</span>
              <code className="make-whole">{made.text}</code>
              <p className="note">The same curve, as it goes into the link and the command.</p>
            </div>
          )}
          {isOutdated ? (
            <p className="note" role="status">
              The charts show the last text that was a curve.
            </p>
          ) : null}
          <LawList text={made.text} entryPrice={entryPrice} />
          <div className={isOutdated ? 'outdated' : undefined}>
            <ReservesPanel {...{ made, course, ratios, market }} />
          </div>
          <div className="row">
            {actions.map(({ label, onText: act }) => (
              <button key={label} type="button" className="primary" onClick={() => act(made.text)}>
                {label}
              </button>
            ))}
          </div>
          <ExportPanel made={made} />
        </div>
      </div>
    </div>
  )
}
