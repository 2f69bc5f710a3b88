import { type CurveDefinition, decimal, defineCurve, float64, type Num, type Real } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { sound } from '../src/broken/broken-curve.ts'
import { checkCurve, type LawName } from '../src/index.ts'

/** A constant product with one number of it off by a small part. */
const slightlyOff = (
  part: string,
  change: (parts: ReturnType<typeof sound>, off: (a: Num) => Num) => Partial<ReturnType<typeof sound>>,
): CurveDefinition<never, never> =>
  defineCurve({
    name: 'slightly-off',
    summary: 'A constant product, nearly',
    formula: String.raw`\sqrt{x y}`,
    parameters: {},
    over: (real: Real<Num>) => {
      const parts = sound(real)
      return { ...parts, ...change(parts, a => real.mul(a, real.add(real.one, real.of(part)))) }
    },
  })

const mistakes: readonly {
  readonly name: string
  readonly law: LawName
  readonly definition: (part: string) => CurveDefinition<never, never>
}[] = [
  {
    name: 'the amount out',
    law: 'inverse',
    definition: part =>
      slightlyOff(part, ({ exactIn }, off) => ({
        exactIn: (...trade) => ({ ...exactIn(...trade), amountOut: off(exactIn(...trade).amountOut) }),
      })),
  },
  {
    name: 'the amount in',
    law: 'inverse',
    definition: part => slightlyOff(part, ({ exactOut }, off) => ({ exactOut: (...trade) => off(exactOut(...trade)) })),
  },
  {
    name: 'the reserve that remains',
    law: 'invariant',
    definition: part =>
      slightlyOff(part, ({ exactIn }, off) => ({
        exactIn: (...trade) => ({ ...exactIn(...trade), remaining: off(exactIn(...trade).remaining) }),
      })),
  },
  {
    name: 'the spot price',
    law: 'priceRoundTrip',
    definition: part => slightlyOff(part, ({ spotPrice }, off) => ({ spotPrice: (x, y) => off(spotPrice(x, y)) })),
  },
  {
    name: 'a reserve at a price',
    law: 'cheapestBundle',
    definition: part =>
      slightlyOff(part, ({ reserves }, off) => ({
        reserves: price => ({ ...reserves(price), y: off(reserves(price).y) }),
      })),
  },
]

describe.each([
  { arithmetic: 'float64', noticed: '1e-11', lost: '1e-15' },
  { arithmetic: 'decimal', noticed: '1e-34', lost: '1e-38' },
])('in $arithmetic', ({ arithmetic, noticed, lost }) => {
  const check = (definition: CurveDefinition<never, never>, law: LawName) =>
    arithmetic === 'decimal'
      ? checkCurve(definition, {}, { arithmetic: decimal, seed: 1, only: [law] })
      : checkCurve(definition, {}, { arithmetic: float64, seed: 1, only: [law] })

  test.each(mistakes)(`a part of ${noticed} of $name is noticed`, ({ definition, law }) => {
    expect(check(definition(noticed), law).passed).toBe(false)
  })

  test.each(mistakes)(`a part of ${lost} of $name passes as a rounding`, ({ definition, law }) => {
    expect(check(definition(lost), law).passed).toBe(true)
  })
})
