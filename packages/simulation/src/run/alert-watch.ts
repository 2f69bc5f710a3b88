import { impermanentLoss } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Alert, AlertKind, Clearing } from '../position/alerts.js'
import { principalValue, tradesAt } from '../position/position.js'
import { accountOf } from './account.js'
import type { Run } from './run.js'

/** What is so at a moment: the value that trips an alert, and what it is measured against. */
interface Condition {
  readonly kind: AlertKind
  readonly isOn: (run: Run) => boolean
  readonly value: (run: Run) => number
  readonly threshold?: number
  readonly clearedBy: (run: Run) => Clearing
}

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

const rangeOf = ({ position: { from, to } }: Run): Clearing => ({
  prices: {
    ...(from > 0 && { from }),
    ...(to < Number.POSITIVE_INFINITY && { to }),
  },
})

const conditionsOf = ({ terms: { alerts }, deposited }: Run): readonly Condition[] => {
  const { impermanentLoss: most, outOfRange, netBelowZero, depeg, peg = deposited.price } = alerts
  const conditions: Condition[] = []
  if (most !== undefined) {
    conditions.push({
      kind: 'impermanent-loss',
      threshold: most,
      isOn: run => lossOf(run) > most,
      value: lossOf,
      clearedBy: run => priceOfLoss(run, most),
    })
  }
  if (outOfRange === true) {
    conditions.push({
      kind: 'out-of-range',
      isOn: ({ position, price }) => !tradesAt(position, price),
      value: ({ price }) => price,
      clearedBy: rangeOf,
    })
  }
  if (netBelowZero === true) {
    conditions.push({
      kind: 'net-below-zero',
      threshold: 0,
      isOn: run => accountOf(run).netVsHold < 0,
      value: run => accountOf(run).netVsHold,
      clearedBy: run => ({ fees: -accountOf(run).netVsHold }),
    })
  }
  if (depeg !== undefined) {
    conditions.push({
      kind: 'depeg',
      threshold: depeg,
      isOn: ({ price }) => Math.abs(price / peg - 1) > depeg,
      value: ({ price }) => price / peg - 1,
      clearedBy: () => ({ prices: { from: peg * (1 - depeg), to: peg * (1 + depeg) } }),
    })
  }
  return conditions
}

/** Watches a run for what its alerts ask. An alert lasts from the moment a condition holds to the one it no longer does. */
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
      const isOn = condition.isOn(run)
      if (isOn && open === undefined) {
        const { kind, threshold } = condition
        this.#open[index] = {
          kind,
          time: run.time,
          price: run.price,
          value: condition.value(run),
          ...(threshold !== undefined && { threshold }),
          clearedBy: condition.clearedBy(run),
        }
      } else if (!isOn && open !== undefined) {
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
