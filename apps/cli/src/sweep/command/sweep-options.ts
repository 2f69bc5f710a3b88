// The options of `ammeter sweep`.

import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { type CommonOptions, printsFloats, repeated } from '../../commands/command.js'
import { type ObjectiveOption, takesObjectives } from '../../objective/objective-option.js'
import { type Outcome, usage } from '../../program/failure.js'
import { wholeOption } from '../../settings/numbers.js'
import { DEFAULT_MOST } from '../runs/prepare.js'

/** The options of running a sweep and of its output. */
export interface SweepOptions extends CommonOptions {
  readonly out?: string
  readonly max?: string
  readonly plan?: boolean
  readonly threads?: string
  readonly xlsx?: string
  readonly svg?: string
}

/** The options of axes and objectives. */
export interface ExperimentOptions extends ObjectiveOption {
  readonly over?: readonly string[]
  readonly sample?: string
  readonly chunk?: string
}

const MOST_THREADS = 256
const MOST_CANDIDATES = 999_999_999

/** Adds the options of axes and objectives. */
export const takesExperiment = (command: Command): Command =>
  takesObjectives(command)
    .option(
      '--over <name=values>',
      'an axis: a parameter of a curve or trader by its name, such as stableswap.amplification=10..2000:log:25; of what an option names by that, such as strategy.wait=0d..14d or rest.fee=1bp,30bp; a term by its own, such as fee=1bp,4bp; repeatable: axes multiply',
      repeated,
    )
    .option('--sample <kind:n>', 'draw n points in place of the grid: random:1000, sobol:1000 or lhs:1000')
    .option('--chunk <n>', 'candidates in a part (default: as many as take about 5 s)')

/** Adds the options of running a sweep and of its output. */
export const runsSweep = (command: Command): Command =>
  printsFloats(
    command
      .option('--out <folder>', 'the folder of its parts; a sweep that was begun there continues')
      .option('--max <n>', 'the most candidates', String(DEFAULT_MOST))
      .option('--plan', 'print what it would take, and run nothing')
      .option(
        '--threads <n>',
        'worker threads, which change nothing but the time it takes (default: one for each processor)',
      ),
    'print the chosen candidates as CSV',
  )
    .option('--xlsx <file>', 'write a workbook of the chosen candidates and the profiles')
    .option('--svg <file>', 'draw the best scores: over the first two axes as a heat map, over one as a line')

/** How a sweep is run. */
export interface Running {
  readonly most: number
  readonly threads: number
  /** Whether their number was typed: little work then goes to threads, too. */
  readonly areThreadsTyped: boolean
}

/** Reads how the options have a sweep run. */
export const runningOf = ({ max = '', threads }: SweepOptions): Outcome<Running> => {
  const numbers = E.sequenceArray([
    wholeOption('--max', max, 1, MOST_CANDIDATES),
    wholeOption('--threads', threads ?? String(availableParallelism()), 1, MOST_THREADS),
  ])
  return E.either.map(numbers, ([most = 1, number = 1]) => ({
    most,
    threads: number,
    areThreadsTyped: threads !== undefined,
  }))
}

/** Axes as they were typed, by name. */
export const overOf = (texts: readonly string[] = []): Outcome<Readonly<Record<string, string>>> => {
  const over: Record<string, string> = {}
  for (const text of texts) {
    const at = text.lastIndexOf('=')
    const name = text.slice(0, Math.max(0, at)).trim()
    if (name === '')
      return usage(`--over ${text}: expected name=values, such as fee=1bp,4bp or concentrated.width=x1.05..x3:log:20`)
    if (Object.hasOwn(over, name))
      return usage(`--over ${name} is there twice: say all its values in one, such as ${name}=1bp,4bp`)
    over[name] = text.slice(at + 1).trim()
  }
  return E.right(over)
}
