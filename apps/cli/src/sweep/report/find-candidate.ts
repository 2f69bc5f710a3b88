// Finds the candidate that words describe.

import type { AxisValue, Ranked, Space } from '@ammeter/sweep'
import { bestWhere, type DamagedPart, describeDamagedPart, rankedOf, type SweepSummary } from '@ammeter/sweep/files'
import { either as E } from 'fp-ts'
import { badData, EXIT, type Failure, type Outcome, usage } from '../../program/failure.js'
import { didYouMean } from '../../settings/nearest.js'
import type { SweepResult } from './sweep-result.js'

/** The value that a candidate should have on an axis. */
interface Wanted {
  readonly axis: string
  readonly text: string
}

/** How far a number may be from a typed one, as a fraction of it, because people round. */
const NEAR = 1e-9

const isMeant = (value: AxisValue | undefined, text: string): boolean =>
  value !== undefined && (value.text === text || Math.abs(value.number - Number(text)) <= NEAR * Math.abs(value.number))

const wantedOf = (texts: readonly string[], names: readonly string[]): Outcome<readonly Wanted[]> =>
  E.sequenceArray(
    texts
      .flatMap(text => text.split(','))
      .map(text => {
        const at = text.lastIndexOf('=')
        const axis = text.slice(0, Math.max(0, at)).trim()
        if (at < 0) {
          return usage(`--at ${text}: expected axis=value, such as ${names[0] ?? 'fee'}=…, or a number, best or robust`)
        }
        return names.includes(axis)
          ? E.right({ axis, text: text.slice(at + 1).trim() })
          : usage(`--at ${text}: there is no axis ${JSON.stringify(axis)}: ${didYouMean(axis, names)}`)
      }),
  )

/** The values that an axis has, some of them, for messages. */
const valuesOn = (space: Space, name: string): string => {
  const axis = space.parts.flatMap(({ axes }) => axes).find(each => each.name === name)
  const some = Array.from({ length: Math.min(axis?.size ?? 0, 8) }, (_, level) => axis?.at(level).text ?? '')
  if (some.length === 0) return axis?.values ?? ''
  return some.join(', ') + ((axis?.size ?? 0) > some.length ? ', …' : '')
}

/** Whether a candidate has all values that were asked for. */
const hasAll = (space: Space, wanted: readonly Wanted[]) => {
  const places = space.parts.map(({ axes }) => wanted.map(({ axis }) => axes.findIndex(({ name }) => name === axis)))
  return (index: number): boolean => {
    const { part, values } = space.at(index)
    return wanted.every(({ text }, at) => isMeant(values[places[part]?.[at] ?? -1], text))
  }
}

/** A candidate, and the number of those with the given values, of which it is the best. */
export interface FoundCandidate {
  readonly ranked: Ranked
  readonly of: number
}

const damaged = (error: DamagedPart): Failure => ({ exitCode: EXIT.badData, message: describeDamagedPart(error) })

const ofSummary = (word: 'best' | 'robust', { best, robust }: SweepSummary): Outcome<FoundCandidate> => {
  const ranked = word === 'best' ? best[0] : robust?.ranked
  return ranked === undefined ? badData(`--at ${word}: there is none`) : E.right({ ranked, of: 1 })
}

/**
 * The candidate that words describe: its number, `best`, `robust`, or values on axes. If several have these values, it
 * is the best of them.
 */
export const findCandidate = async (
  texts: readonly string[],
  { folder, sweep, manifest, summary }: SweepResult,
): Promise<Outcome<FoundCandidate>> => {
  const { space, scored, objectives } = sweep
  const parts = { folder, space, scored, chunk: manifest.chunk }
  const [only = ''] = texts
  if (texts.length === 1 && (only === 'best' || only === 'robust')) return ofSummary(only, summary)
  if (texts.length === 1 && /^\d+$/.test(only)) {
    if (Number(only) >= space.size) return usage(`--at is ${only}, must be a number from 0 to ${space.size - 1}`)
    return E.bimap(damaged, (ranked: Ranked) => ({ ranked, of: 1 }))(await rankedOf(parts, Number(only)))
  }
  const names = [...new Set(space.parts.flatMap(({ axes }) => axes.map(({ name }) => name)))]
  const wanted = wantedOf(texts, names)
  if (E.isLeft(wanted)) return wanted
  const found = await bestWhere(parts, hasAll(space, wanted.right), objectives[0]?.direction ?? 1)
  if (E.isLeft(found)) return E.left(damaged(found.left))
  const { ranked, of } = found.right
  if (ranked !== undefined) return E.right({ ranked, of })
  const lines = wanted.right.map(({ axis }) => `${axis} has ${valuesOn(space, axis)}`)
  return usage(`--at ${texts.join(',')}: no candidate has that: ${lines.join('; ')}`)
}
