// The lines of a replay's charts.

import type { Series } from '@ammeter/charts'
import type { Alert } from '@ammeter/simulation'
import type { Entered } from '../../curves/entered.js'
import type { Replayed, ReplayedCurve } from '../../replay/job.js'

/** The result of a curve that did not drop out. */
export type ReplayedAccount = Extract<ReplayedCurve, { readonly problem?: undefined }>

/** The accounts of a curve, if the replay has them. */
export const accountOf = (replayed: Replayed | undefined, id: string | undefined): ReplayedAccount | undefined => {
  const found = replayed?.curves.find(each => each.id === id)
  return found === undefined || found.problem !== undefined ? undefined : found
}

/** The severity of an alert, comparable among those of one kind. */
const badness = ({ kind, worst: { value } }: Alert): number =>
  kind === 'out-of-range' ? Math.abs(Math.log(value)) : Math.abs(value)

/** The worst alert of each kind, by time. */
export const worstAlerts = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts
    .filter(alert => !alerts.some(other => other.kind === alert.kind && badness(other) > badness(alert)))
    .filter((alert, i, all) => all.findIndex(({ kind }) => kind === alert.kind) === i)
    .sort((one, other) => one.worst.time - other.worst.time)

/** The index of the time nearest to one, among times that rise. */
export const nearestIndex = (times: readonly number[], time: number): number => {
  let [low, high] = [0, times.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) <= time) low = middle
    else high = middle
  }
  return time - (times[low] ?? 0) <= (times[high] ?? 0) - time ? low : high
}

type Look = Pick<Series, 'id' | 'label' | 'colour' | 'dash'>

const line = (look: Look, times: readonly number[], y: (index: number) => number | undefined): Series => ({
  ...look,
  points: times.map((x, index) => ({ x, y: y(index) })),
})

/** The net of each curve against holding, a fraction of holding. */
export const netLines = (entered: readonly Entered[], replayed: Replayed | undefined, times: readonly number[]) =>
  entered.flatMap(({ id, label, colour }) => {
    const own = accountOf(replayed, id)
    if (own === undefined) return []
    return [line({ id, label, colour }, times, i => (own.net[i] ?? 0) / (own.hold[i] ?? 1))]
  })

/** The value of a position with and without fees, and that of holding. */
export const worthLines = ({ value, hold, fees }: ReplayedAccount, times: readonly number[]): readonly Series[] => [
  line({ id: 'payout', label: 'With fees', colour: 2, dash: 0 }, times, i => (value[i] ?? 0) + (fees[i] ?? 0)),
  line({ id: 'value', label: 'Without', colour: 0, dash: 1 }, times, i => value[i]),
  line({ id: 'hold', label: 'Held', colour: 7, dash: 2 }, times, i => hold[i]),
]

/** Fees and impermanent loss since entry. */
export const sideLines = ({ fees, loss }: ReplayedAccount, times: readonly number[]): readonly Series[] => [
  line({ id: 'fees', label: 'Fees', colour: 2, dash: 0 }, times, i => fees[i]),
  line({ id: 'loss', label: 'Loss', colour: 1, dash: 1 }, times, i => loss[i]),
]

/** The depth of each curve at the price, if it has one. */
export const depthLines = (entered: readonly Entered[], replayed: Replayed | undefined, times: readonly number[]) =>
  entered.flatMap(({ id, label, colour }) => {
    const depth = accountOf(replayed, id)?.depth
    if (depth === undefined || depth.every(Number.isNaN)) return []
    return [line({ id, label, colour }, times, i => (Number.isNaN(depth[i]) ? undefined : depth[i]))]
  })

/** The price, in the unit of the replay. */
export const priceLine = ({ ratios, firstPrice }: Replayed, times: readonly number[]): Series =>
  line({ id: 'price', label: 'Price', colour: 0 }, times, i => (ratios[i] ?? 1) * firstPrice)
