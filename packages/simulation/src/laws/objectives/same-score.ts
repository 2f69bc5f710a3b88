import { broken, held } from '@ammeter/laws'
import { columnsOf, objectiveLaw } from './subject.js'

/** It remembers nothing of other runs: the same figures have the same score, whatever was asked in between. */
export const sameScore = objectiveLaw({
  name: 'sameScore',
  statement: 'the same figures have the same score, whatever it was asked in between',
  holds: (objective, { paths }) => {
    const score = objective.score(columnsOf(paths))
    objective.score(columnsOf(paths.map(path => ({ ...path, netVsHold: -path.netVsHold, lvr: 2 * path.lvr }))))
    const again = objective.score(columnsOf(paths))
    return Object.is(score, again)
      ? held
      : broken(String(score), String(again), 'scores the same figures otherwise when it is asked again')
  },
})
