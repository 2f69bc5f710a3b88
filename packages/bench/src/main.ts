/** `npm run bench`: times every curve, races the peers, and prints what came of it. */
import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { timeBaskets } from './baskets/race.js'
import { basketTable } from './baskets/table.js'
import { type CurveName, curveNames } from './curves/curves.js'
import { ingredientsOf } from './curves/derived.js'
import { TOLERANCE } from './races/agreement.js'
import type { Job } from './races/contest.js'
import { type Operation, operationNames } from './races/ours.js'
import { races } from './races/races.js'
import { type Heat, type Report, reportOf } from './report/report.js'
import { tableOf } from './report/table.js'
import { raceSimulations } from './simulation/race.js'
import type { SimulationReport } from './simulation/report.js'
import { simulationTable } from './simulation/table.js'
import { raceSweeps } from './sweep/race.js'
import type { SweepReport } from './sweep/report.js'
import { sweepTable } from './sweep/table.js'

const USAGE = `npm run bench -- [--only CURVE]… [--json]
  --only CURVE  one of ${curveNames.join(', ')}, simulation, sweep or baskets
  --json        everything as JSON on standard output`

const timedProcess = fileURLToPath(new URL('./races/timed-process.js', import.meta.url))

/** Processes a contestant is timed in. They take turns, so that a busy moment of the machine falls on all. */
const HEATS = 5

/** The operations of a contestant: peers only swap. */
const operationsOf = ({ curve, contestant }: Job): readonly Operation[] =>
  contestant in races[curve] ? ['exactIn', 'exactOut'] : (Object.keys(operationNames) as Operation[])

/** Runs an operation of a contestant in a process of its own. What it says besides its result shows only where it fails. */
const run = (job: Job, operation: Operation): Heat => {
  const printed = execFileSync(process.execPath, [timedProcess, JSON.stringify({ ...job, operation })], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return { ...job, ...JSON.parse(printed) }
}

/** Runs an operation of every contestant that has it, one soon after the other, and then the next operation. */
const runAll = (jobs: readonly Job[]): readonly Heat[] => {
  const runs = (Object.keys(operationNames) as Operation[]).flatMap(operation =>
    jobs.filter(job => operationsOf(job).includes(operation)).map(job => ({ job, heat: run(job, operation) })),
  )
  return jobs.flatMap(job => {
    const [first, ...rest] = runs.filter(each => each.job === job).map(({ heat }) => heat)
    return first ? [{ ...first, timings: [first, ...rest].flatMap(({ timings }) => timings) }] : []
  })
}

const machine = () => {
  const load = loadavg()[0] ?? 0
  const ours = 'of which this bench is about 1'
  return `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${load.toFixed(1)} (${ours})`
}

const raceCurves = (curves: readonly CurveName[]): Report => {
  const jobs = curves.flatMap(curve =>
    ['float64', 'decimal', ...ingredientsOf(curve), ...Object.keys(races[curve])].map(contestant => ({
      curve,
      contestant,
    })),
  )
  const heats = Array.from({ length: HEATS }, (_, heat) => {
    console.error(`Heat ${heat + 1} of ${HEATS}: ${jobs.length} contestants`)
    return curves.flatMap(curve => runAll(jobs.filter(job => job.curve === curve)))
  })
  return reportOf(heats.flat())
}

/** Where two that should come to the same did not: then it was no race. */
const differencesOf = (
  curves: Report | undefined,
  simulation: SimulationReport | undefined,
  sweeps: SweepReport | undefined,
): readonly string[] => [
  ...[...(curves?.races ?? []), ...(curves?.derivations ?? [])]
    .filter(({ agree }) => !agree)
    .map(
      ({ curve, contestant, operation, largestDifference }) =>
        `${curve}, ${operation}: Ammeter and ${contestant} differ by ${largestDifference}, more than ${TOLERANCE}.`,
    ),
  ...(simulation?.results ?? [])
    .filter(({ agrees }) => agrees === false)
    .map(() => 'The Monte Carlo loop in C comes to other figures.'),
  ...(sweeps?.agrees === false ? ['A sweep and the bare loop come to other figures.'] : []),
]

/** What is timed besides curves. */
const OTHERS = ['simulation', 'sweep', 'baskets'] as const

type Other = (typeof OTHERS)[number]

const bench = (curves: readonly CurveName[], others: readonly Other[], json: boolean): number => {
  const report = curves.length > 0 ? raceCurves(curves) : undefined
  const simulation = others.includes('simulation') ? raceSimulations(HEATS) : undefined
  const sweeps = others.includes('sweep') ? raceSweeps(HEATS) : undefined
  const baskets = others.includes('baskets') ? timeBaskets(HEATS) : undefined
  const tables = [
    machine(),
    ...(report ? [tableOf(report)] : []),
    ...(simulation ? [simulationTable(simulation)] : []),
    ...(sweeps ? [sweepTable(sweeps)] : []),
    ...(baskets ? [basketTable(baskets)] : []),
  ]
  console.log(
    json
      ? JSON.stringify({ machine: machine(), ...report, simulation, sweeps, baskets }, null, 2)
      : tables.join('\n\n'),
  )
  const differences = differencesOf(report, simulation, sweeps)
  for (const difference of differences) console.error(difference)
  return differences.length === 0 ? 0 : 1
}

const isCurveName = (name: string): name is CurveName => curveNames.some(known => known === name)

const isOther = (name: string): name is Other => OTHERS.some(known => known === name)

const main = (args: readonly string[]): number => {
  const { values } = parseArgs({
    args: args.filter(argument => argument !== '--'),
    options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  const only = values.only ?? [...curveNames, ...OTHERS]
  const unknown = only.filter(name => !isCurveName(name) && !isOther(name))
  if (unknown.length > 0) throw new Error(`There is no curve ${unknown.join(', ')}.`)
  return bench(only.filter(isCurveName), only.filter(isOther), values.json ?? false)
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(USAGE)
  process.exitCode = 1
}
