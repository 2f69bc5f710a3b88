// The built-in histories among the paths of a replay.

import { histories } from '@ammeter/histories'

/** The prefix of built-in histories among paths, as in the command. */
export const HISTORY = 'history:'

/** The paths of built-in histories: `history:eth-usd-2020-12`. */
export const HISTORY_PATHS: readonly string[] = histories.map(({ name }) => HISTORY + name)

/** The built-in history of a path; undefined for other paths. */
export const historyOf = (path: string) => histories.find(({ name }) => HISTORY + name === path)
