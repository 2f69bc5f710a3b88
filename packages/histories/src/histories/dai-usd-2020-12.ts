import type { BuiltInHistory } from '../built-in-history.js'
import { loadPacked } from '../encoding/load-packed.js'
import { balancerPoolsModel } from '../sources.js'

/**
 * DAI in USD on Coinbase at the times of `ethUsd202012`: at its peg, except for an hour at 1.042 on 23 February 2021.
 * No hour is missing.
 *
 * @example
 * import { daiUsd202012 } from '@ammeter/histories'
 *
 * const { prices } = await daiUsd202012.load()
 * Math.max(...prices) // => 1.041926
 * Math.min(...prices) // => 0.998596
 */
export const daiUsd202012: BuiltInHistory = {
  name: 'dai-usd-2020-12',
  summary: 'DAI in USD on Coinbase, December 2020 to March 2021: a stablecoin that stays at its peg',
  base: 'DAI',
  quote: 'USD',
  from: '2020-12-07T13:00:00Z',
  to: '2021-03-04T14:00:00Z',
  stepSeconds: 3600,
  points: 2090,
  volumeStep: 1,
  source: balancerPoolsModel('data/0x8b6e6e7b5b3801fed2cafd4b22b8a16c2f2db21a/COINBASE_DAIUSD_5.csv'),
  load: () => loadPacked(import('../data/dai-usd-2020-12.js')),
}
