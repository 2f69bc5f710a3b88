import {
  type ControllerFormulas,
  type CurveDefinition,
  controlled,
  defineCurve,
  type Num,
  type Real,
} from '@ammeter/core'

const weighted: CurveDefinition<'weight', never> = defineCurve({
  name: 'mean',
  summary: 'A weighted geometric mean',
  formula: 'x^w y^{1-w}',
  parameters: { weight: { default: 0.5, above: 0, below: 1, meaning: 'share of X' } },
  over: (real, { weight }) => {
    const rest = real.sub(real.one, weight)
    return {
      tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, rest)),
      spotPrice: (x, y) => real.div(real.mul(weight, y), real.mul(rest, x)),
      reserves: price => {
        const ratio = real.div(weight, real.mul(rest, price))
        return { x: real.pow(ratio, rest), y: real.pow(ratio, real.neg(weight)) }
      },
    }
  },
})

/** A weighted mean whose weight a controller moves. */
export const movingWeight = (
  name: string,
  mistake: string,
  over: (real: Real<Num>) => ControllerFormulas<Num, 'weight'>,
) => controlled(weighted, { name, summary: mistake, parameters: {}, over })

/** A sound one: the weight falls from ½ to ¼ in eleven days. */
export const fallingWeight = movingWeight('falling-weight', 'none', real => ({
  parameters: (_memory, time) => ({ weight: real.of(0.5 - 0.25 * Math.min(1, time / 1e6)) }),
}))
