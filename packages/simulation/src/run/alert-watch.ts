import { defaultPeg, impermanentLoss } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Alert, AlertKind, Clearing } from '../position/alerts.js'
import { principalValue, tradesAt } from '../position/position.js'
import { accountOf } from './account.js'
import type { Run } from './run.js'

/** What trips an alert, and what clears it again. */
interface Condition {
  readonly kind: AlertKind
  readonly isOn: (run: Run) => boolean
  /** Whether the run is far enough back for an open alert to clear. */
  readonly isBack: (run: Run) => boolean
  readonly value: (run: Run) => number
  /** Whether one value is worse than another. */
  readonly isWorse: (value: number, other: number, run: Run) => boolean
  readonly threshold?: number
  readonly clearedBy: (run: Run) => Clearing
}

/** How far back an alert must be, as a fraction of its threshold. */
const HYSTERESIS = 0.2

/** The net against holding that the hysteresis of a net is a fraction of, as a fraction of holding. */
const NET_SCALE = 0.05

/** Unrealised impermanent loss as a fraction of holding. */
const lossOf = ({ position, entered, price }: Run): number =>
  1 - principalValue(position, price) / (price * entered.x + entered.y)

const HALVINGS = 60

/** The price between here and the one of the last centring at which the loss is the threshold, the fee left aside. */
const priceOfLoss = ({ position, entered, price }: Run, threshold: number): Clearing => {
  const { curve, scale } = position
  const lossAt = (at: number) => impermanentLoss(curve, entered.price / scale, at / scale)
  let calm = entered.price
  let lost = price
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = Math.sqrt(calm * lost)
    const loss = lossAt(middle)
    if (E.isRight(loss) && loss.right > threshold) lost = middle
    else calm = middle
  }
  return { prices: price > entered.price ? { to: calm } : { from: calm } }
}

const lossCondition = (most: number, hysteresis: number): Condition => {
  const calm = most * (1 - hysteresis)
  return {
    kind: 'impermanent-loss',
    threshold: most,
    isOn: run => lossOf(run) > most,
    isBack: run => lossOf(run) <= calm,
    value: lossOf,
    isWorse: (value, other) => value > other,
    clearedBy: run => priceOfLoss(run, calm),
  }
}

/** The prices well inside the range; both ends are open where the range has none. */
const insideOf = ({ position: { from, to } }: Run, hysteresis: number): { from: number; to: number } => {
  const isWhole = from > 0 && to < Number.POSITIVE_INFINITY
  const margin = isWhole ? (to / from) ** (hysteresis / 2) : 1
  return { from: from * margin, to: to / margin }
}

/** How far a price is beyond the end of a range that it has passed, as a ratio of at least 1. */
const beyond = ({ position: { from, to } }: Run, price: number): number => Math.max(from / price, price / to, 1)

const rangeCondition = (hysteresis: number): Condition => ({
  kind: 'out-of-range',
  isOn: ({ position, price }) => !tradesAt(position, price),
  isBack: run => {
    const { from, to } = insideOf(run, hysteresis)
    return run.price >= from && run.price <= to
  },
  value: ({ price }) => price,
  isWorse: (value, other, run) => beyond(run, value) > beyond(run, other),
  clearedBy: run => {
    const { from, to } = insideOf(run, hysteresis)
    return { prices: { ...(from > 0 && { from }), ...(to < Number.POSITIVE_INFINITY && { to }) } }
  },
})

const netCondition = (hysteresis: number): Condition => {
  const calm = hysteresis * NET_SCALE
  const netOf = (run: Run): number => accountOf(run).netVsHold
  return {
    kind: 'net-below-zero',
    threshold: 0,
    isOn: run => netOf(run) < 0,
    isBack: run => {
      const { netVsHold, hold } = accountOf(run)
      return netVsHold >= calm * hold
    },
    value: netOf,
    isWorse: (value, other) => value < other,
    clearedBy: run => {
      const { netVsHold, hold } = accountOf(run)
      return { fees: calm * hold - netVsHold }
    },
  }
}

const depegCondition = (most: number, peg: number, hysteresis: number): Condition => {
  const calm = most * (1 - hysteresis)
  return {
    kind: 'depeg',
    threshold: most,
    isOn: ({ price }) => Math.abs(price / peg - 1) > most,
    isBack: ({ price }) => Math.abs(price / peg - 1) <= calm,
    value: ({ price }) => price / peg - 1,
    isWorse: (value, other) => Math.abs(value) > Math.abs(other),
    clearedBy: () => ({ prices: { from: peg * (1 - calm), to: peg * (1 + calm) } }),
  }
}

const conditionsOf = ({ terms: { alerts }, deposited }: Run): readonly Condition[] => {
  const { impermanentLoss: most, outOfRange, netBelowZero, depeg, hysteresis = HYSTERESIS } = alerts
  const { peg = defaultPeg(deposited.price) } = alerts
  return [
    ...(most === undefined ? [] : [lossCondition(most, hysteresis)]),
    ...(outOfRange === true ? [rangeCondition(hysteresis)] : []),
    ...(netBelowZero === true ? [netCondition(hysteresis)] : []),
    ...(depeg === undefined ? [] : [depegCondition(depeg, peg, hysteresis)]),
  ]
}

/** Watches a run for what its alerts ask. An alert lasts from when its condition holds until the run is well back. */
export class AlertWatch {
  readonly #conditions: readonly Condition[]
  readonly #open: (Alert | undefined)[]
  readonly #all: Alert[] = []

  constructor(run: Run) {
    this.#conditions = conditionsOf(run)
    this.#open = this.#conditions.map(() => undefined)
  }

  look(run: Run): void {
    for (let index = 0; index < this.#conditions.length; index += 1) {
      const condition = this.#conditions[index] as Condition
      const open = this.#open[index]
      if (open === undefined) this.#open[index] = condition.isOn(run) ? began(condition, run) : undefined
      else if (!condition.isBack(run)) this.#open[index] = worsened(open, condition, run)
      else {
        this.#all.push({ ...open, cleared: run.time })
        this.#open[index] = undefined
      }
    }
  }

  /** All of them, in the order in which they began. */
  alerts(): readonly Alert[] {
    return [...this.#all, ...this.#open.filter(alert => alert !== undefined)].sort((a, b) => a.time - b.time)
  }
}

const began = ({ kind, threshold, value, clearedBy }: Condition, run: Run): Alert => {
  const { time, price } = run
  const now = value(run)
  return {
    ...{ kind, time, price, value: now, worst: { value: now, time } },
    ...(threshold !== undefined && { threshold }),
    clearedBy: clearedBy(run),
  }
}

const worsened = (open: Alert, { value, isWorse }: Condition, run: Run): Alert => {
  const now = value(run)
  return isWorse(now, open.worst.value, run) ? { ...open, worst: { value: now, time: run.time } } : open
}
