import { type Law, parameterNames } from '@ammeter/laws'
import { actions } from './actions.js'
import { books } from './books.js'
import { determinism } from './determinism.js'
import { gas } from './gas.js'
import type { StrategySubject } from './subject.js'

/**
 * The laws of strategies.
 *
 * @example
 * import { strategyLaws } from '@ammeter/simulation/laws'
 *
 * strategyLaws[0]?.name // => 'books'
 */
export const strategyLaws: readonly Law<StrategySubject>[] = [books, determinism, actions, gas, parameterNames]
