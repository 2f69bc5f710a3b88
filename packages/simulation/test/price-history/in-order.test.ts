import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { CsvRecord } from '../../src/price-history/csv-records.ts'
import { inOrder } from '../../src/price-history/in-order.ts'
import { openTable } from '../../src/price-history/open-table.ts'
import { historyOf } from './history-of.ts'
import { good, pointsOf } from './points-of.ts'

const DAY = 86_400_000

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, day) => `${new Date(Date.UTC(2000, 0, 1) + day * DAY).toISOString()},${day + 1}`)

const table = (rows: readonly string[]) => ['time,close', ...rows, ''].join('\n')

describe('rows from new to old', () => {
  it.each([2, 3, 10_000])('are read in reverse, with a note: %d of them', async count => {
    const forward = rowsOf(count)
    const reverse = await good(table(forward.toReversed()), {}, 1000)
    const { notes, ...expected } = await good(table(forward))
    expect(reverse).toEqual({ ...expected, notes: ['rows run from new to old, and are read in reverse'] })
    expect(notes).toEqual([])
  })

  it('have the ends and extremes of the rows from old to new', async () => {
    const rows = ['2021-01-01,5', '2021-01-02,1', '2021-01-03,9', '2021-01-04,1', '2021-01-05,9']
    const forward = await historyOf(table(rows))
    const reverse = await historyOf(table(rows.toReversed()))
    const notes = ['rows run from new to old, and are read in reverse']
    expect(reverse).toEqual(E.either.map(forward, history => ({ ...history, notes })))
  })

  it('are those of a pool as well', async () => {
    const [header, ...rows] = [
      'timestamp,netAmount0,netAmount1,closeTick,openTick,lowestTick,highestTick,inAmount0,inAmount1,currentLiquidity',
      '2023-08-13 00:00:00,-1970524626,1066799650715290921,201101,201102,201100,201103,0,1066799650715290921,2391553663290390168',
      '2023-08-13 00:01:00,0,0,201101,201101,201101,201101,0,0,2391553663290390168',
      '2023-08-13 00:03:00,500000,-3,201105,201101,201101,201105,500000,0,2000000000000000000',
    ]
    const reverse = await good([header, ...rows.toReversed()].join('\n'))
    expect(reverse.points).toEqual((await good([header, ...rows].join('\n'))).points)
  })

  it.each([
    ['one that is newer', 3, '2022-01-01,1', 'a time before that of line 3'],
    ['a time twice', 4, '2021-01-03,1', 'a time before that of line 4'],
    ['a time that is none', 4, 'x,1', 'a time such as'],
    ['a field too few', 4, '2020-01-01', '2, as in the header'],
  ])('stop at %s', async (_, after, row, expected) => {
    const rows = ['2021-01-05,1', '2021-01-04,1', '2021-01-03,1', '2021-01-02,1']
    const content = table([...rows.slice(0, after - 1), row, ...rows.slice(after - 1)])
    expect(await pointsOf(content)).toMatchObject(
      E.left({ line: after + 1, expected: expect.stringContaining(expected) }),
    )
  })

  it('stop where a price is wrong, at its line', async () => {
    expect(await pointsOf(table(['2021-01-05,1', '2021-01-04,0', '2021-01-03,1']))).toMatchObject(
      E.left({ line: 3, column: 'close', found: '"0"' }),
    )
  })

  it('say what to do where they are too many to stand in memory', async () => {
    const bytes = new Blob([table(rowsOf(9).toReversed())]).stream()
    const opened = await openTable(bytes)
    if (E.isLeft(opened)) throw new Error(JSON.stringify(opened.left))
    const timeOf = ({ fields }: CsvRecord) => Date.parse(fields[0] as string)
    const { records } = inOrder(opened.right, { column: { index: 0, name: 'time' }, timeOf, mostReversed: 8 })
    const { value } = await records.next()
    expect(value).toMatchObject(
      E.left({
        line: 10,
        found: 'more than 8 rows from new to old, too many to be reversed in memory',
        expected: expect.stringContaining('tac'),
      }),
    )
  })
})
