import { type CurveDefinition, type CurveParts, decimal, defineCurve, type Num, type Real } from '@ammeter/core'
import { testCurve } from '../src/vitest.ts'

const only = (name: string, over: (real: Real<Num>) => CurveParts<Num>): CurveDefinition<never, never> =>
  defineCurve({ name, summary: 'A curve of one ingredient', formula: 'xy', parameters: {}, over })

const derived = [
  only('from-trading-function', real => ({ tradingFunction: (x, y) => real.mul(real.sqrt(x), real.sqrt(y)) })),
  only('from-degree-two', real => ({ tradingFunction: (x, y) => real.mul(x, y) })),
  only('from-level-set', real => ({
    levelSet: (x, y, level) => real.sub(real.mul(x, y), real.mul(level, level)),
  })),
  only('from-reserves', real => ({
    reserves: price => ({ x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }),
  })),
  only('from-value', real => ({ value: price => real.mul(real.of(2), real.sqrt(price)) })),
  only('from-value-of-a-peg', real => ({ value: price => real.min(price, real.one) })),
  only('from-weights', real => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, real.of('0.9')), real.pow(y, real.of('0.1'))),
  })),
]

// Searches cost more than closed forms, and differ in nothing but what is searched.
for (const curve of derived) testCurve(curve, {}, { runs: 100 })
for (const curve of derived) testCurve(curve, {}, { arithmetic: decimal, runs: 5 })
