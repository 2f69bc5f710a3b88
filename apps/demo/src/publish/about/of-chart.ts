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
  // What is made there is no curve of the page yet: its charts say it themselves.
  make: NOTHING,
}

/** What a chart of the screen rests on, and the command that prints its numbers. */
export const aboutChart = (screen: Screen, { name, about }: Pick<Chart, 'name' | 'about'>): About =>
  about?.() ?? views[screen.settings.choices.view as View](screen, name)

/** What stands below a picture: what it rests on, and with what it was made. */
export const captionOf = ({ parameters }: About): string => `${parameters.join('; ')}.\nAmmeter ${version}`
