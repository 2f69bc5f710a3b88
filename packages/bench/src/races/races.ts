import type { CurveName } from '../curves/curves.js'
import type { Peer } from '../peers/peer.js'

const balancer = () => import('../peers/balancer.js')

/** Who races against which curve. A library is loaded by whoever times it, and by nobody else. */
export const races: Readonly<Record<CurveName, Readonly<Record<string, () => Promise<Peer>>>>> = {
  'constant-product': {
    'pancake-v2': async () => (await import('../peers/pancake-v2.js')).pancakeV2,
    balancer: async () => (await balancer()).balancerEvenWeights,
  },
  'constant-sum': {},
  weighted: {
    balancer: async () => (await balancer()).balancerWeighted,
  },
  stableswap: {
    saber: async () => (await import('../peers/saber.js')).saber,
    balancer: async () => (await balancer()).balancerStable,
  },
  concentrated: {
    'pancake-v3': async () => (await import('../peers/pancake-v3.js')).pancakeV3,
    balancer: async () => (await balancer()).balancerGyro,
  },
}
