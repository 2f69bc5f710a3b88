import { float64 } from '@ammeter/core'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealWith, feeLaw, poolWith } from './subject.js'

/** A fee policy changes nothing that it sees: the pool stays as it was. */
export const mutation = feeLaw({
  name: 'mutation',
  statement: 'nothing that it is shown is changed',
  holds: (subject, input) => {
    const pool = poolWith(subject, float64, input)
    const before = JSON.stringify(pool.state)
    for (const deal of input.deals) dealWith(pool, deal)
    const after = JSON.stringify(pool.state)
    return before === after ? held : broken(before, after, 'changes the reserves, or the memory, that it is shown')
  },
})
