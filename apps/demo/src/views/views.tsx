import { type ComponentType, lazy } from 'react'
import type { View } from '../settings/settings.js'
import { Compare } from './compare.js'
import { Density, DensitySentence } from './density.js'
import { Fees, FeesSentence } from './fees.js'
import { ImpactSentence, PriceImpact } from './impact.js'
import { Reserves, ReservesSentence } from './reserves.js'
import { LossSentence } from './sentence.js'

/** What a view is made of: its answer in one sentence, and the tables and charts that prove it. */
interface Shown {
  /** Left out where the body says it itself. */
  readonly Sentence?: ComponentType
  readonly Body: ComponentType
}

const named = <K extends string>(load: () => Promise<Readonly<Record<K, ComponentType>>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] }))

const scenarios = () => import('./scenarios.js')

const shown: Readonly<Record<View, Shown>> = {
  compare: { Sentence: LossSentence, Body: Compare },
  reserves: { Sentence: ReservesSentence, Body: Reserves },
  impact: { Sentence: ImpactSentence, Body: PriceImpact },
  density: { Sentence: DensitySentence, Body: Density },
  fees: { Sentence: FeesSentence, Body: Fees },
  replay: { Body: named(() => import('./replay.js'), 'Replay') },
  scenarios: { Sentence: named(scenarios, 'ScenariosSentence'), Body: named(scenarios, 'Scenarios') },
  alerts: {
    Sentence: named(() => import('./alerts.js'), 'AlertsSentence'),
    Body: named(() => import('./alerts.js'), 'Alerts'),
  },
}

/** The view of a name. */
export const viewOf = (view: View): Shown => shown[view]
