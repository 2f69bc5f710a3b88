import { type Law, parameterNames } from '@ammeter/laws'
import { actions } from './actions.js'
import { books } from './books.js'
import { determinism } from './determinism.js'
import { gas } from './gas.js'
import type { StrategySubject } from './subject.js'

/** The laws of strategies. */
export const strategyLaws: readonly Law<StrategySubject>[] = [books, determinism, actions, gas, parameterNames]
