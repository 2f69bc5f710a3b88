/**
 * PancakeSwap v2: the constant product, as whoever quotes a pair calls it. Each call also answers the pair after the
 * trade, as our swap answers the reserves.
 *
 * The pair always charges 0.25 % of what is paid. It is given amounts grown by that, and its answers are shrunk by it,
 * so that the curve under the fee makes the same trade.
 */
import { ChainId, CurrencyAmount, ERC20Token } from '@pancakeswap/sdk'
import { Pair } from '@pancakeswap/v2-sdk'
import { fromUnits, type Peer, toUnits } from './peer.js'

const DECIMALS = 18
const KEPT = 0.9975

const token = (digit: string, symbol: string) =>
  new ERC20Token(ChainId.BSC, `0x${digit.repeat(40)}`, DECIMALS, symbol, symbol)

const tokens = { x: token('1', 'X'), y: token('2', 'Y') }

const amountOf = (name: 'x' | 'y', amount: number) =>
  CurrencyAmount.fromRawAmount(tokens[name], toUnits(amount, DECIMALS))

export const pancakeV2: Peer = {
  library: '@pancakeswap/v2-sdk',
  calls: 'Pair.getOutputAmount, getInputAmount',
  prepare: (kind, { reserves, tokenIn, amount }) => {
    const pair = new Pair(amountOf('x', reserves.x), amountOf('y', reserves.y))
    if (kind === 'exactIn') {
      const paid = amountOf(tokenIn, amount / KEPT)
      return { run: () => pair.getOutputAmount(paid)[0].quotient, toTokens: units => fromUnits(units, DECIMALS) }
    }
    const taken = amountOf(tokenIn === 'x' ? 'y' : 'x', amount)
    return { run: () => pair.getInputAmount(taken)[0].quotient, toTokens: units => fromUnits(units, DECIMALS) * KEPT }
  },
}
