import { controlled, defineCurve } from '../src/index.js'

/** A geometric mean with weights. */
export const geometric = defineCurve({
  name: 'geometric',
  summary: 'Geometric mean with unequal weights',
  formula: 'x^{w} y^{1-w}',
  parameters: { weight: { default: 0.5, above: 0, below: 1, unit: 'share', meaning: 'share of X in the value' } },
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})

/** A weight that moves with time and with each trade, and a pool that closes in the end. */
export const drifting = controlled(geometric, {
  name: 'drifting',
  summary: 'A weight that falls with time and rises a little with each trade',
  parameters: {
    speed: { default: 0.001, atLeast: 0, below: 1, meaning: 'by how much the weight falls in a second' },
    end: { default: 1e5, above: 0, meaning: 'seconds after which it no longer trades' },
  },
  over: (real, { speed, end }) => {
    const { add, sub, mul, of, zero } = real
    return {
      start: () => ({ trades: zero, oracle: zero }),
      onTime: ({ memory: { trades = zero, oracle = zero }, price }) => ({ trades, oracle: price ?? oracle }),
      onSwap: ({ memory: { trades = zero, oracle = zero } }) => ({ trades: add(trades, real.one), oracle }),
      parameters: ({ trades = zero }, time) => {
        if (real.compare(of(time), end) >= 0) return undefined
        const fallen = real.min(of('0.3'), mul(speed, of(time)))
        return { weight: add(sub(of('0.5'), fallen), mul(of('0.001'), trades)) }
      },
    }
  },
})
