import { decimal, dual, float64, type Num, type Real } from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { compile } from '../src/evaluate/compile.ts'
import { operationOf } from '../src/evaluate/operations.ts'
import { type Expression, parseFormula, printFormula } from '../src/index.ts'
import { samples } from './formulas.ts'

/** The expression of a text in x, y and w, of which it need have none. */
const expressionOf = (text: string): Expression | undefined => {
  const parsed = parseFormula(`(${text})+0*x*y`)
  if (E.isLeft(parsed) || parsed.right.kind !== 'tradingFunction') return undefined
  const { tradingFunction } = parsed.right
  return tradingFunction.type === 'operation' ? tradingFunction.left : undefined
}

const at = <N>(real: Real<N>, expression: Expression, x: N, y: N, w: N): N => {
  const numbers = { w: w as unknown as Num }
  const evaluate = compile(operationOf(expression), real as unknown as Real<Num>, ['x', 'y'], numbers)
  return evaluate(x as unknown as Num, y as unknown as Num, real.zero as unknown as Num) as unknown as N
}

const positive = fc.double({ min: 0.1, max: 10, noNaN: true })

/** Two numbers that are one but for rounding, or are none. */
const agree = (a: number, b: number) =>
  !Number.isFinite(a) || !Number.isFinite(b) || Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-9)

/** Whether nothing in it cancels, so that rounding is all that may differ. */
const isConditioned = (value: (x: number, y: number, w: number) => number, x: number, y: number, w: number): boolean =>
  agree(value(x, y, w), value(x * (1 + 1e-14), y * (1 - 1e-14), w * (1 + 1e-14)))

test('in float64 a formula is what JavaScript computes', () => {
  let compared = 0
  const compare = (
    { text, at: value }: { text: string; at: (x: number, y: number, w: number) => number },
    ...[x, y, w]: [number, number, number]
  ) => {
    const expression = expressionOf(text)
    if (expression === undefined || !isConditioned(value, x, y, w)) return
    const [found, expected] = [at(float64, expression, x, y, w), value(x, y, w)]
    if (Number.isFinite(expected)) compared += 1
    if (!agree(found, expected)) expect([text, found]).toEqual([text, expected])
  }
  fc.assert(fc.property(samples, positive, positive, positive, compare), { numRuns: 3000, seed: 1 })
  expect(compared).toBeGreaterThan(500)
})

test('in decimals and dual numbers a formula is what it is in float64', () => {
  const duals = dual(float64)
  const compare = ({ text }: { text: string }, x: number, y: number, w: number) => {
    const expression = expressionOf(text)
    if (expression === undefined) return
    const value = (a: number, b: number, c: number) => at(float64, expression, a, b, c)
    const plain = value(x, y, w)
    const carried = at(duals, expression, duals.constant(x), duals.constant(y), duals.constant(w)).value
    if (Number.isFinite(plain)) expect(carried).toBe(plain)
    if (!isConditioned(value, x, y, w)) return
    const exact = decimal.toNumber(at(decimal, expression, decimal.of(x), decimal.of(y), decimal.of(w)))
    if (!agree(exact, plain)) expect([text, exact]).toEqual([text, plain])
  }
  fc.assert(fc.property(samples, positive, positive, positive, compare), { numRuns: 300, seed: 1 })
})

test('what is printed is read as the same tree', () => {
  const again = ({ text }: { text: string }) => {
    const parsed = parseFormula(`${text}+x*y`)
    if (E.isLeft(parsed)) return
    const printed = printFormula(parsed.right)
    expect(parseFormula(printed)).toEqual(E.right({ ...parsed.right, text: printed }))
  }
  fc.assert(fc.property(samples, again), { numRuns: 2000 })
})

describe('digits', () => {
  const { of, one, toText } = decimal
  const exact = (text: string) => toText(at(decimal, expressionOf(text) as Expression, one, one, one))
  test('numbers keep every decimal that was typed', () => {
    expect(exact('0.1+0.2')).toBe('0.3')
    expect(exact('0.1234567890123456789012345678901234567891')).toBe('0.1234567890123456789012345678901234567891')
  })
  test('e and pi have all digits of the arithmetic', () => {
    expect(exact('pi')).toBe('3.141592653589793238462643383279502884197')
    expect(exact('e^2')).toBe(toText(decimal.exp(of(2))))
  })
  test('whole powers are products, whatever the sign', () => {
    expect(at(float64, expressionOf('(x-y)^3') as Expression, 1, 3, 1)).toBe(-8)
    expect(at(float64, expressionOf('(x-y)^-2') as Expression, 1, 3, 1)).toBe(0.25)
    expect(exact('1.1^64')).toBe(toText(decimal.pow(of('1.1'), of(64))))
    expect(at(float64, expressionOf('(0*x)^0') as Expression, 1, 3, 1)).toBe(1)
  })
  const operations = (text: string) => operationOf(expressionOf(text) as Expression)
  test('whole powers up to 64 are products, written either way', () => {
    expect(operations('pow(x-y, 3)')).toEqual(operations('(x-y)^3'))
    expect(operations('x^64')).toMatchObject({ type: 'power', exponent: 64 })
    expect(operations('x^65')).toMatchObject({ type: 'real', real: 'pow' })
  })
  test('the power 0.5 is a root, that of e an exponential', () => {
    expect(operations('x^0.5')).toEqual(operations('sqrt(x)'))
    expect(operations('pow(x, 1/2)')).toEqual(operations('sqrt(x)'))
    expect(operations('e^x')).toEqual(operations('exp(x)'))
  })
  test('signs cancel in pairs, so that a thousand of them cost nothing', () => {
    expect(operations('--x')).toEqual(operations('x'))
    expect(operations('---x')).toEqual(operations('-x'))
    expect(operations('-x')).toMatchObject({ type: 'real', real: 'neg' })
  })
})
