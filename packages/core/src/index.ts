/**
 * The core of Ammeter: arithmetics, curves, pools and their measures.
 *
 * @packageDocumentation
 */

export { DECIMAL_DIGITS, decimal, decimalOf } from './arithmetic/decimal.js'
export { type Dual, type DualReal, dual } from './arithmetic/dual.js'
export { float64 } from './arithmetic/float64.js'
export { normal } from './arithmetic/normal/normal.js'
export type { Normal } from './arithmetic/normal/normal-functions.js'
export type { Num } from './arithmetic/num.js'
export { PI } from './arithmetic/pi.js'
export type { Real } from './arithmetic/real.js'
export { wholeUnits } from './arithmetic/whole-units.js'
export type { Basket, BasketParameters, BasketSwap } from './basket/basket.js'
export { defineBasket } from './basket/definition/define-basket.js'
export type {
  BasketAuthoring,
  BasketDefinition,
  BasketFormulas,
  BasketIngredient,
  BasketMetadata,
  BasketParts,
  BasketValues,
  GivenBasketParameters,
} from './basket/definition/definition.js'
export { pairOf } from './basket/pair-of.js'
export { scaleRates } from './basket/scale-rates.js'
export { concentrate, type Range } from './curve/combinators/concentrate.js'
export { rated } from './curve/combinators/rated.js'
export { reflect } from './curve/combinators/reflect.js'
export { scaleRate } from './curve/combinators/scale-rate.js'
export { type Share, sum } from './curve/combinators/sum.js'
export type { Answer, Curve, PriceRange } from './curve/curve.js'
export { defineClosedCurve } from './curve/definition/define-closed-curve.js'
export { defineCurve } from './curve/definition/define-curve.js'
export type {
  ClosedCurveAuthoring,
  ClosedFormulas,
  CurveAuthoring,
  CurveDefinition,
  CurveFormulas,
  CurveMetadata,
  CurveParts,
  ExactInResult,
  Ingredient,
} from './curve/definition/definition.js'
export { clampPrice, onlyPrice, tradesAt } from './curve/price-range.js'
export { otherToken, type Reserves, type Token } from './curve/reserves.js'
export { exactIn, exactOut, type Swap, type TokenId, type Trade } from './curve/trade.js'
export { defaultPeg } from './default-peg.js'
export {
  type BrokenCurve,
  type CurveError,
  describeError,
  type InsufficientReserves,
  type InvalidArithmetic,
  type InvalidChoice,
  type InvalidParameter,
  type InvalidPrice,
  type InvalidQuantity,
  type InvalidReserves,
  type NoConvergence,
  type NotDifferentiable,
  type NotRepresentable,
  type Reverted,
  type UnknownParameter,
} from './errors.js'
export { lazy } from './lazy.js'
export { type BasketGreeks, basketGreeks, basketLvrRate, pairDepth } from './measures/baskets/greeks.js'
export {
  type BasketHolding,
  basketHoldValue,
  basketImpermanentLoss,
  basketLossAgainst,
} from './measures/baskets/loss.js'
export { breakEvenFeeYield, breakEvenTurnover, netAgainstHolding } from './measures/break-even.js'
export { capitalEfficiency, type Greeks, greeks, liquidityDensity, lvrRate } from './measures/greeks.js'
export { holdValue, impermanentLoss } from './measures/impermanent-loss.js'
export { type Holding, holdingGrowth, lossAgainst } from './measures/loss-against.js'
export { fractionOfText } from './parameters/fraction-text.js'
export {
  type AlternativeParameter,
  type Bound,
  describeBounds,
  type Parameter,
  type ParameterBounds,
  type ParameterDeclarations,
  type ParameterInput,
  type ParameterUnit,
  type RangeEnds,
  resolveParameters,
} from './parameters/parameter.js'
export { parametersAtEntry, settingNames } from './parameters/parameters-at-entry.js'
export type { PerTokenInput, PerTokenParameter, TokenCounts } from './parameters/per-token.js'
export type { GivenParameters, PlugInMetadata, Source } from './plug-in/metadata.js'
export type {
  BasketLiquidityChange,
  BasketOpening,
  BasketPool,
  BasketPoolSwap,
  BasketPoolTerms,
  UnevenFee,
  UnevenIn,
  UnevenOut,
} from './pool/baskets/basket-pool.js'
export { controlled, type PoolDefinition } from './pool/controlled.js'
export type {
  ControllerAuthoring,
  ControllerFormulas,
  ControllerOpening,
  ControllerView,
} from './pool/controller.js'
export type { CurvePool, CurvePoolSwap } from './pool/curve-pool.js'
export { definePool, type OwnPoolDefinition, type PoolAuthoring } from './pool/define-pool.js'
export {
  defineFee,
  type FeeAuthoring,
  type FeeDefinition,
  type FeeFormulas,
  type FeeMetadata,
  type FeePolicy,
  type FeeRate,
  type FeeView,
  type Memory,
} from './pool/fee-policy.js'
export * as fees from './pool/fees/index.js'
export * from './pool/fees/index.js'
export type {
  Amounts,
  LiquidityChange,
  LiquidityIn,
  LiquidityOut,
  Pool,
  PoolEvent,
  PoolSwap,
  Price,
} from './pool/pool.js'
export { type Offered, type PoolSource, poolOf } from './pool/pool-of.js'
export type { OwnSwap, PoolRules } from './pool/pool-rules.js'
export type { PoolState, SavedNumbers, SavedTerms } from './pool/pool-state.js'
export { defaultFeeHandling, type FeeHandling, type FeeTerms, type Opening, type PoolTerms } from './pool/terms.js'
export { cholesky, type Matrix } from './solve/cholesky.js'
export { type Near, type RootFinder, type RootProblem, rootFinder } from './solve/find-root.js'
export { newtonFromAbove } from './solve/newton-from-above.js'
export { orThrow } from './throwing/or-throw.js'
export {
  type Throwing,
  type ThrowingFunction,
  type ThrowingMeasures,
  type Thrown,
  throwing,
} from './throwing/throwing.js'
export type { ContinuousGaps, GapCause } from './trace/model-gaps.js'
export { readFlag, readText, readWhole } from './trace/read-line.js'
export { replayTrace, type TraceDifference, type TraceFault, type TraceReport } from './trace/replay-trace.js'
export {
  defineTwin,
  type ModelGap,
  type Replay,
  type ReplayedRow,
  type TraceLine,
  type TwinAuthoring,
  type TwinDefinition,
} from './trace/twin.js'
