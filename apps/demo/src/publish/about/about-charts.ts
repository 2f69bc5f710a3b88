import type { Screen } from '../../screen.js'
import type { About } from './about.js'

/** For each chart of a view, what its numbers are based on, and the command that prints them. */
export type AboutCharts = (screen: Screen, name: string) => About
