import { exactOut } from '@ammeter/core'
import { broken } from '../verdict/broken.js'
import { held } from '../verdict/verdict.js'
import { basketLaw, dealtWith } from './subject.js'

/** The lists that it is given stay as they are, and the same question has the same answer. */
export const mutation = basketLaw({
  name: 'mutation',
  statement: 'nothing that it is given is changed, and the same question has the same answer',
  holds: (basket, input) => {
    const { prices, reserves, trade, tokenIn, tokenOut } = dealtWith(basket, input)
    const less = basket.real.div(reserves[tokenOut] as typeof trade.amount, basket.real.of(4))
    const ask = () =>
      JSON.stringify([
        basket.reserves(prices),
        basket.value(prices),
        basket.liquidity(reserves),
        basket.spotPrices(reserves),
        basket.swap(reserves, trade),
        basket.swap(reserves, exactOut(tokenOut, less, tokenIn)),
      ])
    const before = JSON.stringify([prices, reserves])
    const first = ask()
    const after = JSON.stringify([prices, reserves])
    if (before !== after) return broken(before, after, 'changes the lists that it is given')
    const again = ask()
    return first === again ? held : broken(first, again, 'answers the same question in two ways')
  },
})
