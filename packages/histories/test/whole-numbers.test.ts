import { array, assert, integer, nat, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { base64, unsigned, writeWholeNumbers } from '../scripts/write-whole-numbers.mjs'
import { bitsOf } from '../src/encoding/bits.ts'
import { readWholeNumbers, signed } from '../src/encoding/whole-numbers.ts'

/** Numbers of all sizes, so that the order of the codes has to follow them up and down. */
const numbers = array(oneof(nat(1), nat(100), nat(1e6), nat(2 ** 31 - 1), integer({ min: 2 ** 31, max: 2 ** 40 })))

describe('whole numbers', () => {
  it('are read as they were written', () => {
    assert(
      property(numbers, written => {
        expect(readWholeNumbers(bitsOf(base64(writeWholeNumbers(written))), written.length)).toEqual(written)
      }),
    )
  })

  it('stand one column behind the other', () => {
    assert(
      property(numbers, numbers, (first, second) => {
        const bits = bitsOf(base64(writeWholeNumbers(first) + writeWholeNumbers(second)))
        expect(readWholeNumbers(bits, first.length)).toEqual(first)
        expect(readWholeNumbers(bits, second.length)).toEqual(second)
      }),
    )
  })

  it('of either sign become those of 0 or more, the small ones first', () => {
    expect([0, 1, 2, 3, 4].map(signed)).toEqual([0, -1, 1, -2, 2])
    assert(property(integer(), number => signed(unsigned(number)) === number))
  })

  it('take one bit each while they are 0, and no more than twice their digits after a jump', () => {
    expect(writeWholeNumbers([0, 0, 0, 0])).toBe('0000')
    expect(writeWholeNumbers([0, 0, 0, 0, 1023])).toHaveLength(4 + 21)
  })

  it('end in zeros where the text ends', () => {
    expect(readWholeNumbers(bitsOf(''), 3)).toEqual([0, 0, 0])
  })
})
