// The laws of plug-ins that are not curves, by kind.

import {
  basketLaws,
  checkBasket,
  checkFee,
  checkPool,
  feeLaws,
  type PlugInReport,
  type PoolCheckOptions,
  poolLaws,
  type Settings,
} from '@ammeter/laws'
import {
  alertLaws,
  checkAlert,
  checkModel,
  checkObjective,
  checkStrategy,
  checkTrader,
  modelLaws,
  objectiveLaws,
  strategyLaws,
  traderLaws,
} from '@ammeter/simulation/laws'
import type { DefinitionOf, Kind } from '../plug-in/kinds.js'

/** A kind of plug-in other than curves. */
export type OtherKind = Exclude<Kind, 'curve'>

/** A law's name, and what it demands. */
interface LawInWords {
  readonly name: string
  readonly statement: string
}

/** The laws of a kind, and the function that tries them. */
interface LawsOf<K extends OtherKind> {
  readonly laws: readonly LawInWords[]
  readonly check: (definition: DefinitionOf[K], parameters: Settings, options: PoolCheckOptions) => PlugInReport
}

/** The laws of every kind but curves. */
export const LAWS_OF: { readonly [K in OtherKind]: LawsOf<K> } = {
  basket: { laws: basketLaws, check: checkBasket as LawsOf<'basket'>['check'] },
  fee: { laws: feeLaws, check: checkFee },
  pool: {
    laws: poolLaws,
    check: (definition, ...rest) => checkPool(definition as Parameters<typeof checkPool>[0], ...rest),
  },
  model: { laws: modelLaws, check: checkModel },
  strategy: { laws: strategyLaws, check: checkStrategy },
  trader: { laws: traderLaws, check: checkTrader },
  alert: { laws: alertLaws, check: checkAlert },
  objective: { laws: objectiveLaws, check: checkObjective },
}
