import { definePool, type Num, type PoolRules, type Real } from '@ammeter/core'

type Memory = Readonly<Record<string, Num>>

/** The sound rules that broken pools start from: a desk that buys below a price and sells above it. */
export const soundDesk = (real: Real<Num>) => {
  const { add, sub, mul, div, one, compare } = real
  const half = real.of('0.5')
  const afterSpread = real.of('0.99')
  /** The price of a unit paid in, in the other token. */
  const rate = ({ price = one }: Memory, tokenIn: 'x' | 'y') =>
    mul(afterSpread, tokenIn === 'x' ? price : div(one, price))
  /** A trade of an amount in against an amount out. */
  const tradeAt = (memory: Memory, tokenIn: 'x' | 'y', amountIn: Num, amountOut: Num) => {
    const { x = one, y = one } = memory
    if (compare(amountOut, tokenIn === 'x' ? y : x) > 0) return undefined
    const after =
      tokenIn === 'x' ? { x: add(x, amountIn), y: sub(y, amountOut) } : { x: sub(x, amountOut), y: add(y, amountIn) }
    return { amountIn, amountOut, memory: { ...memory, ...after } }
  }
  const rules: PoolRules<Num> = {
    open: ({ price, value }) => ({ price, x: div(mul(half, value), price), y: mul(half, value) }),
    reserves: ({ x = one, y = one }) => ({ x, y }),
    quote: rate,
    exactIn: (memory, tokenIn, amount) => tradeAt(memory, tokenIn, amount, mul(rate(memory, tokenIn), amount)),
    scaled: (memory, scale) => {
      const { x = one, y = one } = memory
      return { ...memory, x: scale(x), y: scale(y) }
    },
  }
  return { rules, rate, tradeAt }
}

/** A desk with some rule of it replaced by a wrong one. */
export const brokenDesk = (
  name: string,
  mistake: string,
  wrong: (real: Real<Num>, sound: ReturnType<typeof soundDesk>) => Partial<PoolRules<Num>>,
) =>
  definePool({
    name,
    summary: mistake,
    parameters: {},
    over: real => {
      const sound = soundDesk(real)
      return { ...sound.rules, ...wrong(real, sound) }
    },
  })
