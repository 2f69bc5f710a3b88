import type { Num, Real, Token } from '@ammeter/core'
import type { Bars, DrawnBar } from './drawn-bar.js'
import { type DrawnPlace, reservesAt } from './drawn-place.js'

/** A trade along the bars. */
export interface DrawnTrade {
  /** The amount of the other token. */
  readonly other: Num
  /** Where it ends; beyond the last bar where there is not enough. */
  readonly end: DrawnPlace
}

/**
 * Moves along the bars until an amount of a token has been traded: up, where Y is paid for X, or down.
 *
 * From one root of the price to another, a bar of liquidity `l` trades `Y = l·|s′ − s|` against `X = Y/(s·s′)`.
 *
 * @param token The token that the amount is of, paid or taken.
 */
export const tradeAlong = (
  { add, sub, mul, div, one, zero, compare }: Real<Num>,
  bars: Bars,
  start: DrawnPlace,
  liquidity: Num,
  isUp: boolean,
  token: Token,
  amount: Num,
): DrawnTrade => {
  let { index, bar, root } = start
  let way = isUp ? start.down : start.up
  let rest = amount
  let other = zero
  for (;;) {
    const depth = mul(liquidity, bar.height)
    const end = isUp ? bar.rootUpper : bar.rootLower
    const inY = mul(depth, way)
    const room = token === 'y' ? inY : div(inY, mul(root, end))
    const next = bars[isUp ? index + 1 : index - 1]
    const isOver = next !== undefined && compare(rest, room) > 0
    const part = div(isOver ? room : rest, depth)
    const move = isUp ? part : sub(zero, part)
    const moved = isOver ? end : token === 'y' ? add(root, move) : div(root, sub(one, mul(root, move)))
    const product = mul(root, moved)
    const traded = isOver ? room : rest
    other = add(other, token === 'y' ? div(traded, product) : mul(traded, product))
    if (!isOver) {
      const left = sub(way, token === 'y' ? part : mul(part, product))
      const gone = sub(bar.width, left)
      return { other, end: { index, bar, root: moved, up: isUp ? gone : left, down: isUp ? left : gone } }
    }
    rest = sub(rest, room)
    index += isUp ? 1 : -1
    bar = next as DrawnBar
    root = isUp ? bar.rootLower : bar.rootUpper
    way = bar.width
  }
}

/** What is left of the token that a trade pays out: as the rest of the reserve, or as the way to the end that it stops at. */
export const remainingOf = (
  real: Real<Num>,
  { other, end }: DrawnTrade,
  liquidity: Num,
  token: Token,
  reserve: Num,
): Num =>
  real.compare(real.add(other, other), reserve) <= 0
    ? real.sub(reserve, other)
    : real.mul(liquidity, reservesAt(real, end)[token])
