/** Times one simulation in a process of its own: what else runs there changes how code is compiled. */
import { float64, orThrow } from '@ammeter/core'
import { backtest, generatePath, geometricBrownianMotion, monteCarlo } from '@ammeter/simulation'
import { curveOver } from '../curves/curves.js'
import { PATHS, PATHS_THROUGH_SWAP, ROWS, type SimulationJob, type SimulationTiming, STEPS } from './job.js'

const model = { model: geometricBrownianMotion, parameters: { volatility: 0.8 } } as const

const elapsed = <A>(work: () => A): readonly [nanoseconds: number, answer: A] => {
  const from = performance.now()
  const answer = work()
  return [(performance.now() - from) * 1e6, answer]
}

/** The first run of a process is slower, while V8 still compiles. It is not counted. */
const second = <A>(work: () => A) => {
  work()
  return elapsed(work)
}

const backtests = (curve: Extract<SimulationJob, { kind: 'backtest' }>['curve']): SimulationTiming => {
  const path = Array.from(orThrow(generatePath({ ...model, days: 365, stepSeconds: 60 }, 1))).slice(0, ROWS)
  // A person waits for the first run: it is the one that counts here.
  const [nanoseconds, end] = elapsed(() => {
    const test = orThrow(backtest({ curve: curveOver(curve, float64), fee: 0.003 }))
    for (const point of path) {
      const error = test.add(point)
      if (error !== undefined) throw new Error(JSON.stringify(error))
    }
    return orThrow(test.result()).end
  })
  return { nanoseconds: nanoseconds / path.length, value: end.value, fees: end.fees }
}

const monteCarlos = (fees: 'compounded' | 'collected', throughSwap: boolean): SimulationTiming => {
  const terms = { curve: curveOver('constant-product', float64), fee: 0.003, fees, throughSwap }
  const path = { ...model, days: STEPS / 24, stepSeconds: 3600 }
  const paths = throughSwap ? PATHS_THROUGH_SWAP : PATHS
  const [nanoseconds, result] = second(() => orThrow(monteCarlo(terms, path, { paths, seed: 1 })))
  return { nanoseconds: nanoseconds / result.steps, value: result.value.mean, fees: result.fees.mean }
}

const job: SimulationJob = JSON.parse(process.argv[2] ?? '')
console.log(
  JSON.stringify(job.kind === 'backtest' ? backtests(job.curve) : monteCarlos(job.fees, job.kind === 'through-swap')),
)
