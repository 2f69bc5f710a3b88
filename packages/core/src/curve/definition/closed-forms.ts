// Curves whose author gives every formula.

import { dualOver } from '../../arithmetic/dual-over.js'
import { Fault } from '../../fault.js'
import type { ClosedFormulas } from './definition.js'
import type { Completion, Formulas } from './formulas.js'

const REQUIRED = [
  'tradingFunction',
  'spotPrice',
  'reserves',
  'exactIn',
  'exactOut',
] as const satisfies readonly (keyof ClosedFormulas<unknown>)[]

/** The formulas of a curve whose author gives them all, as they are. */
const complete: Completion['complete'] = <N>({ parts }: Formulas<N>, name: string) => {
  const given = parts as Partial<ClosedFormulas<N>>
  const missing = REQUIRED.filter(formula => typeof given[formula] !== 'function')
  if (missing.length > 0) {
    throw new Fault({
      _tag: 'BrokenCurve',
      curve: name,
      member: 'over',
      given: `an object without ${missing.join(', ')}`,
      allowed: `one with ${REQUIRED.join(', ')}; defineCurve derives what is left out`,
    })
  }
  const { prices = {}, ...formulas } = given as ClosedFormulas<N>
  return { ...formulas, prices: () => prices }
}

/** A curve from all its formulas. */
export const closedForms: Completion = { complete, dual: dualOver }
