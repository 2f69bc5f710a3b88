import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import {
  type CurveParts,
  decimal,
  defineCurve,
  exactOut,
  float64,
  impermanentLoss,
  type Num,
  orThrow,
  type Real,
} from '../src/index.ts'

const define = (over: (real: Real<Num>) => CurveParts<Num>) =>
  defineCurve({ name: 'derived', summary: '', formula: '', parameters: {}, over })

describe('a level with a floor: 1/x + 1/y = 2 keeps half of each token', () => {
  const harmonic = define(real => ({
    tradingFunction: (x, y) => real.div(real.one, real.add(real.div(real.one, x), real.div(real.one, y))),
  }))
  const inFloat64 = orThrow(harmonic(float64, {}))
  const inDecimals = orThrow(harmonic(decimal, {}))

  test('no amount buys more than that, in either arithmetic', () => {
    const refusals = [
      inFloat64.swap({ x: 1, y: 1 }, exactOut('x', 0.6)),
      inDecimals.swap({ x: decimal.one, y: decimal.one }, exactOut('x', decimal.of('0.6'))),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({ left: { _tag: 'InsufficientReserves', token: 'x', given: '0.6' } })
      expect(E.isLeft(refusal) && refusal.left.allowed).toMatch(/^less than 0\.(5|4999999)\d*, for which no amount/)
    }
  })

  test('nor does any buy exactly that', () => {
    const half = { tag: 'InsufficientReserves', allowed: 'less than 0.5, for which no amount would be enough' }
    for (const answer of [
      inFloat64.swap({ x: 1, y: 1 }, exactOut('x', 0.5)),
      inDecimals.swap({ x: decimal.one, y: decimal.one }, exactOut('x', decimal.of('0.5'))),
    ]) {
      expect(answer).toMatchObject({ left: { _tag: half.tag, token: 'x', allowed: half.allowed } })
    }
  })

  test('what is above it is sold', () => {
    const { amountIn } = orThrow(inDecimals.swap({ x: decimal.one, y: decimal.one }, exactOut('x', decimal.of('0.49'))))
    expect(decimal.toText(amountIn)).toBe('24.5')
  })
})

test('a level set that is not monotone in the liquidity is solved by its sign', () => {
  // Two reserves with virtual ones in proportion to the liquidity: rising from x·y before it falls.
  const virtual = define(real => ({
    levelSet: (x, y, liquidity) => {
      const shifted = (reserve: Num, part: string) => real.add(reserve, real.mul(real.of(part), liquidity))
      return real.sub(real.mul(shifted(x, '0.7'), shifted(y, '0.8')), real.mul(liquidity, liquidity))
    },
  }))
  const { x, y } = orThrow(orThrow(virtual(float64, {})).reserves(1))
  expect(x).toBeCloseTo(0.3, 14)
  expect(y).toBeCloseTo(0.2, 14)
})

test('a level set whose slope changes its sign has the loss that an independent program finds', () => {
  const [amplification, gamma] = ['50', '0.5']
  const cryptoswap = define(real => ({
    levelSet: (x, y, liquidity) => {
      const [u, v] = [real.div(x, liquidity), real.div(y, liquidity)]
      const k0 = real.min(real.one, real.mul(real.of(4), real.mul(u, v)))
      const g = real.sub(real.add(real.of(gamma), real.one), k0)
      const k = real.div(real.mul(real.mul(real.of(amplification), k0), real.of('0.25')), real.mul(g, g))
      const level = real.add(real.mul(k, real.sub(real.add(u, v), real.one)), real.mul(u, v))
      return real.sub(level, real.of('0.25'))
    },
  }))
  expect(orThrow(impermanentLoss(orThrow(cryptoswap(float64, {})), 1, 2))).toBeCloseTo(0.239730969653929, 14)
})

test('a level set with the same sign everywhere says that it is not monotone, and what to write', () => {
  const squared = define(real => ({
    levelSet: (x, y, liquidity) => {
      const level = real.sub(real.mul(x, y), real.mul(liquidity, liquidity))
      return real.mul(level, level)
    },
  }))
  const answer = orThrow(squared(float64, {})).liquidity({ x: 4, y: 9 })
  expect(answer).toMatchObject({ left: { _tag: 'NoConvergence' } })
  expect(E.isLeft(answer) && answer.left.given).toContain('not monotone in the liquidity')
  expect(E.isLeft(answer) && answer.left.allowed).toContain('positive below its liquidity and negative above')
})

test('a step of the reserves is found in decimals', () => {
  const steps = define(real => ({
    reserves: price => {
      const [low, high] = [real.of('0.9'), real.of('1.1')]
      const x = [low, high].filter(step => real.compare(price, step) <= 0).length
      return { x: real.of(x), y: real.of(2 - x) }
    },
  }))
  const curve = orThrow(steps(decimal, {}))
  const price = orThrow(curve.spotPrice({ x: decimal.of(3), y: decimal.one }))
  expect(decimal.toNumber(price)).toBeCloseTo(0.9, 12)
})
