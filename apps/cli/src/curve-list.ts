/** Every curve that the command knows, a line each. This is the only list of them. */
export { concentrated } from '@ammeter/concentrated'
export { constantProduct } from '@ammeter/constant-product'
export { constantSum } from '@ammeter/constant-sum'
export { stableswap } from '@ammeter/stableswap'
export { weighted } from '@ammeter/weighted'
