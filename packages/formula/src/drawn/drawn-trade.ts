// Trades along the bars of drawn liquidity.

import type { Num, Real, Token } from '@ammeter/core'
import type { Bars, DrawnBar } from './drawn-bar.js'
import { type DrawnPlace, xAt, yAt } from './drawn-place.js'

/** A trade along the bars. */
export interface DrawnTrade {
  /** The amount of the other token. */
  readonly other: Num
  /** The bar and the square root of the price at which the trade ends; beyond the last bar if there is not enough. */
  readonly bar: DrawnBar
  readonly root: Num
  /** How far the root is from the end of that bar towards which the trade moved. */
  readonly way: Num
}

/**
 * Moves along the bars until an amount of a token has been traded: up if Y is paid for X, else down.
 *
 * From one root of the price to another, a bar of liquidity `l` trades `Y = l·|s′ − s|` against `X = Y/(s·s′)`.
 *
 * @param token The token of the amount, which is paid or taken.
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
      return { other, bar, root: moved, way: sub(way, token === 'y' ? part : mul(part, product)) }
    }
    rest = sub(rest, room)
    index += isUp ? 1 : -1
    bar = next as DrawnBar
    root = isUp ? bar.rootLower : bar.rootUpper
    way = bar.width
  }
}

/**
 * What is left of the token that a trade pays out. After a small trade it is the reserve less the amount. After a large
 * trade that leaves little, it is the reserve at the place where the trade ends, because a difference would lose digits.
 */
export const remainingOf = (
  real: Real<Num>,
  { other, bar, root, way }: DrawnTrade,
  liquidity: Num,
  token: Token,
  reserve: Num,
): Num =>
  real.compare(real.add(other, other), reserve) <= 0
    ? real.sub(reserve, other)
    : real.mul(liquidity, token === 'x' ? xAt(real, bar, root, way) : yAt(real, bar, way))
