// The law that a score does not depend on the order of paths.

import { broken, held } from '@ammeter/laws'
import { columnsOf, objectiveLaw } from './subject.js'

/** How far rounding may take a sum in another order, relative to the larger of the score and the figures. */
const ROUNDING = 1e-9

/** Paths have no order: a run whose paths come the other way around has the same score. */
export const pathOrder = objectiveLaw({
  name: 'pathOrder',
  statement: 'the order of the paths does not matter',
  holds: (objective, { paths }) => {
    const columns = columnsOf(paths)
    const largest = Math.max(...objective.needs.flatMap(name => Array.from(columns[name], Math.abs)), 0)
    const score = objective.score(columns)
    const turned = objective.score(columnsOf([...paths].reverse()))
    return Math.abs(score - turned) <= ROUNDING * Math.max(Math.abs(score), largest) || Object.is(score, turned)
      ? held
      : broken(String(score), String(turned), 'scores the same paths otherwise in another order')
  },
})
