/** Every exact twin that replays traces of a contract, a line each. */
export { uniswapV2Twin } from '@ammeter/constant-product/evm'
