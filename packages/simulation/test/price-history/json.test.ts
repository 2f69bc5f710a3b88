import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { PathReading } from '../../src/price-history/index.ts'
import { good, pointsOf } from './points-of.ts'

const [first, second] = [Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2)]

const days = [
  {
    date: first / 1000,
    token0Price: '2000',
    volumeUSD: '5',
    volumeToken0: '5',
    volumeToken1: '0.25',
    pool: { id: '1' },
  },
  {
    date: second / 1000,
    token0Price: '2100',
    volumeUSD: '6',
    volumeToken0: '6',
    volumeToken1: '0.5',
    pool: { id: '1' },
  },
]
const kline = (time: number, close: string) => [
  time,
  '3330',
  '3400',
  '3300',
  close,
  '27',
  time + 3_599_999,
  '90058.5',
  100,
  '10',
  '33355',
  '0',
]

describe('JSON', () => {
  it.each<[string, unknown, PathReading, readonly (number | undefined)[]]>([
    ["The Graph's poolDayDatas", { data: { poolDayDatas: days } }, {}, [undefined, undefined]],
    ["The Graph's poolDayDatas", { poolDayDatas: days }, { volume: true }, [5, 6]],
    ["The Graph's poolDayData", { data: { pool: { poolDayData: days } } }, { volume: 'volumeToken1' }, [500, 1050]],
    ["The Graph's poolDayDatas", { data: { poolDayDatas: days } }, { volume: 'volumeToken0' }, [5, 6]],
    [
      "CoinGecko's prices",
      {
        prices: [
          [first, 2000],
          [second, 2100],
        ],
        total_volumes: [
          [first, 5],
          [second, 6],
        ],
      },
      { volume: true },
      [5, 6],
    ],
    [
      "CoinGecko's prices",
      {
        prices: [
          [first, 2000],
          [second, 2100],
        ],
      },
      {},
      [undefined, undefined],
    ],
    ['a list of rows', [kline(first, '3330'), kline(second, '3350')], { volume: true }, [27 * 3330, 27 * 3350]],
    [
      'a list of objects',
      [
        { time: '2024-01-01', close: 2000 },
        { close: 2100, time: '2024-01-02' },
      ],
      {},
      [],
    ],
  ])('of %s is read', async (owner, json, reading, volumes) => {
    for (const text of [JSON.stringify(json), `\uFEFF \n${JSON.stringify(json, null, 2)}`]) {
      const { points, notes } = await good(text, reading, 16)
      expect(points.map(({ time }) => time)).toEqual([first, second])
      expect(points.map(({ price }) => price)).toEqual(owner === 'a list of rows' ? [3330, 3350] : [2000, 2100])
      if (volumes.length > 0) expect(points.map(({ volume }) => volume)).toEqual(volumes)
      expect(notes[0]).toBe(`read as JSON: ${owner}`)
    }
  })

  it('of The Graph names the token that is priced', async () => {
    const { notes } = await good(JSON.stringify({ data: { poolDayDatas: days } }))
    expect(notes).toContain('"token0Price" is read as the price of token 1 (X) in token 0 (Y)')
  })

  it('is read in reverse where it runs from new to old', async () => {
    const { points } = await good(JSON.stringify({ data: { poolDayDatas: days.toReversed() } }))
    expect(points.map(({ price }) => price)).toEqual([2000, 2100])
  })

  it.each([
    ['{"errors":[{"message":"no such field"}]}', { found: 'JSON of another kind', expected: /poolDayDatas.*CSV/ }],
    ['[1,2]', { found: 'JSON of another kind', expected: /klines/ }],
    ['{"prices":[[1', { found: 'JSON that is not complete or not well formed', expected: /CoinGecko/ }],
  ])('of another kind is named: %s', async (text, { found, expected }) => {
    expect(await pointsOf(text)).toMatchObject(E.left({ found, expected: expect.stringMatching(expected) }))
  })

  it.each([
    [[{ time: '2024-01-01', close: 1 }, { time: '2024-01-02' }], { entry: 2, column: 'close', found: 'nothing' }],
    [
      [
        { time: '2024-01-01', close: 1 },
        { time: '2024-01-03', close: 1 },
        { time: '2024-01-02', close: 1 },
      ],
      { entry: 3, column: 'time', expected: expect.stringContaining('a time after that of entry 2') },
    ],
    [[{ when: 1, close: 1 }], { missing: 'time' }],
    [[[first, 1]], { remedy: 'column-numbers' }],
    [[], { found: 'nothing' }],
  ])('that is wrong is wrong at an entry: %j', async (json, error) => {
    expect(await pointsOf(JSON.stringify(json))).toMatchObject(E.left(error))
  })
})
