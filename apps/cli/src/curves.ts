import { concentrated } from '@ammeter/concentrated'
import { constantProduct } from '@ammeter/constant-product'
import { constantSum } from '@ammeter/constant-sum'
import type { CurveDefinition } from '@ammeter/core'
import { stableswap } from '@ammeter/stableswap'
import { weighted } from '@ammeter/weighted'

/** Every curve that the command knows, in the order in which it shows them. This is the only list of them. */
export const curves: readonly CurveDefinition[] = [constantProduct, constantSum, weighted, stableswap, concentrated]
