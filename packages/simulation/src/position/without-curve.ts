import { type Answer, type Curve, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'

/** What stands for the curve of a pool that has rules of its own in place of one: every question is refused. */
export const withoutCurve = (name: string): Curve<number> => {
  const refuse = (): Answer<never> =>
    E.left({
      _tag: 'InvalidChoice',
      choice: 'pool',
      given: name,
      allowed: 'one on a curve: this one has rules of its own',
    })
  return {
    name,
    real: float64,
    parameters: {},
    prices: {},
    reserves: refuse,
    value: refuse,
    liquidity: refuse,
    spotPrice: refuse,
    swap: refuse,
    reflected: refuse,
    finer: refuse,
    dual: refuse,
  }
}
