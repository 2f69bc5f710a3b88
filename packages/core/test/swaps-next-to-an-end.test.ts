import { expect, test } from 'vitest'
import { type CurveParts, defineCurve, exactIn, exactOut, float64, type Num, orThrow, type Real } from '../src/index.js'

const defined = (parts: <N>(real: Real<N>) => CurveParts<N>) =>
  orThrow(
    defineCurve({
      name: 'tested',
      summary: '',
      formula: '',
      parameters: {},
      over: (real: Real<Num>): CurveParts<Num> => parts(real),
    })(float64, {}),
  )
const define = (tradingFunction: <N>(real: Real<N>) => (x: N, y: N) => N) =>
  defined(real => ({ tradingFunction: tradingFunction(real) }))

/** `1/(1/x + 1/y)`: neither reserve falls below the liquidity. */
const harmonic = define(real => (x, y) => real.div(real.mul(x, y), real.add(x, y)))
const harmonicByPowers = define(real => {
  const inverse = (a: typeof real.one) => real.pow(a, real.of(-1))
  return (x, y) => inverse(real.add(inverse(x), inverse(y)))
})
/** `(√x + √y)²`: either reserve alone may be all there is. */
const roots = define(real => (x, y) => {
  const sum = real.add(real.sqrt(x), real.sqrt(y))
  return real.mul(sum, sum)
})

test.each([
  ['a quotient', harmonic],
  ['powers', harmonicByPowers],
])('a derivative that overflows is not a root: by %s', (_formula, curve) => {
  const before = { x: 40.98947771453255, y: 1.0250065781588489 }
  for (const amount of [94.7, 947.4, 8526.508302185313, 9473.898113539237]) {
    const { reserves } = orThrow(curve.swap(before, exactIn('y', amount)))
    // Of the liquidity 1: 1/x = 1 − 1/y.
    const expected = 1 / (1 - 1 / (before.y + amount))
    expect(Math.abs(reserves.x / expected - 1), `${amount}`).toBeLessThan(1e-12)
  }
})

test('a small step of one reserve that takes nearly all of the other is as exact as the level', () => {
  const at = (price: number) => ({ x: 9e-9 * (1 + price) ** -2, y: 9e-9 * (price / (1 + price)) ** 2 })
  const [before, after] = [at(7219.601931591324), at(9e9)]
  const { reserves, amountOut } = orThrow(roots.swap(before, exactIn('y', after.y - before.y)))
  // 1.1e-28 is left of 1.7e-16: of that, a few roundings are 1e-31.
  expect(Math.abs(amountOut - (before.x - after.x))).toBeLessThan(1e-31)
  expect(Math.abs(reserves.x - after.x)).toBeLessThan(1e-31)
})

test('a small step next to a level without end moves what the level says', () => {
  const before = { x: 23765.9466257647, y: 1.0000420787816504 }
  const level = (before.x * before.y) / (before.x + before.y)
  const { reserves } = orThrow(harmonicByPowers.swap(before, exactIn('y', 0.002000084157563301)))
  expect(Math.abs((reserves.x * reserves.y) / (reserves.x + reserves.y) / level - 1)).toBeLessThan(4e-15)
})

test('where none is there of the token that comes in, what goes out has no floor', () => {
  const shifted = defined(real => ({
    levelSet: (x, y, liquidity) =>
      real.sub(
        real.mul(real.add(x, real.mul(real.of(0.7), liquidity)), real.add(y, real.mul(real.of(0.8), liquidity))),
        real.mul(liquidity, liquidity),
      ),
  }))
  const reserves = { x: 0, y: 5.657142857142858e-7 }
  expect(shifted.swap(reserves, exactOut('y', 4.420169500175404e-9))).toMatchObject({ _tag: 'Right' })
  // Less than the level is known to, of an empty reserve: nothing comes in.
  const least = orThrow(shifted.swap({ x: 0, y: 0.6285714285714287 }, exactOut('y', 6.285714285714286e-16)))
  expect(least.amountIn).toBeLessThan(1e-15)
})
