import { resolve } from 'node:path'
import type { CurveDefinition } from '@ammeter/core'
import type { Choice } from '../curve-choice.js'

/** A chosen curve as a worker is told of it. */
export interface CurveErrand {
  /** The name of a curve that the command knows, or the absolute path of a module. */
  readonly name: string
  readonly isPath: boolean
  readonly given: Choice['given']
  readonly entryPrice: number
  readonly centre: number | undefined
}

/** What a worker is told of a chosen curve. */
export const curveErrand = (
  { spec, definition, given }: Choice,
  entryPrice: number,
  centre: number | undefined,
): CurveErrand => ({
  name: spec.isPath ? resolve(spec.name) : definition.name,
  isPath: spec.isPath,
  given,
  entryPrice,
  centre,
})

/** The definition that a worker was told of, among those that the command knows. */
export const knownDefinition = (
  known: readonly CurveDefinition[],
  { name }: CurveErrand,
): CurveDefinition | undefined => known.find(definition => definition.name === name)
