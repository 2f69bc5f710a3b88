import { broken, held, law } from '@ammeter/laws'
import { skipped } from '../skip.js'
import {
  explainTrader,
  onlyVisitors,
  streamOf,
  type TraderInput,
  type TraderSubject,
  traderInputs,
  tradesOf,
  visitorOf,
  visits,
} from './subject.js'

/** Paths that are made at the same time do not meet: all that a trader remembers is its path's. */
export const ownStream = law({
  name: 'ownStream',
  statement: 'on two paths at once it trades as on each alone',
  appliesTo: onlyVisitors,
  draw: traderInputs,
  explain: explainTrader,
  holds: (subject: TraderSubject, input: TraderInput) => {
    const visitor = visitorOf(subject, input)
    if (visitor === undefined) return skipped('the settings do not fit together')
    const alone = JSON.stringify(tradesOf(visitor, input))
    const visit = visits(visitor, input, streamOf(input.seed))
    const other = visits(visitor, input, streamOf(input.seed + 1))
    const together = JSON.stringify(
      input.path.flatMap((_point, step) => {
        other(step)
        return visit(step)
      }),
    )
    return alone === together ? held : broken(alone, together, 'makes other trades while another path is made')
  },
})
