// The curves and pools of the catalogue as the app shows them.

import { curves, pools } from '@ammeter/catalogue'
import type { CurveDefinition, OwnPoolDefinition } from '@ammeter/core'
import { words } from '../settings/words.js'

/** A curve, or a pool whose parameters move or which has rules of its own. */
export type ListedDefinition = CurveDefinition | OwnPoolDefinition

/** Whether it is a pool: without a path, it is shown as it opens. */
export const isPool = (definition: ListedDefinition): definition is OwnPoolDefinition => definition.kind === 'pool'

/** A curve as the app shows it. */
export interface Listed {
  readonly definition: ListedDefinition
  /** Its name for people, without parameters. */
  readonly title: string
  /** Whether it is one of the first curves shown. */
  readonly isFirst: boolean
  /** Initial values of parameters that differ from their defaults. */
  readonly initial: Readonly<Record<string, number>>
}

interface Shown {
  readonly title?: string
  readonly isFirst?: boolean
  readonly initial?: Readonly<Record<string, number>>
}

/** How well-known curves are shown, in this order; any other curve follows, with the title of its definition. */
const KNOWN: Readonly<Record<string, Shown>> = {
  'constant-product': { isFirst: true },
  weighted: { isFirst: true },
  concentrated: { title: 'Range', isFirst: true, initial: { lower: 1 / 1.5, upper: 1.5 } },
  stableswap: { title: 'StableSwap', isFirst: true },
  'constant-sum': { isFirst: true },
  eclp: { title: 'E-CLP' },
  lmsr: { title: 'LMSR' },
  lbp: { title: 'LBP' },
  'staked-stableswap': { title: 'Staked StableSwap' },
}

/** Its place: curves before pools, well-known ones first. */
const place = (definition: ListedDefinition): number => {
  const known = Object.keys(KNOWN).indexOf(definition.name)
  const rank = known < 0 ? Object.keys(KNOWN).length : known
  return isPool(definition) ? rank + 2 * Object.keys(KNOWN).length : rank
}

/** Definitions as the app shows them, those of the first screen first. */
export const listedOf = (definitions: readonly ListedDefinition[]): readonly Listed[] =>
  [...definitions]
    .sort((a, b) => place(a) - place(b))
    .map(definition => {
      const { title = words(definition.name), isFirst = false, initial = {} } = KNOWN[definition.name] ?? {}
      return { definition, title, isFirst, initial }
    })

/** Every curve that the app knows. */
export const listed = listedOf([...curves, ...pools])

/** A curve of the catalogue by its name. */
export const listedByName: ReadonlyMap<string, Listed> = new Map(listed.map(each => [each.definition.name, each]))

/** The label of a curve with its parameters: a share is part of it, as in `Weighted 80/20`. */
export const labelOf = ({ definition, title }: Listed, parameters: Readonly<Record<string, number>>): string => {
  const shares = Object.entries(definition.parameters).filter(([, { unit }]) => unit === 'share')
  const value = shares.length === 1 ? parameters[shares[0]?.[0] ?? ''] : undefined
  if (value === undefined) return title
  // All digits of the share, so that no part is rounded to 0 or 100.
  const percent = (share: number) => Number((share * 100).toPrecision(12))
  return `${title} ${percent(value)}/${percent(1 - value)}`
}
