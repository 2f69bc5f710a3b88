import type { BuiltInHistory } from '../built-in-history.js'
import { loadPacked } from '../encoding/load-packed.js'
import { curvesim } from '../sources.js'

/**
 * MIM in USDC, December 2021 and January 2022: at its peg until the peg breaks, with the lowest hour at 0.977 on 28
 * January. 34 hours had no trade and are missing.
 *
 * @example
 * import { mimUsdc202112 } from '@ammeter/histories'
 *
 * const { times, prices } = await mimUsdc202112.load()
 * const lowest = Math.min(...prices)
 * lowest // => 0.97715829
 * times[prices.indexOf(lowest)] === Date.UTC(2022, 0, 28, 17) // => true
 */
export const mimUsdc202112: BuiltInHistory = {
  name: 'mim-usdc-2021-12',
  summary: 'MIM in USDC, December 2021 and January 2022: a stablecoin whose peg breaks',
  base: 'MIM',
  quote: 'USDC',
  from: '2021-12-03T00:00:00Z',
  to: '2022-01-31T22:00:00Z',
  stepSeconds: 3600,
  points: 1405,
  volumeStep: 1,
  source: curvesim('test/data/MIM-USDC-1643673600.csv'),
  load: () => loadPacked(import('../data/mim-usdc-2021-12.js')),
}
