import {
  type BasketDefinition,
  basketHoldValue,
  basketImpermanentLoss,
  exactIn,
  exactOut,
  orThrow,
  pairOf,
  type Real,
} from './packages/core/src/index.ts'
import { agreesInBoth, type Computed } from './vitest.reference.ts'

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

/** Each figure of a case, computed, beside what it should be. */
const figures = <N>(definition: BasketDefinition, real: Real<N>, given: BasketCase): Computed<N> => {
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

/** Tests that a basket agrees with figures of an independent program. */
export const basketAgreesWithReference = (definition: unknown, cases: readonly unknown[]): void =>
  agreesInBoth(
    cases as readonly BasketCase[],
    given => `${JSON.stringify(given.params)} to ${given.prices.join(', ')}`,
    (real, given) => figures(definition as BasketDefinition, real, given),
  )
