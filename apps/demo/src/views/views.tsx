import type { ComponentType } from 'react'
import type { View } from '../settings/settings.js'
import { Compare } from './compare.js'
import { LossSentence } from './sentence.js'

/** What a view is made of: its answer in one sentence, and the tables and charts that prove it. */
interface Shown {
  readonly Sentence: ComponentType
  readonly Body: ComponentType
}

const shown: Readonly<Partial<Record<View, Shown>>> = {
  compare: { Sentence: LossSentence, Body: Compare },
}

/** The view of a name. */
export const viewOf = (view: View): Shown => shown[view] ?? { Sentence: LossSentence, Body: Compare }
