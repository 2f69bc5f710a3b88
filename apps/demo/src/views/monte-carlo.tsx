import { FanChart, Histogram } from '@ammeter/charts'
import { amount, percent, signedPercent } from '@ammeter/charts/format'
import type { MonteCarloResult } from '@ammeter/simulation'
import { useMemo } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import type { MonteCarloJob } from '../replay/job.js'
import { monteCarloJob } from '../replay/jobs.js'
import { nameOf } from '../replay/name-of.js'
import { useWorker } from '../replay/use-worker.js'
import { useScreen } from '../screen.js'
import { numberOf } from '../settings/settings.js'
import { ChartPanel } from '../shell/chart-panel.js'
import type { Table } from '../tables/table.js'
import { feeHandlings } from './fee-handlings.js'
import { Progress } from './path-controls.js'
import { FocusChoice } from './sentence.js'

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
const signed = (value: number | undefined) => signedPercent(value)

const simulateWith: Parameters<typeof useWorker<MonteCarloJob, MonteCarloResult>>[0] = (remote, job, onProgress) =>
  remote.simulate(job, onProgress)

/**
 * A position on many paths: the fan of its results, and how often fees beat impermanent loss.
 *
 * @param isRecorded Whether the one path has trades of its own: on many, they are those of the volume that is set here.
 */
export const MonteCarlo = ({ isRecorded }: { readonly isRecorded: boolean }) => {
  const { settings, focus, file } = useScreen()
  const isFile = settings.choices.path === 'file'
  const job = monteCarloJob(settings, focus?.entered, file)
  const { state, run, cancel } = useWorker<MonteCarloJob, MonteCarloResult>(simulateWith)
  const name = job && nameOf(job)
  const { answer: result, answered, problem, progress } = state
  const isStale = result !== undefined && answered !== name
  const colour = focus?.entered.colour ?? 0
  const fan = useMemo(
    () =>
      result === undefined
        ? []
        : [
            { x: 0, values: levels.map(() => 0) },
            ...result.checkpoints.map(({ days, netVsHold: { p05, p25, p50, p75, p95 } }) => ({
              x: days,
              values: [p05, p25, p50, p75, p95],
            })),
          ],
    [result],
  )
  const bins = useMemo(
    () => result?.histogram.map(({ from, to, paths }) => ({ from, to, count: paths })) ?? [],
    [result],
  )
  const fanTable = (): Table => ({
    title: 'Net against holding, of the deposit',
    columns: [
      { label: 'Day', format: amount },
      ...levels.map(level => ({ label: `${level * 100} %`, format: signed })),
    ],
    rows: fan.map(({ x, values }) => [x, ...values]),
  })
  const binTable = (): Table => ({
    title: 'Paths by their net against holding',
    columns: [
      { label: 'From', format: signed },
      { label: 'To', format: signed },
      { label: 'Paths', format: amount },
    ],
    rows: bins.map(({ from, to, count }) => [from, to, count]),
  })
  return (
    <section className="panel wide carlo" aria-label="Many paths">
      <h2>Many paths</h2>
      <div className="row">
        <OwnControl name="paths" />
        {isFile ? <OwnControl name="seed" /> : null}
        {isRecorded ? <OwnControl name="turnover" /> : null}
        <button
          type="button"
          className="primary"
          disabled={job === undefined || progress !== undefined}
          onClick={() => job && name !== undefined && run(job, name)}
        >
          Run {amount(numberOf(settings, 'paths'))} paths
        </button>
        <Progress what="Monte Carlo" progress={progress} onCancel={cancel} />
        {problem === undefined ? null : (
          <p role="alert" className="negative">
            {problem}
          </p>
        )}
        {isStale && progress === undefined ? <p className="note">The settings have changed since: run again.</p> : null}
      </div>
      {result === undefined ? (
        <p className="note">
          One path is an anecdote. Run many to see how an LP in <FocusChoice /> fares, and how often fees beat
          impermanent loss.
        </p>
      ) : (
        <div className={isStale ? 'stale' : undefined}>
          <p className="told">
            Fees beat impermanent loss on <strong>{percent(result.probabilityFeesBeatLoss)}</strong> of{' '}
            {amount(result.paths)} paths. The median path ends{' '}
            <strong className={result.netVsHold.p50 < 0 ? 'negative' : undefined}>
              {signedPercent(result.netVsHold.p50)}
            </strong>{' '}
            of the deposit against holding, one in twenty below {signedPercent(result.netVsHold.p05)}; in range{' '}
            {percent(result.timeInRange)} of the time. {focus === undefined ? null : feeHandlings([focus.entered])}
          </p>
          <div className="pair">
            <ChartPanel
              title="Net against holding, of the deposit, over time"
              height={300}
              table={fanTable}
              draw={frame => (
                <FanChart
                  {...frame}
                  levels={levels}
                  fan={fan}
                  colour={colour}
                  xScale="linear"
                  xLabel="Days"
                  yFormat={shortPercent}
                />
              )}
            />
            <ChartPanel
              title="How many paths ended where"
              height={300}
              table={binTable}
              draw={frame => (
                <Histogram
                  {...frame}
                  bins={bins}
                  lossBelow={0}
                  colour={2}
                  xLabel="Net vs holding, of the deposit"
                  yLabel="Paths"
                />
              )}
            />
          </div>
        </div>
      )}
    </section>
  )
}

const shortPercent = (value: number): string => `${amount(Number((value * 100).toPrecision(6)))}\u00a0%`
