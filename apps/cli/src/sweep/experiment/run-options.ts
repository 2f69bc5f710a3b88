// The runs that an experiment can repeat, and their options.

import type { ObjectiveRun } from '@ammeter/simulation'
import { Command, CommanderError } from 'commander'
import { either as E } from 'fp-ts'
import { BACKTEST_FILE, type TestedOptions, takesTested, takesTestedPath } from '../../backtest/backtest-options.js'
import type { CurveOptions } from '../../commands/command.js'
import { type IlOptions, takesLoss } from '../../il/il-options.js'
import { readsPath } from '../../price-history/path-options.js'
import { type Outcome, usage } from '../../program/failure.js'
import { oneLine } from '../../program/one-line.js'
import { didYouMean } from '../../settings/nearest.js'
import { takesPaths, takesSimulated } from '../../simulate/simulate-options.js'
import type { WorkOptions } from '../../simulate/simulated-work.js'
import type { OptionValue, RunOptions } from './experiment.js'

/** The options of each run, as its command takes them. */
export interface OptionsOfRuns {
  readonly il: IlOptions
  readonly backtest: TestedOptions
  readonly simulate: CurveOptions & WorkOptions
}

interface RunKind {
  readonly summary: string
  /** Its argument, if it takes one. */
  readonly file?: string
  readonly takes: (command: Command) => Command
}

/** The runs, in words, and their options. */
export const RUNS: Readonly<Record<ObjectiveRun, RunKind>> = {
  il: { summary: 'impermanent loss between two prices', takes: takesLoss },
  backtest: {
    summary: 'backtests on one recorded path',
    file: BACKTEST_FILE.replace('; - reads stdin', ''),
    takes: command => takesTestedPath(takesTested(command)),
  },
  simulate: {
    summary: 'simulations on the same random paths',
    takes: command => takesPaths(readsPath(takesSimulated(command))),
  },
}

/** The runs by name. */
export const RUN_NAMES = Object.keys(RUNS) as readonly ObjectiveRun[]

/** A command with the options of a run, which prints nothing. */
const silent = (run: ObjectiveRun): Command =>
  RUNS[run].takes(
    new Command(run).exitOverride().configureOutput({ writeOut: () => undefined, writeErr: () => undefined }),
  )

/** The options of a run, by their names without dashes. */
export const optionNames = (run: ObjectiveRun): readonly string[] =>
  silent(run)
    .options.filter(({ hidden }) => !hidden)
    .map(option => option.name())

/** The options of a run among those that were given to a command. */
export const givenOptions = (run: ObjectiveRun, command: Command): RunOptions => {
  const names = optionNames(run)
  return Object.fromEntries(
    command.options.flatMap(option => {
      const key = option.attributeName()
      const isGiven = names.includes(option.name()) && command.getOptionValueSource(key) === 'cli'
      return isGiven ? [[option.name(), command.getOptionValue(key) as OptionValue]] : []
    }),
  )
}

const wordsOfOption = (name: string, value: OptionValue): readonly string[] => {
  if (value === true) return [`--${name}`]
  return typeof value === 'string' ? [`--${name}`, value] : value.flatMap(each => [`--${name}`, each])
}

/** Options as words of a command line. */
export const wordsOf = (options: RunOptions): readonly string[] =>
  Object.entries(options).flatMap(([name, value]) => wordsOfOption(name, value))

/** The options of a run as its command takes them: with the defaults of those that were not given. */
export const parsedOptions = <R extends ObjectiveRun>(run: R, options: RunOptions): Outcome<OptionsOfRuns[R]> => {
  const names = optionNames(run)
  const stray = Object.keys(options).find(name => !names.includes(name))
  if (stray !== undefined) return usage(`${run} has no option --${stray}: ${didYouMean(stray, names)}`)
  const command = silent(run)
  try {
    command.parse([...wordsOf(options)], { from: 'user' })
    return E.right(command.opts() as OptionsOfRuns[R])
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown
    return usage(oneLine(thrown.message))
  }
}
