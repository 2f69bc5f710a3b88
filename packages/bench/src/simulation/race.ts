/** Times the simulations, in turns with C. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compiledC } from './in-c.js'
import type { SimulationJob, SimulationTiming } from './job.js'
import { nameOf, type SimulationHeats, type SimulationReport, simulationJobs, simulationReport } from './report.js'

const timedProcess = fileURLToPath(new URL('./timed-process.js', import.meta.url))

const timed = (job: SimulationJob): SimulationTiming =>
  JSON.parse(
    execFileSync(process.execPath, [timedProcess, JSON.stringify(job)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )

export const raceSimulations = (heats: number): SimulationReport => {
  const c = compiledC()
  if (c === undefined) console.error('There is no gcc here: the Monte Carlo loop is not raced against C.')
  try {
    return simulationReport(
      simulationJobs.map((job): SimulationHeats => {
        console.error(`Simulations: ${nameOf(job)}, ${job.kind === 'backtest' ? job.curve : `fees ${job.fees}`}`)
        const pairs = Array.from({ length: heats }, () => ({
          inC: job.kind === 'monte-carlo' ? c?.run(job.fees) : undefined,
          ours: timed(job),
        }))
        const inC = pairs.flatMap(pair => (pair.inC === undefined ? [] : [pair.inC]))
        return { job, timings: pairs.map(({ ours }) => ours), ...(inC.length > 0 && { inC }) }
      }),
    )
  } finally {
    c?.remove()
  }
}
