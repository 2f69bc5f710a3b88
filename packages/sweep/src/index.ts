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
