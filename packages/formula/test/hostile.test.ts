import { decimal, exactIn, float64 } from '@ammeter/core'
import fc from 'fast-check'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { describeFormulaError, formulaCurve, formulaModule, parseFormula } from '../src/index.ts'

const words = fc.array(
  fc.constantFrom(
    ...['x', 'y', 'p', 'L', 'V', 'V(p)', 'e', 'pi', 'w', 'w2_', 'sqrt', 'sqrt(', 'min(', 'pow(', 'ln('],
    ...['+', '-', '*', '/', '^', '(', ')', ',', '=', ' ', '0', '1', '.5', '1e9', '1e', '.', '..', '[', '`', '${', '=>'],
    ...['this', 'constructor', '__proto__', 'toString', '"', "'", ';', '?.', 'x.y', '\n', '\0', '😀', '\ud800', 'φ'],
  ),
  { maxLength: 30 },
)

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  words.map(each => each.join('')),
)

/** Every text is a formula, or has an error at a place of its own; nothing throws. */
const isAnswered = (text: string): void => {
  const parsed = parseFormula(text)
  expect(formulaCurve(text)._tag).toBe(parsed._tag)
  expect(formulaModule(text)._tag).toBe(parsed._tag)
  if (E.isRight(parsed)) return
  const { _tag, index, length, given, allowed } = parsed.left
  expect(_tag).toBe('FormulaError')
  expect(index).toBeGreaterThanOrEqual(0)
  expect(length).toBeGreaterThanOrEqual(0)
  expect(index + length).toBeLessThanOrEqual(text.length)
  expect(given.length).toBeLessThan(150)
  expect(allowed).not.toBe('')
  const lines = describeFormulaError(parsed.left).split('\n')
  expect(lines).toHaveLength(3)
  expect((lines[2] as string).length).toBeLessThanOrEqual(75)
}

test('whatever the text is, it is answered', () => {
  fc.assert(fc.property(texts, isAnswered), { numRuns: 2000 })
})

test('what is read can be asked for anything', () => {
  const readable = words.map(each => each.join('')).filter(text => E.isRight(parseFormula(text)))
  const ask = (text: string) => {
    const made = formulaCurve(text)
    if (E.isLeft(made)) return
    for (const curve of [made.right(float64), made.right(float64, { w: 3 })]) {
      if (E.isLeft(curve)) continue
      for (const answer of [
        curve.right.reserves(2),
        curve.right.spotPrice({ x: 1, y: 2 }),
        curve.right.swap({ x: 1, y: 2 }, exactIn('x', 1)),
      ]) {
        if (E.isLeft(answer)) expect(answer.left._tag).toMatch(/^[A-Z]/)
      }
    }
  }
  fc.assert(fc.property(readable, ask), { numRuns: 60 })
})

test.each([
  ['a million letters', 'x'.repeat(1_000_000)],
  ['a million parentheses', '('.repeat(1_000_000)],
  ['ten thousand parentheses that match', `${'('.repeat(10_000)}x*y${')'.repeat(10_000)}`],
  ['a million signs', '-'.repeat(1_000_000)],
  ['a million digits', '1'.repeat(1_000_000)],
  ['a million spaces', ' '.repeat(1_000_000)],
  ['sixty-five parentheses', `${'('.repeat(65)}x*y${')'.repeat(65)}`],
  ['sixty-five functions', `${'sqrt('.repeat(65)}x*y${')'.repeat(65)}`],
])('%s are too much', (_what, text) => {
  const start = performance.now()
  isAnswered(text)
  expect(parseFormula(text)._tag).toBe('Left')
  expect(performance.now() - start).toBeLessThan(500)
})

test.each([
  ['signs', `${'-'.repeat(996)}x*y`],
  ['powers', `x*${'y^'.repeat(498)}y`],
  ['sums', `${'x+'.repeat(499)}y`],
  ['quotients', `${'x/'.repeat(499)}y`],
  ['parentheses', `${'('.repeat(64)}x*y${')'.repeat(64)}`],
  ['powers of powers', `${'('.repeat(64)}x*y${')^64'.repeat(64)}`],
  ['roots of roots', `y*${'('.repeat(63)}x${')^.3'.repeat(63)}`],
  ['exponents of exponents', `y*x${'^(1/(1+x'.repeat(31)}${'))'.repeat(31)}`],
  ['sums of numbers', `x*y*(${'1+'.repeat(490)}1)`],
  ['exponentials', `y*${'exp('.repeat(63)}x${')'.repeat(63)}`],
  ['products of fractions', `${'1e-9*'.repeat(190)}x*y`],
])('as many %s as are allowed are answered in time', (_what, text) => {
  isAnswered(text)
  const made = formulaCurve(text)
  const start = performance.now()
  if (E.isRight(made)) {
    for (const curve of [made.right(float64), made.right(decimal)]) expect(curve._tag).toMatch(/Left|Right/)
    const inNumbers = made.right(float64)
    if (E.isRight(inNumbers)) expect(inNumbers.right.reserves(2)._tag).toMatch(/Left|Right/)
  }
  expect(performance.now() - start).toBeLessThan(20_000)
})

test('jsep is left as everybody else in the program has it', async () => {
  const { default: jsep } = await import('jsep')
  parseFormula('-x^2^w*y')
  expect(jsep('a ^ b + c')).toMatchObject({ operator: '^', right: { operator: '+' } })
  expect(jsep('a.b[c](d)').type).toBe('CallExpression')
  expect([jsep.binary_ops['^'], jsep.binary_ops['*'], jsep.binary_ops['+']]).toEqual([4, 10, 9])
})
