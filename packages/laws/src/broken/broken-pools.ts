import { definePool, type Num, orThrow } from '@ammeter/core'
import type { CheckablePool } from '../pools/subject.js'
import { alteredPool } from './altered-pool.js'
import type { BrokenPlugIn } from './broken-plug-in.js'
import { brokenDesk, soundDesk } from './desk.js'
import { fallingWeight, movingWeight } from './moving-weight.js'

/** A kind of pool with one deliberate mistake. */
export type BrokenPool = BrokenPlugIn<CheckablePool>

const desk = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  wrong: Parameters<typeof brokenDesk>[2],
): BrokenPool => ({ definition: brokenDesk(name, mistake, wrong), mistake, breaks })

const paysTooMuch = desk('pays-too-much', 'both sides are quoted above the price', ['roundTrip'], (real, sound) => {
  const rate = (memory: Parameters<typeof sound.rate>[0], tokenIn: 'x' | 'y') =>
    real.mul(real.of('1.1'), sound.rate(memory, tokenIn))
  return {
    quote: rate,
    exactIn: (memory, tokenIn, amount) =>
      sound.tradeAt(memory, tokenIn, amount, real.mul(rate(memory, tokenIn), amount)),
  }
})

const movesWhenAsked: BrokenPool = {
  definition: movingWeight('moves-when-asked', 'the weight moves whenever somebody looks', real => ({
    start: () => ({ weight: real.of('0.5') }),
    onTime: ({ memory: { weight = real.one } }) => ({ weight: real.mul(weight, real.of('0.99')) }),
    parameters: ({ weight = real.one }) => ({ weight }),
  })),
  mistake: 'the weight moves whenever somebody looks',
  breaks: ['curve'],
}

const losesLiquidity: BrokenPool = {
  definition: alteredPool(fallingWeight, 'loses-liquidity', {
    afterSwap: pool => orThrow(pool.removeLiquidity({ share: pool.curve.real.of('0.01') })).pool,
  }),
  mistake: 'each trade takes a hundredth of the pool away',
  breaks: ['invariant', 'conservation'],
}

const growsByUpdates: BrokenPool = {
  definition: alteredPool(fallingWeight, 'grows-by-updates', {
    afterTime: pool => orThrow(pool.addLiquidity({ liquidity: orThrow(pool.liquidity()) })).pool,
  }),
  mistake: 'each update doubles the reserves',
  breaks: ['updateCost', 'conservation'],
}

let asked = 0

const countsItself: BrokenPool = {
  definition: movingWeight('counts-itself', 'the weight depends on how often it was asked for', real => ({
    parameters: () => {
      asked += 1
      return { weight: real.of(asked % 2 === 0 ? '0.5' : '0.6') }
    },
  })),
  mistake: 'the weight depends on how often it was asked for',
  breaks: ['determinism'],
}

const paysAfterUpdates = desk(
  'pays-after-updates',
  'once time has passed it pays more than it quotes',
  ['updateTrip', 'quote'],
  (real, sound) => ({
    open: opening => ({ ...sound.rules.open(opening), bonus: real.one }),
    onTime: (memory, { elapsed }) => (elapsed > 0 ? { ...memory, bonus: real.of('1.1') } : memory),
    exactIn: (memory, tokenIn, amount) => {
      const amountOut = real.mul(real.mul(memory.bonus ?? real.one, sound.rate(memory, tokenIn)), amount)
      return sound.tradeAt(memory, tokenIn, amount, amountOut)
    },
  }),
)

const quotesWithoutSpread = desk(
  'quotes-without-spread',
  'it quotes the price without its spread',
  ['quote'],
  real => ({
    quote: ({ price = real.one }, tokenIn) => (tokenIn === 'x' ? price : real.div(real.one, price)),
  }),
)

const givesForLess = desk(
  'gives-for-less',
  'an exact amount out costs half as much',
  ['inverse'],
  (real, { rate, tradeAt }) => ({
    exactOut: (memory, tokenOut, amount) => {
      const tokenIn = tokenOut === 'x' ? 'y' : 'x'
      const paid = real.mul(real.of('0.5'), real.div(amount, rate(memory, tokenIn)))
      return tradeAt(memory, tokenIn, paid, amount)
    },
  }),
)

const fillsInPart = desk(
  'fills-in-part',
  'it serves a part of what it cannot serve whole',
  ['total'],
  (real, { rate, tradeAt }) => ({
    exactOut: (memory, tokenOut, amount) => {
      const tokenIn = tokenOut === 'x' ? 'y' : 'x'
      const served = real.min(amount, memory[tokenOut] ?? real.one)
      return tradeAt(memory, tokenIn, real.div(served, rate(memory, tokenIn)), served)
    },
  }),
)

const writesInPlace = desk('writes-in-place', 'a trade changes the memory in place', ['mutation'], (_real, sound) => ({
  exactIn: (memory, tokenIn, amount) => {
    const made = sound.rules.exactIn(memory, tokenIn, amount)
    if (made !== undefined) Object.assign(memory as Record<string, Num>, made.memory)
    return made
  },
}))

const remembersBeside: BrokenPool = {
  definition: definePool({
    name: 'remembers-beside',
    summary: 'how many trades there were is kept beside the memory',
    parameters: {},
    over: real => {
      const { rules, rate, tradeAt } = soundDesk(real)
      let trades = 0
      return {
        ...rules,
        exactIn: (memory, tokenIn, amount) => {
          trades += 1
          const spread = real.of(1 - Math.min(100, trades) / 1000)
          return tradeAt(memory, tokenIn, amount, real.mul(real.mul(spread, rate(memory, tokenIn)), amount))
        },
      }
    },
  }),
  mistake: 'how many trades there were is kept beside the memory',
  breaks: ['state', 'determinism'],
}

const calledValue: BrokenPool = {
  definition: definePool({
    name: 'called-value',
    summary: 'its parameter is called as a term of the pool is',
    parameters: { value: { default: 1, above: 0, meaning: 'nothing' } },
    over: real => soundDesk(real).rules,
  }),
  mistake: 'its parameter is called as a term of the pool is',
  breaks: ['parameterNames'],
}

/**
 * Kinds of pools that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { checkPool } from '@ammeter/laws'
 * import { brokenPools } from '@ammeter/laws/broken'
 *
 * const { definition, mistake } = brokenPools[0]
 * mistake // => 'both sides are quoted above the price'
 * checkPool(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenPools: readonly [BrokenPool, ...BrokenPool[]] = [
  paysTooMuch,
  movesWhenAsked,
  losesLiquidity,
  growsByUpdates,
  countsItself,
  paysAfterUpdates,
  quotesWithoutSpread,
  givesForLess,
  fillsInPart,
  writesInPlace,
  remembersBeside,
  calledValue,
]
