// The command `ammeter simulate`.

import { type PathResults, pathFigures } from '@ammeter/simulation'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { askedObjectives, needsDrawdowns } from '../objective/choose-objectives.js'
import { isGiven, type ObjectiveOption, takesObjectives } from '../objective/objective-option.js'
import { withScores } from '../objective/with-scores.js'
import type { Report } from '../output/report.js'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import { type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { choosePools } from '../position/choose-pools.js'
import { removesOptionsOfSimulations } from '../position/removed-options.js'
import { competeOption } from '../position/shared-market.js'
import { readsPath } from '../price-history/path-options.js'
import { type Outcome, usage } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { DEFAULT_CURVE, takesPaths, takesSimulated } from '../simulate/simulate-options.js'
import { simulatedWork, type WorkOptions } from '../simulate/simulated-work.js'
import type { Simulation } from '../simulate/simulation.js'
import { type Context, type CurveOptions, examples, printsFloats } from './command.js'

interface SimulateOptions extends CurveOptions, WorkOptions, ObjectiveOption {
  readonly xlsx?: string
}

/** The options that apply to a single curve alone. */
const strayWithSeveral = ({ parquet, svg, xlsx, objective }: SimulateOptions): readonly string[] =>
  Object.entries({ '--parquet': parquet, '--svg': svg, '--xlsx': xlsx, '--objective': objective })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option)

/** Writes the files that the options ask for, from the simulation of one curve. */
const written = async (simulation: Simulation, { svg, xlsx }: SimulateOptions): Promise<Outcome<void>> => {
  if (svg !== undefined) {
    const { fanChart } = await import('../simulate/fan-chart.js')
    const { writeSvg } = await import('../output/svg.js')
    const drawn = await writeSvg(svg, await fanChart(simulation))
    if (E.isLeft(drawn)) return drawn
  }
  if (xlsx === undefined) return E.right(undefined)
  const { writeSimulation } = await import('../workbook/simulation-workbook.js')
  return writeSimulation(xlsx, simulation)
}

const simulated = async (
  loader: PlugInLoader,
  options: SimulateOptions,
  hasGas: boolean,
  io: Io,
): Promise<Outcome<Report>> => {
  const choices = await choosePools(loader, { curve: [DEFAULT_CURVE], ...options })
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  const stray = strayWithSeveral(options)
  if (chosen.length > 1 && stray.length > 0) return usage(`${stray.join(' and ')}: only for one curve`)
  const work = await simulatedWork(loader, options, io)
  if (E.isLeft(work)) return work
  if (chosen.length > 1) {
    const { compareSimulations } = await import('../simulate/compare-simulations.js')
    const { comparisonReport } = await import('../simulate/comparison-report.js')
    return E.either.map(await compareSimulations(work.right, chosen), comparisonReport)
  }
  const { runSimulation } = await import('../simulate/run-simulation.js')
  const { simulateReport } = await import('../simulate/simulate-report.js')
  const { settings, plan } = work.right
  const objectives = await askedObjectives(loader, options, { run: 'simulate', paths: settings.paths, hasGas })
  if (E.isLeft(objectives)) return objectives
  const scored = objectives.right
  const scoredPlan = { ...plan, ...(needsDrawdowns(scored) && { drawdowns: true }) }
  const all: PathResults[] = []
  const run = await runSimulation({ ...work.right, plan: scoredPlan }, chosen[0], results => {
    if (scored.length > 0) all.push(results)
  })
  if (E.isLeft(run)) return run
  const scores = scored.length === 0 ? [] : [{ curve: chosen[0].label, figures: pathFigures(all) }]
  return E.either.map(await written(run.right, options), () => withScores(simulateReport(run.right), scored, scores))
}

/** `ammeter simulate`: the results of a position on a curve over many simulated paths. */
export const simulateCommand = (program: Command, { known, io, answer }: Context): void => {
  const command = program
    .command('simulate')
    .description('the results of a position on many simulated price paths: quantiles, and whether fees beat the loss')
  removesOptionsOfSimulations(command)
  takesPaths(takesSimulated(command).addOption(competeOption()))
    .option('--checkpoints <n>', 'how many moments on the way have quantiles in the JSON', '0')
    .option(
      '--threads <n>',
      'worker threads, which change nothing but the time it takes (default: one for each processor)',
    )
  printsFloats(takesObjectives(readsPath(command)), 'print CSV, a row for each measure')
    .option('--parquet <file>', 'write a row for each path')
    .option('--xlsx <file>', 'write a workbook: the measures, the histogram, and losses as live formulas')
    .option('--svg <file>', 'draw the quantiles of the net against holding over the days')
    .addHelpText(
      'after',
      examples(
        'simulate --volatility 0.8 --days 365 --step 1h --paths 1000',
        'simulate --curve concentrated --volatility 60% --strategy when-out --gas 5 --swap-cost 0.05% --price 2000',
        'simulate --curve stableswap --model ornstein-uhlenbeck:halfLifeDays=3 --fee 0.0004 --json',
        'simulate --history eth-usd.csv --model block-bootstrap:blockSteps=288 --days 30 --paths 5000',
        'simulate --curve constant-product:fee=0.05% --curve constant-product:fee=1% --trader flow:perDay=200,size=5000 --compete',
        'simulate --curve ./mine.ts --step 12s --blocks exponential --days 7 --fee 0.05% --threads 4',
      ),
    )
    .action((options: SimulateOptions) =>
      answer(options, () => simulated(plugInLoader(known, WITHOUT_TIMEOUT), options, isGiven(command, 'gas'), io)),
    )
}
