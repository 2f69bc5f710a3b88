/**
 * The constant product in whole units, as the contract of Uniswap v2 counts it: `Pool<bigint>` to the last unit.
 *
 * | symbol | here | unit | domain |
 * | --- | --- | --- | --- |
 * | x, y | reserves | smallest units of token 0 and 1 | 0 ≤ x, y < 2^112 |
 * | k | product of the reserves | their product | < 2^224 |
 * | s | shares of liquidity | √(x y) of the first deposit | 1000 of them are locked |
 *
 * A trade keeps `(1000 x − 3 Δx) (1000 y − 3 Δy)`, with the reserves after it, at 10^6 times the product before it or more;
 * every quotient is rounded against the trader, and against the holder of shares.
 *
 * Sources: H. Adams, N. Zinsmeister and D. Robinson, *Uniswap v2 Core* (2020), sections 2.4, 3.2.1 and 3.4; the contracts
 * [UniswapV2Pair](https://github.com/Uniswap/v2-core/blob/v1.0.1/contracts/UniswapV2Pair.sol) and
 * [UniswapV2Library](https://github.com/Uniswap/v2-periphery/blob/master/contracts/libraries/UniswapV2Library.sol).
 *
 * @packageDocumentation
 */
export type { Exchange } from './evm/exchange.js'
export type { Pair } from './evm/pair.js'
export { fromReal, type TokenDecimals, toReal } from './evm/real-units.js'
export { uniswapV2Twin } from './evm/replay.js'
export { type UniswapV2Opening, uniswapV2 } from './evm/uniswap-v2.js'
export type { UniswapV2Pool, UniswapV2Swap } from './evm/uniswap-v2-pool.js'
