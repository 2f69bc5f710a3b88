import type { BuiltInHistory } from '../built-in-history.js'
import { loadPacked } from '../encoding/load-packed.js'
import { balancerPoolsModel } from '../sources.js'

/**
 * ETH in USD on Coinbase, December 2020 to March 2021: from 596 to 1,579, the highest hour at 2,030. No hour is missing.
 * The first and the last are parts of an hour, from 13:30 and to 14:35.
 *
 * @example
 * import { ethUsd202012 } from '@ammeter/histories'
 *
 * const { times, prices, volumes } = await ethUsd202012.load()
 * prices.length // => 2090
 * times[0] === Date.UTC(2020, 11, 7, 13) // => true
 * prices[0] // => 595.55
 * volumes[0] // => 908.5
 */
export const ethUsd202012: BuiltInHistory = {
  name: 'eth-usd-2020-12',
  summary: 'ETH in USD on Coinbase, December 2020 to March 2021: the winter in which it went from 596 to 1,579',
  base: 'ETH',
  quote: 'USD',
  from: '2020-12-07T13:00:00Z',
  to: '2021-03-04T14:00:00Z',
  stepSeconds: 3600,
  points: 2090,
  volumeStep: 0.01,
  source: balancerPoolsModel('data/0x8b6e6e7b5b3801fed2cafd4b22b8a16c2f2db21a/COINBASE_WETHUSD_5.csv'),
  load: () => loadPacked(import('../data/eth-usd-2020-12.js')),
}
