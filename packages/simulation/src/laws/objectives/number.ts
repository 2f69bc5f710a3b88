import { broken, held } from '@ammeter/laws'
import { columnsOf, objectiveLaw } from './subject.js'

/** Its score is a finite number, wherever a run has what it needs. */
export const number = objectiveLaw({
  name: 'number',
  statement: 'its score is a finite number wherever a run has the figures that it needs',
  holds: (objective, { paths }) => {
    const score = objective.score(columnsOf(paths))
    return Number.isFinite(score) ? held : broken('a finite number', String(score), 'scores no number', 'no number')
  },
})
