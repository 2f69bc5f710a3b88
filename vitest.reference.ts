import { describe, expect, test } from 'vitest'
import {
  type CurveDefinition,
  decimal,
  exactIn,
  exactOut,
  float64,
  holdValue,
  impermanentLoss,
  orThrow,
  type Real,
} from './packages/core/src/index.ts'

/** Figures of one curve at one price, as decimal numerals. */
interface ReferenceCase {
  readonly params: Readonly<Record<string, string>>
  readonly entryPrice: string
  readonly price: string
  /** Per unit of liquidity. */
  readonly reserves: { readonly x: string; readonly y: string }
  readonly value: string
  readonly hodl: string
  readonly impermanentLoss: string
  readonly swap: {
    readonly liquidity: string
    readonly reserves: { readonly x: string; readonly y: string }
    readonly amountIn: { readonly x: string }
    readonly amountOut: { readonly y: string }
  }
}

/** How far a figure may be off: relative to it, or to 1 where `absolute` says so. */
interface Tolerances {
  readonly relative: string
  readonly loss: { readonly within: string; readonly absolute: boolean }
}

/** Each figure of a case, computed, beside what it should be. */
const figures = <N>(definition: CurveDefinition, real: Real<N>, given: ReferenceCase): Computed<N> => {
  const { of } = real
  const curve = orThrow(definition(real, given.params))
  const unit = orThrow(curve.reserves(of(given.price)))
  const held = { x: of(given.swap.reserves.x), y: of(given.swap.reserves.y) }
  const amountIn = of(given.swap.amountIn.x)
  const amountOut = of(given.swap.amountOut.y)
  const sold = orThrow(curve.swap(held, exactIn('x', amountIn)))
  const bought = orThrow(curve.swap(held, exactOut('y', amountOut)))
  const { add, sub } = decimal
  const left = decimal.toText(sub(decimal.of(given.swap.reserves.y), decimal.of(given.swap.amountOut.y)))
  const grown = decimal.toText(add(decimal.of(given.swap.reserves.x), decimal.of(given.swap.amountIn.x)))
  const computed: readonly (readonly [string, N, string])[] = [
    ['x', unit.x, given.reserves.x],
    ['y', unit.y, given.reserves.y],
    ['value', orThrow(curve.value(of(given.price))), given.value],
    ['holding', orThrow(holdValue(curve, of(given.entryPrice), of(given.price))), given.hodl],
    ['liquidity', orThrow(curve.liquidity(held)), given.swap.liquidity],
    ['amount out of exact in', sold.amountOut, given.swap.amountOut.y],
    ['x after exact in', sold.reserves.x, grown],
    ['y after exact in', sold.reserves.y, left],
    ['amount in of exact out', bought.amountIn, given.swap.amountIn.x],
    ['x after exact out', bought.reserves.x, grown],
    ['y after exact out', bought.reserves.y, left],
  ]
  const loss = orThrow(impermanentLoss(curve, of(given.entryPrice), of(given.price)))
  return { computed, loss }
}

/** What was computed of a case: each figure beside what it should be, and the impermanent loss. */
export interface Computed<N> {
  readonly computed: readonly (readonly [what: string, found: N, expected: string])[]
  readonly loss: N
}

const expectAgreement = <N>(
  real: Real<N>,
  { computed, loss }: Computed<N>,
  expectedLoss: string,
  tolerances: Tolerances,
): void => {
  const { of, mul, sub, abs, compare } = decimal
  const expectWithin = (what: string, actual: N, expected: string, allowed: typeof decimal.one) => {
    const distance = abs(sub(of(real.toText(actual)), of(expected)))
    expect(compare(distance, allowed), `${what}: ${real.toText(actual)} is not ${expected}`).toBeLessThanOrEqual(0)
  }
  const relative = (expected: string, tolerance: string) => mul(abs(of(expected)), of(tolerance))
  for (const [what, actual, expected] of computed) {
    expectWithin(what, actual, expected, relative(expected, tolerances.relative))
  }
  const { within, absolute } = tolerances.loss
  expectWithin('impermanent loss', loss, expectedLoss, absolute ? of(within) : relative(expectedLoss, within))
}

/** Tests that figures agree with those of an independent program: one test for each case and arithmetic. */
export const agreesInBoth = <Case extends { readonly impermanentLoss: string }>(
  cases: readonly Case[],
  nameOf: (given: Case) => string,
  computedIn: <N>(real: Real<N>, given: Case) => Computed<N>,
): void => {
  describe('agrees with an independent program', () => {
    const named = cases.map(given => [nameOf(given), given] as const)
    test('on some cases', () => {
      expect(cases.length).toBeGreaterThan(0)
    })
    test.each(named)('in decimals, to 35 digits: %s', (_name, given) => {
      const loss = { within: '1e-35', absolute: false }
      expectAgreement(decimal, computedIn(decimal, given), given.impermanentLoss, { relative: '1e-35', loss })
    })
    test.each(named)('in float64, to 12 digits: %s', (_name, given) => {
      const loss = { within: '1e-13', absolute: true }
      expectAgreement(float64, computedIn(float64, given), given.impermanentLoss, { relative: '1e-12', loss })
    })
  })
}

/** Tests that a curve agrees with figures of an independent program. */
export const agreesWithReference = (definition: unknown, cases: readonly unknown[]): void =>
  agreesInBoth(
    cases as readonly ReferenceCase[],
    given => `${JSON.stringify(given.params)} from ${given.entryPrice} to ${given.price}`,
    (real, given) => figures(definition as CurveDefinition, real, given),
  )
