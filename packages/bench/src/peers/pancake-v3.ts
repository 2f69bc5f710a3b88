/**
 * PancakeSwap v3: one step within one range of ticks, `SwapMath.computeSwapStep`. That is the core of a swap; a `Pool`
 * adds the search for ticks and is asynchronous.
 *
 * A pool of v3 stores its liquidity and its price, so they are found outside the timing. Our swap is given the reserves
 * and finds the liquidity within the timing.
 */
import { SwapMath } from '@pancakeswap/v3-sdk'
import { parameters } from '../races/workload.js'
import { fromUnits, type Peer, toUnits } from './peer.js'

const DECIMALS = 18
const NO_FEE: number = 0

const rootLower = Math.sqrt(parameters.range.lower)
const rootUpper = Math.sqrt(parameters.range.upper)

const toX96 = (root: number) => BigInt(Math.round(root * 2 ** 96))

/** `L` from `(x + L/√b)(y + L√a) = L²`, Uniswap v3 Core (2021), equation 2.2. */
const liquidityOf = (x: number, y: number) => {
  const width = 1 - rootLower / rootUpper
  const linear = x * rootLower + y / rootUpper
  return (linear + Math.sqrt(linear * linear + 4 * width * x * y)) / (2 * width)
}

export const pancakeV3: Peer = {
  library: '@pancakeswap/v3-sdk',
  calls: 'SwapMath.computeSwapStep',
  prepare: (kind, { reserves: { x, y }, tokenIn, amount }) => {
    const liquidity = liquidityOf(x, y)
    const current = toX96(y / liquidity + rootLower)
    const target = toX96(tokenIn === 'x' ? rootLower : rootUpper)
    const given = toUnits(kind === 'exactIn' ? amount : -amount, DECIMALS)
    const L = toUnits(liquidity, DECIMALS)
    const answer = kind === 'exactIn' ? 2 : 1
    return {
      run: () => SwapMath.computeSwapStep(current, target, L, given, NO_FEE)[answer],
      toTokens: units => fromUnits(units, DECIMALS),
    }
  },
}
