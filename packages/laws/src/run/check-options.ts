// Checks what a check is called with.

import type { TryOptions } from './try-laws.js'

const isWhole = (a: number): boolean => Number.isInteger(a) && Math.abs(a) <= 2 ** 31

/** Whether a number can be a seed. */
export const isSeed = isWhole

/** What else is checked for one kind of plug-in. */
interface Others {
  /** Laws that are named elsewhere than in `only`. */
  readonly named?: readonly string[]
  /** What is wrong with options that other kinds do not have. */
  readonly messages?: readonly string[]
}

/** What is wrong with how laws are to be tried, in sentences; none if nothing is. */
export const checkOptions = (
  laws: readonly string[],
  { runs, seed, only, path }: TryOptions,
  { named = [], messages = [] }: Others = {},
): readonly string[] => [
  ...[...(only ?? []), ...named]
    .filter(name => !laws.includes(name))
    .map(name => `There is no law ${name}: the laws are ${laws.join(', ')}.`),
  ...(only?.length === 0 ? ['No law is to be tried: only is empty.'] : []),
  ...(runs !== undefined && !(isWhole(runs) && runs > 0) ? [`runs is ${runs}, must be a whole number above 0.`] : []),
  ...(seed !== undefined && !isWhole(seed) ? [`seed is ${seed}, must be a whole number of 32 bits.`] : []),
  ...messages,
  ...(path !== undefined && only?.length !== 1 ? ['A path is that of one law: name it alone in only.'] : []),
]
