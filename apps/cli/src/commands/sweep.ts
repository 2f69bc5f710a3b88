// The command `ammeter sweep`.

import { statSync } from 'node:fs'
import type { ObjectiveRun } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'
import { wholeOption } from '../settings/numbers.js'
import {
  type ExperimentOptions,
  overOf,
  runsSweep,
  type SweepOptions,
  takesExperiment,
} from '../sweep/command/sweep-options.js'
import type { Experiment } from '../sweep/experiment/experiment.js'
import { givenOptions, RUN_NAMES, RUNS } from '../sweep/experiment/run-options.js'
import { type CommonOptions, type Context, examples, printsFloats, repeated } from './command.js'

const MOST_IN_PART = 999_999_999

/** The experiment that a command line describes. */
const typedExperiment = (
  run: ObjectiveRun,
  file: string | undefined,
  command: Command,
  { over, objective = [], sample, chunk }: ExperimentOptions,
): Outcome<Experiment> => {
  const axes = overOf(over)
  if (E.isLeft(axes)) return axes
  const length = chunk === undefined ? E.right(undefined) : wholeOption('--chunk', chunk, 1, MOST_IN_PART)
  return E.either.map(length, each => ({
    run,
    ...(file !== undefined && { file }),
    options: givenOptions(run, command),
    over: axes.right,
    ...(sample !== undefined && { sample }),
    objectives: objective,
    ...(each !== undefined && { chunk: each }),
  }))
}

/** The experiment of a file, or of the folder in which it was begun and continues. */
const writtenExperiment = async (
  given: string,
): Promise<Outcome<{ readonly experiment: Experiment; readonly folder?: string }>> => {
  const there = statSync(given, { throwIfNoEntry: false })
  if (there === undefined && !/[\\/.]/.test(given)) {
    return usage(
      `there is no run, file or folder ${JSON.stringify(given)}: ${didYouMean(given, [...RUN_NAMES, 'status', 'show'])}`,
    )
  }
  const { experimentOf, readExperiment } = await import('../sweep/experiment/read-experiment.js')
  if (there?.isDirectory() !== true) {
    return E.either.map(await readExperiment(given), experiment => ({ experiment }))
  }
  const { readManifest } = await import('@ammeter/sweep/files')
  const { folderRefused } = await import('../sweep/folder/run-folder.js')
  const manifest = await readManifest(given)
  if (E.isLeft(manifest)) return E.left(folderRefused(manifest.left))
  return E.either.map(experimentOf(`${given}/manifest.json, experiment`, manifest.right.experiment), experiment => ({
    experiment,
    folder: given,
  }))
}

/** `ammeter sweep`: one run over many parameters. */
export const sweepCommand = (program: Command, { known, io, answer }: Context): void => {
  const sweep = program
    .command('sweep')
    .description('one run again and again over a space of parameters: which of them is best, and how sure that is')
    .addHelpText(
      'after',
      examples(
        'sweep il --curve stableswap --from 1 --to 0.95 --over stableswap.amplification=10..2000:25 --objective netVsHold --out runs/a',
        'sweep backtest history:eth-usd-2020-12 --curve concentrated --over concentrated.width=x1.05..x3:log:20 --over fee=5bp,30bp,1% --objective netVsHold --out runs/eth',
        'sweep simulate --curve weighted --over weighted.weight=0.5..0.9:9 --paths 200 --objective meanLessDeviations:k=1 --objective netVsHold --out runs/w',
        'sweep experiment.json --out runs/b',
        'sweep runs/a',
        'sweep status runs/a',
        "sweep show runs/a --at 'stableswap.amplification=10'",
      ),
    )

  for (const run of RUN_NAMES) {
    const { summary, file, takes } = RUNS[run]
    const command = sweep.command(run).description(`a space of ${summary}`)
    if (file !== undefined) command.argument('<file>', file)
    runsSweep(takesExperiment(takes(command))).action(
      (...given: readonly [...(readonly string[]), SweepOptions & ExperimentOptions, Command]) => {
        const options = given.at(-2) as SweepOptions & ExperimentOptions
        return answer(options, async () => {
          const experiment = typedExperiment(
            run,
            file === undefined ? undefined : (given[0] as string),
            command,
            options,
          )
          if (E.isLeft(experiment)) return experiment
          const { runSweep } = await import('../sweep/command/run-sweep.js')
          return runSweep(experiment.right, plugInLoader(known, WITHOUT_TIMEOUT), options, io)
        })
      },
    )
  }

  const written = sweep
    .command('run', { isDefault: true })
    .description('an experiment in a file, or one that was begun in a folder: the word `run` may be left out')
    .argument('<experiment>', 'a file such as experiment.json, or a folder of --out')
  runsSweep(written).action((given: string, options: SweepOptions) =>
    answer(options, async () => {
      const read = await writtenExperiment(given)
      if (E.isLeft(read)) return read
      const { experiment, folder } = read.right
      const { runSweep } = await import('../sweep/command/run-sweep.js')
      const into = folder === undefined ? options : { ...options, out: options.out ?? folder }
      return runSweep(experiment, plugInLoader(known, WITHOUT_TIMEOUT), into, io)
    }),
  )

  printsFloats(
    sweep.command('status').description('how far the sweep in a folder is').argument('<folder>', 'a folder of --out'),
  ).action((folder: string, options: CommonOptions) =>
    answer(options, async () => {
      const { statusReport } = await import('../sweep/report/status-report.js')
      return statusReport(folder)
    }),
  )

  printsFloats(
    sweep
      .command('show')
      .description('one candidate of a sweep, and the command that runs it alone')
      .argument('<folder>', 'a folder of --out')
      .requiredOption(
        '--at <which>',
        'values on axes, such as fee=4bp; a number; best or robust. Of several candidates with such values, the best one',
        repeated,
      ),
  ).action((folder: string, options: CommonOptions & { readonly at: readonly string[] }) =>
    answer(options, async () => {
      const read = await writtenExperiment(folder)
      if (E.isLeft(read)) return read
      const { showSweep } = await import('../sweep/command/show-sweep.js')
      return showSweep(folder, read.right.experiment, plugInLoader(known, WITHOUT_TIMEOUT), options.at)
    }),
  )
}
