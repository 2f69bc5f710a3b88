// Tries laws one after the other.

import type { Law } from './law.js'
import type { LawReport } from './report.js'
import { tryLaw } from './try-law.js'

/** How laws are tried. */
export interface TryOptions {
  /** How many inputs each law is tried with: a whole number of at least 1; left out, 100. */
  readonly runs?: number
  /** A whole number: the same seed draws the same inputs. Left out, another one each time. */
  readonly seed?: number
  /** The names of the laws to try; left out, all of them. */
  readonly only?: readonly string[]
  /** The path of a counterexample, to find it again: with its seed, and its law alone in `only`. */
  readonly path?: string
}

const RUNS = 100

const UNTRIED = 'could not be tried: nothing that was drawn is something it speaks of'

const PASSING: readonly LawReport['outcome'][] = ['held', 'not applicable']

/** A random seed. */
export const anySeed = (): number => Math.floor(Math.random() * 2 ** 31)

/**
 * Tries laws on a subject, one after another. Inputs that fail are shrunk to the simplest ones.
 *
 * @param laws The laws.
 * @param subject What they are tried on.
 * @param options How many inputs, the seed, and which laws.
 * @returns A report of each law: plain data, the same for the same seed.
 *
 * @example
 * import { held, law, tryLaws } from '@ammeter/laws'
 *
 * const any = law({ name: 'any', statement: 'all is well', holds: (_subject: number) => held })
 * tryLaws([any], 1, { seed: 1 }).map(({ outcome, runs }) => [outcome, runs]) // => [['held', 1]]
 */
export const tryLaws = <S>(
  laws: readonly Law<S>[],
  subject: S,
  { runs = RUNS, seed = anySeed(), only, path }: TryOptions = {},
): readonly LawReport<string>[] =>
  laws
    .filter(({ name }) => only?.includes(name) ?? true)
    .map(({ name, statement, isAskedOnce, runsOf }) => {
      const found = tryLaw(runsOf(subject), isAskedOnce ? 1 : runs, seed, path, UNTRIED)
      return { law: name, statement, passed: PASSING.includes(found.outcome), seed, ...found }
    })
