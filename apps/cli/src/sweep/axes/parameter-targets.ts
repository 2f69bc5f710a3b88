// Settings of plug-ins as targets of axes.

import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { PlugInChoice } from '../../plug-in/choose-plug-in.js'
import type { PoolChoice, PositionPlan } from '../../position/position-plan.js'
import { type Domain, numberOption } from '../../settings/numbers.js'
import type { RunOptions } from '../experiment/experiment.js'
import type { RunBase, Target } from './target.js'

/** For a target that every curve has. */
export const always = (): boolean => true

/** A choice of a plug-in with one more setting. */
export const withGiven = <C extends PlugInChoice>(choice: C, key: string, text: string): C => ({
  ...choice,
  given: { ...choice.given, [key]: text },
})

/** A run with another position. */
export const withPlan = (base: RunBase, change: (plan: PositionPlan) => PositionPlan): RunBase =>
  base.plan === undefined ? base : { ...base, plan: change(base.plan) }

/** Settings of one plug-in, or of some that are set together. */
export interface Settings {
  /** The part of a name before the dot: `stableswap`, `noise`, `strategy`. */
  readonly prefix: string
  readonly keys: readonly string[]
  /** What already sets a key, if anything does. */
  readonly setBy: (key: string) => string | undefined
  readonly fits?: (choice: PoolChoice) => boolean
  readonly change: (base: RunBase, key: string, text: string) => RunBase
  readonly rewrite: (options: RunOptions, key: string, text: string) => RunOptions
}

/** A target for each setting; the plug-in checks its values. */
export const parameterTargets = ({
  prefix,
  keys,
  setBy,
  fits = always,
  change,
  rewrite,
}: Settings): readonly Target[] =>
  keys.map((key): Target => {
    const by = setBy(key)
    return {
      name: `${prefix}.${key}`,
      ...(by !== undefined && { setBy: by }),
      fits,
      change: (base, { text }) => E.right(change(base, key, text)),
      rewrite: (options, text) => rewrite(options, key, text),
    }
  })

/** A number of the run itself. */
export interface NumberTerm {
  readonly name: string
  readonly domain: Domain
  readonly setBy: string | undefined
  readonly change: (base: RunBase, number: number) => RunBase
  readonly rewrite: Target['rewrite']
}

/** The target of a number, which is read and checked here. */
export const numberTarget = ({ name, domain, setBy, change, rewrite }: NumberTerm): Target => ({
  name,
  ...(setBy !== undefined && { setBy }),
  fits: always,
  change: (base, { text }) =>
    E.bimap(
      ({ message }: { readonly message: string }) => message,
      (number: number) => change(base, number),
    )(numberOption(float64, name, text, domain)),
  rewrite,
})
