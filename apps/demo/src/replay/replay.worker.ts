// The worker that replays and simulates positions.

import { expose } from 'comlink'
import { isWritten, loadFormulas } from '../curves/formulas.js'
import type { NamedCurve, ReplayApi } from './job.js'
import { replay } from './replay.js'
import { simulate } from './simulate.js'

/** Loads the reader of formulas, if a job has any. */
const withFormulas =
  <J, A extends readonly unknown[], R>(
    curvesOf: (job: J) => readonly NamedCurve[],
    work: (job: J, ...rest: A) => Promise<R>,
  ) =>
  async (job: J, ...rest: A): Promise<R> => {
    if (curvesOf(job).some(({ curve }) => isWritten(curve))) await loadFormulas()
    return work(job, ...rest)
  }

const api: ReplayApi = {
  replay: withFormulas(({ curves }) => curves, replay),
  simulate: withFormulas(({ curves }) => curves, simulate),
}

expose(api)
