// Simulations as plain data, for other threads.

import type { CurveDefinition, CurveError, FeeDefinition, ParameterInput, PoolDefinition } from '@ammeter/core'
import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { AlertDefinition } from '../alerts/alert-rule.js'
import type { InvalidSetting } from '../errors.js'
import type { PathSettings } from '../paths/path-settings.js'
import type { PriceModelDefinition } from '../paths/price-model.js'
import type { MarketPool, PositionTerms } from '../position/terms.js'
import type { SharedMarket } from '../run/backtest-together.js'
import type { StrategyDefinition } from '../strategies/strategy.js'
import type { TraderDefinition } from '../traders/trader.js'

/** Where another thread finds a definition, as plain data. */
export interface Reference {
  /** The URL of a module. */
  readonly module: string
  /** The name under which it exports the definition. */
  readonly name: string
  /** What the definition is called with. */
  readonly parameters: Readonly<Record<string, ParameterInput>>
}

/** A simulation as plain data: every value that plugs in is a reference. */
export interface SimulationData {
  readonly position: Omit<PositionTerms, 'curve' | 'curveWith' | 'fee' | 'traders' | 'rest' | 'strategy' | 'alerts'> & {
    readonly curve: Reference
    readonly fee?: number | Reference
    readonly traders?: readonly Reference[]
    readonly rest?: readonly (Omit<MarketPool, 'curve' | 'fee'> & {
      readonly curve: Reference
      readonly fee?: number | Reference
    })[]
    readonly strategy?: Reference
    readonly alerts?: readonly Reference[]
  }
  readonly path: Omit<PathSettings, 'model' | 'parameters'> & { readonly model: Reference }
  readonly checkpoints?: number
}

/** A simulation with its values in place of references. */
export interface Simulated {
  readonly position: PositionTerms
  readonly path: PathSettings
  readonly checkpoints: number
}

/** A simulation of positions that share a market. */
export interface SimulatedTogether extends Omit<Simulated, 'position'> {
  readonly positions: readonly PositionTerms[]
  readonly market: SharedMarket
}

/** Finds the definition that a reference names. */
export type Find = (reference: Reference) => Promise<unknown>

/**
 * The definition that a module of the file system exports.
 *
 * @example
 * import { findInModule } from '@ammeter/simulation/workers'
 *
 * const resolved = (module: string) => import.meta.resolve(module)
 * const find = () =>
 *   findInModule({ module: resolved('@ammeter/constant-product'), name: 'constantProduct', parameters: {} })
 * typeof find // => 'function'
 */
export const findInModule: Find = async ({ module, name }) => {
  const exported: Readonly<Record<string, unknown>> = await import(module)
  return exported[name]
}

const refused = ({ module, name }: Reference, allowed: string): InvalidSetting => ({
  _tag: 'InvalidSetting',
  setting: `${name} of ${module}`,
  given: name,
  allowed,
})

/** What was found, or which reference cannot be used and what would be. */
export type Found<A> = Promise<E.Either<InvalidSetting, A>>

/**
 * Puts values in place of references.
 *
 * @param find Where definitions come from; by default modules.
 * @returns Or `InvalidSetting` where a reference names no definition, or its parameters are refused.
 *
 * @example
 * import { constantProduct } from '@ammeter/constant-product'
 * import { orThrow } from '@ammeter/core'
 * import { geometricBrownianMotion } from '@ammeter/simulation'
 * import { simulatedOf } from '@ammeter/simulation/workers'
 *
 * const definitions: Record<string, unknown> = { constantProduct, geometricBrownianMotion }
 * const reference = (name: string) => ({ module: 'here', name, parameters: {} })
 * const data = {
 *   position: { curve: reference('constantProduct') },
 *   path: { model: reference('geometricBrownianMotion'), days: 30, stepSeconds: 3600 },
 * }
 * const { path } = orThrow(await simulatedOf(data, async ({ name }) => definitions[name]))
 * path.days // => 30
 */
export const simulatedOf = async (
  { position, path, checkpoints = 0 }: SimulationData,
  find: Find = findInModule,
): Found<Simulated> => {
  const made = async <D, A>(reference: Reference, make: (definition: D) => E.Either<CurveError, A>): Found<A> => {
    const definition = await find(reference)
    if (typeof definition !== 'function') return E.left(refused(reference, 'a definition that the module exports'))
    return E.mapLeft((error: CurveError) => refused(reference, describeError(error)))(make(definition as D))
  }
  const over = <A>(reference: Reference) =>
    made<CurveDefinition | PoolDefinition | FeeDefinition, A>(
      reference,
      definition => definition(float64, reference.parameters) as E.Either<CurveError, A>,
    )
  const plain = <A>(reference: Reference) =>
    made<TraderDefinition | StrategyDefinition | AlertDefinition, A>(
      reference,
      definition => definition(reference.parameters) as E.Either<CurveError, A>,
    )
  const feeOf = async (fee: number | Reference | undefined): Found<PositionTerms['fee']> =>
    typeof fee === 'object' ? over(fee) : E.right(fee)
  const all = async <R, A>(references: readonly R[], make: (reference: R) => Found<A>): Found<readonly A[]> =>
    E.sequenceArray(await Promise.all(references.map(make)))

  const curve = await over<PositionTerms['curve']>(position.curve)
  if (E.isLeft(curve)) return curve
  const fee = await feeOf(position.fee)
  if (E.isLeft(fee)) return fee
  const traders = await all(position.traders ?? [], reference =>
    plain<NonNullable<PositionTerms['traders']>[number]>(reference),
  )
  if (E.isLeft(traders)) return traders
  const alerts = await all(position.alerts ?? [], reference =>
    plain<NonNullable<PositionTerms['alerts']>[number]>(reference),
  )
  if (E.isLeft(alerts)) return alerts
  const strategy =
    position.strategy === undefined ? E.right(undefined) : await plain<PositionTerms['strategy']>(position.strategy)
  if (E.isLeft(strategy)) return strategy
  const rest = await all(position.rest ?? [], async (pool): Found<MarketPool> => {
    const itsCurve = await over<MarketPool['curve']>(pool.curve)
    if (E.isLeft(itsCurve)) return itsCurve
    const itsFee = await feeOf(pool.fee)
    return E.either.map(
      itsFee,
      value => ({ ...pool, curve: itsCurve.right, ...(value !== undefined && { fee: value }) }) as MarketPool,
    )
  })
  if (E.isLeft(rest)) return rest
  const model = await find(path.model)
  if (typeof model !== 'function') return E.left(refused(path.model, 'a price model that the module exports'))
  return E.right({
    position: {
      ...position,
      curve: curve.right,
      fee: fee.right,
      traders: traders.right,
      alerts: alerts.right,
      rest: rest.right,
      strategy: strategy.right,
    } as PositionTerms,
    path: { ...path, model: model as PriceModelDefinition, parameters: path.model.parameters },
    checkpoints,
  })
}
