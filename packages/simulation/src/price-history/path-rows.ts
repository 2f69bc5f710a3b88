import type { PathPoint } from '../run/path-point.js'
import type { CsvRecord } from './csv-records.js'
import type { BadData } from './errors.js'
import type { TimeGaps } from './time-gaps.js'

/** Makes points of a path out of the records of a file, one after the other. */
export interface PathRows {
  /** Adds the points that a record completes, or answers what is wrong with it. */
  readonly add: (record: CsvRecord, points: PathPoint[]) => BadData | undefined
  /** Adds the points that only the end of the file completes. */
  readonly end: (points: PathPoint[]) => void
  readonly gaps: () => TimeGaps
}
