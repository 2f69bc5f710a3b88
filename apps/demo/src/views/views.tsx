// The views of the app, and the loading of their parts.

import type { ComponentType } from 'react'
import type { Outcome } from '../curves/outcome.js'
import type { View } from '../settings/settings.js'
import { type LaterPart, later } from '../shell/later.js'

/** The parts of a view: its answer in one sentence, and the tables and charts behind it. */
interface Shown {
  /** The question, above the sentence that answers it. */
  readonly Question?: Part
  /** The sentence about one curve; left out if the body has its own. */
  readonly Sentence?: Part<{ readonly focus: Outcome }>
  /** The figures behind the sentence, above the controls. */
  readonly Proof?: Part
  readonly Body: Part
}

/** A part of a view: in the first download, or loaded later. */
type Part<P extends object = object> = ComponentType<P> | LaterPart<P>

const shown: Readonly<Record<View, Shown>> = {
  compare: {
    Question: later(async () => (await import('./choose/first-screen.js')).Question),
    Sentence: later(async () => (await import('./choose/first-screen.js')).AnswerSentence),
    Proof: later(async () => (await import('./choose/first-screen.js')).ChoiceSection),
    Body: later(async () => (await import('./compare/compare.js')).Compare),
  },
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

/** Loads a view, so that all of it is drawn at once and nothing moves later. */
export const loadView = async (view: View): Promise<void> => {
  const { Question, Sentence, Proof, Body } = shown[view]
  await Promise.all(
    [Question, Sentence, Proof, Body].map(async part =>
      part !== undefined && 'load' in part ? part.load() : undefined,
    ),
  )
}
