// What a chart is based on, whatever its view.

import type { Screen } from '../../screen.js'
import type { View } from '../../settings/settings.js'
import type { Chart } from '../../shell/chart.js'
import { version } from '../version.js'
import type { About } from './about.js'
import type { AboutCharts } from './about-charts.js'
import { aboutBreakEven } from './break-even.js'
import { aboutCompare } from './compare.js'
import { aboutReplay } from './replay.js'
import { aboutScenarios } from './scenarios.js'

const NOTHING: AboutCharts = () => ({ parameters: [], command: { none: 'No command prints these numbers.' } })

const views: Readonly<Record<View, AboutCharts>> = {
  compare: aboutCompare,
  'break-even': aboutBreakEven,
  replay: aboutReplay,
  scenarios: aboutScenarios,
  // A curve being made is not yet one of the page's curves: its charts have their own notes.
  make: NOTHING,
}

/** What a chart of the screen is based on, and the command that prints its numbers. */
export const aboutChart = (screen: Screen, { name, about }: Pick<Chart, 'name' | 'about'>): About =>
  about?.() ?? views[screen.settings.choices.view as View](screen, name)

/** The caption of a picture: what it is based on, and the version that made it. */
export const captionOf = ({ parameters }: About): string => `${parameters.join('; ')}.\nAmmeter ${version}`
