import { constantProduct } from '@ammeter/constant-product'
import { float64, orThrow } from '@ammeter/core'
import { backtestTogether, flow } from '@ammeter/simulation'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const prices = Array.from({ length: 60 }, (_, day) => 2000 * Math.exp(0.1 * Math.sin(day)))
const day = (index: number) => 1_700_000_000 + 86_400 * index
const priceFile = () => csvFile(['time,close', ...prices.map((price, index) => `${day(index)},${price}`)].join('\n'))

const market = '--trader flow:perDay=100,size=500 --compete --seed 3'
const [cheap, dear] = ['--curve constant-product:fee=0.05%', '--curve constant-product:fee=1%']

interface Books {
  readonly fees: number
  readonly flowVolume: number
  readonly pool: { readonly feeFrom: string }
}

const curvesOf = async (words: string): Promise<readonly Books[]> =>
  (await jsonOf(`backtest ${priceFile()} ${words}`)).curves

describe('backtest --compete', () => {
  it('has the books of pools that share a market', async () => {
    const [first, second] = await curvesOf(`${cheap} ${dear} ${market}`)
    const curve = orThrow(constantProduct(float64, {}))
    const terms = [0.0005, 0.01].map(fee => ({ curve, deposit: 10_000, fee }))
    const shared = {
      flow: orThrow(flow({ perDay: 100, size: 500 })),
      rest: [{ curve, value: 1e6, fee: 0.003 }],
    }
    const test = orThrow(backtestTogether(terms, shared, 3))
    for (const [index, price] of prices.entries()) test.add({ time: 1000 * day(index), price })
    expect(orThrow(test.results()).map(({ end }) => end.fees)).toEqual([first?.fees, second?.fees])
    expect(test.inRange()).toEqual([true, true])
  })
  it('is another market than each of its own', async () => {
    const [alone] = await curvesOf(`${dear} ${market}`)
    const [, beside] = await curvesOf(`${cheap} ${dear} ${market}`)
    expect(beside?.flowVolume).toBeLessThan(alone?.flowVolume as number)
    expect(beside?.flowVolume).toBeGreaterThan(0)
  })
  it('shares evenly between equal pools', async () => {
    const [one, other] = await curvesOf(`${cheap} ${cheap} --fees collected ${market}`)
    expect((one?.flowVolume as number) / (other?.flowVolume as number)).toBeCloseTo(1, 9)
  })
  it('says so', async () => {
    const { stdout } = await ammeter(`backtest ${priceFile()} ${cheap} ${dear} ${market}`)
    expect(stdout).toContain("The market's flow is routed between these pools and the rest of the market")
    expect((await jsonOf(`backtest ${priceFile()} ${cheap} ${dear} ${market}`)).position.compete).toBe(true)
  })
})

it("the side of a curve's own fee is its own", async () => {
  const { position, curves } = await jsonOf(
    `backtest ${priceFile()} --curve constant-product:feeFrom=output --curve constant-product`,
  )
  expect(position.feeFrom).toBe('input')
  expect(curves.map(({ pool }: Books) => pool.feeFrom)).toEqual(['output', 'input'])
})
