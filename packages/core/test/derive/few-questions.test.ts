import { describe, expect, test } from 'vitest'
import {
  type Curve,
  type CurveParts,
  decimal,
  defineCurve,
  exactIn,
  float64,
  type Num,
  orThrow,
  type Real,
} from '../../src/index.js'

type Over = (real: Real<Num>, asked: () => void) => CurveParts<Num>

const level: Over = ({ mul, sqrt, add, of }, asked) => ({
  tradingFunction: (x, y) => {
    asked()
    return add(mul(sqrt(x), sqrt(y)), mul(of(0.1), add(x, y)))
  },
})
const levelSet: Over = ({ mul, sub, add, of }, asked) => ({
  levelSet: (x, y, liquidity) => {
    asked()
    const shifted = (reserve: Num) => add(reserve, mul(of(0.25), liquidity))
    return sub(mul(shifted(x), shifted(y)), mul(liquidity, liquidity))
  },
})
const risingSet: Over = ({ mul, sub, add, of }, asked) => ({
  levelSet: (x, y, liquidity) => {
    asked()
    const shifted = (reserve: Num) => add(reserve, mul(of(0.25), liquidity))
    return sub(mul(liquidity, liquidity), mul(shifted(x), shifted(y)))
  },
})
const reserves: Over = ({ div, one, sqrt }, asked) => ({
  reserves: price => {
    asked()
    return { x: div(one, sqrt(price)), y: sqrt(price) }
  },
})
const value: Over = ({ mul, of, sqrt, add, min, one }, asked) => ({
  value: price => {
    asked()
    return add(mul(of(2), sqrt(price)), min(price, one))
  },
})

/** How often a formula is asked by each question, in arithmetics of a kind, once tables are made. */
const questions = <N>(real: Real<N>, over: Over, kind: string) => {
  let count = 0
  const definition = defineCurve({
    name: 'counted',
    summary: '',
    formula: '',
    parameters: {},
    over: within =>
      over(within, () => {
        if (within.name.includes(kind)) count += 1
      }),
  })
  const curve: Curve<N> = orThrow(definition(real, {}))
  const held = { x: real.of('100'), y: real.of('130') }
  const ask = (question: () => unknown) => {
    orThrow(question() as never)
    count = 0
    orThrow(question() as never)
    return count
  }
  return [
    ask(() => curve.reserves(real.of('1.7'))),
    ask(() => curve.liquidity(held)),
    ask(() => curve.spotPrice(held)),
    ask(() => curve.swap(held, exactIn('x', real.of('10')))),
    ask(() => curve.swap(held, exactIn('x', real.of('0.00001')))),
    ask(() => curve.swap(held, exactIn('y', real.of('0.00001')))),
  ]
}

/** `float64` under another identity: curves over it do without tables, and search. */
const searching: Real<number> = { ...float64 }

/** In order: reserves, liquidity, spot price, a swap, and small ones of either token. */
type Counts = readonly [number, number, number, number, number, number]

describe.each<readonly [string, Over, Counts, Counts, Counts]>([
  ['a trading function', level, [3, 1, 3, 6, 8, 8], [16, 1, 3, 10, 16, 16], [13, 1, 3, 17, 17, 17]],
  ['level sets', levelSet, [26, 10, 12, 9, 10, 10], [52, 10, 12, 20, 43, 43], [41, 11, 13, 41, 40, 40]],
  ['level sets that rise', risingSet, [26, 10, 12, 9, 10, 10], [52, 10, 12, 20, 43, 43], [41, 11, 13, 41, 40, 40]],
  ['reserves', reserves, [1, 2, 1, 2, 3, 3], [1, 2, 1, 8, 8, 7], [1, 2, 1, 11, 11, 11]],
  ['a value with a corner', value, [1, 54, 53, 158, 264, 263], [1, 54, 53, 109, 215, 214], [1, 90, 89, 556, 556, 556]],
])('a curve from %s asks its formula', (_ingredient, over, quick, searched, exact) => {
  const expectFew = (counts: readonly number[], most: Counts) => {
    counts.forEach((count, i) => {
      expect(count).toBeLessThanOrEqual(most[i] ?? 0)
    })
  }
  test('few times in float64', () => {
    expectFew(questions(float64, over, 'float64'), quick)
  })
  test('not many more times in an arithmetic that has no tables', () => {
    expectFew(questions(searching, over, 'float64'), searched)
  })
  test('few times in decimals, where searches begin near the root', () => {
    expectFew(questions(decimal, over, 'decimal'), exact)
  })
})
