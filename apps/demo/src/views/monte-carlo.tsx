import { FanChart, Histogram } from '@ammeter/charts'
import { amount, percent, signedPercent } from '@ammeter/charts/format'
import type { MonteCarloResult, Spread } from '@ammeter/simulation'
import { useMemo, useSyncExternalStore } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import { isPool } from '../curves/listed.js'
import { jobKey } from '../replay/job-key.js'
import { monteCarloJob } from '../replay/jobs.js'
import { monteCarloStore } from '../replay/stores.js'
import { useScreen } from '../screen.js'
import { chosenOf, numberOf } from '../settings/settings.js'
import { ChartPanel } from '../shell/chart-panel.js'
import type { Table } from '../tables/table.js'
import { feeHandlings } from './fee-handlings.js'
import { Progress } from './path-controls.js'
import { FocusChoice } from './sentence.js'

const levels = [0.05, 0.25, 0.5, 0.75, 0.95]
const signed = (value: number | undefined) => signedPercent(value)

/** The tables behind the charts of many paths. */
const tablesOf = ({ checkpoints, histogram }: MonteCarloResult, label: string): readonly [Table, Table] => [
  {
    title: `${label}: many paths`,
    columns: [
      { label: 'Day', format: amount },
      ...levels.map(level => ({ label: `Net vs holding, ${level * 100} %`, format: signed })),
    ],
    rows: checkpoints.map(({ days, netOfHolding }) => [days, ...quantiles(netOfHolding)]),
  },
  {
    title: `${label}: ends`,
    columns: [
      { label: 'Net vs holding from', format: signed },
      { label: 'To', format: signed },
      { label: 'Paths', format: amount },
    ],
    rows: histogram.map(({ from, to, paths }) => [from, to, paths]),
  },
]

const quantiles = ({ p05, p25, p50, p75, p95 }: Spread) => [p05, p25, p50, p75, p95]

/** The many paths that were last run, and whether they are those that the screen asks for. */
export const useManyPaths = () => {
  const { settings, focus, file } = useScreen()
  const job = monteCarloJob(settings, focus?.entered, file)
  const key = job && jobKey(job)
  const {
    answer: result,
    answered,
    problem,
    running,
  } = useSyncExternalStore(monteCarloStore.subscribe, monteCarloStore.state)
  const label = answered?.job.curve.label ?? ''
  const tables = useMemo(() => (result === undefined ? undefined : tablesOf(result, label)), [result, label])
  return {
    ...{ job, key, result, problem, label, tables },
    curve: answered?.job.curve,
    progress: running?.progress,
    isStale: result !== undefined && answered?.key !== key,
  }
}

/**
 * A position on many paths: the fan of its results, and how often fees beat impermanent loss.
 *
 * @param isRecorded Whether the one path has trades of its own: on many, they are those of the volume that is set here.
 */
export const MonteCarlo = ({
  isRecorded,
  many: { job, key, result, problem, label, curve, tables, progress, isStale },
}: {
  readonly isRecorded: boolean
  readonly many: ReturnType<typeof useManyPaths>
}) => {
  const { settings, focus } = useScreen()
  const isFile = settings.choices.path === 'file'
  // A policy that is not constant, and a pool that moves, have no faster way.
  const isSlow =
    chosenOf(settings, 'fee') !== undefined || (focus !== undefined && isPool(focus.entered.listed.definition))
  const colour = curve?.colour ?? 0
  const fan = useMemo(
    () =>
      result === undefined
        ? []
        : [
            { x: 0, values: levels.map(() => 0) },
            ...result.checkpoints.map(({ days, netOfHolding }) => ({ x: days, values: quantiles(netOfHolding) })),
          ],
    [result],
  )
  const bins = useMemo(
    () => result?.histogram.map(({ from, to, paths }) => ({ from, to, count: paths })) ?? [],
    [result],
  )
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
          onClick={() => job && key !== undefined && monteCarloStore.run(job, key)}
        >
          Run {amount(numberOf(settings, 'paths'))} paths
        </button>
        {isSlow ? (
          <p className="note">
            Here every trade is searched for: a thousand paths of hours take many minutes, fewer or longer steps less.
          </p>
        ) : null}
        <Progress what="Monte Carlo" progress={progress} onCancel={monteCarloStore.cancel} />
        {problem === undefined ? null : (
          <p role="alert" className="negative">
            {problem}
          </p>
        )}
        {isStale && progress === undefined ? (
          <p className="note">
            {focus !== undefined && curve?.id !== focus.entered.id
              ? `These are the paths of ${label}, not of ${focus.entered.label}: run again.`
              : 'The settings have changed since: run again.'}
          </p>
        ) : null}
      </div>
      {result === undefined ? (
        <p className="note">
          One path is an anecdote. Run many to see how an LP in <FocusChoice /> fares, and how often fees beat
          impermanent loss.
        </p>
      ) : (
        <div className={isStale ? 'stale' : undefined}>
          <p className="told">
            <strong>{label}</strong>: fees beat impermanent loss on{' '}
            <strong>{percent(result.probabilityFeesBeatLoss)}</strong> of {amount(result.paths)} paths. The median path
            ends{' '}
            <strong className={result.netOfHolding.p50 < 0 ? 'negative' : undefined}>
              {signedPercent(result.netOfHolding.p50)}
            </strong>{' '}
            vs holding, one in twenty below {signedPercent(result.netOfHolding.p05)}; in range{' '}
            {percent(result.timeInRange)} of the time.{' '}
            {isStale || focus === undefined ? null : feeHandlings([focus.entered])}
          </p>
          <div className="pair">
            <ChartPanel
              title={`${label}: net against holding, over time`}
              height={300}
              table={() => tables?.[0] ?? NO_TABLE}
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
              title={`${label}: how many paths ended where`}
              height={300}
              table={() => tables?.[1] ?? NO_TABLE}
              draw={frame => (
                <Histogram {...frame} bins={bins} lossBelow={0} colour={2} xLabel="Net vs holding" yLabel="Paths" />
              )}
            />
          </div>
        </div>
      )}
    </section>
  )
}

const NO_TABLE: Table = { title: '', columns: [], rows: [] }

const shortPercent = (value: number): string => `${amount(Number((value * 100).toPrecision(6)))}\u00a0%`
