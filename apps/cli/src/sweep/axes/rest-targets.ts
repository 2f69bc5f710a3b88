// The targets of axes in the rest of the market.

import { settingNames } from '@ammeter/core'
import type { PositionPlan } from '../../position/position-plan.js'
import { FEE, POSITIVE } from '../../settings/numbers.js'
import type { RunOptions } from '../experiment/experiment.js'
import { numberTarget, parameterTargets, withGiven, withPlan } from './parameter-targets.js'
import type { Target } from './target.js'
import { withOption, withSetting, wordsAt } from './words.js'

const TERMS = [
  ['fee', FEE],
  ['value', POSITIVE],
] as const

/** Options in which some pools of the rest have one more setting. */
const inRest = (options: RunOptions, has: (index: number) => boolean, key: string, text: string): RunOptions =>
  withOption(
    options,
    'rest',
    wordsAt(options.rest).map((word, index) => (has(index) ? withSetting(word, key, text) : word)),
  )

/** The terms and parameters of the rest of the market: an axis sets them in all pools that have them. */
export const restTargets = ({ rest }: PositionPlan): readonly Target[] => {
  const terms = TERMS.filter(() => rest.length > 0).map(([key, domain]) => {
    const set = rest.find(pool => pool[key] !== undefined)
    return numberTarget({
      name: `rest.${key}`,
      domain,
      setBy: set && `--rest ${set.curve.spec.typed}`,
      change: (base, number) =>
        withPlan(base, plan => ({ ...plan, rest: plan.rest.map(pool => ({ ...pool, [key]: number })) })),
      rewrite: (options, text) => inRest(options, () => true, key, text),
    })
  })
  const keysOf = (index: number): readonly string[] => {
    const curve = rest[index]?.curve
    return curve === undefined ? [] : settingNames(curve.definition)
  }
  const keys = [...new Set(rest.flatMap((_, index) => keysOf(index)))]
  const parameters = parameterTargets({
    prefix: 'rest',
    keys: keys.filter(key => TERMS.every(([term]) => term !== key)),
    setBy: key => {
      const set = rest.find(({ curve }) => curve.given[key] !== undefined)
      return set && `--rest ${set.curve.spec.typed}`
    },
    change: (base, key, text) =>
      withPlan(base, plan => ({
        ...plan,
        rest: plan.rest.map((pool, index) =>
          keysOf(index).includes(key) ? { ...pool, curve: withGiven(pool.curve, key, text) } : pool,
        ),
      })),
    rewrite: (options, key, text) => inRest(options, index => keysOf(index).includes(key), key, text),
  })
  return [...terms, ...parameters]
}
