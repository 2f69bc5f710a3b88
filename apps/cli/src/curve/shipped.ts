import { alerts, baskets, curves, fees, models, objectives, pools, strategies, traders } from '@ammeter/catalogue'
import type { Definition } from '../plug-in/kinds.js'

/** Every plug-in that ships, of all kinds. */
export const SHIPPED: readonly Definition[] = [
  ...curves,
  ...pools,
  ...fees,
  ...models,
  ...strategies,
  ...traders,
  ...alerts,
  ...objectives,
  ...baskets,
]
