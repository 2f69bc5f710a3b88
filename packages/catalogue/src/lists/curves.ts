/** Every curve that the apps know, a line each. This is the only list of them. */
export { concentrated } from '@ammeter/concentrated'
export { constantProduct } from '@ammeter/constant-product'
export { constantSum } from '@ammeter/constant-sum'
export { eclp } from '@ammeter/eclp'
export { lmsr } from '@ammeter/lmsr'
export { solidly } from '@ammeter/solidly'
export { stableswap } from '@ammeter/stableswap'
export { weighted } from '@ammeter/weighted'
