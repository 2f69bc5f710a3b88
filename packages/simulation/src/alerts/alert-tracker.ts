// Tracks an alert along a path.

import type { Alert } from './alert.js'
import type { AlertProcess, AlertRule, AlertView } from './alert-rule.js'

/** A rule on its way along a path, and the alert that is on. */
interface Tracked {
  readonly name: string
  readonly process: AlertProcess
  open: Alert | undefined
}

/** Follows alerts along a path. An alert lasts from when its condition holds until it clears. */
export class AlertTracker {
  readonly #tracked: readonly Tracked[]
  readonly #all: Alert[] = []

  /** `entryPrice` is Y per X. */
  constructor(rules: readonly AlertRule[], entryPrice: number) {
    this.#tracked = rules.map(({ name, start }) => ({ name, process: start(entryPrice), open: undefined }))
  }

  /** Whether there is anything to follow. */
  get isIdle(): boolean {
    return this.#tracked.length === 0
  }

  look(view: AlertView): void {
    for (const tracked of this.#tracked) {
      const { process, open } = tracked
      if (open === undefined) tracked.open = process.isOn(view) ? started(tracked, view) : undefined
      else if (process.isClear === undefined ? process.isOn(view) : !process.isClear(view)) {
        tracked.open = worsened(open, process, view)
      } else {
        this.#all.push({ ...open, cleared: view.time })
        tracked.open = undefined
      }
    }
  }

  /** All of them, in the order in which they started. */
  alerts(): readonly Alert[] {
    const open = this.#tracked.map(tracked => tracked.open).filter(alert => alert !== undefined)
    return [...this.#all, ...open].sort((a, b) => a.time - b.time)
  }
}

const started = ({ name, process }: Tracked, view: AlertView): Alert => {
  const { time, price } = view
  const value = process.value(view)
  return {
    ...{ kind: name, time, price, value, worst: { value, time } },
    ...(process.threshold !== undefined && { threshold: process.threshold }),
    clearedBy: process.clearedBy(view),
  }
}

const isLarger = (value: number, other: number): boolean => value > other

const worsened = (open: Alert, { value, isWorse = isLarger }: AlertProcess, view: AlertView): Alert => {
  const now = value(view)
  return isWorse(now, open.worst.value, view) ? { ...open, worst: { value: now, time: view.time } } : open
}
