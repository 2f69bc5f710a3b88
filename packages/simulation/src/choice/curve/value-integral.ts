// The value of a deposit over the logarithm of the price, integrated: what fees by turnover are made of.

import { exp } from '../../random/exp.js'
import { ln } from '../../random/ln.js'

/** The positive places of Gauss and Legendre's rule with eight of them, and their weights. */
const PLACES = [0.1834346424956498, 0.525532409916329, 0.7966664774136267, 0.9602898564975363] as const
const WEIGHTS = [0.362683783378362, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763] as const

/** The width of a cell in the logarithm of the root: there the rule is exact but for rounding. */
const CELL = 1 / 8

/** Roots beyond these ends are taken for them: no price gets there. */
const NEAREST = 2 ** -20
const FARTHEST = 2 ** 20

/** The value, integrated over the logarithm of the price between two logarithms of its root, by the rule. */
const byRule = (valueAt: (root: number) => number, from: number, to: number): number => {
  const [middle, half] = [(from + to) / 2, (to - from) / 2]
  let sum = 0
  for (const [index, place] of PLACES.entries()) {
    const weight = WEIGHTS[index] as number
    sum += weight * (valueAt(exp(middle - half * place)) + valueAt(exp(middle + half * place)))
  }
  // The logarithm of the price is twice that of its root.
  return 2 * half * sum
}

/**
 * The value of a deposit while its curve trades, integrated over the logarithm of the price from entry to a root of the price.
 *
 * @param valueAt The value by `√(p/p₀)`; NaN where there is none.
 * @param lower The roots between which the curve trades.
 * @param upper
 * @param bends Roots at which the value bends.
 */
export const valueIntegral = (
  valueAt: (root: number) => number,
  lower: number,
  upper: number,
  bends: readonly number[],
): ((root: number) => number) => {
  const [from, to] = [Math.max(lower, NEAREST), Math.min(upper, FARTHEST)]
  const within = (root: number): number => Math.min(Math.max(root, from), to)
  if (!(from < to)) return () => 0
  const start = ln(within(1))
  const cuts = bends.map(ln).sort((a, b) => a - b)

  const between = (low: number, high: number): number => {
    let sum = 0
    let last = low
    for (const cut of [...cuts.filter(each => each > low && each < high), high]) {
      sum += byRule(valueAt, last, cut)
      last = cut
    }
    return sum
  }

  /** The integrals from the start to whole numbers of cells, up and down. */
  const sums: Readonly<Record<'up' | 'down', number[]>> = { up: [0], down: [0] }
  const edge = (way: 'up' | 'down', cells: number): number => start + (way === 'up' ? cells : -cells) * CELL
  const wholeCells = (way: 'up' | 'down', cells: number): number => {
    const known = sums[way]
    for (let cell = known.length; cell <= cells; cell += 1) {
      const [near, far] = [edge(way, cell - 1), edge(way, cell)]
      known.push((known[cell - 1] as number) + (way === 'up' ? between(near, far) : -between(far, near)))
    }
    return known[cells] as number
  }

  return root => {
    const log = ln(within(root))
    const way = log < start ? 'down' : 'up'
    const cells = Math.floor(Math.abs(log - start) / CELL)
    const whole = wholeCells(way, cells)
    const near = edge(way, cells)
    return whole + (way === 'up' ? between(near, log) : -between(log, near))
  }
}
