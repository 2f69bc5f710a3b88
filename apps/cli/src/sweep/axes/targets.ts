// All targets that the axes of an experiment can vary, by name.

import { settingNames } from '@ammeter/core'
import type { PlugInChoice } from '../../plug-in/choose-plug-in.js'
import type { PoolChoice, PositionPlan } from '../../position/position-plan.js'
import { type Domain, FEE, NOT_NEGATIVE, POSITIVE, SHARE } from '../../settings/numbers.js'
import type { RunOptions } from '../experiment/experiment.js'
import { numberTarget, parameterTargets, withGiven, withPlan } from './parameter-targets.js'
import { restTargets } from './rest-targets.js'
import type { RunBase, Target } from './target.js'
import { withOption, withSetting, withSettingOf, wordsAt } from './words.js'

/** The parameters of curves, each once. */
const curveTargets = (choices: readonly PoolChoice[]): readonly Target[] =>
  [...new Set(choices.map(({ definition }) => definition))].flatMap(definition =>
    parameterTargets({
      prefix: definition.name,
      keys: settingNames(definition),
      setBy: key => {
        const set = choices.find(choice => choice.definition === definition && choice.given[key] !== undefined)
        return set && `--curve ${set.spec.typed} or --set`
      },
      fits: choice => choice.definition === definition,
      change: (base, key, text) => ({ ...base, choice: withGiven(base.choice, key, text) }),
      // The options name only the candidate's curve.
      rewrite: (options, key, text) =>
        withOption(options, 'curve', [withSetting(wordsAt(options.curve)[0] ?? '', key, text)]),
    }),
  )

/** The options of a position that are numbers, each with its member of the plan. */
const NUMBERS = [
  ['fee', 'fee', FEE],
  ['deposit', 'deposit', POSITIVE],
  ['pool-value', 'poolValue', POSITIVE],
  ['protocol-fee', 'protocolFee', SHARE],
  ['gas', 'gas', NOT_NEGATIVE],
  ['swap-cost', 'swapCost', FEE],
] as const satisfies readonly (readonly [string, keyof PositionPlan, Domain])[]

/** The terms of a position that are numbers. No axis can vary a fee that is among a curve's own settings. */
const termTargets = (choices: readonly PoolChoice[], options: RunOptions): readonly Target[] =>
  NUMBERS.map(([name, member, domain]) => {
    const own = name === 'fee' ? choices.find(({ fee }) => fee !== undefined)?.spec.typed : undefined
    const option = options[name] === undefined ? undefined : `--${name}`
    return numberTarget({
      name,
      domain,
      setBy: own === undefined ? option : `--curve ${own}`,
      change: (base, number) => withPlan(base, plan => ({ ...plan, [member]: number })),
      rewrite: (each, text) => withOption(each, name, text),
    })
  })

/** Whether a word names the plug-in of another, with or without more settings. */
const isWordOf = (word: string, typed: string): boolean =>
  word === typed || word.startsWith(`${typed}:`) || word.startsWith(`${typed},`)

/** The settings of the chosen traders; traders of one kind are set together. */
const traderTargets = ({ traders }: PositionPlan): readonly Target[] =>
  [...new Set(traders.map(({ definition }) => definition))].flatMap(definition => {
    const same = traders.filter(trader => trader.definition === definition)
    const isSame = (trader: PlugInChoice) => trader.definition === definition
    return parameterTargets({
      prefix: definition.name,
      keys: settingNames(definition),
      setBy: key => {
        const set = same.find(({ given }) => given[key] !== undefined)
        return set && `--trader ${set.spec.typed}, or an option that stands for it,`
      },
      change: (base, key, text) =>
        withPlan(base, plan => ({
          ...plan,
          traders: plan.traders.map(trader => (isSame(trader) ? withGiven(trader, key, text) : trader)),
        })),
      rewrite: (options, key, text) =>
        withOption(
          options,
          'trader',
          wordsAt(options.trader).map(word =>
            same.some(({ spec }) => isWordOf(word, spec.typed)) ? withSetting(word, key, text) : word,
          ),
        ),
    })
  })

/** The settings of the plug-in that an option names: `fee.base`, `strategy.wait`. */
const optionTargets = (plan: PositionPlan, option: 'fee' | 'strategy'): readonly Target[] => {
  const choice = plan[option]
  if (typeof choice !== 'object') return []
  return parameterTargets({
    prefix: option,
    keys: settingNames(choice.definition),
    setBy: key => (choice.given[key] === undefined ? undefined : `--${option} ${choice.spec.typed}`),
    change: (base, key, text) =>
      withPlan(base, each => {
        const own = each[option]
        return typeof own === 'object' ? { ...each, [option]: withGiven(own, key, text) } : each
      }),
    rewrite: (options, key, text) => withSettingOf(options, option, key, text),
  })
}

/** The parameters of the price model, some of which options can set too. */
const modelTargets = ({ path }: Pick<RunBase, 'path'>, options: RunOptions): readonly Target[] => {
  if (path === undefined) return []
  const { model } = path
  const setBy = (key: string) => {
    if (options[key] !== undefined) return `--${key}`
    return model.given[key] === undefined ? undefined : `--model ${model.spec.typed}`
  }
  return parameterTargets({
    prefix: 'model',
    keys: settingNames(model.definition),
    setBy,
    change: (base, key, text) => {
      const { settings } = base.path ?? path
      return {
        ...base,
        path: { model, settings: { ...settings, parameters: { ...settings.parameters, [key]: text } } },
      }
    },
    rewrite: (each, key, text) =>
      withOption(each, 'model', withSetting(wordsAt(each.model)[0] ?? model.definition.name, key, text)),
  })
}

/** The two prices of a loss; those of an axis replace those that were typed. */
const priceTargets = ({ prices }: Pick<RunBase, 'prices'>): readonly Target[] =>
  prices === undefined
    ? []
    : (['from', 'to'] as const).map(name =>
        numberTarget({
          name,
          domain: POSITIVE,
          setBy: undefined,
          change: (base, number) => ({ ...base, prices: { ...(base.prices ?? prices), [name]: String(number) } }),
          rewrite: (options, text) => withOption(options, name, text),
        }),
      )

/** All targets in a run of some curves. */
export const targetsOf = (
  choices: readonly PoolChoice[],
  base: Omit<RunBase, 'choice'>,
  options: RunOptions,
): readonly Target[] => {
  const { plan } = base
  return [
    ...curveTargets(choices),
    ...priceTargets(base),
    ...(plan === undefined
      ? []
      : [
          ...termTargets(choices, options),
          ...traderTargets(plan),
          ...optionTargets(plan, 'fee'),
          ...optionTargets(plan, 'strategy'),
          ...restTargets(plan),
        ]),
    ...modelTargets(base, options),
  ]
}
