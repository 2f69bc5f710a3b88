import { definePool } from '../src/index.js'

/** Uniswap v2 with its fee in parts of a million, and shares of the root of the product: in float64 and in whole units. */
export const shares = definePool({
  name: 'shares',
  summary: 'A constant product whose liquidity is counted in shares',
  parameters: { fee: { default: 3000, atLeast: 0, below: 1_000_000, integer: true, meaning: 'parts of a million' } },
  over: (real, { fee }) => {
    const { add, sub, mul, div, sqrt, one, zero, of } = real
    const million = of(1_000_000)
    const afterFee = sub(million, fee)
    const opened = (x: typeof one, y: typeof one) => ({ x, y, supply: sqrt(mul(x, y)) })
    return {
      open: ({ price, value }) => opened(div(value, mul(of(2), price)), div(value, of(2))),
      openWith: ({ reserves: { x, y } }) => opened(x, y),
      reserves: ({ x = zero, y = zero }) => ({ x, y }),
      liquidity: ({ supply = zero }) => supply,
      quote: ({ x = one, y = one }, tokenIn) => div(mul(afterFee, tokenIn === 'x' ? div(y, x) : div(x, y)), million),
      exactIn: ({ x = one, y = one, supply = one }, tokenIn, amount) => {
        const [held, other] = tokenIn === 'x' ? [x, y] : [y, x]
        const paid = mul(amount, afterFee)
        const amountOut = div(mul(other, paid), add(mul(held, million), paid))
        const after = [add(held, amount), sub(other, amountOut)] as const
        const memory = tokenIn === 'x' ? { x: after[0], y: after[1], supply } : { x: after[1], y: after[0], supply }
        return { amountIn: amount, amountOut, memory }
      },
      scaled: ({ x = one, y = one, supply = one }, scale) => ({ x: scale(x), y: scale(y), supply: scale(supply) }),
    }
  },
})
