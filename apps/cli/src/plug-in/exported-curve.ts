import type { CurveDefinition } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** What a module exports that should export one curve. */
export interface NotOneCurve {
  readonly found: string
  readonly expected: string
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isCurve = (value: unknown): value is CurveDefinition => {
  if (typeof value !== 'function') return false
  const { name, summary, formula, parameters } = value as Partial<CurveDefinition>
  return [name, summary, formula].every(text => typeof text === 'string') && isRecord(parameters)
}

/** All that a module exports, by name. What a CommonJS module exports stands under `default`. */
const exportsOf = (module: unknown): readonly (readonly [name: string, value: unknown])[] => {
  if (!isRecord(module)) return [['default', module]]
  const { default: preset, ...named } = module
  const others = Object.entries(named)
  if (preset === undefined) return others
  return isRecord(preset) && !Array.isArray(preset)
    ? [...others, ...Object.entries(preset)]
    : [...others, ['default', preset]]
}

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return String(value)
  if (Array.isArray(value)) return 'an array'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

const MOST_NAMED = 6

/** `one`, `one and two`, `one, two and three`, and how many more where they are many. */
const listed = (items: readonly string[]): string => {
  const [last = '', ...others] =
    items.length > MOST_NAMED
      ? [`${items.length - MOST_NAMED} more`, ...items.slice(0, MOST_NAMED).reverse()]
      : items.toReversed()
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`
}

/** The one curve that a module exports, under whatever name. */
export const exportedCurve = (module: unknown): E.Either<NotOneCurve, CurveDefinition> => {
  const exported = exportsOf(module)
  const curves = [...new Set(exported.map(([, value]) => value).filter(isCurve))]
  const [curve, ...others] = curves
  if (curve !== undefined && others.length === 0) return E.right(curve)
  const expected = 'one curve made by defineCurve'
  if (curve !== undefined) {
    const names = exported.filter(([, value]) => isCurve(value)).map(([name]) => name)
    return E.left({ found: `${curves.length} curves, ${listed(names)}`, expected: `${expected}, and no other` })
  }
  if (exported.length === 0) return E.left({ found: 'no exports', expected })
  const names = exported.map(([name, value]) => `${name} (${kindOf(value)})`)
  return E.left({ found: `no curve among the exports, ${listed(names)}`, expected })
}
