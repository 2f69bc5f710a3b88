import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { defineTwin, float64, type Replay, readFlag, readText, readWhole, replayTrace } from '../../src/index.js'

/** A contract that keeps what it is given and halves it; its continuous model does not round. */
const halver =
  <N>(held: bigint, half: (held: bigint) => N): Replay<N> =>
  row =>
    E.either.map(readWhole(row, 'paid'), paid => {
      const sum = held + paid
      const isRefused = paid === 0n
      return {
        inputs: ['op', 'paid'],
        figures: { half: isRefused ? null : String(sum / 2n), held: String(sum), error: isRefused ? 'NOTHING' : null },
        gaps: isRefused ? [] : [{ exact: sum / 2n, real: half(sum), cause: sum % 2n === 0n ? 'none' : 'rounding' }],
        next: halver(sum, half),
      }
    })

const twin = defineTwin({
  name: 'halver',
  summary: 'Halves',
  pool: 'Halver',
  sources: [],
  open: (real, init) =>
    E.either.map(readWhole(init, 'held'), held => halver(held, sum => real.div(real.of(String(sum)), real.of(2)))),
})

const init = { op: 'init', pool: 'Halver', held: '1' }
const replay = (...lines: readonly object[]) =>
  replayTrace([twin], float64, lines as readonly Record<string, unknown>[])

describe('what was recorded', () => {
  test('a trace in which every figure is the same', () => {
    expect(replay(init, { op: 'pay', paid: '3', half: '2', held: '4' }, { op: 'pay', paid: '3', half: '3' })).toEqual(
      E.right({
        twin: 'halver',
        rows: 2,
        equal: 2,
        differ: 0,
        first: null,
        continuous: {
          largest: 1 / 7,
          median: 1 / 14,
          causes: [
            { cause: 'none', figures: 1, largest: 0 },
            { cause: 'rounding', figures: 1, largest: 1 / 7 },
          ],
        },
      }),
    )
  })

  test('the first difference, by the order of the fields in its row; the twin goes on from its own state', () => {
    expect(
      replay(
        init,
        { op: 'pay', paid: '1', held: '2' },
        { op: 'pay', paid: '1', held: '4', half: '9' },
        { op: 'pay', paid: '1', held: '4' },
        { op: 'pay', paid: '1', held: '6' },
      ),
    ).toMatchObject(E.right({ rows: 4, equal: 2, differ: 2, first: { row: 2, field: 'held', want: '4', got: '3' } }))
  })

  test('a row without an error records that there was none', () => {
    expect(replay(init, { op: 'pay', paid: '0', held: '1' })).toMatchObject(
      E.right({ differ: 1, first: { row: 1, field: 'error', want: null, got: 'NOTHING' } }),
    )
    expect(replay(init, { op: 'pay', paid: '0', half: null, held: '1', error: 'NOTHING' })).toMatchObject(
      E.right({ differ: 0 }),
    )
  })

  test('a number is not the text of it', () => {
    expect(replay(init, { op: 'pay', paid: '1', held: 2 })).toMatchObject(E.right({ first: { want: 2, got: '2' } }))
  })

  test('no row, no gap', () => {
    expect(replay(init)).toMatchObject(
      E.right({ rows: 0, equal: 0, differ: 0, continuous: { largest: null, median: null, causes: [] } }),
    )
  })
})

describe('lines that are no part of a trace', () => {
  const fault = (line: number, quantity: string, given: string, allowed: string) =>
    E.left({ line, error: { _tag: 'InvalidQuantity', quantity, given, allowed } })
  const whole = 'a whole number of at least 0, as text'

  test('the first line', () => {
    expect(replay()).toEqual(fault(1, 'op of the first line', 'undefined', '"init"'))
    expect(replay({ op: 'init', pool: 'Other' })).toEqual(fault(1, 'pool', '"Other"', 'one of "Halver"'))
    expect(replay({ op: 'init', pool: 'Halver', held: '-1' })).toEqual(fault(1, 'held', '"-1"', whole))
  })

  test('a row that cannot be read, that records nothing, or more than is known', () => {
    const right = { op: 'pay', paid: '1', held: '2' }
    const allowed = 'op, paid, half, held, error'
    expect(replay(init, right, { op: 'pay' })).toEqual(fault(3, 'paid', 'undefined', whole))
    expect(replay(init, right, { op: 'pay', paid: 1 })).toEqual(fault(3, 'paid', '1', whole))
    expect(replay(init, { ...right, more: '1' })).toEqual(fault(2, 'field', '"more"', `one of ${allowed}`))
    for (const row of [
      { op: 'pay', paid: '1' },
      { op: 'pay', paid: '1', error: null },
    ]) {
      expect(replay(init, row)).toEqual(fault(2, 'figures recorded', '0', `some of ${allowed}`))
    }
  })
})

test('texts and flags of a line', () => {
  expect(readText({ to: 'A' }, 'to')).toEqual(E.right('A'))
  expect(readText({ to: 1 }, 'to')).toMatchObject(E.left({ quantity: 'to', given: '1', allowed: 'text' }))
  expect(readFlag({ on: false }, 'on')).toEqual(E.right(false))
  expect(readFlag({ on: 'true' }, 'on')).toMatchObject(E.left({ given: '"true"', allowed: 'true or false' }))
})
