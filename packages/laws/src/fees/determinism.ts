import { float64 } from '@ammeter/core'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { dealsOf, feeLaw, poolWith } from './subject.js'

/** The rate depends on what the policy sees, and on nothing else: no chance, no clock, no other pool. */
export const determinism = feeLaw({
  name: 'determinism',
  statement: 'the same trades have the same rates',
  holds: (subject, input) => {
    const pool = poolWith(subject, float64, input)
    const ratesOf = (from: typeof pool) =>
      JSON.stringify(dealsOf(from, input.deals).map(swap => ('right' in swap ? swap.right.feeRate : swap.left._tag)))
    const first = ratesOf(pool)
    // The same pool once more, which is a value, and another one.
    const other = [ratesOf(pool), ratesOf(poolWith(subject, float64, input))].find(rates => rates !== first)
    return other === undefined ? held : broken(first, other, 'charges another rate when the same trades are made again')
  },
})
