/** Every fee policy that ships, a line each. */
export { constantFee, directionalFee, offPegFee, stableSurgeFee, volatilityFee } from '@ammeter/core'
