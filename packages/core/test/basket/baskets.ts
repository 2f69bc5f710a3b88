import { type BasketParts, defineBasket, type Num, type Real } from '../../src/index.js'

/** The formulas of the weighted basket, each on its own an ingredient. */
export const weightedFormulas = (real: Real<Num>, weights: readonly Num[]) => {
  const { mul, div, pow, ln, sub, add } = real
  const weight = (i: number) => weights[i] as Num
  const mean = (each: readonly Num[]) => each.map((a, i) => pow(a, weight(i))).reduce(mul)
  const value = (prices: readonly Num[]) => mean(prices.map((price, i) => div(price, weight(i))))
  return {
    tradingFunction: mean,
    levelSet: (held: readonly Num[], level: Num) =>
      sub(held.map((each, i) => mul(weight(i), ln(each))).reduce(add), ln(level)),
    value,
    reserves: (prices: readonly Num[]) => {
      const total = value(prices)
      return prices.map((price, i) => div(mul(weight(i), total), price))
    },
  }
}

export type WeightedIngredient = keyof ReturnType<typeof weightedFormulas>

/** The weighted basket, derived from one of its formulas. */
export const weightedFrom = (ingredient: WeightedIngredient) =>
  defineBasket({
    name: `weighted-from-${ingredient}`,
    summary: '',
    formula: '',
    tokens: { least: 2, most: 8 },
    parameters: {},
    perToken: { weights: { sum: 1, above: 0, below: 1, meaning: 'weights' } },
    over: (real, { weights }) =>
      ({ [ingredient]: weightedFormulas(real, weights)[ingredient] }) as unknown as BasketParts<Num>,
  })

/** Curve's level set, in the contracts' amplification. */
export const stableFromLevelSet = defineBasket({
  name: 'stable-from-level-set',
  summary: '',
  formula: '',
  tokens: { least: 2, most: 8 },
  parameters: { amplification: { default: 100, above: 0, meaning: 'A' } },
  over: ({ add, sub, mul, div, of }, { amplification }, tokens) => ({
    levelSet: (held, level) => {
      const strength = mul(amplification, of(tokens))
      const power = held.reduce((product, each) => mul(product, div(level, mul(of(tokens), each))), level)
      return sub(add(mul(strength, held.reduce(add)), level), add(mul(strength, level), power))
    },
  }),
})

/** Three tokens concentrated in a range: a level set that meets the axes. */
export const rangeFromLevelSet = defineBasket({
  name: 'range-from-level-set',
  summary: '',
  formula: '',
  tokens: { least: 3, most: 3 },
  parameters: { lower: { default: 0.5, above: 0, below: 1, meaning: 'lowest price' } },
  over: ({ add, sub, mul, cbrt }, { lower }) => ({
    levelSet: (held, level) => {
      const shift = mul(cbrt(lower), level)
      return sub(held.map(each => add(each, shift)).reduce(mul), mul(level, mul(level, level)))
    },
  }),
})
