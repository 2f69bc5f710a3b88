import { describeError } from '@ammeter/core'
import type { Dropped } from '../comparison/entered.js'
import type { Numbers } from '../numbers.js'

/** What a program is told of curves that dropped out. */
export const droppedJson = <N>({ exact }: Numbers<N>, dropped: readonly Dropped<N>[]) =>
  dropped.map(({ choice, ratio, error }) => ({
    curve: choice.definition.name,
    given: choice.given,
    ...(ratio === undefined ? {} : { ratio: exact(ratio) }),
    error: { ...error, message: describeError(error) },
  }))

/** What a person is told of them, a line each. */
export const droppedLines = <N>({ exact }: Numbers<N>, dropped: readonly Dropped<N>[]): readonly string[] =>
  dropped.map(({ choice, ratio, error }) => {
    const where = ratio === undefined ? '' : ` at the price ratio ${exact(ratio)}`
    const reason = describeError(error).replace(new RegExp(`^${choice.definition.name}: `), '')
    return `${choice.label} dropped out${where}: ${reason}`
  })
