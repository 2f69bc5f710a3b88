import type { ComponentType } from 'react'
import type { Outcome } from '../curves/outcome.js'
import type { View } from '../settings/settings.js'
import { Compare } from './compare.js'
import { Density, DensitySentence } from './density.js'
import { Fees, FeesSentence } from './fees.js'
import { ImpactSentence, PriceImpact } from './impact.js'
import { type LaterPart, later } from './later.js'
import { Reserves, ReservesSentence } from './reserves.js'
import { LossSentence } from './sentence.js'

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
  reserves: { Sentence: ReservesSentence, Body: Reserves },
  impact: { Sentence: ImpactSentence, Body: PriceImpact },
  density: { Sentence: DensitySentence, Body: Density },
  fees: { Sentence: FeesSentence, Body: Fees },
  replay: { Body: later(async () => (await import('./replay.js')).Replay) },
  scenarios: {
    Sentence: later(async () => (await import('./scenarios.js')).ScenariosSentence),
    Body: later(async () => (await import('./scenarios.js')).Scenarios),
  },
  alerts: {
    Sentence: later(async () => (await import('./alerts.js')).AlertsSentence),
    Body: later(async () => (await import('./alerts.js')).Alerts),
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
