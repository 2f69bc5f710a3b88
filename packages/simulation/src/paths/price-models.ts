import { blockBootstrap } from './block-bootstrap.js'
import { geometricBrownianMotion } from './geometric-brownian-motion.js'
import { mertonJumpDiffusion } from './merton-jump-diffusion.js'
import { ornsteinUhlenbeck } from './ornstein-uhlenbeck.js'
import type { PriceModel } from './price-model.js'
import { regimeSwitching } from './regime-switching.js'

/**
 * Every price model there is, in the order in which tools show them.
 *
 * @example
 * import { priceModels } from '@ammeter/simulation'
 *
 * priceModels.map(({ name }) => name).includes('ornstein-uhlenbeck') // => true
 */
export const priceModels: readonly PriceModel[] = [
  geometricBrownianMotion,
  mertonJumpDiffusion,
  ornsteinUhlenbeck,
  regimeSwitching,
  blockBootstrap,
]
