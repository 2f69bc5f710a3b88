import type { CurveLaw } from '../curve/curve-law.js'
import * as laws from './index.js'

/** The name of a law. */
export type LawName = keyof typeof laws

/** The laws of curves, in order. A module lists its exports alphabetically, so each law knows its place. */
export const curveLaws: readonly CurveLaw[] = Object.values<CurveLaw>(laws).sort((a, b) => a.place - b.place)

/**
 * The laws of curves by name, in order, with what each demands for all prices in the curve's range, all reserves on the
 * curve and all trades inside it.
 *
 * @example
 * import { LAWS } from '@ammeter/laws'
 *
 * Object.keys(LAWS)[0] // => 'value'
 * LAWS.envelope // => 'V′(p) = x(p)'
 */
export const LAWS = Object.fromEntries(curveLaws.map(({ name, statement }) => [name, statement])) as Readonly<
  Record<LawName, string>
>

/**
 * The names of the laws of curves, in order.
 *
 * @example
 * import { LAW_NAMES } from '@ammeter/laws'
 *
 * LAW_NAMES.at(-1) // => 'total'
 */
export const LAW_NAMES: readonly LawName[] = Object.keys(LAWS) as LawName[]
