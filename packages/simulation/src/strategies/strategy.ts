// Strategies: what the owner of a position does.

import type { PlugInMetadata } from '@ammeter/core'
import { type Made, type PlugIn, plugIn } from '../plug-in.js'
import type { Account } from '../run/account.js'

/** What the owner of a position sees at a step, after everybody has traded. */
export interface OwnerView {
  /** Milliseconds, as the path counts them. */
  readonly time: number
  /** The market price, Y per X. */
  readonly price: number
  /** The books of the position as they stand. */
  readonly account: Account
  /** Milliseconds since the position was entered, and since its owner last acted. */
  readonly sinceEntry: number
  readonly sinceAction: number
  /** The price that the position is centred on, Y per X. */
  readonly centre: number
  /** The prices between which it trades; 0 and ∞ where they have no end. */
  readonly range: { readonly from: number; readonly to: number }
  /** Whether the market price is one of them. */
  readonly isInRange: boolean
}

/** What the owner does. */
export type OwnerAction =
  /** Centres the same shape on the market price. */
  | { readonly do: 'recentre' }
  /** Moves to the curve with these parameters in place of its own; prices among them are Y per X. */
  | { readonly do: 'move'; readonly parameters: Readonly<Record<string, number>> }
  /** Takes a part of the position out, and holds its tokens. */
  | { readonly do: 'withdraw'; readonly share: number }
  /** Puts a part of the tokens held back into the position. */
  | { readonly do: 'deposit'; readonly share: number }

/** An owner on one path: nothing is done where nothing is answered. */
export interface OwnerProcess {
  readonly decide: (view: OwnerView) => OwnerAction | undefined
}

/** What an author writes of a strategy. */
export interface StrategyAuthoring<K extends string, A extends string> extends PlugInMetadata<K, A> {
  /** Begins a path. What the owner remembers of it lives here. */
  readonly start: (parameters: Readonly<Record<NoInfer<K>, number>>) => OwnerProcess
}

/** What the owner of a position does about it. */
export interface Strategy extends Made {
  /** Whether the owner never acts: then nobody asks. */
  readonly isPassive?: boolean
  readonly start: () => OwnerProcess
}

/** A strategy without parameters yet. */
export type StrategyDefinition<K extends string = string, A extends string = string> = PlugIn<
  'strategy',
  Strategy,
  K,
  A
>

/**
 * A strategy: what the owner of a position does, step by step. It sees the books and the market, and answers an action, or
 * nothing. Each action costs the owner's gas, and `swapCost` of whatever it has to trade.
 *
 * @param authored Name, summary, parameters, and what begins a path.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { float64, orThrow } from '@ammeter/core'
 * import { backtestPath, defineStrategy } from '@ammeter/simulation'
 *
 * const stopLoss = defineStrategy({
 *   name: 'stop-loss',
 *   summary: 'Leaves for good once impermanent loss is too large',
 *   parameters: { most: { default: 0.05, above: 0, below: 1, unit: 'share', meaning: 'loss borne, of holding' } },
 *   start: ({ most }) => ({
 *     decide: ({ account: { impermanentLoss, hold } }) =>
 *       impermanentLoss > most * hold ? { do: 'withdraw', share: 1 } : undefined,
 *   }),
 * })
 * const curve = orThrow(constantProduct(float64, {}))
 * const path = [1, 4, 1].map((price, day) => ({ time: day * 86_400_000, price }))
 * const { end } = orThrow(backtestPath({ curve, deposit: 1000, strategy: orThrow(stopLoss()) }, path))
 * end.realisedLoss // => 500
 * end.value // => 0
 */
export const defineStrategy = <const K extends string = never, const A extends string = never>(
  authored: StrategyAuthoring<K, A>,
): StrategyDefinition<K, A> => {
  const { start, ...metadata } = authored
  return plugIn<'strategy', Strategy, K, A, PlugInMetadata<K, A>>('strategy', metadata, parameters => ({
    start: () => start(parameters),
  }))
}
