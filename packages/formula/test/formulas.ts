import { float64, normal } from '@ammeter/core'
import fc from 'fast-check'

/** A formula's text, and what it is at reserves and a parameter, computed by JavaScript itself. */
export interface Sample {
  readonly text: string
  readonly at: (x: number, y: number, w: number) => number
}

const numerals = fc.constantFrom('0', '1', '2', '3', '0.5', '.25', '7.', '1e-3', '2.5E+1', '0.1')

const leaf: fc.Arbitrary<Sample> = fc.oneof(
  numerals.map(text => ({ text, at: () => Number(text) })),
  fc.constantFrom<Sample>(
    { text: 'x', at: x => x },
    { text: 'y', at: (_x, y) => y },
    { text: 'w', at: (_x, _y, w) => w },
    { text: 'e', at: () => Math.E },
    { text: 'pi', at: () => Math.PI },
  ),
)

const operators = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '^': (a: number, b: number) => a ** b,
}

const unary: Readonly<Record<string, (a: number) => number>> = {
  sqrt: Math.sqrt,
  exp: Math.exp,
  ln: Math.log,
  abs: Math.abs,
  Φ: normal(float64).cumulative,
  Phi: normal(float64).cumulative,
}

const binary: Readonly<Record<string, (a: number, b: number) => number>> = {
  pow: (a, b) => a ** b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
}

/** Texts of expressions, with every parenthesis there can be, and what they are. */
export const samples: fc.Arbitrary<Sample> = fc.letrec<{ sample: Sample }>(tie => ({
  sample: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    leaf,
    fc
      .tuple(fc.constantFrom(...(Object.keys(operators) as (keyof typeof operators)[])), tie('sample'), tie('sample'))
      .map(
        ([operator, left, right]): Sample => ({
          text: `(${left.text})${operator}(${right.text})`,
          at: (x, y, w) => operators[operator](left.at(x, y, w), right.at(x, y, w)),
        }),
      ),
    tie('sample').map(({ text, at }): Sample => ({ text: `-(${text})`, at: (x, y, w) => -at(x, y, w) })),
    fc.tuple(fc.constantFrom(...Object.keys(unary)), tie('sample')).map(
      ([name, { text, at }]): Sample => ({
        text: `${name}(${text})`,
        at: (x, y, w) => unary[name]?.(at(x, y, w)) ?? Number.NaN,
      }),
    ),
    fc.tuple(fc.constantFrom(...Object.keys(binary)), tie('sample'), tie('sample')).map(
      ([name, left, right]): Sample => ({
        text: `${name}(${left.text},${right.text})`,
        at: (x, y, w) => binary[name]?.(left.at(x, y, w), right.at(x, y, w)) ?? Number.NaN,
      }),
    ),
  ),
})).sample
