/** Every fee policy that ships. */
export { constantFee, directionalFee, offPegFee, stableSurgeFee, volatilityFee } from '@ammeter/core'
