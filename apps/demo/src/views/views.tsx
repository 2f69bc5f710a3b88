import { type ComponentType, lazy } from 'react'
import type { Outcome } from '../curves/outcome.js'
import type { View } from '../settings/settings.js'
import { Compare } from './compare.js'
import { Density, DensitySentence } from './density.js'
import { Fees, FeesSentence } from './fees.js'
import { ImpactSentence, PriceImpact } from './impact.js'
import { Reserves, ReservesSentence } from './reserves.js'
import { LossSentence } from './sentence.js'

/** What a view is made of: its answer in one sentence, and the tables and charts that prove it. */
interface Shown {
  /** Speaks of one curve; left out where the body says it itself. */
  readonly Sentence?: ComponentType<{ readonly focus: Outcome }>
  readonly Body: ComponentType
}

/** A part of a view that is loaded where it is shown first. */
const later = <P,>(load: () => Promise<ComponentType<P>>) => lazy(async () => ({ default: await load() }))

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
}

/** The view of a name. */
export const viewOf = (view: View): Shown => shown[view]
