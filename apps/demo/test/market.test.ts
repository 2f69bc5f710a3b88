import { expect, test } from 'vitest'
import { fromAddress, toAddress } from '../src/settings/address.ts'
import { marketOf, withMarketApr, withMarketSetBy } from '../src/settings/market.ts'
import { defaults, withNumbers } from '../src/settings/settings.ts'

test('what full range pays is the volume that brings it, at the fee, and the other way round', () => {
  expect(marketOf(defaults)).toEqual({
    apr: 0.09,
    perDay: Number((0.09 / 365 / 0.003).toPrecision(12)),
    feesBy: 'depth',
  })
  const { settings } = fromAddress('?market=volume&marketVolume=500000&marketTvl=2e6&fee=0.0005&feesBy=turnover')
  expect(marketOf(settings)).toEqual({ apr: 365 * 0.0005 * 0.25, perDay: 0.25, feesBy: 'turnover' })
})

test('set in the other way it is the same market, to the digits that are shown', () => {
  const byVolume = withMarketSetBy(defaults, 'volume')
  expect(byVolume.choices.market).toBe('volume')
  expect(byVolume.numbers.marketVolume).toBe(821_900)
  expect(marketOf(byVolume).apr).toBeCloseTo(0.09, 5)
  const back = withMarketSetBy(withNumbers(byVolume, { fee: 0.01 }), 'apr')
  expect(back.numbers.marketApr).toBe(0.3)
  expect(withMarketSetBy(back, 'apr')).toBe(back)
})

test('another APR changes what is set of the market, and nothing else', () => {
  expect(withMarketApr(defaults, 0.2)).toEqual(withNumbers(defaults, { marketApr: 0.2 }))
  const byVolume = withMarketApr(withMarketSetBy(defaults, 'volume'), 0.2)
  expect(Math.abs(marketOf(byVolume).apr / 0.2 - 1)).toBeLessThan(1e-3)
  expect(byVolume.numbers.marketApr).toBe(defaults.numbers.marketApr)
})

test('the market stands in the address, and older ones with a turnover pay what it brings', () => {
  const search = '?feesBy=turnover&market=volume&marketVolume=500000&marketTvl=2000000'
  expect(toAddress(fromAddress(search).settings)).toBe(search)
  const old = fromAddress('?turnover=50%&fee=0.001')
  expect(old.ignored).toEqual([])
  expect(marketOf(old.settings)).toEqual({ apr: 0.1825, perDay: 0.5, feesBy: 'depth' })
  expect(fromAddress('?turnover=90&fee=0.3').ignored).toEqual([
    'turnover is “90”, which is more than full range may pay a year',
  ])
  expect(fromAddress('?turnover=lots').ignored[0]).toMatch(/^turnover/)
  expect(fromAddress('?feesBy=luck&market=tea').ignored).toHaveLength(2)
})
