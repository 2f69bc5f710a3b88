import { expect, test } from 'vitest'
import { DIRECTIONS } from '../../src/sample/direction-numbers.ts'
import { SOBOL_DIMENSIONS, sobolSequence } from '../../src/sample/sobol.ts'

const fractions = (dimensions: number, index: number): readonly number[] =>
  Array.from(sobolSequence(dimensions)(index), bits => bits / 2 ** 32)

test('the first points are those of the paper, in the order of their numbers', () => {
  expect(Array.from({ length: 8 }, (_, index) => fractions(3, index))).toEqual([
    [0, 0, 0],
    [0.5, 0.5, 0.5],
    [0.25, 0.75, 0.75],
    [0.75, 0.25, 0.25],
    [0.125, 0.625, 0.375],
    [0.625, 0.125, 0.875],
    [0.375, 0.375, 0.625],
    [0.875, 0.875, 0.125],
  ])
})

test('2ᵏ points have one in each of 2ᵏ intervals, on every axis', () => {
  const points = 1024
  const sequence = sobolSequence(SOBOL_DIMENSIONS)
  const seen = Array.from({ length: SOBOL_DIMENSIONS }, () => new Set<number>())
  for (let index = 0; index < points; index += 1) {
    for (const [axis, bits] of sequence(index).entries()) seen[axis]?.add(bits >>> 22)
  }
  expect(seen.map(({ size }) => size)).toEqual(new Array(SOBOL_DIMENSIONS).fill(points))
})

test('in the first two dimensions, 2ᵏ points have one in each box of that volume', () => {
  const sequence = sobolSequence(2)
  for (let i = 0; i <= 8; i += 1) {
    const boxes = new Set<string>()
    for (let index = 0; index < 256; index += 1) {
      const [x = 0, y = 0] = sequence(index)
      boxes.add(`${Math.floor((x / 2 ** 32) * 2 ** i)} ${Math.floor((y / 2 ** 32) * 2 ** (8 - i))}`)
    }
    expect(boxes.size).toBe(256)
  }
})

/** Whether a polynomial over the field of two elements is primitive: x has the order 2ˢ − 1 modulo it. */
const isPrimitive = (degree: number, coefficients: number): boolean => {
  const modulus = 2 ** degree + coefficients * 2 + 1
  let power = 1
  for (let exponent = 1; exponent < 2 ** degree; exponent += 1) {
    power <<= 1
    if (power & (1 << degree)) power ^= modulus
    if (power === 1) return exponent === 2 ** degree - 1
  }
  return false
}

test('every dimension has a primitive polynomial of its own, and odd numbers below 2ⁱ', () => {
  expect(new Set(DIRECTIONS.map(({ degree, coefficients }) => `${degree} ${coefficients}`)).size).toBe(
    DIRECTIONS.length,
  )
  for (const { degree, coefficients, initial } of DIRECTIONS) {
    expect(isPrimitive(degree, coefficients), `${degree} ${coefficients}`).toBe(true)
    expect(initial.length).toBe(degree)
    for (const [i, m] of initial.entries()) expect(m % 2 === 1 && m < 2 ** (i + 1)).toBe(true)
  }
})

test('the integral of a smooth function is met much more closely than by chance', () => {
  const sequence = sobolSequence(6)
  let sum = 0
  for (let index = 0; index < 4096; index += 1) {
    sum += Array.from(sequence(index)).reduce((product, bits) => product * (0.5 + bits / 2 ** 32), 1)
  }
  // By chance the error would be about 0.012.
  expect(Math.abs(sum / 4096 - 1)).toBeLessThan(0.003)
})
