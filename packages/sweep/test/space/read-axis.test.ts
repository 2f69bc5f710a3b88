import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { describeSpaceError } from '../../src/errors.ts'
import { readAxis } from '../../src/space/read-axis.ts'

const texts = (values: string): readonly string[] => {
  const axis = readAxis('fee', values)
  if (E.isLeft(axis)) throw new Error(describeSpaceError(axis.left))
  return Array.from({ length: axis.right.size ?? 0 }, (_, level) => axis.right.at(level).text)
}

const numbers = (values: string): readonly number[] => {
  const axis = readAxis('fee', values)
  return E.isLeft(axis) ? [] : Array.from({ length: axis.right.size ?? 0 }, (_, level) => axis.right.at(level).number)
}

const complaint = (values: string): string => {
  const axis = readAxis('fee', values)
  return E.isLeft(axis) ? describeSpaceError(axis.left) : 'no complaint'
}

describe('values of an axis', () => {
  test.each([
    ['10..2000:3', ['10', '1005', '2000']],
    ['10..2000:log:3', ['10', '141.421356237', '2000']],
    ['0.1..0.3:3', ['0.1', '0.2', '0.3']],
    ['0d..3d', ['0d', '1d', '2d', '3d']],
    ['-2..1', ['-2', '-1', '0', '1']],
    ['7..7', ['7']],
    ['1bp,4bp,30bp', ['1bp', '4bp', '30bp']],
    ['0.05%', ['0.05%']],
    ['x1.05..x3:log:3', ['x1.05', 'x1.77482393493', 'x3']],
    ['1bp..100bp:log:3', ['1bp', '10bp', '100bp']],
    ['1%..3%:even:3', ['1%', '2%', '3%']],
    [' 1bp , 4bp ', ['1bp', '4bp']],
  ])('%s', (values, expected) => expect(texts(values)).toEqual(expected))

  test('are plain numbers: fractions, factors and seconds', () => {
    expect(numbers('4bp,0.3%,x1.5,0.5,2d,90m')).toEqual([0.0004, 0.003, 1.5, 0.5, 172_800, 5400])
  })

  test('an axis without a number of steps is drawn from', () => {
    const axis = readAxis('width', 'x1.05..x3:log')
    expect(E.isRight(axis) && axis.right.size).toBe(undefined)
    expect(E.isRight(axis) && axis.right.between(0.5).text).toBe('x1.77482393493')
  })

  test('an axis of steps is drawn from by its steps', () => {
    const axis = readAxis('fee', '1bp,4bp,30bp')
    expect(E.isRight(axis) && [0.1, 0.5, 0.9, 1].map(part => axis.right.between(part).text)).toEqual([
      '1bp',
      '4bp',
      '30bp',
      '30bp',
    ])
  })
})

describe('values that are refused are told what to write', () => {
  test.each([
    ['30bp..1bp:5', 'fee is "30bp..1bp:5", must be from the smaller to the larger, such as 1bp..30bp'],
    ['0..10:log:5', 'fee is "0..10:log:5", must be between numbers above 0 on a logarithmic scale'],
    ['-1..10:log:5', 'above 0 on a logarithmic scale'],
    ['1..30bp:5', 'in one unit at both ends, such as 1bp..30bp'],
    ['0.1..0.9', '0.1..0.9:25 is 25 values evenly'],
    ['1..5:1', 'a range with 2 values or more, such as 1..5:25'],
    ['1..5:0', 'a range with 2 values or more'],
    ['5..5:3', 'from the smaller to the larger'],
    ['1bp,1bp', 'a list without 1bp twice'],
    ['100bp,1%', 'a list without 1% twice'],
    ['1,two', '"two" is none'],
    ['', 'must be evenly spaced values, such as 10..2000:25'],
    ['a..b:3', 'must be evenly spaced values'],
    ['1..2..3:3', 'must be evenly spaced values'],
    ['1..3:geo:3', 'must be evenly spaced values'],
    ['1..3:3:log', 'must be evenly spaced values'],
    ['1,2:3', 'must be evenly spaced values'],
    ['x5%', 'must be evenly spaced values'],
    ['0..9e9', 'at most 2147483647 values'],
  ])('%s', (values, expected) => expect(complaint(values)).toContain(expected))
})
