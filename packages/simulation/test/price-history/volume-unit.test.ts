import { describe, expect, it } from 'vitest'
import type { PathReading } from '../../src/price-history/index.ts'
import { good } from './points-of.ts'

const volumeOf = async (header: string, volume: string, reading: PathReading = {}) => {
  const names = header.split(',')
  const row = names.map((name, i) => (i === 0 ? '2021-01-01' : name === volume ? '3' : '20'))
  const { points, format } = await good(`${header}\n${row.join(',')}\n`, { volume, ...reading })
  const column = format.kind === 'prices' ? format.columns.volume : undefined
  return { volume: points[0]?.volume, unit: column?.unit, basis: column?.basis }
}

const [X, Y] = [60, 3]

describe('what volumes count', () => {
  it.each([
    ['snapped_at,price,market_cap,total_volume', 'total_volume', 'y', 'header'],
    ['time,close,Volume USD', 'Volume USD', 'y', 'header'],
    ['time,close,volumeUSD', 'volumeUSD', 'y', 'header'],
    ['time,close,Volume (EUR)', 'Volume (EUR)', 'y', 'header'],
    ['time,close,Volume DAI', 'Volume DAI', 'y', 'header'],
    ['time,close,quote_volume', 'quote_volume', 'y', 'header'],
    ['Open time,Close,Volume,Quote asset volume', 'Quote asset volume', 'y', 'header'],
    ['Open time,Close,Volume,Quote asset volume', 'Volume', 'x', 'header'],
    ['time,close,volumefrom,volumeto', 'volumefrom', 'x', 'header'],
    ['time,close,volumefrom,volumeto', 'volumeto', 'y', 'header'],
    ['date,close,Volume ETH,Volume USDT', 'Volume ETH', 'x', 'header'],
    ['date,close,Volume ETH,Volume USDT', 'Volume USDT', 'y', 'header'],
    ['date,close,Volume USD,Volume ETH', 'Volume USD', 'y', 'header'],
    ['date,close,Volume ETH,Volume BTC', 'Volume BTC', 'y', 'header'],
    ['date,close,Volume USDC,Volume USDT', 'Volume USDC', 'x', 'header'],
    ['time,close,Volume USD,Volume MA', 'Volume USD', 'y', 'header'],
    ['date,token0Price,volumeToken0,volumeToken1', 'volumeToken0', 'y', 'header'],
    ['date,token0Price,volumeToken0,volumeToken1', 'volumeToken1', 'x', 'header'],
    ['time,close,volume,trades', 'volume', 'x', 'header'],
    ['Date,Open,Close,Adj Close,Volume', 'Volume', 'y', 'assumed'],
    ['time,close,Volume,Volume MA', 'Volume', 'x', 'assumed'],
    ['time,close,amount', 'amount', 'x', 'assumed'],
  ])('is told by the header %s: %s is in %s (%s)', async (header, name, unit, basis) => {
    expect(await volumeOf(header, name)).toEqual({ volume: unit === 'x' ? X : Y, unit, basis })
  })

  it('is what is said, where it is said', async () => {
    for (const [volumeUnit, volume] of [
      ['x', X],
      ['y', Y],
    ] as const) {
      const expected = { volume, unit: volumeUnit, basis: 'given' }
      expect(await volumeOf('time,close,total_volume', 'total_volume', { volumeUnit })).toEqual(expected)
    }
  })

  it('is the money of the prices where both tokens have a price in it', async () => {
    const content = 'time,eth,btc,Volume USD\n2021-01-01,1000,20000,8000\n'
    const { points } = await good(content, { price: 'eth', quote: 'btc', volume: 'Volume USD' })
    expect(points[0]?.volume).toBeCloseTo(0.4, 15)
  })

  it('is Y where prices are those of token 1 in The Graph', async () => {
    const header = 'date,token1Price,volumeToken0,volumeToken1'
    const reading = { price: 'token1Price' }
    expect(await volumeOf(header, 'volumeToken1', reading)).toMatchObject({ unit: 'y' })
    expect(await volumeOf(header, 'volumeToken0', reading)).toMatchObject({ unit: 'x' })
  })
})
