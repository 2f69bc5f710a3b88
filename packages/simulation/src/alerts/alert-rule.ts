// Alert rules: what they see at a step, and what they answer.

import type { PlugInMetadata } from '@ammeter/core'
import { type Made, type PlugIn, plugIn } from '../plug-in.js'
import type { OwnerView } from '../strategies/strategy.js'
import type { Clearing } from './alert.js'

/** What an alert rule sees at a step: what the owner sees, and the price of entry. */
export interface AlertView extends OwnerView {
  /** The price at entry, Y per X. */
  readonly entryPrice: number
  /** Unrealised impermanent loss, as a fraction of what the basket of the last centring would be worth. */
  readonly lossOfBasket: number
  /**
   * The price at which impermanent loss would be a fraction of holding, on the side of the centre where the price is; fees
   * aside.
   */
  readonly priceOfLoss: (fraction: number) => number
}

/** An alert rule on one path. */
export interface AlertProcess {
  /** Whether the alert starts now. */
  readonly isOn: (view: AlertView) => boolean
  /** Whether one that is on clears now; by default where `isOn` no longer holds, with no hysteresis. */
  readonly isClear?: (view: AlertView) => boolean
  /** How bad it is, in the rule's own unit. */
  readonly value: (view: AlertView) => number
  /** Whether a value is worse than another; by default where it is larger. */
  readonly isWorse?: (value: number, other: number, view: AlertView) => boolean
  /** What the value is measured against, where that is a number. */
  readonly threshold?: number
  /** What would clear it now. */
  readonly clearedBy: (view: AlertView) => Clearing
}

/** What an author writes of an alert. */
export interface AlertAuthoring<K extends string, A extends string> extends PlugInMetadata<K, A> {
  /** Begins a path that is entered at a price, Y per X. */
  readonly start: (parameters: Readonly<Record<NoInfer<K>, number>>, entryPrice: number) => AlertProcess
}

/** What to be alerted of. */
export interface AlertRule extends Made {
  readonly start: (entryPrice: number) => AlertProcess
}

/** An alert without parameters yet. */
export type AlertDefinition<K extends string = string, A extends string = string> = PlugIn<'alert', AlertRule, K, A>

/**
 * An alert: it sees the books and the market at each step, and answers whether it is on, and what would clear it.
 * Hysteresis, the distance that it must be back before it clears, keeps a price that goes back and forth over a threshold
 * from raising one alert after another.
 *
 * @param authored Name, summary, parameters, and what begins a path.
 *
 * @example
 * import { orThrow } from '@ammeter/core'
 * import { defineAlert } from '@ammeter/simulation'
 *
 * const crash = defineAlert({
 *   name: 'crash',
 *   summary: 'The price has fallen by more than a part of that at entry',
 *   parameters: { fall: { default: 0.3, above: 0, below: 1, unit: 'share', meaning: 'the fall' } },
 *   start: ({ fall }, entryPrice) => ({
 *     isOn: ({ price }) => price < entryPrice * (1 - fall),
 *     isClear: ({ price }) => price >= entryPrice * (1 - fall / 2),
 *     value: ({ price }) => 1 - price / entryPrice,
 *     threshold: fall,
 *     clearedBy: () => ({ prices: { from: entryPrice * (1 - fall / 2) } }),
 *   }),
 * })
 * orThrow(crash()).start(2000).threshold // => 0.3
 */
export const defineAlert = <const K extends string = never, const A extends string = never>(
  authored: AlertAuthoring<K, A>,
): AlertDefinition<K, A> => {
  const { start, ...metadata } = authored
  return plugIn<'alert', AlertRule, K, A, PlugInMetadata<K, A>>('alert', metadata, parameters => ({
    start: (entryPrice: number) => start(parameters, entryPrice),
  }))
}
