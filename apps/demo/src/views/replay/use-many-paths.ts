// The hook for the many paths of a replay, and their tables.

import { amount, dollars, percent, signedPercent } from '@ammeter/charts/format'
import type { MonteCarloResult, Spread } from '@ammeter/simulation'
import { useMemo, useSyncExternalStore } from 'react'
import type { ManyPaths, NamedCurve } from '../../replay/job.js'
import { jobKey } from '../../replay/job-key.js'
import { monteCarloJob } from '../../replay/jobs.js'
import { monteCarloStore } from '../../replay/stores.js'
import { useScreen } from '../../screen.js'
import type { Table } from '../../tables/table.js'

/** The quantiles of a fan. */
export const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]

/** The values at those levels. */
export const quantilesOf = ({ p05, p25, p50, p75, p95 }: Spread) => [p05, p25, p50, p75, p95]

const signed = (value: number | undefined) => signedPercent(value)

/** A simulated curve with the name that it had then. */
export interface Simulated extends NamedCurve {
  readonly result: MonteCarloResult
}

/** The curves that have a result, the best median first. */
export const ranked = (answer: ManyPaths | undefined, named: readonly NamedCurve[]): readonly Simulated[] =>
  (answer?.curves ?? [])
    .flatMap(each => {
      const own = named.find(({ id }) => id === each.id)
      return own === undefined || each.problem !== undefined ? [] : [{ ...own, result: each.result }]
    })
    .sort((one, other) => other.result.netVsHold.p50 - one.result.netVsHold.p50)

/** Each curve's results, in one ranking. */
export const rankingOf = (curves: readonly Simulated[], deposit: number, paths: number): Table => ({
  title: `Net against holding on ${amount(paths)} paths, the best median first`,
  columns: [
    { label: 'Curve' },
    { label: 'Nine paths of ten', place: 'download' },
    { label: 'Median net vs hold', heading: 'median', format: signed },
    { label: 'Net vs hold, worst twentieth', heading: '1 in 20', format: signed },
    { label: 'Net vs hold, best twentieth', heading: 'best 1 in 20', format: signed, place: 'minor' },
    { label: 'Paths on which fees beat the loss', heading: 'fees beat loss', format: value => percent(value) },
    { label: 'Mean fees', heading: 'fees', format: value => dollars(value), place: 'minor' },
    { label: 'In range', format: value => percent(value), place: 'minor' },
  ],
  rows: curves.map(({ label, result }) => [
    label,
    '',
    result.netVsHold.p50,
    result.netVsHold.p05,
    result.netVsHold.p95,
    result.probabilityFeesBeatLoss,
    result.fees.mean * deposit,
    result.timeInRange,
  ]),
})

/** The table of the numbers in a curve's fan. */
export const fanTable = ({ label, result }: Simulated): Table => ({
  title: `${label}: fan over time`,
  columns: [
    { label: 'Day', format: amount },
    ...LEVELS.map(level => ({ label: `Net vs holding, ${level * 100} %`, format: signed })),
  ],
  rows: result.checkpoints.map(({ days, netVsHold }) => [days, ...quantilesOf(netVsHold)]),
})

/** The table of the numbers in its histogram. */
export const endsTable = ({ label, result }: Simulated): Table => ({
  title: `${label}: ends`,
  columns: [
    { label: 'Net vs holding from', format: signed },
    { label: 'To', format: signed },
    { label: 'Paths', format: amount },
  ],
  rows: result.histogram.map(({ from, to, paths }) => [from, to, paths]),
})

/** The many paths that ran last, and whether they are those that the screen asks for. */
export const useManyPaths = () => {
  const { settings, entered, file } = useScreen()
  const job = monteCarloJob(settings, entered, file)
  const key = job && jobKey(job)
  const state = useSyncExternalStore(monteCarloStore.subscribe, monteCarloStore.state)
  const { answer, answered, problem, running } = state
  const curves = useMemo(() => ranked(answer, answered?.job.curves ?? []), [answer, answered])
  const deposit = answered?.job.terms.deposit ?? 0
  const ranking = useMemo(() => rankingOf(curves, deposit, answer?.paths ?? 0), [curves, deposit, answer])
  const tables = useMemo(
    () => (curves.length === 0 ? [] : [ranking, ...curves.flatMap(each => [fanTable(each), endsTable(each)])]),
    [curves, ranking],
  )
  const failed = (answer?.curves ?? []).flatMap(({ id, problem: reason }) =>
    reason === undefined ? [] : [{ id, label: answered?.job.curves.find(each => each.id === id)?.label ?? id, reason }],
  )
  return {
    ...{ job, key, curves, failed, ranking, tables, problem, paths: answer?.paths },
    progress: running?.progress,
    isStale: answer !== undefined && answered?.key !== key,
    /** The curves that the answer is about. */
    answeredCurves: answered?.job.curves,
  }
}
