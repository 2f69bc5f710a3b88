import { describe, expect, test } from 'vitest'
import {
  type BasketDefinition,
  basketHoldValue,
  basketImpermanentLoss,
  decimal,
  exactIn,
  exactOut,
  float64,
  orThrow,
  pairOf,
  type Real,
} from './packages/core/src/index.ts'

/** Figures of one basket at prices, as decimal numerals. */
interface BasketCase {
  readonly n: number
  readonly params: Readonly<Record<string, string | readonly string[]>>
  readonly entryPrices: readonly string[]
  readonly prices: readonly string[]
  readonly reserves: readonly string[]
  readonly value: string
  readonly hodl: string
  readonly impermanentLoss: string
  readonly swap: {
    readonly liquidity: string
    readonly reserves: readonly string[]
    readonly tokenIn: number
    readonly tokenOut: number
    readonly amountIn: string
    readonly amountOut: string
  }
  readonly pair: {
    readonly x: number
    readonly price: string
    readonly reserves: { readonly x: string; readonly y: string }
    readonly value: string
  }
}

/** How far a figure may be off: relative to it, or to 1 where `absolute` says so. */
interface Tolerances {
  readonly relative: string
  readonly loss: { readonly within: string; readonly absolute: boolean }
}

const { of, sub, abs, mul, compare } = decimal

/** Each figure of a case, computed, beside what it should be. */
const figures = <N>(definition: BasketDefinition, real: Real<N>, given: BasketCase) => {
  const basket = orThrow(definition(real, { tokens: given.n, ...given.params } as Parameters<typeof definition>[1]))
  const numbers = (texts: readonly string[]) => texts.map(text => real.of(text))
  const [entry, prices] = [numbers(given.entryPrices), numbers(given.prices)]
  const { swap, pair: expectedPair } = given
  const { tokenIn, tokenOut } = swap
  const held = numbers(swap.reserves)
  const sold = orThrow(basket.swap(held, exactIn(tokenIn, real.of(swap.amountIn), tokenOut)))
  const bought = orThrow(basket.swap(held, exactOut(tokenOut, real.of(swap.amountOut), tokenIn)))
  const pair = orThrow(pairOf(basket, expectedPair.x, entry))
  const pairPrice = real.of(expectedPair.price)
  const unit = orThrow(pair.reserves(pairPrice))
  const spot = orThrow(basket.spotPrices(held))
  const computed: readonly (readonly [string, N, string])[] = [
    ...orThrow(basket.reserves(prices)).map((each, i) => [`reserve ${i}`, each, given.reserves[i] ?? ''] as const),
    ['value', orThrow(basket.value(prices)), given.value],
    ['holding', orThrow(basketHoldValue(basket, entry, prices)), given.hodl],
    ['liquidity', orThrow(basket.liquidity(held)), swap.liquidity],
    ...spot.map((each, i) => [`spot price ${i}`, each, given.entryPrices[i] ?? ''] as const),
    ['amount out of exact in', sold.amountOut, swap.amountOut],
    ['amount in of exact out', bought.amountIn, swap.amountIn],
    ['x of the pair', unit.x, expectedPair.reserves.x],
    ['y of the pair', unit.y, expectedPair.reserves.y],
    ['value of the pair', orThrow(pair.value(pairPrice)), expectedPair.value],
  ]
  return { computed, loss: orThrow(basketImpermanentLoss(basket, entry, prices)) }
}

const agrees = <N>(definition: BasketDefinition, real: Real<N>, given: BasketCase, tolerances: Tolerances) => {
  const expectWithin = (what: string, actual: N, expected: string, allowed: typeof decimal.one) => {
    const distance = abs(sub(of(real.toText(actual)), of(expected)))
    expect(compare(distance, allowed), `${what}: ${real.toText(actual)} is not ${expected}`).toBeLessThanOrEqual(0)
  }
  const { computed, loss } = figures(definition, real, given)
  const relative = (expected: string, tolerance: string) => mul(abs(of(expected)), of(tolerance))
  for (const [what, actual, expected] of computed) {
    // A reserve of exactly nothing is exactly nothing.
    expectWithin(what, actual, expected, relative(expected, tolerances.relative))
  }
  const { within, absolute } = tolerances.loss
  const allowed = absolute ? of(within) : relative(given.impermanentLoss, within)
  expectWithin('impermanent loss', loss, given.impermanentLoss, allowed)
}

/** Tests that a basket agrees with figures of an independent program: one test for each case and arithmetic. */
export const basketAgreesWithReference = (definition: unknown, cases: readonly unknown[]): void => {
  const named = (cases as readonly BasketCase[]).map(
    given => [`${JSON.stringify(given.params)} to ${given.prices.join(', ')}`, given] as const,
  )
  const tried = definition as BasketDefinition
  describe('agrees with an independent program', () => {
    test('on some cases', () => {
      expect(cases.length).toBeGreaterThan(0)
    })
    test.each(named)('in decimals, to 35 digits: %s', (_name, given) => {
      agrees(tried, decimal, given, { relative: '1e-35', loss: { within: '1e-35', absolute: false } })
    })
    test.each(named)('in float64, to 12 digits: %s', (_name, given) => {
      agrees(tried, float64, given, { relative: '1e-12', loss: { within: '1e-13', absolute: true } })
    })
  })
}
