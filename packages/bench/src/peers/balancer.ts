/** Balancer v3: the swaps of four of its pools, each the twin of a curve of ours, without the vault around them. */
import { Gyro2CLP, type PoolBase, Stable, SwapKind, Weighted } from '@balancer-labs/balancer-maths'
import { parameters } from '../races/workload.js'
import { fromUnits, type Peer, toUnits } from './peer.js'

const DECIMALS = 18

const fixed = (value: number) => toUnits(value, DECIMALS)

const peerOf = (pool: PoolBase): Peer => ({
  library: '@balancer-labs/balancer-maths',
  calls: `${pool.constructor.name}.onSwap`,
  prepare: (kind, { reserves, tokenIn, amount }) => {
    const swap = {
      swapKind: kind === 'exactIn' ? SwapKind.GivenIn : SwapKind.GivenOut,
      balancesLiveScaled18: [fixed(reserves.x), fixed(reserves.y)],
      indexIn: tokenIn === 'x' ? 0 : 1,
      indexOut: tokenIn === 'x' ? 1 : 0,
      amountGivenScaled18: fixed(amount),
    }
    return { run: () => pool.onSwap(swap), toTokens: units => fromUnits(units, DECIMALS) }
  },
})

const { weight, amplification, range } = parameters

/** The constant product, as a weighted pool of equal weights: Balancer does without powers there. */
export const balancerEvenWeights: Peer = peerOf(new Weighted({ weights: [fixed(0.5), fixed(0.5)] }))

export const balancerWeighted: Peer = peerOf(new Weighted({ weights: [fixed(weight), fixed(1 - weight)] }))

/** Balancer keeps three decimals of the amplification. */
export const balancerStable: Peer = peerOf(new Stable({ amp: toUnits(amplification, 3) }))

/** Like ours, it is given the reserves and finds the liquidity within the timing. */
export const balancerGyro: Peer = peerOf(
  new Gyro2CLP({ sqrtAlpha: fixed(Math.sqrt(range.lower)), sqrtBeta: fixed(Math.sqrt(range.upper)) }),
)
