import {
  type Answer,
  type Curve,
  concentrate,
  decimal,
  type Real,
  reflect,
  scaleRate,
  sum as sumOf,
} from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Checkable } from '../src/index.ts'
import { testCurve } from '../src/vitest.ts'
import { product, sum } from './sound-curves.ts'

/** A curve made of curves, as a definition without parameters. */
const made = (name: string, make: <N>(real: Real<N>) => Answer<Curve<N>>): Checkable<object> =>
  Object.defineProperty(<N>(real: Real<N>) => make(real), 'name', { value: name })

const range = <N>(real: Real<N>, lower: number, upper: number) =>
  E.either.chain(product(real, {}), curve => concentrate(curve, { lower: real.of(lower), upper: real.of(upper) }))

const combined = [
  made('range', real => range(real, 0.25, 4)),
  made('scaled', real => E.either.chain(product(real, {}), curve => scaleRate(curve, real.of(1500)))),
  made('reflected', real => E.either.chain(sum(real, { peg: 8 }), reflect)),
  made('two-ranges', real =>
    E.either.chain(range(real, 0.25, 4), wide =>
      E.either.chain(range(real, 0.5, 2), narrow =>
        sumOf([
          { curve: wide, liquidity: real.one },
          { curve: narrow, liquidity: real.of(3) },
        ]),
      ),
    ),
  ),
]

for (const definition of combined) testCurve(definition, {}, { runs: 100 })
for (const definition of combined) testCurve(definition, {}, { arithmetic: decimal, runs: 5 })
