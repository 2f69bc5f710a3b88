import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { type Dual, dual, float64, type Real } from '../../src/index.js'
import { property } from '../property.js'

/** The same arithmetic, which core does not know for `float64`: its duals are made of its operations. */
const general = dual({ ...float64 })
const special = dual(float64)

const numbers = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 2),
  fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
)
const duals: fc.Arbitrary<Dual<number>> = fc.record({ value: numbers, derivative: numbers })

const unary = ['neg', 'abs', 'sqrt', 'cbrt', 'exp', 'expm1', 'ln', 'log1p'] as const satisfies (keyof Real<number>)[]
const binary = ['add', 'sub', 'mul', 'div', 'mod', 'min', 'max', 'pow'] as const satisfies (keyof Real<number>)[]

/** Equal, where a zero has no sign. */
const expectSame = (a: Dual<number>, b: Dual<number>) => {
  expect([a.value + 0, a.derivative + 0]).toEqual([b.value + 0, b.derivative + 0])
}

describe('dual numbers over float64 are those of the general arithmetic', () => {
  for (const name of unary) {
    property(name, [duals], a => {
      expectSame(special[name](a), general[name](a))
    })
  }
  for (const name of binary) {
    property(name, [duals, duals], (a, b) => {
      expectSame(special[name](a, b), general[name](a, b))
    })
  }
  property('order and equality', [duals, duals], (a, b) => {
    expect(special.compare(a, b)).toBe(general.compare(a, b))
    expect(special.equals(a, b)).toBe(general.equals(a, b))
    expect(special.isFinite(a)).toBe(general.isFinite(a))
    expect(special.isZero(a)).toBe(general.isZero(a))
    expect(special.toText(a)).toBe(general.toText(a))
  })
  property('constants', [numbers], a => {
    expect(special.constant(a)).toEqual(general.constant(a))
    expect(special.variable(a)).toEqual(general.variable(a))
    expect(special.of(a)).toEqual(general.of(a))
    expect([special.name, special.order]).toEqual([general.name, general.order])
  })
})
