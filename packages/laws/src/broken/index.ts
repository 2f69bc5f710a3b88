/**
 * Curves with one deliberate mistake each: they show that the laws can fail, and what they say when they do.
 *
 * @packageDocumentation
 */
import type { BrokenCurve } from './broken-curve.js'
import { losesCount, refusesEverything, unguarded } from './by-hand.js'
import { changesItsInput } from './changes-its-input.js'
import { claimedSymmetry } from './claimed-symmetry.js'
import { costliestBundle } from './costliest-bundle.js'
import { exchangedTokens } from './exchanged-tokens.js'
import { fixedVirtualReserves } from './fixed-virtual-reserves.js'
import { floatConstant } from './float-constant.js'
import { freeCrumbs } from './free-crumbs.js'
import { growingFee } from './growing-fee.js'
import { hiddenFee } from './hidden-fee.js'
import { invertedSpotPrice } from './inverted-spot-price.js'
import { leavesTheArithmetic } from './leaves-the-arithmetic.js'
import { misstatedValue } from './misstated-value.js'
import { nanOutsideRange } from './nan-outside-range.js'
import { noPriceImpact } from './no-price-impact.js'
import { offByABillionth } from './off-by-a-billionth.js'
import { oneWayFee } from './one-way-fee.js'
import { overflowingProduct } from './overflowing-product.js'
import { paddedPeg } from './padded-peg.js'
import { roundedAmounts } from './rounded-amounts.js'
import { smallerTrade } from './smaller-trade.js'
import { stopsEarly } from './stops-early.js'
import { throws } from './throws.js'
import { twiceTheReserves } from './twice-the-reserves.js'
import { unclampedRange } from './unclamped-range.js'
import { warmStart } from './warm-start.js'
import { wrongSign } from './wrong-sign.js'

export { type BrokenBasket, brokenBaskets } from './broken-baskets.js'
export type { BrokenCurve } from './broken-curve.js'
export { type BrokenFee, brokenFees } from './broken-fees.js'
export type { BrokenPlugIn } from './broken-plug-in.js'
export { type BrokenPool, brokenPools } from './broken-pools.js'
export { brokenTradingFunctions } from './by-trading-function.js'

/**
 * All broken curves. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { checkCurve } from '@ammeter/laws'
 * import { brokenCurves } from '@ammeter/laws/broken'
 *
 * const { definition, mistake } = brokenCurves[0]
 * mistake // => 'the reserve of Y has the wrong sign'
 * checkCurve(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenCurves: readonly [BrokenCurve, ...BrokenCurve[]] = [
  wrongSign,
  exchangedTokens,
  twiceTheReserves,
  costliestBundle,
  misstatedValue,
  invertedSpotPrice,
  nanOutsideRange,
  unclampedRange,
  smallerTrade,
  hiddenFee,
  oneWayFee,
  growingFee,
  noPriceImpact,
  freeCrumbs,
  roundedAmounts,
  fixedVirtualReserves,
  claimedSymmetry,
  stopsEarly,
  warmStart,
  leavesTheArithmetic,
  floatConstant,
  ...offByABillionth,
  paddedPeg,
  changesItsInput,
  throws,
  unguarded,
  refusesEverything,
  losesCount,
  overflowingProduct,
]
