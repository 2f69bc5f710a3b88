/** Saber, StableSwap on Solana: the invariant and then the other reserve, without the fees around them. */
import { computeD, computeY } from '@saberhq/stableswap-sdk'
import { parameters } from '../races/workload.js'
import { fromUnits, type Peer, toUnits } from './peer.js'

/** Of most stablecoins on Solana. */
const DECIMALS = 6

const amplification = BigInt(parameters.amplification)

export const saber: Peer = {
  library: '@saberhq/stableswap-sdk',
  calls: 'computeD, computeY',
  prepare: (kind, { reserves, tokenIn, amount }) => {
    const reserveIn = toUnits(tokenIn === 'x' ? reserves.x : reserves.y, DECIMALS)
    const reserveOut = toUnits(tokenIn === 'x' ? reserves.y : reserves.x, DECIMALS)
    const given = toUnits(amount, DECIMALS)
    const otherAfter = (reserveAfter: bigint) =>
      computeY(amplification, reserveAfter, computeD(amplification, reserveIn, reserveOut))
    return {
      run:
        kind === 'exactIn'
          ? () => reserveOut - otherAfter(reserveIn + given)
          : () => otherAfter(reserveOut - given) - reserveIn,
      toTokens: units => fromUnits(units, DECIMALS),
    }
  },
}
