/**
 * The files of an experiment: its manifest, and a Parquet file for each range of its candidates.
 *
 * @packageDocumentation
 */
export { encodePart } from './encode-part.js'
export {
  describeFolderRefused,
  type FolderRefused,
  type HashedFile,
  type Json,
  type Manifest,
  openFolder,
  readManifest,
  sha256,
} from './manifest.js'
export { partName, partsIn, putFile } from './part-file.js'
export type { ScoredBy } from './part-layout.js'
export { type BestWhere, bestWhere, type PartsOf, rankedOf } from './ranked-of.js'
export { type DamagedPart, describeDamagedPart } from './read-part.js'
export { type RunChunksOptions, runChunks, type SweepProgress } from './run-chunks.js'
export { type SummaryOptions, type SweepSummary, summarise } from './summarise.js'
