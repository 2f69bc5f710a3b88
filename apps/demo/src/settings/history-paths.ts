import { histories } from '@ammeter/histories'

/** What a path that is a built-in history begins with, as the command has it. */
export const HISTORY = 'history:'

/** The paths that ship: `history:eth-usd-2020-12`. */
export const HISTORY_PATHS: readonly string[] = histories.map(({ name }) => HISTORY + name)

/** The history of a path; none where it is no built-in one. */
export const historyOf = (path: string) => histories.find(({ name }) => HISTORY + name === path)
