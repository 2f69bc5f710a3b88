/** Times one operation of one contestant in a process of its own: what else runs there changes how code is compiled. */
import { Bench } from 'tinybench'
import { contestOf, type Job } from './contest.js'
import type { Operation } from './ours.js'

/** What a contestant took for an operation. */
export interface Timing {
  readonly operation: Operation
  /** The median, per operation. */
  readonly nanoseconds: number
  /** What the operations answered. */
  readonly answers: readonly number[]
}

/** What a timed process prints, as JSON. */
export interface Timed {
  readonly library: string
  readonly calls: string
  readonly timings: readonly Timing[]
}

const timed = async ({ operation: only, ...job }: Job & { readonly operation: Operation }): Promise<Timed> => {
  const { library, calls, batches: all } = await contestOf(job)
  const batches = all.filter(({ operation }) => operation === only)
  const bench = new Bench({ time: 250, iterations: 8, warmupTime: 250, warmupIterations: 2, throws: true })
  for (const { operation, run } of batches) bench.add(operation, run)
  await bench.run()
  const timings = batches.map(({ operation, size, answers }) => {
    const result = bench.getTask(operation)?.result
    if (result?.state !== 'completed') throw new Error(`${operation} was not timed.`)
    return { operation, nanoseconds: (result.latency.p50 / size) * 1e6, answers: answers() }
  })
  return { library, calls, timings }
}

console.log(JSON.stringify(await timed(JSON.parse(process.argv[2] ?? ''))))
