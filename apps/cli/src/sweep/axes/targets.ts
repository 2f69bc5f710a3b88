// All that the axes of an experiment may vary, by name.

import { float64, settingNames } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { PlugInChoice } from '../../plug-in/choose-plug-in.js'
import type { PoolChoice, PositionPlan } from '../../position/position-plan.js'
import { type Domain, FEE, NOT_NEGATIVE, numberOption, POSITIVE, SHARE } from '../../settings/numbers.js'
import type { RunOptions } from '../experiment/experiment.js'
import type { RunBase, Target } from './target.js'
import { withOption, withSetting, withSettingOf, wordsAt } from './words.js'

/** A number of a value, or what is wrong with it. */
const numberOf = (name: string, text: string, domain: Domain): E.Either<string, number> =>
  E.mapLeft(({ message }: { readonly message: string }) => message)(numberOption(float64, name, text, domain))

const always = () => true

/** A choice of a plug-in with one more setting. */
const given = <C extends PlugInChoice>(choice: C, key: string, text: string): C => ({
  ...choice,
  given: { ...choice.given, [key]: text },
})

const setBy = (choice: Pick<PlugInChoice, 'given'>, option: string, key: string) =>
  choice.given[key] === undefined ? {} : { setBy: option }

/** Options in which the curve of the candidate, the only one there, has one more setting. */
const inCurve = (options: RunOptions, key: string, text: string): RunOptions =>
  withOption(options, 'curve', [withSetting(wordsAt(options.curve)[0] ?? '', key, text)])

/** The parameters of curves, each once, whatever it is given to. */
const curveTargets = (choices: readonly PoolChoice[]): readonly Target[] =>
  [...new Set(choices.map(({ definition }) => definition))].flatMap(definition =>
    settingNames(definition).map((key): Target => {
      const having = choices.filter(choice => choice.definition === definition)
      const isSet = having.find(choice => choice.given[key] !== undefined)
      return {
        name: `${definition.name}.${key}`,
        ...(isSet && { setBy: `--curve ${isSet.spec.typed} or --set` }),
        fits: choice => choice.definition === definition,
        change: (base, { text }) => E.right({ ...base, choice: given(base.choice, key, text) }),
        rewrite: (options, text) => inCurve(options, key, text),
      }
    }),
  )

/** The numbers of a position that options say, with the member of the plan that each is. */
const NUMBERS = [
  ['fee', 'fee', FEE],
  ['deposit', 'deposit', POSITIVE],
  ['pool-value', 'poolValue', POSITIVE],
  ['protocol-fee', 'protocolFee', SHARE],
  ['gas', 'gas', NOT_NEGATIVE],
  ['swap-cost', 'swapCost', FEE],
] as const satisfies readonly (readonly [string, keyof PositionPlan, Domain])[]

const withPlan = (base: RunBase, change: (plan: PositionPlan) => PositionPlan): RunBase =>
  base.plan === undefined ? base : { ...base, plan: change(base.plan) }

/** The terms of a position that are numbers. The fee of a curve of its own goes before them, so it may not have one. */
const termTargets = (choices: readonly PoolChoice[], options: RunOptions): readonly Target[] =>
  NUMBERS.map(([name, member, domain]): Target => {
    const own = name === 'fee' ? choices.find(({ fee }) => fee !== undefined)?.spec.typed : undefined
    const by = own === undefined ? (options[name] === undefined ? undefined : `--${name}`) : `--curve ${own}`
    return {
      name,
      ...(by !== undefined && { setBy: by }),
      fits: always,
      change: (base, { text }) =>
        E.either.map(numberOf(name, text, domain), number => withPlan(base, plan => ({ ...plan, [member]: number }))),
      rewrite: (each, text) => withOption(each, name, text),
    }
  })

/** The settings of the traders that were chosen. */
const traderTargets = (plan: PositionPlan): readonly Target[] =>
  plan.traders
    .filter((trader, index, all) => all.findIndex(({ definition }) => definition === trader.definition) === index)
    .flatMap(trader =>
      settingNames(trader.definition).map((key): Target => {
        const isSame = (each: PlugInChoice) => each.definition === trader.definition
        const typed = new Set(plan.traders.filter(isSame).map(({ spec }) => spec.typed))
        return {
          name: `${trader.definition.name}.${key}`,
          ...setBy(trader, `--trader ${trader.spec.typed}, or an option that stands for it`, key),
          fits: always,
          change: (base, { text }) =>
            E.right(
              withPlan(base, each => ({
                ...each,
                traders: each.traders.map(one => (isSame(one) ? given(one, key, text) : one)),
              })),
            ),
          rewrite: (each, text) =>
            withOption(
              each,
              'trader',
              wordsAt(each.trader).map(word =>
                [...typed].some(one => word === one || word.startsWith(`${one}:`) || word.startsWith(`${one},`))
                  ? withSetting(word, key, text)
                  : word,
              ),
            ),
        }
      }),
    )

/** The settings of the plug-in that an option names: `fee.base`, `strategy.wait`. */
const optionTargets = (plan: PositionPlan, option: 'fee' | 'strategy'): readonly Target[] => {
  const choice = plan[option]
  if (typeof choice !== 'object') return []
  return settingNames(choice.definition).map(
    (key): Target => ({
      name: `${option}.${key}`,
      ...setBy(choice, `--${option} ${choice.spec.typed}`, key),
      fits: always,
      change: (base, { text }) =>
        E.right(
          withPlan(base, each => {
            const own = each[option]
            return typeof own === 'object' ? { ...each, [option]: given(own, key, text) } : each
          }),
        ),
      rewrite: (each, text) => withSettingOf(each, option, key, text),
    }),
  )
}

/** The terms and parameters of the rest of the market: of all its pools that have them. */
const restTargets = (plan: PositionPlan): readonly Target[] => {
  const { rest } = plan
  if (rest.length === 0) return []
  const rewrite =
    (key: string, has: (index: number) => boolean): Target['rewrite'] =>
    (options, text) =>
      withOption(
        options,
        'rest',
        wordsAt(options.rest).map((word, index) => (has(index) ? withSetting(word, key, text) : word)),
      )
  const terms = (
    [
      ['fee', FEE],
      ['value', POSITIVE],
    ] as const
  ).map(([key, domain]): Target => {
    const set = rest.find(pool => pool[key] !== undefined)
    return {
      name: `rest.${key}`,
      ...(set && { setBy: `--rest ${set.curve.spec.typed}` }),
      fits: always,
      change: (base, { text }) =>
        E.either.map(numberOf(`rest.${key}`, text, domain), number =>
          withPlan(base, each => ({ ...each, rest: each.rest.map(pool => ({ ...pool, [key]: number })) })),
        ),
      rewrite: rewrite(key, always),
    }
  })
  const keys = [...new Set(rest.flatMap(({ curve }) => settingNames(curve.definition)))]
  const parameters = keys.map((key): Target => {
    const has = (index: number) => settingNames(rest[index]?.curve.definition ?? { parameters: {} }).includes(key)
    const set = rest.find(({ curve }) => curve.given[key] !== undefined)
    return {
      name: `rest.${key}`,
      ...(set && { setBy: `--rest ${set.curve.spec.typed}` }),
      fits: always,
      change: (base, { text }) =>
        E.right(
          withPlan(base, each => ({
            ...each,
            rest: each.rest.map((pool, index) =>
              has(index) ? { ...pool, curve: given(pool.curve, key, text) } : pool,
            ),
          })),
        ),
      rewrite: rewrite(key, has),
    }
  })
  return [...terms, ...parameters.filter(({ name }) => terms.every(term => term.name !== name))]
}

/** The parameters of the price model. */
const modelTargets = ({ path }: Pick<RunBase, 'path'>, options: RunOptions): readonly Target[] => {
  if (path === undefined) return []
  const { model, settings } = path
  return settingNames(model.definition).map((key): Target => {
    const isOption = options[key] !== undefined
    return {
      name: `model.${key}`,
      ...(isOption ? { setBy: `--${key}` } : setBy(model, `--model ${model.spec.typed}`, key)),
      fits: always,
      change: (base, { text }) =>
        E.right({
          ...base,
          path: {
            model,
            settings: {
              ...(base.path ?? path).settings,
              parameters: { ...(base.path?.settings ?? settings).parameters, [key]: text },
            },
          },
        }),
      rewrite: (each, text) =>
        withOption(each, 'model', withSetting(wordsAt(each.model)[0] ?? model.definition.name, key, text)),
    }
  })
}

/** The two prices of a loss, where one of them is an axis. */
const priceTargets = ({ prices }: Pick<RunBase, 'prices'>): readonly Target[] =>
  prices === undefined
    ? []
    : (['from', 'to'] as const).map(
        (name): Target => ({
          name,
          fits: always,
          change: (base, { text }) =>
            E.either.map(numberOf(`--${name}`, text, POSITIVE), () => ({
              ...base,
              prices: { ...(base.prices ?? prices), [name]: text },
            })),
          rewrite: (options, text) => withOption(options, name, text),
        }),
      )

/** All that may be varied in a run of some curves. */
export const targetsOf = (
  choices: readonly PoolChoice[],
  base: Omit<RunBase, 'choice'>,
  options: RunOptions,
): readonly Target[] => [
  ...curveTargets(choices),
  ...priceTargets(base),
  ...(base.plan === undefined
    ? []
    : [
        ...termTargets(choices, options),
        ...traderTargets(base.plan),
        ...optionTargets(base.plan, 'fee'),
        ...optionTargets(base.plan, 'strategy'),
        ...restTargets(base.plan),
      ]),
  ...modelTargets(base, options),
]
