// Finds what the axes of an experiment vary, curve by curve.

import type { WrittenPart } from '@ammeter/sweep'
import { either as E } from 'fp-ts'
import type { PoolChoice } from '../../position/position-plan.js'
import { type Outcome, usage } from '../../program/failure.js'
import { didYouMean } from '../../settings/nearest.js'
import type { Target } from './target.js'

/** The axes of one curve, and the target of each. */
export interface ResolvedPart extends WrittenPart {
  readonly choice: PoolChoice
  /** In the order of the axes. */
  readonly targets: readonly Target[]
}

/** Completes a name without its prefix: `amplification` becomes `stableswap.amplification`. */
const completed = (name: string, names: readonly string[]): string | undefined =>
  names.find(each => each.endsWith(`.${name}`))

const targetOf = (name: string, targets: readonly Target[]): Outcome<Target> => {
  const target = targets.find(each => each.name === name)
  if (target === undefined) {
    const names = targets.map(each => each.name)
    const whole = completed(name, names)
    const hint =
      whole === undefined ? didYouMean(name, names) : `did you mean ${whole}? Choose from ${names.join(', ')}`
    return usage(`--over ${name}: there is nothing of that name in this run: ${hint}`)
  }
  if (target.setBy !== undefined) return usage(`--over ${name}: ${target.setBy} says what it is: leave one of them out`)
  return E.right(target)
}

/** The targets of the axes for each curve, which has the common axes and its own. */
export const resolveAxes = (
  choices: readonly PoolChoice[],
  over: Readonly<Record<string, string>>,
  targets: readonly Target[],
): Outcome<readonly ResolvedPart[]> => {
  const found = E.traverseArray(([name]: readonly [string, string]) => targetOf(name, targets))(Object.entries(over))
  return E.either.map(found, all =>
    choices.map(choice => {
      const own = all.filter(({ fits }) => fits(choice))
      return {
        label: choice.label,
        choice,
        axes: own.map(({ name }) => ({ name, values: over[name] ?? '' })),
        targets: own,
      }
    }),
  )
}
