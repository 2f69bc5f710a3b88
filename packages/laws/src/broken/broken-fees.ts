import { defineFee, type FeeRate, type FeeView, type Num, type Real, type Reserves } from '@ammeter/core'
import type { CheckableFee } from '../fees/subject.js'
import type { BrokenPlugIn } from './broken-plug-in.js'

/** A fee policy with one deliberate mistake. */
export type BrokenFee = BrokenPlugIn<CheckableFee>

type Rate = (view: FeeView<Num>, real: Real<Num>) => FeeRate<Num>

const brokenFee = (
  name: string,
  mistake: string,
  breaks: readonly string[],
  rate: Rate,
  claims: { readonly sameForAllSizes?: boolean } = {},
): BrokenFee => ({
  definition: defineFee({
    name,
    summary: mistake,
    parameters: {},
    ...claims,
    over: real => ({ rate: view => rate(view, real) }),
  }),
  mistake,
  breaks,
})

/** `|ln(q′/q)|`: how far a trade moves the price. */
const moved = ({ before, after, spotPrice }: FeeView<Num>, real: Real<Num>): Num =>
  real.abs(real.ln(real.div(spotPrice(after), spotPrice(before))))

const boundless = brokenFee('boundless', 'large trades have a rate of 1 and above', ['rate'], (view, real) => ({
  rate: real.mul(real.of(3), moved(view, real)),
}))

const rebate = brokenFee('rebate', 'sellers are paid a fee', ['rate'], ({ tokenIn }, real) => ({
  rate: real.of(tokenIn === 'x' ? -0.001 : 0.003),
}))

let asked = 0

const countsItself = brokenFee(
  'counts-itself',
  'the rate depends on how often it was asked for',
  ['determinism'],
  (_view, real) => {
    asked += 1
    return { rate: real.of(asked % 2 === 0 ? 0.001 : 0.002) }
  },
)

const helpsItself = brokenFee(
  'helps-itself',
  'the reserves that it is shown are doubled',
  ['mutation', 'roundTrip'],
  ({ before, tokenIn }, real) => {
    const held = before as { -readonly [K in keyof Reserves<Num>]: Num }
    const tokenOut = tokenIn === 'x' ? 'y' : 'x'
    held[tokenOut] = real.add(held[tokenOut], held[tokenOut])
    return { rate: real.of(0.003) }
  },
)

const leaks = brokenFee(
  'leaks',
  'a part of the reserves is gone once it was asked',
  ['mutation', 'invariant'],
  ({ before }, real) => {
    const held = before as { -readonly [K in keyof Reserves<Num>]: Num }
    held.x = real.mul(held.x, real.of('0.9'))
    return { rate: real.of(0.003) }
  },
)

const saysTheSame = brokenFee(
  'says-the-same',
  'it is said to be the same for all sizes, and is not',
  ['claims'],
  (view, real) => ({ rate: real.min(real.of(0.5), moved(view, real)) }),
  { sameForAllSizes: true },
)

const notOverReal = brokenFee(
  'not-over-real',
  'the rate is written with the operators of JavaScript',
  ['arithmetic'],
  ({ before }, real) => {
    const { x, y } = before as unknown as Reserves<number>
    return { rate: real.of(0.001 * (x / (x + y))) }
  },
)

/** It keeps the number of trades outside its memory, so that a pool that is opened again has forgotten it. */
const remembersBeside: BrokenFee = {
  definition: defineFee({
    name: 'remembers-beside',
    summary: 'what it remembers is kept beside its memory',
    parameters: {},
    over: real => {
      const seen = new Map<string, number>()
      return {
        rate: ({ before, time }) => {
          const moment = `${real.toText(before.x)} ${time}`
          if (!seen.has(moment)) seen.set(moment, seen.size)
          return { rate: real.of(0.001 * (1 + Math.min(9, seen.get(moment) ?? 0))) }
        },
      }
    },
  }),
  mistake: 'what it remembers is kept beside its memory',
  breaks: ['state'],
}

const calledFee: BrokenFee = {
  definition: defineFee({
    name: 'called-fee',
    summary: 'its parameter is called as a term of the pool is',
    parameters: { fee: { default: 0.003, atLeast: 0, below: 1, meaning: 'the rate' } },
    over: (_real, { fee }) => ({ rate: () => ({ rate: fee }) }),
  }),
  mistake: 'its parameter is called as a term of the pool is',
  breaks: ['parameterNames'],
}

/**
 * Fee policies that are wrong on purpose. Each breaks at least one law, and each law rejects at least one.
 *
 * @example
 * import { checkFee } from '@ammeter/laws'
 * import { brokenFees } from '@ammeter/laws/broken'
 *
 * const { definition, mistake } = brokenFees[0]
 * mistake // => 'large trades have a rate of 1 and above'
 * checkFee(definition, {}, { seed: 1 }).passed // => false
 */
export const brokenFees: readonly [BrokenFee, ...BrokenFee[]] = [
  boundless,
  rebate,
  countsItself,
  helpsItself,
  leaks,
  saysTheSame,
  notOverReal,
  remembersBeside,
  calledFee,
]
