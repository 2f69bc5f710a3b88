/** Times the trades of baskets, each in processes of its own. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type BasketJob, basketJobs } from './job.js'
import { type BasketReport, basketName, basketReport } from './report.js'

const timedProcess = fileURLToPath(new URL('./timed-process.js', import.meta.url))

const timed = (job: BasketJob): number => {
  const printed = execFileSync(process.execPath, [timedProcess, JSON.stringify(job)], { encoding: 'utf8' })
  return (JSON.parse(printed) as { readonly nanoseconds: number }).nanoseconds
}

export const timeBaskets = (heats: number): BasketReport =>
  basketReport(
    basketJobs.map(job => {
      console.error(`Baskets: ${basketName(job)}`)
      return { job, nanoseconds: Array.from({ length: heats }, () => timed(job)) }
    }),
  )
