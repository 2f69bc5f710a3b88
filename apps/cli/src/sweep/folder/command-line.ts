// Command lines as a person would type them in a shell.

import type { Experiment, RunOptions } from '../experiment/experiment.js'
import { wordsOf } from '../experiment/run-options.js'

/** A word, in quotes if a shell would not read it as one word. */
const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)

/** Words of a command line as they are typed. */
export const typed = (words: readonly string[]): string => words.map(quoted).join(' ')

/** The command that continues the sweep in a folder, and reports its result. */
export const goOnCommand = (folder: string): string => typed(['ammeter', 'sweep', folder])

/** The command that runs one candidate alone, by the options of its run. */
export const rerunWords = ({ run, file, objectives }: Experiment, options: RunOptions): readonly string[] => [
  run,
  ...(file === undefined ? [] : [file]),
  ...wordsOf(options),
  ...objectives.flatMap(name => ['--objective', name]),
]
