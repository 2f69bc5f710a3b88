import { type Answer, exactIn, exactOut } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { broken } from '../verdict/broken.js'
import { everyOne, held, type Verdict } from '../verdict/verdict.js'
import { basketLaw, dealtWith, numbersFor, worthOf } from './subject.js'

const isRefused = (what: string, answer: Answer<unknown>): Verdict =>
  E.isLeft(answer)
    ? answer.left._tag === 'BrokenCurve'
      ? broken('a typed refusal', answer.left.given, `throws, or answers something else than numbers, for ${what}`)
      : held
    : broken('a refusal', JSON.stringify(answer.right), `answers ${what}`)

/** Outside its domain everything is refused, and inside it nothing is that a basket must know. */
export const total = basketLaw({
  name: 'total',
  statement: 'outside its domain it refuses, and never throws; inside it answers numbers',
  holds: (basket, input) => {
    const { real, tokens } = basket
    const { zero, one } = real
    const prices = numbersFor(basket, input.prices)
    const opened = basket.reserves(prices)
    if (E.isLeft(opened)) {
      return broken('reserves', opened.left._tag, `refuses ordinary prices: ${opened.left.given}`)
    }
    const { reserves, tokenIn, tokenOut } = dealtWith(basket, input)
    const all = real.div(worthOf(real, prices, reserves), prices[tokenOut] as typeof zero)
    const nothing = real.div(zero, zero)
    const with0 = (value: typeof zero) => prices.map((price, i) => (i === 0 ? value : price))
    const tooMuch = real.mul(real.of(2), all)
    return everyOne(
      ...[zero, real.neg(one), nothing].map(
        price => () => isRefused('a price that is none', basket.reserves(with0(price))),
      ),
      () => isRefused('prices of too few tokens', basket.value(prices.slice(1))),
      () => isRefused('no reserves at all', basket.liquidity(new Array(tokens).fill(zero))),
      () => isRefused('a negative reserve', basket.spotPrices(reserves.map(each => real.neg(each)))),
      () => isRefused('an amount that is no number', basket.swap(reserves, exactIn(tokenIn, nothing, tokenOut))),
      () => isRefused('a token that there is not', basket.swap(reserves, exactIn(tokenIn, one, tokens))),
      () => isRefused('a trade for more than there is', basket.swap(reserves, exactOut(tokenOut, tooMuch, tokenIn))),
    )
  },
})
