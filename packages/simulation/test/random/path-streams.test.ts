import { describe, expect, test } from 'vitest'
import { normal } from '../../src/random/normal.js'
import { PURPOSES, pathStreams, traderPurpose } from '../../src/random/path-streams.js'
import { uniform } from '../../src/random/random-stream.js'
import { StepStream } from '../../src/random/step-stream.js'

const bits = (halves: readonly number[]) => halves.map(half => (half >>> 0).toString(16).padStart(8, '0'))

/** The known answers that the authors of Threefry publish with their code, for 13 rounds. */
test.each([
  [[0, 0], [0, 0], '9d1c5ec6 8bd50731'],
  [[0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], 'fd36d048 2d17272c'],
  [[0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3], 'ba3e4725 f27d669e'],
] as const)('the block of key %o at place %o is %s', ([keyA, keyB], [step, block], expected) => {
  const stream = new StepStream(keyA, keyB, step, block)
  expect(bits([stream.next(), stream.next()]).join(' ')).toBe(expected)
})

describe('the numbers of a step', () => {
  const drawn = (stream: StepStream, count: number) => Array.from({ length: count }, () => stream.next())

  test('do not depend on how many were drawn before it', () => {
    const [few, many] = [pathStreams(1, 2)(PURPOSES.prices), pathStreams(1, 2)(PURPOSES.prices)]
    drawn(few, 1)
    drawn(many, 12)
    for (const step of [1, 2, 3, 1000]) {
      few.at(step)
      many.at(step)
      const both = drawn(few, 5)
      expect(drawn(many, 5)).toEqual(both)
      drawn(many, step % 4)
    }
  })

  test('go on where the stream is already', () => {
    const [twice, once] = [pathStreams(3, 0)(0), pathStreams(3, 0)(0)]
    const first = drawn(twice, 3)
    twice.at(0)
    expect([...first, ...drawn(twice, 3)]).toEqual(drawn(once, 6))
  })

  test('are others for every seed, path, purpose and step', () => {
    const seen = new Set<string>()
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      for (const path of [0, 1, 2 ** 32 - 1]) {
        for (const purpose of [
          ...Object.values(PURPOSES),
          traderPurpose(0, 0),
          traderPurpose(0, 1),
          traderPurpose(1, 0),
        ]) {
          for (const step of [0, 1, 2]) {
            const stream = pathStreams(seed, path)(purpose)
            stream.at(step)
            seen.add(bits(drawn(stream, 4)).join(''))
          }
        }
      }
    }
    expect(seen.size).toBe(3 * 3 * 7 * 3)
  })
})

const DRAWS = 1_000_000

/** Ways to take one number after another, each from another stream or another place of one. */
const ways: readonly (readonly [string, (draw: number) => StepStream])[] = [
  [
    'steps of a path',
    (() => {
      const stream = pathStreams(1, 0)(PURPOSES.prices)
      return step => {
        stream.at(step)
        return stream
      }
    })(),
  ],
  ['paths of a seed', path => pathStreams(1, path)(PURPOSES.prices)],
  ['seeds', seed => pathStreams(seed, 0)(PURPOSES.prices)],
  ['purposes of a path', purpose => pathStreams(1, 0)(purpose)],
]

describe.each(ways)('over %s', (_name, streamOf) => {
  test('normal numbers have the moments of the normal distribution, and neighbours nothing in common', () => {
    let [before, sum, squares, fourths, products] = [0, 0, 0, 0, 0]
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const number = normal(streamOf(draw))
      sum += number
      squares += number * number
      fourths += number ** 4
      products += number * before
      before = number
    }
    const root = Math.sqrt(DRAWS)
    expect(Math.abs(sum / root)).toBeLessThan(4)
    expect(Math.abs(squares / DRAWS - 1) * (root / Math.sqrt(2))).toBeLessThan(4)
    expect(Math.abs(fourths / DRAWS - 3) * (root / Math.sqrt(96))).toBeLessThan(4)
    expect(Math.abs(products / root)).toBeLessThan(4)
  })

  test('uniform numbers fall as often into each of 256 equal parts', () => {
    const counts = new Float64Array(256)
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const part = Math.floor(256 * uniform(streamOf(draw)))
      counts[part] = (counts[part] as number) + 1
    }
    const expected = DRAWS / 256
    const chiSquare = counts.reduce((all, count) => all + (count - expected) ** 2 / expected, 0)
    // 255 degrees of freedom: mean 255, deviation √510.
    expect(Math.abs(chiSquare - 255) / Math.sqrt(510)).toBeLessThan(4)
  })
})
