/** Times sweeps by the command as it is built, in turns with the bare loop. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { orThrow } from '@ammeter/core'
import { generatePath, geometricBrownianMotion } from '@ammeter/simulation'
import { FEES, FEW_FEES, HOURS, LOSSES, type LoopTiming } from './job.js'
import { type SweepReport, sweepReport } from './report.js'

const program = fileURLToPath(new URL('../../../../apps/cli/bin/ammeter.js', import.meta.url))
const bareLoop = fileURLToPath(new URL('./bare-loop.js', import.meta.url))

const run = (file: string, words: readonly string[]): string =>
  execFileSync(process.execPath, [file, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/** A sweep into a new folder: what it took, all told, and its best score. */
const swept = (folder: string, words: readonly string[]): LoopTiming => {
  const out = mkdtempSync(join(folder, 'sweep-'))
  const from = performance.now()
  const printed = run(program, ['sweep', ...words, '--objective', 'netVsHold', '--json', '--out', out])
  return { seconds: (performance.now() - from) / 1000, best: JSON.parse(printed).best[0].scores.netVsHold }
}

/** A year of hours, as the command reads it and as the loop does. */
const writtenPath = (folder: string) => {
  const path = { model: geometricBrownianMotion, parameters: { volatility: 0.8 }, days: HOURS / 24, stepSeconds: 3600 }
  const points = Array.from(orThrow(generatePath(path, 1)), ({ time, price }) => ({ time, price }))
  const [csv, json] = [join(folder, 'path.csv'), join(folder, 'path.json')]
  const rows = points.map(({ time, price }) => `${new Date(time).toISOString()},${price}\n`)
  writeFileSync(csv, `time,close\n${rows.join('')}`)
  writeFileSync(json, JSON.stringify(points))
  return { csv, json }
}

export const raceSweeps = (heats: number): SweepReport => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-sweeps-'))
  try {
    const { csv, json } = writtenPath(folder)
    const losses = ['il', '--curve', 'stableswap', '--from', '1', '--to', '1']
    const axes = [
      ...['--over', `stableswap.amplification=10..2000:${LOSSES.amplifications}`],
      ...['--over', `to=0.9..1.1:${LOSSES.prices}`],
    ]
    const fees = (values: string) =>
      swept(folder, ['backtest', csv, '--curve', 'constant-product', '--over', `fee=${values}`, '--threads', '1'])
    return sweepReport(
      Array.from({ length: heats }, (_, heat) => {
        console.error(`Sweeps: heat ${heat + 1} of ${heats}`)
        const { seconds: lossSeconds } = swept(folder, [...losses, ...axes, '--threads', '2'])
        const bare: LoopTiming = JSON.parse(run(bareLoop, [json]))
        const [few, all] = [fees(FEW_FEES), fees(FEES)]
        return { lossSeconds, bare, sweep: { seconds: all.seconds - few.seconds, best: all.best } }
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
