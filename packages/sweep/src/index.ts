/**
 * Experiments over parameters: the candidates of a space, what they come to, and which of them is best.
 *
 * @packageDocumentation
 */
export {
  describeSpaceError,
  type InvalidAxis,
  type InvalidSample,
  type SpaceError,
  type SpaceTooLarge,
} from './errors.js'
export type { Direction, Ranked } from './report/ranked.js'
export type { Robust } from './report/robust.js'
export type { HeatCell, HeatMap, Profile, ProfilePoint } from './report/slices.js'
export { type Chunk, chunkLength, chunksOf } from './run/chunks.js'
export type { RunCandidate, Score } from './run/run-candidate.js'
export { readSample, type Sample, type SampleKind } from './sample/sample.js'
export type { Axis, AxisValue } from './space/axis.js'
export {
  type Candidate,
  type Space,
  type SpacePart,
  spaceOf,
  type WrittenAxis,
  type WrittenPart,
} from './space/space.js'
