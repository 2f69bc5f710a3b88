import { constantProduct } from '@ammeter/constant-product'

export { weighted } from '@ammeter/weighted'
export const product = constantProduct
