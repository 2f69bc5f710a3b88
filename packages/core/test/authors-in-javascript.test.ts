import { describe, expect, test } from 'vitest'
import {
  type CurveAuthoring,
  type CurveParts,
  decimal,
  defineCurve,
  defineFee,
  describeError,
  float64,
  greeks,
  type Num,
  orThrow,
  type Real,
} from '../src/index.ts'
import { refusal } from './refusals.ts'

/** A definition as an author in plain JavaScript writes it: no type has kept anything from standing there. */
const untyped = <A>(value: unknown): A => value as A

const curveOf = (over: (real: Real<number>) => unknown) =>
  defineCurve({
    name: 'mine',
    summary: 'A curve',
    formula: 'f',
    parameters: {},
    over: untyped<(real: Real<Num>) => CurveParts<Num>>(over),
  })

/** What a curve says when it is asked for its price. */
const saysOf = <N>(definition: ReturnType<typeof curveOf>, real: Real<N>): string => {
  const curve = definition(real)
  return describeError(
    curve._tag === 'Left' ? curve.left : refusal(curve.right.spotPrice({ x: real.of(1), y: real.of(2) })),
  )
}

describe('a formula that gives its arithmetic a plain number is told what to write', () => {
  const byTradingFunction = curveOf(real => ({
    tradingFunction: (x: number, y: number) => real.mul(real.pow(x, 0.3), real.pow(y, 0.7)),
  }))
  const byLevelSet = curveOf(real => ({
    levelSet: (x: number, y: number, level: number) => real.sub(real.mul(real.mul(x, y), 1), real.mul(level, level)),
  }))
  const byReserves = curveOf(real => ({
    reserves: (price: number) => ({ x: real.div(1, real.sqrt(price)), y: real.sqrt(price) }),
  }))

  test.each([
    [
      'a trading function',
      byTradingFunction,
      "mine: operand of real.pow is 0.3, must be a number of its arithmetic: write real.of('0.3')",
    ],
    [
      'a level set',
      byLevelSet,
      "mine: operand of real.mul is 1, must be a number of its arithmetic: write real.of('1')",
    ],
  ])('%s', (_, definition, says) => {
    expect(saysOf(definition, float64)).toBe(says)
    expect(saysOf(definition, decimal)).toBe(says)
  })

  test('reserves, once derivatives are asked for', () => {
    const curve = orThrow(byReserves(float64))
    expect(describeError(refusal(greeks(curve, 4)))).toBe(
      "mine: operand of real.div is 1, must be a number of its arithmetic: write real.of('1')",
    )
  })

  test('and so is one that leaves an operand out', () => {
    const alone = curveOf(real => ({ tradingFunction: (x: number) => untyped<(a: number) => number>(real.mul)(x) }))
    expect(saysOf(alone, float64)).toBe('mine: operand of real.mul is undefined, must be a number of its arithmetic')
  })
})

describe('a definition without a member is refused under its name', () => {
  const authored = { name: 'mine', summary: 'A curve', formula: 'f' }
  const over = (real: Real<Num>) => ({ tradingFunction: (x: Num, y: Num) => real.mul(x, y) })

  test.each([
    ['parameters', { over }],
    ['over', { parameters: {} }],
  ])('%s', (member, others) => {
    const definition = defineCurve(untyped<CurveAuthoring<never, never>>({ ...authored, ...others }))
    const refused = refusal(definition(float64))
    expect([...Object.values(refused)].join(' ')).toContain(member)
  })

  test('a default', () => {
    const parameters = untyped<Record<'weight', { default: number; meaning: string }>>({ weight: { meaning: 'none' } })
    const refused = refusal(defineCurve({ ...authored, parameters, over })(float64))
    expect(refused).toMatchObject({ parameter: 'weight', given: 'undefined', allowed: 'a number' })
  })

  test('parameters of a fee', () => {
    const fee = defineFee(
      untyped<Parameters<typeof defineFee>[0]>({ name: 'mine', summary: 'A fee', over: () => ({}) }),
    )
    expect(refusal(fee(float64))).toMatchObject({
      parameter: 'parameters',
      given: 'undefined',
      allowed: 'an object, {} where there are none',
    })
  })
})
