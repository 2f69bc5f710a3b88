import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { PathReading } from '../../src/price-history/index.ts'
import { good, open, pointsOf } from './points-of.ts'

const day = (date: number) => Date.UTC(2021, 0, date)

describe('a path of prices', () => {
  it('is read in chunks of any size', async () => {
    const content = 'time;close\r\n2021-01-01;10\r\n2021-01-02;"20.5"\r\n\r\n2021-01-04; 5 \r\n'
    const expected = [
      { time: day(1), price: 10 },
      { time: day(2), price: 20.5 },
      { time: day(4), price: 5 },
    ]
    for (const chunk of [1, 3, 1 << 16]) {
      const { points, rows, format } = await good(`\uFEFF${content}`, {}, chunk)
      expect(points).toEqual(expected)
      expect(rows).toBe(3)
      expect(format).toEqual({
        kind: 'prices',
        columns: { time: { index: 0, name: 'time' }, price: { index: 1, name: 'close' } },
      })
    }
  })

  it('tells the gaps', async () => {
    const { gaps } = await good('t,p\n2021-01-01,1\n2021-01-02,1\n2021-01-03,1\n2021-01-08,1\n')
    expect(gaps).toMatchObject({ count: 1, usualStep: 86_400_000, longest: { after: day(3) } })
  })

  it.each<[string, PathReading, number]>([
    ['volume', { volume: true }, 60],
    ['volume', { volume: true, volumeUnit: 'y' }, 3],
    ['Volume USD', { volume: true }, 3],
    ['Volume (USDT)', { volume: true }, 3],
    ['Volume USD', { volume: true, volumeUnit: 'x' }, 60],
    ['Vol.', { volume: true }, 60],
    ['amount', { volume: 'amount' }, 60],
    ['amount', { volume: 'AMOUNT', volumeUnit: 'y' }, 3],
  ])('has volumes in Y, from a column %j read as %o', async (name, reading, volume) => {
    const { points } = await good(`time,close,"${name}"\n2021-01-01,20,3\n`, reading)
    expect(points).toEqual([{ time: day(1), price: 20, volume }])
  })

  it('has no volumes where none are wanted, whatever stands there', async () => {
    const { points } = await good('time,close,volume\n2021-01-01,20,n/a\n')
    expect(points).toEqual([{ time: day(1), price: 20 }])
  })

  it('has the ratio where both tokens are priced in a third money, and volume at that ratio', async () => {
    const { points } = await good('time,eth,btc,volume\n2021-01-01,1000,20000,8\n', {
      price: 'eth',
      quote: 'btc',
      volume: true,
    })
    expect(points).toEqual([{ time: day(1), price: 0.05, volume: 0.4, quotePrice: 20_000 }])
  })

  it.each<[string, string, PathReading, object]>([
    ['nothing', '', {}, { found: 'nothing' }],
    ['a header only', 'time,close\n', {}, { line: 1, found: 'a header only' }],
    ['no column of times', 'a,close\n1,2\n', {}, { line: 1, missing: 'time' }],
    ['no column of volumes', 'time,close\n2021-01-01,2\n', { volume: true }, { line: 1, missing: 'volume' }],
    ['no column of that name', 'time,close\n2021-01-01,2\n', { quote: 'btc' }, { _tag: 'UnknownColumn', given: 'btc' }],
    [
      'a field too few',
      'time,close\n2021-01-01,2\n2021-01-02\n',
      {},
      { line: 3, found: '1 field', expected: '2, as in the header' },
    ],
    ['a field too many', 'time,close\n2021-01-01,2,3\n', {}, { line: 2, found: '3 fields' }],
    ['a time that is none', 'time,close\nsoon,2\n', {}, { line: 2, column: 'time', found: '"soon"' }],
    ['a time twice', 'time,close\n2021-01-01,2\n2021-01-01,3\n', {}, { line: 3, column: 'time' }],
    [
      'times in no order',
      'time,close\n2021-01-04,2\n2021-01-05,3\n2021-01-01,3\n',
      {},
      { line: 4, column: 'time', expected: expect.stringContaining('a time after that of line 3') },
    ],
    [
      'times in no order, the first two from new to old',
      'time,close\n2021-01-05,2\n2021-01-04,3\n2021-01-06,3\n',
      {},
      { line: 4, column: 'time', expected: expect.stringContaining('a time before that of line 3') },
    ],
    ['a price of zero', 'time,close\n2021-01-01,0\n', {}, { line: 2, column: 'close', found: '"0"' }],
    ['a negative price', 'time,close\n2021-01-01,2\n2021-01-02,-3\n', {}, { line: 3, column: 'close' }],
    ['no price', 'time,close\n2021-01-01,\n', {}, { line: 2, column: 'close', found: 'nothing' }],
    ['NaN', 'time,close\n2021-01-01,NaN\n', {}, { line: 2, column: 'close', found: '"NaN"' }],
    ['Infinity', 'time,close\n2021-01-01,1e999\n', {}, { line: 2, column: 'close' }],
    ['a price with thousands', 'time,close\n2021-01-01,"1,234.5"\n', {}, { line: 2, column: 'close' }],
    ['a negative volume', 'time,close,volume\n2021-01-01,2,-1\n', { volume: true }, { line: 2, column: 'volume' }],
    [
      'no volume',
      'time,close,volume\n2021-01-01,2,\n',
      { volume: true },
      { line: 2, column: 'volume', found: 'nothing' },
    ],
    ['a price of Y that is none', 'time,close,q\n2021-01-01,2,x\n', { quote: 'q' }, { line: 2, column: 'q' }],
    ['a quote that is never closed', 'time,close\n2021-01-01,"2\n', {}, { found: 'a quote that is never closed' }],
    ['a zero byte', 'time,close\n2021-01-01,\0\n', {}, { found: 'a zero byte' }],
  ])('stops at %s', async (_, content, reading, error) => {
    for (const chunk of [1, 1 << 16]) expect(await pointsOf(content, reading, chunk)).toMatchObject(E.left(error))
  })

  it('gives what stands before a bad row first, in batches', async () => {
    const rows = Array.from({ length: 50_000 }, (_, row) => `${1e9 + row},2\n`).join('')
    const { batches } = orThrow(await open(`time,close\n${rows}bad\n`))
    let points = 0
    let error: unknown
    for await (const batch of batches) {
      if (E.isLeft(batch)) error = batch.left
      else points += batch.right.length
    }
    expect(points).toBeGreaterThan(20_000)
    expect(error).toMatchObject({ line: 50_002, found: '1 field' })
  })
})

const POOL_HEADER =
  'timestamp,netAmount0,netAmount1,closeTick,openTick,lowestTick,highestTick,inAmount0,inAmount1,currentLiquidity'

/** A minute of a pool in which only one token was paid in. */
const minute = (at: number, token: 0 | 1, tick: number, fee: number, amount = 1e12): string => {
  const price = 1.0001 ** (tick + 0.5)
  const out = Math.round((token === 0 ? amount * price : amount / price) * (1 - fee))
  const [net0, net1] = token === 0 ? [amount, -out] : [-out, amount]
  const [in0, in1] = token === 0 ? [amount, 0] : [0, amount]
  const time = new Date(Date.UTC(2023, 7, 13) + at * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  return [time, net0, net1, tick, tick, tick, tick, in0, in1, 2e18].join(',')
}

const pool = (...rows: readonly string[]) => [POOL_HEADER, ...rows, ''].join('\n')

const start = Date.UTC(2023, 7, 13)

describe("a pool's records", () => {
  const rows = [
    '2023-08-13 00:00:00,-1970524626,1066799650715290921,201101,201102,201100,201103,0,1066799650715290921,2391553663290390168',
    '2023-08-13 00:01:00,0,0,201101,201101,201101,201101,0,0,2391553663290390168',
    '2023-08-13 00:03:00,500000,-3,201105,201101,201101,201105,500000,0,2000000000000000000',
  ]

  it('are points at the ends of their minutes, after one at the beginning of the first', async () => {
    const { points, format, rows: count } = await good(pool(...rows))
    const price = (tick: number) => 1e12 / 1.0001 ** tick
    expect(points.map(({ time }) => (time - start) / 60_000)).toEqual([0, 1, 3, 5])
    expect(points.map(point => point.price)).toEqual([201_102, 201_101, 201_101, 201_105].map(price))
    expect(points[0]?.recorded).toMatchObject({ inX: 0, inY: 0, liquidity: 0 })
    expect(points[1]?.recorded).toEqual({
      inX: expect.closeTo(1.0667996507153, 12),
      inY: 0,
      liquidity: expect.closeTo(2_391_553.66329, 5),
      low: price(201_103),
      high: price(201_100),
    })
    expect(points[3]?.recorded).toMatchObject({ inX: 0, inY: 0.5, liquidity: 2e6 })
    expect(count).toBe(3)
    expect(format).toMatchObject({ kind: 'pool', tokens: { decimals: [6, 18], x: 'token1' } })
  })

  it('are read with token0 as X, and with other decimals', async () => {
    const { points } = await good(pool(...rows), { pool: { x: 'token0', decimals: [6, 18] } })
    expect(points[1]?.price).toBeCloseTo(1.0001 ** 201_101 / 1e12, 18)
    expect(points[1]?.recorded).toMatchObject({ inX: 0, inY: expect.closeTo(1.0667996507153, 12) })
    expect(points[1]?.recorded?.low).toBeLessThan(points[1]?.recorded?.high as number)
    const [, alike] = (await good(pool(...rows), { pool: { decimals: [18, 18] } })).points
    expect(alike?.price).toBeCloseTo(1 / 1.0001 ** 201_101, 18)
    expect(alike?.recorded?.liquidity).toBeCloseTo(2.39155366329, 10)
  })

  it('of one minute take a minute', async () => {
    const { points } = await good(pool(rows[0] as string))
    expect(points.map(({ time }) => time - start)).toEqual([0, 60_000])
  })

  it.each([0.0001, 0.0005, 0.002, 0.0025, 0.003, 0.007, 0.01, 0.05])('tell the fee: %d', async fee => {
    const minutes = Array.from({ length: 40 }, (_, at) => minute(at, at % 2 === 0 ? 0 : 1, 200 + at, fee))
    const opened = orThrow(await open(pool(...minutes)))
    expect(opened.format).toMatchObject({ fee, feeError: expect.closeTo(5e-5, 5) })
  })

  it.each([
    ['no trades', rows.slice(1, 2)],
    ['no trade within one tick', rows.slice(2)],
    ['fees of two kinds', Array.from({ length: 40 }, (_, at) => minute(at, 0, 200, at % 2 === 0 ? 0.003 : 0.0005))],
    ['a fee that cannot be told from none', Array.from({ length: 40 }, (_, at) => minute(at, 0, 200, 0.00002))],
    ['amounts without a fee', Array.from({ length: 40 }, (_, at) => minute(at, 1, 200, 0))],
  ])('do not tell it: %s', async (_, minutes) => {
    expect(orThrow(await open(pool(...minutes))).format).toMatchObject({ kind: 'pool', fee: undefined })
  })

  it('are all read, also after those that told the fee', async () => {
    const minutes = Array.from({ length: 30_000 }, (_, at) => minute(at, 0, 200, 0.003))
    const { points, format } = await good(pool(...minutes), {}, 1 << 14)
    expect(points).toHaveLength(30_001)
    expect(format).toMatchObject({ fee: 0.003 })
  })

  const first = minute(0, 0, 200, 0.003)
  const field = (name: string, value: string) => {
    const fields = minute(1, 1, 200, 0.003).split(',')
    fields[POOL_HEADER.split(',').indexOf(name)] = value
    return pool(first, fields.join(','))
  }

  it.each<[string, string, object]>([
    [
      'a column that is missing',
      'timestamp,closeTick\n1,2\n',
      { line: 1, found: expect.stringContaining('netAmount0') },
    ],
    ['a header only', pool(), { line: 1, found: 'a header only' }],
    ['a field too few', `${pool(first)}2023-08-13,1\n`, { line: 3, found: '2 fields' }],
    ['a time that is none', field('timestamp', 'later'), { line: 3, column: 'timestamp' }],
    ['a time twice', pool(first, first), { line: 3, column: 'timestamp' }],
    ['a tick too high', field('closeTick', '887273'), { line: 3, column: 'closeTick', found: '"887273"' }],
    ['a tick too low', field('openTick', '-887273'), { line: 3, column: 'openTick' }],
    ['half a tick', field('lowestTick', '200.5'), { line: 3, column: 'lowestTick' }],
    ['no tick', field('highestTick', ''), { line: 3, column: 'highestTick', found: 'nothing' }],
    ['a highest tick below the lowest', field('highestTick', '199'), { line: 3, column: 'highestTick' }],
    ['a negative amount paid in', field('inAmount0', '-1'), { line: 3, column: 'inAmount0' }],
    ['an amount that is none', field('inAmount1', 'x'), { line: 3, column: 'inAmount1' }],
    ['a net amount that is none', field('netAmount0', 'NaN'), { line: 3, column: 'netAmount0' }],
    ['another', field('netAmount1', '1e999'), { line: 3, column: 'netAmount1' }],
    ['negative liquidity', field('currentLiquidity', '-5'), { line: 3, column: 'currentLiquidity' }],
  ])('stop at %s', async (_, content, error) => {
    expect(await pointsOf(content)).toMatchObject(E.left(error))
  })
})
