// The names of the tokens on the screen.

import { historyOf } from './history-paths.js'
import { type Pair, readPair } from './pair.js'
import type { Settings } from './settings.js'

/** The names of tokens without a pair. */
const UNNAMED: Pair = { x: 'X', y: 'Y' }

/** The names of the two tokens: those of the pair, or of the history that is replayed. */
export const tokensOf = ({ pair, choices: { view, path } }: Pick<Settings, 'pair' | 'choices'>): Pair => {
  if (view !== 'replay' || path === 'simulated') return readPair(pair) ?? UNNAMED
  const history = historyOf(path)
  return history === undefined ? UNNAMED : { x: history.base, y: history.quote }
}
