// The kinds of plug-ins: their definitions, and the words for them.

import type { BasketDefinition, CurveDefinition, FeeDefinition, OwnPoolDefinition, PoolDefinition } from '@ammeter/core'
import type {
  AlertDefinition,
  ObjectiveDefinition,
  PriceModelDefinition,
  StrategyDefinition,
  TraderDefinition,
} from '@ammeter/simulation'

/** The type of a definition, by kind. */
export interface DefinitionOf {
  readonly curve: CurveDefinition
  readonly basket: BasketDefinition
  readonly pool: PoolDefinition | OwnPoolDefinition
  readonly fee: FeeDefinition
  readonly model: PriceModelDefinition
  readonly strategy: StrategyDefinition
  readonly trader: TraderDefinition
  readonly alert: AlertDefinition
  readonly objective: ObjectiveDefinition
}

/** A kind of plug-in. */
export type Kind = keyof DefinitionOf

/** A definition of any kind. */
export type Definition = DefinitionOf[Kind]

/** The words for a kind. */
interface KindWords {
  readonly one: string
  readonly many: string
  /** The function that makes a definition of it. */
  readonly maker: string
}

/** Every kind, in words. */
export const KINDS: Readonly<Record<Kind, KindWords>> = {
  curve: { one: 'curve', many: 'curves', maker: 'defineCurve' },
  basket: { one: 'basket', many: 'baskets', maker: 'defineBasket' },
  pool: { one: 'pool', many: 'pools', maker: 'controlled or definePool' },
  fee: { one: 'fee policy', many: 'fees', maker: 'defineFee' },
  model: { one: 'price model', many: 'models', maker: 'definePriceModel' },
  strategy: { one: 'strategy', many: 'strategies', maker: 'defineStrategy' },
  trader: { one: 'trader', many: 'traders', maker: 'defineTrader' },
  alert: { one: 'alert', many: 'alerts', maker: 'defineAlert' },
  objective: { one: 'objective', many: 'objectives', maker: 'defineObjective' },
}

/** Whether a value is a definition, made by any copy of the packages. */
export const isDefinition = (value: unknown): value is Definition => {
  if (typeof value !== 'function') return false
  const { kind, name, summary, parameters } = value as Partial<Definition>
  return (
    typeof kind === 'string' &&
    Object.hasOwn(KINDS, kind) &&
    typeof name === 'string' &&
    typeof summary === 'string' &&
    typeof parameters === 'object' &&
    parameters !== null
  )
}

/** Whether a definition is of one of some kinds. */
export const isOfKind = <K extends Kind>(kinds: readonly K[], definition: Definition): definition is DefinitionOf[K] =>
  kinds.some(kind => kind === definition.kind)

/** `a curve`, `an alert`. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
