import fc from 'fast-check'
import { test } from 'vitest'

/** More cases where a machine waits than where a person does, and few where `npm run mutate` asks a thousand times. */
const numRuns = process.env.MUTATION_TESTS ? 20 : process.env.CI ? 300 : 100

/** The same values every time, so that a test that passes here passes elsewhere. */
const seed = 1

/** A test of a statement that must hold for every value. */
export const property = <Values extends readonly [unknown, ...unknown[]]>(
  name: string,
  values: { readonly [I in keyof Values]: fc.Arbitrary<Values[I]> },
  holds: (...values: Values) => void,
): void =>
  test(name, () => {
    fc.assert(
      fc.property(fc.tuple(...(values as unknown as fc.Arbitrary<unknown>[])), all =>
        holds(...(all as unknown as Values)),
      ),
      { numRuns, seed },
    )
  })
