import { definePool } from '@ammeter/core'

/** A constant product whose rules charge a fee of the input, and set a share of it aside. */
export const ownProduct = definePool({
  name: 'own-product',
  summary: 'Constant product with a fee of its own',
  parameters: {
    rate: { default: 0.01, atLeast: 0, atMost: 0.1, unit: 'share', meaning: 'fee, of the input' },
    aside: { default: 0, atLeast: 0, atMost: 1, unit: 'share', meaning: 'share of the fee that is set aside' },
  },
  over: ({ add, sub, mul, div, of, zero, one, sqrt }, { rate, aside }) => ({
    open: ({ price, value }) => {
      const y = div(value, of(2))
      return { x: div(y, price), y, asideX: zero, asideY: zero }
    },
    openWith: ({ reserves: { x, y } }) => ({ x, y, asideX: zero, asideY: zero }),
    reserves: ({ x = one, y = one }) => ({ x, y }),
    collected: ({ asideX = zero, asideY = zero }) => ({ x: asideX, y: asideY }),
    liquidity: ({ x = one, y = one }) => sqrt(mul(x, y)),
    quote: ({ x = one, y = one }, tokenIn) => mul(sub(one, rate), tokenIn === 'x' ? div(y, x) : div(x, y)),
    exactIn: ({ x = one, y = one, asideX = zero, asideY = zero }, tokenIn, amount) => {
      const sellsX = tokenIn === 'x'
      const [held, other] = sellsX ? [x, y] : [y, x]
      const charged = mul(rate, amount)
      const paid = sub(amount, charged)
      const out = div(mul(other, paid), add(held, paid))
      const setAside = mul(aside, charged)
      const after = sub(add(held, amount), setAside)
      const left = sub(other, out)
      return {
        amountIn: amount,
        amountOut: out,
        fees: sellsX ? { x: charged, y: zero } : { x: zero, y: charged },
        memory: sellsX
          ? { x: after, y: left, asideX: add(asideX, setAside), asideY }
          : { x: left, y: after, asideX, asideY: add(asideY, setAside) },
      }
    },
    scaled: ({ x = one, y = one, asideX = zero, asideY = zero }, scale) => ({
      x: scale(x),
      y: scale(y),
      asideX: scale(asideX),
      asideY: scale(asideY),
    }),
  }),
})
