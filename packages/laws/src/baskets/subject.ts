// A basket as its laws see it, and what they are asked with.

import {
  type Answer,
  type Basket,
  type BasketMetadata,
  exactIn,
  type ParameterInput,
  type Real,
  type Trade,
} from '@ammeter/core'
import fc from 'fast-check'
import { between } from '../draw/between.js'
import { settingsAtEnds } from '../plug-in/settings-at-ends.js'
import { type Law, law } from '../run/law.js'
import { accuracy, fewRoundings } from '../tolerance/accuracy.js'
import { orSkip } from '../verdict/or-skip.js'
import type { Verdict } from '../verdict/verdict.js'

/** Parameters of a basket by name, as they are given to a definition: numbers, and lists with a number for each token. */
export type BasketSettings = Readonly<Record<string, ParameterInput | readonly ParameterInput[]>>

/** What can be checked as a basket: metadata, called with an arithmetic and parameters. */
export interface CheckableBasket extends BasketMetadata {
  // A method, so that definitions whose parameters have names of their own can be given.
  <N>(real: Real<N>, parameters?: never): Answer<Basket<N>>
}

/** A basket that is tried, and what it is tried with. */
export interface BasketSubject<N = unknown> {
  readonly definition: CheckableBasket
  readonly real: Real<N>
  /** Those asked for first. */
  readonly settings: readonly BasketSettings[]
  /** The prices of its tokens, in a unit. */
  readonly between: readonly [from: number, to: number]
}

/** What a basket is asked with. */
export interface BasketInput {
  readonly settings: BasketSettings
  /** Prices of as many tokens as a basket can have. */
  readonly prices: readonly number[]
  readonly others: readonly number[]
  readonly liquidity: number
  /** The token paid, and how many tokens after it the one taken is. */
  readonly tokenIn: number
  readonly after: number
  /** An amount in, as a part of what the pool holds of a token in the mean. */
  readonly part: number
}

/** No basket has more tokens. */
const MOST_TOKENS = 8

/** Weights of all sizes that add up to a sum. */
const unevenParts = (tokens: number, sum: number): readonly number[] => {
  const total = (tokens * (tokens + 1)) / 2
  return Array.from({ length: tokens }, (_, i) => ((i + 1) * sum) / total)
}

/**
 * The settings that a basket is tried with: those given; the same with each parameter that was left out at each of its
 * ends; and, where they do not say how many tokens there are, with the fewest, the most, and uneven parts of what adds up.
 */
export const basketSettings = (definition: CheckableBasket, given: BasketSettings): readonly BasketSettings[] => {
  const { tokens, perToken = {} } = definition
  const lists = Object.entries(perToken)
  const atEnds = settingsAtEnds(definition, given as never) as readonly BasketSettings[]
  if ('tokens' in given || lists.some(([name]) => name in given)) return atEnds
  const uneven = lists.filter(([, { sum }]) => sum !== undefined)
  const counts = [...new Set([tokens.least, tokens.default ?? tokens.least, tokens.most])]
  const unevenly = (count: number): BasketSettings =>
    Object.fromEntries(uneven.map(([name, { sum = 1 }]) => [name, unevenParts(count, sum)]))
  return [
    ...atEnds,
    ...counts.flatMap(count => [
      { ...given, tokens: count },
      { ...given, ...unevenly(count), tokens: count },
    ]),
  ]
}

const inputsFor = <N>({ settings, between: [from, to] }: BasketSubject<N>): fc.Arbitrary<BasketInput> => {
  const price = between(from, to)
  const prices = fc.array(price, { minLength: MOST_TOKENS, maxLength: MOST_TOKENS })
  const token = fc.nat({ max: MOST_TOKENS - 1 })
  return fc.record({
    settings: fc.oneof(fc.constant(settings[0] ?? {}), fc.constantFrom(...settings)),
    prices,
    others: prices,
    liquidity: between(1e-6, 1e9),
    tokenIn: token,
    after: token,
    part: between(1e-6, 2),
  })
}

/** Settings, for people. */
const textOfBasketSettings = (settings: BasketSettings): string =>
  Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join(', ') || 'defaults'

const explain = ({ settings, prices, others, ...rest }: BasketInput): Readonly<Record<string, string>> => ({
  settings: textOfBasketSettings(settings),
  prices: prices.join(', '),
  'other prices': others.join(', '),
  ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
})

/** The basket of an input in an arithmetic. */
export const basketIn = <N>(
  { definition }: Pick<BasketSubject, 'definition'>,
  real: Real<N>,
  settings: BasketSettings,
): Basket<N> => orSkip(definition(real, settings as never))

/** A law of baskets in any arithmetic: of a basket and what it is asked with. */
export interface BasketLawAuthoring {
  readonly name: string
  readonly statement: string
  readonly holds: <N>(basket: Basket<N>, input: BasketInput, subject: BasketSubject<N>) => Verdict
  /** Why it does not apply to a basket; undefined if it does. */
  readonly appliesTo?: (subject: BasketSubject) => string | undefined
  /** The settings that it is asked of, from those drawn. */
  readonly settings?: (drawn: BasketSettings) => BasketSettings
}

/** A law of baskets. */
export const basketLaw = (authored: BasketLawAuthoring): Law<BasketSubject> => {
  const { name, statement, holds, appliesTo, settings: settingsOf = drawn => drawn } = authored
  return law({
    name,
    statement,
    ...(appliesTo && { appliesTo }),
    draw: subject => inputsFor(subject).map(input => ({ ...input, settings: settingsOf(input.settings) })),
    explain,
    holds: (subject: BasketSubject, input: BasketInput) =>
      holds(basketIn(subject, subject.real, input.settings), input, subject),
  })
}

/** As many of the numbers as a basket has tokens, in its arithmetic. */
export const numbersFor = <N>({ real, tokens }: Basket<N>, numbers: readonly number[]): readonly N[] =>
  numbers.slice(0, tokens).map(each => real.of(each))

/** Every number times another. */
export const timesAll = <N>({ mul }: Real<N>, list: readonly N[], factor: N): readonly N[] =>
  list.map(each => mul(each, factor))

/** What amounts are worth at prices. */
export const worthOf = <N>({ add, mul, zero }: Real<N>, prices: readonly N[], amounts: readonly N[]): N =>
  amounts.reduce((sum, amount, i) => add(sum, mul(prices[i] as N, amount)), zero)

/** A pool of a basket at prices, and a trade with it. */
export interface Dealt<N> {
  readonly prices: readonly N[]
  readonly reserves: readonly N[]
  readonly tokenIn: number
  readonly tokenOut: number
  readonly trade: Trade<N, number>
  /** A few roundings of all that the pool is worth, in a token. */
  readonly rounding: (token: number) => N
}

/** The pool of an input, and the trade with it. */
export const dealtWith = <N>(basket: Basket<N>, input: BasketInput): Dealt<N> => {
  const { real, tokens } = basket
  const { mul, div, of } = real
  const prices = numbersFor(basket, input.prices)
  const reserves = timesAll(real, orSkip(basket.reserves(prices)), of(input.liquidity))
  const tokenIn = input.tokenIn % tokens
  const tokenOut = (tokenIn + 1 + (input.after % (tokens - 1))) % tokens
  const value = worthOf(real, prices, reserves)
  const amount = div(mul(value, of(input.part)), mul(prices[tokenIn] as N, of(tokens)))
  return {
    prices,
    reserves,
    tokenIn,
    tokenOut,
    trade: exactIn(tokenIn, amount, tokenOut),
    rounding: token => div(mul(value, fewRoundings(real)), prices[token] as N),
  }
}

/** A part of a number that an answer may be off. */
export const accurately = <N>(real: Real<N>, a: N): N => real.mul(accuracy(real), real.abs(a))

/** The first verdict that is not `held`, of all tokens. */
export const ofEveryToken = <N>({ tokens }: Basket<N>, verdict: (token: number) => Verdict): Verdict => {
  for (let token = 0; token < tokens; token++) {
    const reached = verdict(token)
    if (reached.outcome !== 'held') return reached
  }
  return { outcome: 'held' }
}
