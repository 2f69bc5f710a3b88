// Broken curves that core did not make, and so does not guard.

import { type Answer, type Curve, otherToken, type Real } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { product } from '../curve/product.js'
import type { BrokenCurve } from './broken-curve.js'

/** A curve that `defineCurve` did not make, so that nothing but the laws checks it. */
type ByHand = <N>(curve: Curve<N>) => Partial<Curve<N>>

const byHand = (name: string, mistake: string, breaks: BrokenCurve['breaks'], wrong: ByHand): BrokenCurve => {
  const definition = <N>(real: Real<N>): Answer<Curve<N>> =>
    E.either.map(product(real, {}), curve => ({ ...curve, ...wrong(curve) }))
  return {
    definition: Object.defineProperty(definition, 'name', { value: name }),
    mistake,
    breaks,
    arithmetic: 'float64',
  }
}

/** Answers `NaN` where it should refuse. */
export const unguarded = byHand('unguarded', 'no argument is checked', ['total'], ({ real }) => ({
  reserves: price => E.right({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }),
}))

/** Refuses every trade, so that most laws about trades say nothing about it. */
export const refusesEverything = byHand(
  'refuses-everything',
  'no trade is ever made',
  ['total', 'invariant'],
  ({ real }) => ({
    swap: (held, { kind, token, amount }) => {
      const out = kind === 'exactIn' ? otherToken(token) : token
      return E.left({
        _tag: 'InsufficientReserves',
        token: out,
        given: real.toText(amount),
        allowed: `less than ${real.toText(held[out])}`,
      })
    },
  }),
)

/** Answers the reserves before the trade. */
export const losesCount = byHand(
  'loses-count',
  'the reserves after a trade are those before it',
  ['invariant'],
  curve => ({
    swap: (held, trade) => E.either.map(curve.swap(held, trade), swap => ({ ...swap, reserves: held })),
  }),
)
