// The laws of curves by name.

import type { CurveLaw } from '../curve/curve-law.js'
import * as laws from './index.js'

/** The name of a law. */
export type LawName = keyof typeof laws

/** The order in which laws are tried and reported: what a curve says of itself, then its trades, then its other forms. */
const ORDER: readonly LawName[] = [
  'value',
  'cheapestBundle',
  'priceRoundTrip',
  'invariant',
  'tangency',
  'pathIndependence',
  'roundTrip',
  'homogeneity',
  'shape',
  'inverse',
  'reflection',
  'impermanentLoss',
  'envelope',
  'arithmetic',
  'total',
]

/**
 * The names of the laws of curves, in order. A law without a place in `ORDER` comes last.
 *
 * @example
 * import { LAW_NAMES } from '@ammeter/laws'
 *
 * LAW_NAMES[0] // => 'value'
 */
export const LAW_NAMES: readonly LawName[] = [...new Set([...ORDER, ...(Object.keys(laws) as LawName[])])]

const byName: Readonly<Record<LawName, CurveLaw>> = laws

/** The laws of curves, in order. */
export const curveLaws: readonly CurveLaw[] = LAW_NAMES.map(name => byName[name])

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
