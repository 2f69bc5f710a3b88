import { broken, held } from '@ammeter/laws'
import { streamOf, tradesOf, visitorLaw, visits } from './subject.js'

/** Paths made at the same time do not affect each other: a trader has its own memory on each. */
export const ownStream = visitorLaw({
  name: 'ownStream',
  statement: 'on two paths at once it trades as on each alone',
  holds: (visitor, input) => {
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
