import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { either as E } from 'fp-ts'
import { unlikelyFees } from '../curve/unlikely.js'
import type { Report } from '../output/report.js'
import { notLoaded } from '../plug-in/choose-plug-in.js'
import { type PlugInLoader, plugInLoader } from '../plug-in/plug-in-loader.js'
import { WITHOUT_TIMEOUT } from '../plug-in/without-timeout.js'
import { choosePools } from '../position/choose-pools.js'
import { choosePosition } from '../position/choose-position.js'
import { centreOf, type PositionOptions, takesPosition } from '../position/position-options.js'
import { type PathOptions, readingOf, readsPath } from '../price-history/path-options.js'
import { type Outcome, usage } from '../program/failure.js'
import type { Io } from '../program/io.js'
import { wholeOption } from '../settings/numbers.js'
import { type SimulatedPathOptions, simulatesPaths } from '../simulate/path-options.js'
import type { ToSimulate } from '../simulate/run-simulation.js'
import type { Simulation } from '../simulate/simulation.js'
import { type Context, type CurveOptions, examples, printsFloats, takesCurves } from './command.js'

interface SimulateOptions extends CurveOptions, PositionOptions, SimulatedPathOptions, PathOptions {
  readonly history?: string
  readonly paths: string
  readonly checkpoints: string
  readonly seed: string
  readonly jobs?: string
  readonly parquet?: string
  readonly svg?: string
  readonly xlsx?: string
}

const MOST_PATHS = 100_000_000
const MOST_SEED = 999_999_999
const MOST_JOBS = 256
const MOST_CHECKPOINTS = 1000

/** The curve where none is said. */
const DEFAULT_CURVE = 'constant-product'

const wholeOptions = (options: SimulateOptions) => {
  const { paths, checkpoints, seed, jobs = String(availableParallelism()) } = options
  return E.sequenceArray([
    wholeOption('--paths', paths, 1, MOST_PATHS),
    wholeOption('--checkpoints', checkpoints, 0, MOST_CHECKPOINTS),
    wholeOption('--seed', seed, 0, MOST_SEED),
    wholeOption('--jobs', jobs, 1, MOST_JOBS),
  ])
}

/** What is written of one curve alone. */
const strayWithSeveral = ({ parquet, svg, xlsx }: SimulateOptions): readonly string[] =>
  Object.entries({ '--parquet': parquet, '--svg': svg, '--xlsx': xlsx })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => option)

/** What is simulated, whatever the curve. */
const workOf = async (loader: PlugInLoader, options: SimulateOptions, io: Io): Promise<Outcome<ToSimulate>> => {
  const plan = await choosePosition(loader, options)
  if (E.isLeft(plan)) return plan
  const centre = centreOf(options)
  if (E.isLeft(centre)) return centre
  const whole = wholeOptions(options)
  if (E.isLeft(whole)) return whole
  const [paths = 0, checkpoints = 0, seed = 0, workers = 1] = whole.right
  const reading = readingOf(options, false)
  if (E.isLeft(reading)) return reading
  const { sampledHistory } = await import('../simulate/sampled-history.js')
  const { choosePath } = await import('../simulate/path-settings.js')
  const history =
    options.history === undefined ? E.right(undefined) : await sampledHistory(options.history, io.stdin, reading.right)
  if (E.isLeft(history)) return history
  return E.either.map(await choosePath(loader, options, history.right), path => ({
    plan: plan.right,
    path,
    history: history.right,
    notes: unlikelyFees(options, plan.right.fee),
    centre: centre.right.centre,
    settings: { paths, seed, checkpoints },
    workers,
    parquet: options.parquet,
    isDrawn: options.svg !== undefined,
    io,
  }))
}

/** Writes what is asked for of the simulation of one curve. */
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

const simulated = async (loader: PlugInLoader, options: SimulateOptions, io: Io): Promise<Outcome<Report>> => {
  const choices = await choosePools(loader, { curve: [DEFAULT_CURVE], ...options })
  if (E.isLeft(choices)) return choices
  const { chosen, failed } = choices.right
  if (failed[0] !== undefined) return notLoaded(failed[0])
  const stray = strayWithSeveral(options)
  if (chosen.length > 1 && stray.length > 0) return usage(`${stray.join(' and ')}: only for one curve`)
  const work = await workOf(loader, options, io)
  if (E.isLeft(work)) return work
  if (chosen.length > 1) {
    const { compareSimulations } = await import('../simulate/compare-simulations.js')
    const { comparisonReport } = await import('../simulate/comparison-report.js')
    return E.either.map(await compareSimulations(work.right, chosen), comparisonReport)
  }
  const { runSimulation } = await import('../simulate/run-simulation.js')
  const { simulateReport } = await import('../simulate/simulate-report.js')
  const run = await runSimulation(work.right, chosen[0])
  if (E.isLeft(run)) return run
  return E.either.map(await written(run.right, options), () => simulateReport(run.right))
}

/** `ammeter simulate`: what a position on a curve comes to on many simulated paths. */
export const simulateCommand = (program: Command, { known, io, answer }: Context): void => {
  const command = program
    .command('simulate')
    .description('what a position comes to on many simulated price paths: quantiles, and whether fees beat the loss')
  takesCurves(
    command,
    `a curve, such as weighted:weight=0.8 or, with a fee of its own, weighted:fee=0.05%; a pool of \`ammeter list pools\`, such as lbp:days=3; a formula, such as f:x^w*y^(1-w):w=0.7, or a module, such as ./mine.ts; repeatable: on the same paths, with their differences (default: ${DEFAULT_CURVE})`,
  )
  command.option(
    '--history <file>',
    'a price history to draw paths from, in CSV or by name, such as history:eth-usd-2020-12; - reads stdin',
  )
  takesPosition(simulatesPaths(command))
    .option('--paths <n>', 'how many paths', '1000')
    .option('--checkpoints <n>', 'at how many moments on the way quantiles are told in JSON', '0')
    .option('--seed <n>', 'seed of the random numbers: the same one gives the same answer', '1')
    .option(
      '--jobs <n>',
      'worker threads, which change nothing but the time it takes (default: one for each processor)',
    )
  printsFloats(readsPath(command), 'print CSV, a row for each measure')
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
        'simulate --curve constant-product:fee=0.05% --curve constant-product:fee=1% --trader flow:perDay=200,size=5000',
        'simulate --curve ./mine.ts --step 12s --blocks exponential --days 7 --fee 0.05% --jobs 4',
      ),
    )
    .action((options: SimulateOptions) =>
      answer(options, () => simulated(plugInLoader(known, WITHOUT_TIMEOUT), options, io)),
    )
}
