import type { ComponentType } from 'react'
import type { Outcome } from '../curves/outcome.js'
import type { View } from '../settings/settings.js'
import { type LaterPart, later } from '../shell/later.js'
import { Compare } from './compare/compare.js'
import { LossSentence } from './loss-sentence.js'

/** What a view is made of: its answer in one sentence, and the tables and charts that prove it. */
interface Shown {
  /** Speaks of one curve; left out where the body says it itself. */
  readonly Sentence?: Part<{ readonly focus: Outcome }>
  readonly Body: Part
}

/** A part of a view: in the first download, or loaded later. */
type Part<P extends object = object> = ComponentType<P> | LaterPart<P>

const shown: Readonly<Record<View, Shown>> = {
  compare: { Sentence: LossSentence, Body: Compare },
  'break-even': {
    Sentence: later(async () => (await import('./break-even/break-even.js')).BreakEvenSentence),
    Body: later(async () => (await import('./break-even/break-even.js')).BreakEven),
  },
  replay: { Body: later(async () => (await import('./replay/replay.js')).Replay) },
  scenarios: {
    Sentence: later(async () => (await import('./scenarios/scenarios.js')).ScenariosSentence),
    Body: later(async () => (await import('./scenarios/scenarios.js')).Scenarios),
  },
  make: { Body: later(async () => (await import('../make/make-view.js')).MakeView) },
}

/** The view of a name. */
export const viewOf = (view: View): Shown => shown[view]

/** Loads a view, so that all of it can be drawn at once: what came later would move what stands there. */
export const loadView = async (view: View): Promise<void> => {
  const { Sentence, Body } = shown[view]
  await Promise.all(
    [Sentence, Body].map(async part => (part !== undefined && 'load' in part ? part.load() : undefined)),
  )
}
