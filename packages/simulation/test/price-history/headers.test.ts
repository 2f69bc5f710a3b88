import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { good, pointsOf } from './points-of.ts'

const kraken = '1704067200,2280.5,2290.1,2275.0,2288.3,125.5,400\n1704070800,2288.3,2295.0,2280.0,2283.7,98.2,350\n'
const binance =
  '1735689600000,3330,3340,3320,3335.5,27,1735693199999,90058.5,100,10,33355,0\n' +
  '1735693200000,3335.5,3350,3330,3341.25,30,1735696799999,100237.5,120,12,40095,0\n'
const metaTrader = '2024.01.01,00:00,1.1,1.3,1.0,1.2,77\n2024.01.01,01:00,1.2,1.4,1.1,1.3,81\n'

describe('a file without a header', () => {
  it.each([
    ["Kraken's candles", kraken, [2288.3, 2283.7], [125.5 * 2288.3, 98.2 * 2283.7]],
    ["Binance's klines", binance, [3335.5, 3341.25], [27 * 3335.5, 30 * 3341.25]],
    ["MetaTrader's candles", metaTrader, [1.2, 1.3], [77 * 1.2, 81 * 1.3]],
  ])('is read by its shape: %s', async (owner, content, prices, volumes) => {
    const { points, notes, rows } = await good(content, { volume: true })
    expect(rows).toBe(2)
    expect(points.map(({ price }) => price)).toEqual(prices)
    expect(points.map(({ volume }) => volume)).toEqual(volumes)
    expect((points[1]?.time as number) - (points[0]?.time as number)).toBe(3_600_000)
    expect(notes[0]).toContain(`there is no header; by its shape it is read as ${owner}: `)
  })

  it.each([
    ['open', '2', '2288.3'],
    ['high', '3', '2295'],
  ])('of a known shape has columns by name and by number: %s, %s', async (name, number, last) => {
    for (const price of [name, number]) {
      const { points } = await good(kraken, { price, time: '1' })
      expect(points).toHaveLength(2)
      expect(points[1]?.price).toBe(Number(last))
    }
  })

  const unknown = '2021-01-01,7,10\n2021-01-02,8,20\n'

  it.each([
    ['a time and numbers', unknown],
    ['numbers', '0,2000\n1,2100\n'],
    ['a symbol, a time and numbers', 'ETH,1704067200,2000\nETH,1704067201,2000\n'],
    ['highs below the lows', kraken.replaceAll('2290.1', '2190.1')],
  ])('of another shape is said to have none: %s', async (_, content) => {
    expect(await pointsOf(content)).toMatchObject(
      E.left({ line: 1, found: 'data in the first line, and no header', remedy: 'column-numbers' }),
    )
    expect(await pointsOf(content, { time: '1' })).toMatchObject(E.left({ remedy: 'column-numbers' }))
  })

  it('keeps its first row where columns are named by number', async () => {
    const { points, rows } = await good(unknown, { time: '1', price: '3' })
    expect(rows).toBe(2)
    expect(points.map(({ price }) => price)).toEqual([10, 20])
  })

  it.each(['2021-01-01', '0', '4', 'close'])('has no column %s', async price => {
    expect(await pointsOf(unknown, { time: '1', price })).toMatchObject(
      E.left({ _tag: 'UnknownColumn', given: price, isHeaderless: true, header: ['1', '2', '3'] }),
    )
  })
})

describe('a header', () => {
  const row = '1704067200,2000,2050'

  it.each([
    ['an address', 'https://www.example.org/a,b;c\n', 1],
    ['a comment with delimiters', '# prices, hourly, in dollars\n', 1],
    ['the delimiter, as spreadsheets write it', 'sep=;\n', 1],
    ['a title', 'ETH/USD\n\nhourly\n', 2],
  ])('may have lines above it, which are named: %s', async (_, above, count) => {
    for (const delimiter of [',', ';']) {
      const table = `unix,open,close\n${row}\n`.replaceAll(',', delimiter)
      for (const chunk of [1, 1 << 16]) {
        const { points, notes } = await good(above + table, {}, chunk)
        expect(points).toEqual([{ time: 1_704_067_200_000, price: 2050 }])
        expect(notes).toHaveLength(count)
        expect(notes[0]).toBe('line 1 is above the header, and left out')
      }
    }
  })

  it('may have a first column without a name, which has the times', async () => {
    const content = ',WETH,USDC\n2023-08-13 00:00:00,1848.12,1\n2023-08-13 00:01:00,1850.00,1\n'
    const { points, format } = await good(content, { price: 'WETH' })
    expect(points.map(({ price }) => price)).toEqual([1848.12, 1850])
    expect(format).toMatchObject({ columns: { time: { index: 0 }, price: { name: 'WETH' } } })
    expect((await good(',0\n2023-08-13,5\n', { price: '0' })).points[0]?.price).toBe(5)
    expect(await pointsOf(content)).toMatchObject(E.left({ missing: 'price' }))
  })

  it('of a column of times goes before one without a name', async () => {
    const { points } = await good(',timestamp,close\n0,2021-01-01,7\n1,2021-01-02,8\n')
    expect(points.map(({ time }) => time)).toEqual([Date.UTC(2021, 0, 1), Date.UTC(2021, 0, 2)])
  })

  it('has its columns by number too, unless that is the name of one', async () => {
    expect((await good('time,open,close\n2021-01-01,1,2\n', { price: '2' })).points[0]?.price).toBe(1)
    expect((await good('time,3,2\n2021-01-01,1,5\n', { price: '2' })).points[0]?.price).toBe(5)
  })
})
