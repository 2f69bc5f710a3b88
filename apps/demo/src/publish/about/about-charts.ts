import type { Screen } from '../../screen.js'
import type { About } from './about.js'

/** What each chart of a view rests on, and the command that prints its numbers. */
export type AboutCharts = (screen: Screen, name: string) => About
