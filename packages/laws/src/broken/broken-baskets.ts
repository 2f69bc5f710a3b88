import { type BasketParts, defineBasket, type Num, type Real } from '@ammeter/core'
import type { CheckableBasket } from '../baskets/subject.js'
import type { BrokenPlugIn } from './broken-plug-in.js'

/** A basket with one deliberate mistake. */
export type BrokenBasket = BrokenPlugIn<CheckableBasket>

/** The formulas of a weighted basket, complete. */
const soundFormulas = (real: Real<Num>, weights: readonly Num[]) => {
  const { mul, div, sub, pow, log1p, expm1, neg } = real
  const at = (list: readonly Num[], i: number) => list[i] as Num
  const mean = (each: readonly Num[]) => each.map((a, i) => pow(a, at(weights, i))).reduce(mul)
  const value = (prices: readonly Num[]) => mean(prices.map((price, i) => div(price, at(weights, i))))
  const odds = (of: number, to: number) => div(at(weights, of), at(weights, to))
  return {
    tradingFunction: mean,
    value,
    spotPrices: (held: readonly Num[]) => held.map((each, i) => div(at(weights, i), each)),
    reserves: (prices: readonly Num[]) => {
      const total = value(prices)
      return prices.map((price, i) => div(mul(at(weights, i), total), price))
    },
    exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) => {
      const grown = log1p(div(amountIn, at(held, tokenIn)))
      const amountOut = mul(at(held, tokenOut), neg(expm1(neg(mul(odds(tokenIn, tokenOut), grown)))))
      return { amountOut, remaining: sub(at(held, tokenOut), amountOut) }
    },
    exactOut: (held: readonly Num[], tokenIn: number, tokenOut: number, amountOut: Num) => {
      const shrunk = log1p(div(amountOut, sub(at(held, tokenOut), amountOut)))
      return mul(at(held, tokenIn), expm1(mul(odds(tokenOut, tokenIn), shrunk)))
    },
  }
}

type Formulas = ReturnType<typeof soundFormulas>

const basket = (
  name: string,
  mistake: string,
  change: (real: Real<Num>, sound: Formulas, weights: readonly Num[]) => object,
  parameters: Readonly<
    Record<string, { readonly default: number; readonly above: number; readonly meaning: string }>
  > = {},
): CheckableBasket =>
  defineBasket({
    name,
    summary: mistake,
    formula: String.raw`\prod_i x_i^{w_i}`,
    tokens: { least: 2, most: 4, default: 3 },
    parameters,
    perToken: { weights: { sum: 1, above: 0, below: 1, meaning: 'weights' } },
    over: (real, { weights }) => {
      const sound = soundFormulas(real, weights)
      return { ...sound, ...change(real, sound, weights) } as BasketParts<Num>
    },
  })

const broken = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  change: Parameters<typeof basket>[2],
): BrokenBasket => ({ definition: basket(name, mistake, change), mistake, breaks })

const swapped = (list: readonly Num[]) => [list[1], list[0], ...list.slice(2)] as readonly Num[]

/** The weighted basket that the broken ones start from. */
export const soundBasket: CheckableBasket = basket('sound', 'none', () => ({}))

/**
 * Baskets that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { checkBasket } from '@ammeter/laws'
 * import { brokenBaskets } from '@ammeter/laws/broken'
 *
 * const { definition, mistake } = brokenBaskets[0]
 * mistake // => 'the value is a hundredth too high'
 * checkBasket(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenBaskets: readonly [BrokenBasket, ...BrokenBasket[]] = [
  broken('misstated-value', 'the value is a hundredth too high', ['value', 'envelope'], (real, { value }) => ({
    value: (prices: readonly Num[]) => real.mul(real.of('1.01'), value(prices)),
  })),
  broken(
    'exchanged-reserves',
    'the first two reserves are exchanged',
    ['cheapestBundle', 'permutation'],
    (_real, { reserves }) => ({
      reserves: (prices: readonly Num[]) => swapped(reserves(prices)),
    }),
  ),
  broken('inverted-prices', 'spot prices are those of the reserves themselves', ['priceRoundTrip'], () => ({
    spotPrices: (held: readonly Num[]) => held,
  })),
  broken('hidden-fee', 'each trade keeps a thousandth', ['invariant', 'inverse'], (real, { exactIn }) => ({
    exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) =>
      exactIn(held, tokenIn, tokenOut, real.mul(real.of('0.999'), amountIn)),
  })),
  broken('rebate', 'larger trades are paid a bonus', ['pathIndependence', 'roundTrip'], (real, { exactIn }) => ({
    exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) => {
      const part = real.div(amountIn, real.add(held[tokenIn] as Num, amountIn))
      const { amountOut } = exactIn(held, tokenIn, tokenOut, amountIn)
      const more = real.mul(amountOut, real.add(real.one, real.mul(real.of('0.9'), real.mul(part, part))))
      const paid = real.min(more, real.mul(real.of('0.99'), held[tokenOut] as Num))
      return { amountOut: paid, remaining: real.sub(held[tokenOut] as Num, paid) }
    },
  })),
  broken(
    'fixed-virtual-reserves',
    'virtual reserves do not grow with the pool',
    ['homogeneity'],
    (real, { exactIn }) => ({
      exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) => {
        const { amountOut } = exactIn(
          held.map(each => real.add(each, real.one)),
          tokenIn,
          tokenOut,
          amountIn,
        )
        const paid = real.min(amountOut, held[tokenOut] as Num)
        return { amountOut: paid, remaining: real.sub(held[tokenOut] as Num, paid) }
      },
    }),
  ),
  broken(
    'no-price-impact',
    'a trade is paid at the price of its end, and more for its second half',
    ['shape'],
    (real, { exactIn }) => ({
      exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) => {
        const { amountOut } = exactIn(held, tokenIn, tokenOut, amountIn)
        const least = real.mul(amountOut, real.div(amountIn, real.add(amountIn, held[tokenIn] as Num)))
        return { amountOut: least, remaining: real.sub(held[tokenOut] as Num, least) }
      },
    }),
  ),
  broken('gives-for-less', 'an exact amount out costs half as much', ['inverse'], (real, { exactOut }) => ({
    exactOut: (...trade: Parameters<Formulas['exactOut']>) => real.mul(real.of('0.5'), exactOut(...trade)),
  })),
  broken(
    'favours-the-first',
    'the first token counts a hundredth more',
    ['permutation', 'twoTokens'],
    (real, { exactIn }) => ({
      exactIn: (held: readonly Num[], tokenIn: number, tokenOut: number, amountIn: Num) =>
        exactIn(held, tokenIn, tokenOut, tokenIn === 0 ? real.mul(real.of('1.01'), amountIn) : amountIn),
    }),
  ),
  broken(
    'costliest-bundle',
    'it holds more of what becomes dearer',
    ['impermanentLoss', 'cheapestBundle'],
    (real, { value }, weights) => ({
      reserves: (prices: readonly Num[]) => {
        const inverse = prices.map(price => real.div(real.one, price))
        const total = value(inverse)
        return prices.map((price, i) => real.div(real.mul(weights[i] as Num, total), real.div(real.one, price)))
      },
    }),
  ),
  broken('leaves-the-arithmetic', 'a root is taken in float64', ['envelope'], (real, { value }) => ({
    value: (prices: readonly Num[]) => real.of(real.toNumber(value(prices)) * (1 + 1e-12)),
  })),
  broken(
    'loses-digits',
    'a large number is added and taken away again',
    ['arithmetic'],
    (real, { tradingFunction }) => ({
      tradingFunction: (held: readonly Num[]) => {
        const large = real.of('1e8')
        return real.sub(real.add(tradingFunction(held), large), large)
      },
    }),
  ),
  broken('answers-anything', 'a trade for more than there is takes a part of it', ['total'], (real, { exactOut }) => ({
    reserves: () => [real.zero],
    exactOut: (held: readonly Num[], tokenIn: number, tokenOut: number, amountOut: Num) =>
      exactOut(held, tokenIn, tokenOut, real.min(amountOut, real.mul(real.of('0.5'), held[tokenOut] as Num))),
  })),
  broken('sorts-in-place', 'the reserves it is given are sorted', ['mutation'], (real, { tradingFunction }) => ({
    tradingFunction: (held: readonly Num[]) => {
      const level = tradingFunction(held)
      ;(held as Num[]).sort(real.compare)
      return level
    },
  })),
  {
    definition: basket('called-fee', 'its parameter is called as a term of the pool is', () => ({}), {
      fee: { default: 1, above: 0, meaning: 'nothing' },
    }),
    mistake: 'its parameter is called as a term of the pool is',
    breaks: ['parameterNames'],
  },
]
