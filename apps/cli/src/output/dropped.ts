// Curves that dropped out of a comparison, for programs and for people.

import { describeError } from '@ammeter/core'
import type { DroppedOut } from '../comparison/entered.js'
import { describeModuleError } from '../plug-in/module-error.js'
import type { Numbers } from '../settings/numbers.js'

/** A reason without the name that it begins with, for a line that already has the name. */
export const withoutName = (reason: string, name: string): string =>
  reason.startsWith(`${name}: `) ? reason.slice(name.length + 2) : reason

/** The curves that dropped out of a comparison, for programs. */
export const droppedJson = <N>({ exact }: Numbers<N>, dropped: readonly DroppedOut<N>[]) =>
  dropped.map(out => {
    if ('spec' in out) {
      return { curve: out.spec.name, given: {}, error: { ...out.error, message: describeModuleError(out.error) } }
    }
    const { choice, ratio, error } = out
    return {
      curve: choice.definition.name,
      given: choice.given,
      ...(ratio === undefined ? {} : { ratio: exact(ratio) }),
      error: { ...error, message: describeError(error) },
    }
  })

/** The same for people, a line each. */
export const droppedLines = <N>({ exact }: Numbers<N>, dropped: readonly DroppedOut<N>[]): readonly string[] =>
  dropped.map(out => {
    if ('spec' in out) {
      const { name } = out.spec
      const reason = describeModuleError(out.error)
      return `${name} dropped out: ${reason.startsWith(name) ? reason.slice(name.length).replace(/^[:,] /, '') : reason}`
    }
    const { choice, ratio, error } = out
    const where = ratio === undefined ? '' : ` at the price ratio ${exact(ratio)}`
    return `${choice.label} dropped out${where}: ${withoutName(describeError(error), choice.definition.name)}`
  })
