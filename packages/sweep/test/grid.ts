import { either as E } from 'fp-ts'
import { describeSpaceError } from '../src/errors.ts'
import type { RunCandidate } from '../src/run/run-candidate.ts'
import { readSample } from '../src/sample/sample.ts'
import { type Space, spaceOf } from '../src/space/space.ts'

/** A space of one part, whose axes are named a, b, c, … */
export const spaceIn = (values: readonly string[], sample?: string): Space => {
  const drawn = sample === undefined ? undefined : readSample(sample)
  if (drawn !== undefined && E.isLeft(drawn)) throw new Error(describeSpaceError(drawn.left))
  const axes = values.map((each, index) => ({ name: String.fromCharCode(97 + index), values: each }))
  const made = spaceOf([{ label: 'curve', axes }], { sample: drawn?.right })
  if (E.isLeft(made)) throw new Error(describeSpaceError(made.left))
  return made.right
}

/** A number between 0 and 1 that looks random. */
export const noise = (index: number): number => {
  const value = Math.sin(index * 12.9898 + 78.233) * 43_758.5453
  return value - Math.floor(value)
}

/** Two scores, and every seventh candidate refused. */
export const noisy: RunCandidate = ({ index }) =>
  index % 7 === 3
    ? E.left(`the number ${index % 2 === 0 ? 'is even' : 'is odd'}`)
    : E.right([
        { score: noise(index), standardError: noise(index + 0.5) },
        { score: noise(index + 0.25), standardError: undefined },
      ])

export const NOISY = { objectives: ['one', 'two'], hasErrors: true } as const
