import { describe, expect, test } from 'vitest'
import type { Coarse } from '../../src/curve/derive/derived.js'
import { fromLevels } from '../../src/curve/derive/from-levels.js'
import { levelAlong } from '../../src/curve/derive/level-along.js'
import type { Levels } from '../../src/curve/derive/levels.js'
import { otherReserve } from '../../src/curve/derive/other-reserve.js'
import { Fault } from '../../src/fault.js'
import { decimal, defineCurve, exactOut, float64, orThrow } from '../../src/index.js'
import { coarsely } from '../../src/solve/coarse.js'
import { rootFinder } from '../../src/solve/find-root.js'

/** The least that levels of sums are known to. */
const noise = 2 ** -50

/** The level sets of `x + y`, rising or falling with the reserves. Any reserves are said to lie on `level`. */
const sums = (sign: 1 | -1, level: (x: number, y: number) => number): Levels<number> => ({
  formula: 'levelSet',
  level,
  residual: (x, y, at) => sign * (x + y - at),
  noise: () => noise,
  slope: () => sign,
  gradient: () => ({ x: sign, y: sign }),
})

/** What is there of Y on a level that is off by some of its roundings, with 1 X and no Y. */
const whereEmpty = (sign: 1 | -1, roundings: number) => {
  const level = levelAlong(
    float64,
    sums(sign, () => 1 - roundings * noise),
    'x',
    1,
    0,
  )
  const { findRoot } = rootFinder(float64)
  return otherReserve(
    level,
    findRoot,
    (x, y) => x + y,
    () => false,
    () => undefined,
  )(1).other
}

describe.each([
  ['rise', 1],
  ['fall', -1],
] as const)('an empty reserve on level sets that %s with the reserves', (_how, sign) => {
  test('stays empty where the level is less by up to eight of its roundings', () => {
    expect(whereEmpty(sign, 4)).toBe(0)
    expect(whereEmpty(sign, 8)).toBe(0)
  })
  test('is filled where the level is more', () => {
    expect(Math.abs(whereEmpty(sign, -4) / noise - 4)).toBeLessThanOrEqual(1)
    expect(Math.abs(whereEmpty(sign, -100) / noise - 100)).toBeLessThanOrEqual(1)
  })
  test('is not taken to stay empty on a level that it is not on', () => {
    expect(() => whereEmpty(sign, 100)).toThrow(Fault)
  })
})

test('a trade to the very end of a level leaves nothing, and searches for nothing', () => {
  let asked = 0
  const counted = (): Levels<number> => {
    const levels = sums(1, (x, y) => x + y)
    return {
      ...levels,
      residual: (...at) => {
        asked += 1
        return levels.residual(...at)
      },
    }
  }
  const level = levelAlong(float64, counted(), 'x', 1, 1)
  const { findRoot } = rootFinder(float64)
  const end = otherReserve(
    level,
    findRoot,
    (x, y) => x + y,
    () => true,
    () => undefined,
  )(2)
  expect(Math.abs(end.other)).toBe(0)
  expect(asked).toBe(1)
})

test('before its end, a level that bends is followed, not its last price', () => {
  const mean = (x: number, y: number) => Math.sqrt(x * x + 3 * x * y + y * y)
  const levels: Levels<number> = {
    formula: 'levelSet',
    level: mean,
    residual: (x, y, level) => mean(x, y) - level,
    noise: () => float64.roundingUnit,
    slope: () => 1,
    gradient: (x, y) => ({ x: (x + 1.5 * y) / mean(x, y), y: (y + 1.5 * x) / mean(x, y) }),
  }
  const { findRoot } = rootFinder(float64)
  const points = otherReserve(
    levelAlong(float64, levels, 'x', 1, 1),
    findRoot,
    mean,
    () => true,
    () => undefined,
  )
  expect(points(1.2).other).toBeCloseTo((Math.sqrt(27.2) - 3.6) / 2, 14)
})

describe('the other reserve on a level of x²y', () => {
  let asked = 0
  let coarselyAsked = 0
  const levels: Levels<number> = {
    formula: 'tradingFunction',
    level: (x, y) => Math.cbrt(x * x * y),
    residual: (x, y, level) => {
      asked += 1
      return Math.log((x * x * y) / level ** 3) / 3
    },
    noise: () => 2 * float64.roundingUnit,
    slope: () => 0.5,
    gradient: (x, y) => ({ x: 2 / (3 * x), y: 1 / (3 * y) }),
  }
  /** As numbers of fewer digits would answer. */
  const coarse: Coarse<number> = ask => {
    coarselyAsked += 1
    const along = (_token: 'x' | 'y', x: number, y: number) => (held: number) => ({
      other: (x * x * y) / held ** 2,
      price: () => expect.fail(),
    })
    return coarsely(float64, { reserves: () => expect.fail(), spotPrice: () => expect.fail(), along }, 1e-10)(ask)
  }
  const curve = fromLevels<number>(
    { real: float64, parts: {} as never, overDual: () => expect.fail() },
    () => levels as never,
    coarse,
  )
  const along = curve.along('x', 4, 9)
  const find = (held: number, near?: number) => {
    along(held)
    asked = 0
    coarselyAsked = 0
    const { other } = along(held, near)
    return { other, asked, coarselyAsked }
  }
  test('is searched for from where fewer digits have found it', () => {
    const found = find(30)
    expect(found.other).toBeCloseTo(0.16, 14)
    expect(found.coarselyAsked).toBe(1)
    const without = fromLevels<number>(
      { real: float64, parts: {} as never, overDual: () => expect.fail() },
      () => levels as never,
    ).along('x', 4, 9)
    without(30)
    asked = 0
    without(30)
    expect(found.asked).toBeLessThan(asked)
  })
  test('is searched for from a guess alone, where there is one', () => {
    expect(find(30, 0.16)).toMatchObject({ other: expect.closeTo(0.16, 14), coarselyAsked: 0 })
  })
})

test('levels that have no price where they meet an axis have no end there, in decimals either', () => {
  const levels: Levels<typeof decimal.one> = {
    formula: 'tradingFunction',
    level: decimal.add,
    residual: (x, y, level) => decimal.sub(decimal.add(x, y), level),
    noise: () => decimal.zero,
    slope: () => decimal.one,
    gradient: () => {
      throw new Fault({ _tag: 'NotRepresentable', quantity: 'a price', given: 'NaN', allowed: 'a number' })
    },
  }
  const formulas = { real: decimal, parts: {} as never, overDual: () => expect.fail() }
  expect(fromLevels<typeof decimal.one>(formulas, () => levels as never).prices()).toEqual({})
})

test('a token with a price at which it is said to run out is sold to the last', () => {
  // By level sets that are numbers only near their solution, so that they do not show that they meet the axes.
  const curve = orThrow(
    defineCurve({
      name: 'narrow',
      summary: '',
      formula: '',
      parameters: {},
      over: ({ add, div, ln, mul, of, sqrt, sub }) => ({
        prices: { lower: div(of(2), of(3)), upper: of(1.5) },
        levelSet: (x, y, level) => {
          const mean = sqrt(add(add(mul(x, x), mul(y, y)), mul(of(3), mul(x, y))))
          return ln(div(sub(mul(of(4), mean), level), sub(level, mul(of(0.25), mean))))
        },
      }),
    })(float64, {}),
  )
  expect(orThrow(curve.swap({ x: 1, y: 8 }, exactOut('x', 1))).amountIn).toBeCloseTo(Math.sqrt(89) - 8, 12)
})
