// The columns of a part: what DuckDB, pandas and the report read.

import type { BasicType } from 'hyparquet-writer'
import type { Space } from '../space/space.js'

/** What is scored, and whether scores have standard errors. */
export interface ScoredBy {
  /** The objectives as they were asked for, without a sign: `netVsHold`, `meanLessDeviations:k=2`. */
  readonly objectives: readonly string[]
  readonly hasErrors: boolean
}

/** A column of a part. */
export interface PartColumn {
  readonly name: string
  readonly type: BasicType
  readonly nullable: boolean
}

/** The name of the column with the standard error of a score. */
export const errorColumn = (objective: string): string => `${objective}_se`

/** The names of all axes of a space, each once: of those of one part alone, candidates of others have none. */
export const axisNames = ({ parts }: Space): readonly string[] => [
  ...new Set(parts.flatMap(({ axes }) => axes.map(({ name }) => name))),
]

/** The columns of a part: the candidate's number, its curve, its values, its scores, and its error if it was refused. */
export const partColumns = (space: Space, { objectives, hasErrors }: ScoredBy): readonly PartColumn[] => {
  const isEverywhere = (axis: string) => space.parts.every(({ axes }) => axes.some(({ name }) => name === axis))
  return [
    { name: 'candidate', type: 'INT32', nullable: false },
    { name: 'curve', type: 'STRING', nullable: false },
    ...axisNames(space).map(name => ({ name, type: 'DOUBLE' as const, nullable: !isEverywhere(name) })),
    ...objectives.flatMap(name => [
      { name, type: 'DOUBLE' as const, nullable: true },
      ...(hasErrors ? [{ name: errorColumn(name), type: 'DOUBLE' as const, nullable: true }] : []),
    ]),
    { name: 'error', type: 'STRING', nullable: true },
  ]
}
