// A function as a table of polynomials, each made when it is first needed.

import type { HeldY } from './fees-along.js'
import { fitPolynomial, polynomialAt, WIDTH } from './polynomial.js'

/** Cells of equal width, each of which is filled when it is first asked for. */
const CELLS_PER_UNIT = 128

/** Where the cells end: beyond it the function itself is asked. */
const SPAN = 64
const CELLS = SPAN * CELLS_PER_UNIT

/** How far a polynomial may be from the function, of the function's size. */
const TOLERANCE = 4e-15

/** How much farther where a piece is half as long, and how often that counts: a function has noise of its own. */
const LOOSER = 1.3
const LOOSENED = 12

/** Where the function is smaller than this, it counts as that large. */
const LEAST_SIZE = 1 / 16

/** How often a cell is cut into halves, and into how many pieces, before the function itself is asked. */
const MOST_HALVINGS = 38
const MOST_PIECES = 512

/** Marks a cell that is not filled; others below zero have several pieces. */
const EMPTY = -1

/** The fit of a piece for which there is none. */
const NONE = { error: Number.NaN, size: Number.NaN }

/**
 * A table of a function: polynomials of degree 8, on pieces as short as it takes for them to differ from the function by
 * no more than rounding. Around a place where the function bends or jumps pieces are halved until nothing of it is
 * left, and what cannot be tabled is asked of the function itself. What the table says does not depend on the order in
 * which it is asked.
 *
 * @param f The function; NaN where it has no value.
 * @param bends Places where it is known to bend: pieces end there.
 */
export const functionTable = (f: (place: number) => number, bends: readonly number[]): HeldY => {
  const cells = new Int32Array(CELLS).fill(EMPTY)
  const counts = new Uint16Array(CELLS)
  let pieces = 0
  let table = new Float64Array(64 * WIDTH)
  let ends = new Float64Array(64)

  const makeRoom = (): void => {
    if ((pieces + 1) * WIDTH <= table.length) return
    const larger = new Float64Array(2 * table.length)
    larger.set(table)
    table = larger
    const moreEnds = new Float64Array(2 * ends.length)
    moreEnds.set(ends)
    ends = moreEnds
  }

  /** Adds the pieces between two places, from the lowest up. */
  const add = (lower: number, upper: number, halvings: number, first: number): void => {
    makeRoom()
    const offset = pieces * WIDTH
    const isLast = halvings === MOST_HALVINGS || pieces - first >= MOST_PIECES || !(upper > lower)
    const { error, size } = isLast ? NONE : fitPolynomial(f, lower, upper, table, offset)
    if (isLast || error <= TOLERANCE * LOOSER ** Math.min(halvings, LOOSENED) * Math.max(size, LEAST_SIZE)) {
      if (isLast) table[offset + 1] = Number.NaN
      ends[pieces] = upper
      pieces += 1
      return
    }
    const middle = (lower + upper) / 2
    add(lower, middle, halvings + 1, first)
    add(middle, upper, halvings + 1, first)
  }

  const fill = (cell: number): void => {
    const [lower, upper] = [cell / CELLS_PER_UNIT, (cell + 1) / CELLS_PER_UNIT]
    const first = pieces
    const inside = bends.filter(bend => bend > lower && bend < upper).sort((a, b) => a - b)
    ;[...inside, upper].reduce((from, to) => {
      add(from, to, 0, first)
      return to
    }, lower)
    counts[cell] = pieces - first
    const isPlain = pieces - first === 1 && !Number.isNaN(table[first * WIDTH + 1])
    cells[cell] = isPlain ? first : EMPTY - 1 - first
  }

  /** The value in a cell that is not filled, or has several pieces. */
  const atPieces = (cell: number, place: number): number => {
    if (cell === CELLS) return f(place)
    if (cells[cell] === EMPTY) {
      fill(cell)
      return at(place)
    }
    let low = EMPTY - 1 - (cells[cell] as number)
    let high = low + (counts[cell] as number) - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (place > (ends[middle] as number)) low = middle + 1
      else high = middle
    }
    return Number.isNaN(table[low * WIDTH + 1]) ? f(place) : polynomialAt(table, low * WIDTH, place)
  }

  const at = (place: number): number => {
    const cell = place < SPAN ? (place * CELLS_PER_UNIT) | 0 : CELLS
    const piece = cell < CELLS ? (cells[cell] as number) : EMPTY
    return piece >= 0 ? polynomialAt(table, piece * WIDTH, place) : atPieces(cell, place)
  }
  return { at, factor: 1 }
}
