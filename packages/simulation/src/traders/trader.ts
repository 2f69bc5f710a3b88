// Traders: who trades with a pool.

import type { PlugInMetadata, Token, Trade } from '@ammeter/core'
import { type Made, type PlugIn, plugIn } from '../plug-in.js'
import type { RandomStream } from '../random/random-stream.js'

/** A pool as those who trade with it see it. Amounts are the whole pool's tokens. */
export interface PoolView {
  /** What it trades with. */
  readonly reserves: { readonly x: number; readonly y: number }
  /** How much of the other token is paid for a very small unit of this one, fee included. */
  readonly quote: (tokenIn: Token) => number
}

/** What a trader sees at a step. */
export interface TraderView {
  readonly pool: PoolView
  /** The price of the market outside, Y per X. */
  readonly price: number
  /** Days since the step before. */
  readonly days: number
  /** What the market traded since then, in Y, where the path says it; else 0. */
  readonly volume: number
}

/** A trader on one path. */
export interface TraderProcess {
  /**
   * The trades of a step, one after another: each is made before the next is asked for, so that a generator sees what the
   * one before did. A trade for more than the pool holds is refused, counted, and nothing else.
   */
  readonly trades: (view: TraderView) => Iterable<Trade<number>>
}

/** What an author writes of a trader. */
export interface TraderAuthoring<K extends string, A extends string> extends PlugInMetadata<K, A> {
  /** Begins a path, with a stream of random numbers of its own. */
  readonly start: (parameters: Readonly<Record<NoInfer<K>, number>>, stream: RandomStream) => TraderProcess
}

/** Trades that come to this pool before the price moves on: noise, or whatever an author thinks of. */
export interface Visitor extends Made {
  readonly role: 'visitor'
  /** Begins a path. The trades are those with the position: `share` is its part of the pool. */
  readonly start: (stream: RandomStream, share: number) => TraderProcess
}

/** Who trades the pool to the market's price. One is always there; another takes its place. */
export interface Arbitrageur extends Made {
  readonly role: 'arbitrageur'
  /** What a trade costs the arbitrageur, in Y. */
  readonly gas: number
  /** The least profit for which it trades, after fees and gas, in Y. */
  readonly leastProfit: number
  /** The fee of the market outside, a fraction in [0, 1). */
  readonly marketFee: number
}

/** Trades of the market that are routed between this pool and the rest. */
export interface Flow extends Made {
  readonly role: 'flow'
  /** Poisson arrivals: the mean number a day, or none where a file's volume is routed. */
  readonly perDay: number
  /** Mean size of a trade, in Y. */
  readonly size: number
  /** Standard deviation of the logarithm of the size. */
  readonly deviation: number
  /** The part of a file's volume that is routed, from 0 to 1. */
  readonly share: number
  /** Into how many equal trades a row's volume is split. */
  readonly tradesPerRow: number
}

/** A part of the volume that comes with the path, which pays this pool's fees whatever they are. */
export interface RecordedVolume extends Made {
  readonly role: 'recorded volume'
  readonly share: number
}

/** A volume that is a fixed multiple of the pool a day, whatever its fees. */
export interface SteadyTurnover extends Made {
  readonly role: 'steady turnover'
  readonly perDay: number
}

/** A part of a market's volume by depth, arbitrage's part in it: `perDay` is volume ÷ value of a constant product there. */
export interface ByDepth extends Made {
  readonly role: 'by depth'
  readonly perDay: number
}

/** A volume that is a fixed multiple of the pool a day, arbitrage's part in it. */
export interface ByTurnover extends Made {
  readonly role: 'by turnover'
  readonly perDay: number
}

/** Somebody who trades. */
export type Trader = Visitor | Arbitrageur | Flow | RecordedVolume | SteadyTurnover | ByDepth | ByTurnover

/** A trader without parameters yet. */
export type TraderDefinition<K extends string = string, A extends string = string> = PlugIn<'trader', Trader, K, A>

/** Trades with a whole pool as those with a part of it. */
const withShare = ({ trades }: TraderProcess, share: number): TraderProcess => {
  if (share === 1) return { trades }
  const whole = (amount: number) => amount / share
  return {
    *trades(view) {
      const pool: PoolView = {
        quote: view.pool.quote,
        get reserves() {
          const { x, y } = view.pool.reserves
          return { x: whole(x), y: whole(y) }
        },
      }
      for (const trade of trades({ ...view, pool })) yield { ...trade, amount: trade.amount * share }
    },
  }
}

/**
 * A trader with this pool: it sees the pool, the market and a stream of random numbers, and answers trades. They come
 * before the market's price moves on, and what they pay beyond it is the pool's gain.
 *
 * @param authored Name, summary, parameters, and what begins a path.
 *
 * @example
 * import { exactIn, orThrow } from '@ammeter/core'
 * import { defineTrader } from '@ammeter/simulation'
 *
 * const dca = defineTrader({
 *   name: 'dca',
 *   summary: 'Buys X for the same amount every step',
 *   parameters: { spend: { default: 10, above: 0, meaning: 'Y paid a step' } },
 *   start: ({ spend }) => ({ trades: () => [exactIn('y', spend)] }),
 * })
 * orThrow(dca({ spend: 5 })).parameters // => { spend: 5 }
 */
export const defineTrader = <const K extends string = never, const A extends string = never>(
  authored: TraderAuthoring<K, A>,
): TraderDefinition<K, A> => {
  const { start, ...metadata } = authored
  return plugIn<'trader', Trader, K, A, PlugInMetadata<K, A>>('trader', metadata, parameters => ({
    role: 'visitor' as const,
    start: (stream: RandomStream, share: number) => withShare(start(parameters, stream), share),
  }))
}

/** A trader that the simulation knows itself. */
export const knownTrader = <T extends Trader, const K extends string>(
  role: T['role'],
  metadata: PlugInMetadata<K>,
): PlugIn<'trader', T, K, never> =>
  plugIn<'trader', T, K, never, PlugInMetadata<K, never>>(
    'trader',
    metadata as PlugInMetadata<K, never>,
    parameters => ({ role, ...parameters }) as unknown as Omit<T, keyof Made>,
  )
