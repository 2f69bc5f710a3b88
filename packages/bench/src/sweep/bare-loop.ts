/** Times backtests of some fees along a path, in a process of its own: nothing is kept of any but the best. */
import { readFileSync } from 'node:fs'
import { float64, orThrow } from '@ammeter/core'
import { backtest, type PathPoint } from '@ammeter/simulation'
import { spaceOf } from '@ammeter/sweep'
import { curveOver } from '../curves/curves.js'
import { FEES, FEW_FEES, type LoopTiming } from './job.js'

const [file = ''] = process.argv.slice(2)
const points: readonly PathPoint[] = JSON.parse(readFileSync(file, 'utf8'))

const run = (values: string): LoopTiming => {
  const space = orThrow(spaceOf([{ label: 'constant-product', axes: [{ name: 'fee', values }] }]))
  const from = performance.now()
  let best = Number.NEGATIVE_INFINITY
  for (let index = 0; index < space.size; index += 1) {
    const fee = space.at(index).values[0]?.number ?? Number.NaN
    const test = orThrow(backtest({ curve: curveOver('constant-product', float64), fee, deposit: 10_000 }))
    for (const point of points) {
      const error = test.add(point)
      if (error !== undefined) throw new Error(JSON.stringify(error))
    }
    const { end } = orThrow(test.result())
    best = Math.max(best, end.netVsHold)
  }
  return { seconds: (performance.now() - from) / 1000, best }
}

const few = run(FEW_FEES)
const all = run(FEES)
// As of a sweep: what the first few take, while V8 still compiles, is left out of both.
console.log(JSON.stringify({ seconds: all.seconds - few.seconds, best: all.best } satisfies LoopTiming))
