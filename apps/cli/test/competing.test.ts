import { constantProduct } from '@ammeter/constant-product'
import { float64, orThrow } from '@ammeter/core'
import { backtestTogether, flow, generatePath, geometricBrownianMotion } from '@ammeter/simulation'
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

describe('simulate --compete', () => {
  const words = `simulate --paths 30 --days 3 ${cheap} ${dear}`
  const routed = `${words} --trader flow:perDay=100,size=500`

  it('has on one path the books of a backtest of the same pools on it', async () => {
    const path = { model: geometricBrownianMotion, days: 3, stepSeconds: 3600, price: 2000 }
    const points = Array.from(orThrow(generatePath({ ...path, parameters: { volatility: 0.8 } }, 5)))
    const rows = points.map(({ time, price }) => `${1_700_000_000 + time / 1000},${price}`)
    // Flow without trades: arbitrage moves the pools, one after another, on the one market.
    const pools = `${cheap} ${dear} --curve weighted --compete --trader flow:perDay=0 --gas 5`
    const tested = await jsonOf(`backtest ${csvFile(['time,close', ...rows].join('\n'))} ${pools}`)
    const simulated = await jsonOf(`simulate --paths 1 --seed 5 --days 3 --price 2000 --volatility 0.8 ${pools}`)
    for (const [index, curve] of tested.curves.entries()) {
      const { fees, lvr, volume, payout, gainVsHold, impermanentLoss, netVsHold } = curve
      const books = { fees, lvr, volume, payout, gainVsHold, impermanentLoss }
      expect(simulated.curves[index].netVsHold.mean).toBeCloseTo(netVsHold, 12)
      for (const [name, value] of Object.entries(books)) {
        expect(simulated.curves[index][name].mean, name).toBeCloseTo((value as number) / 10_000, 12)
      }
    }
    expect(tested.curves[1].fees).toBeGreaterThan(0)
  })

  it('routes one flow between all of them, on the same paths as without it', async () => {
    const { curves, differences } = await jsonOf(`${routed} --compete`)
    const apart = await jsonOf(routed)
    expect(curves[1].flowVolume.mean).toBeLessThan(apart.curves[1].flowVolume.mean)
    expect(curves[1].flowVolume.mean).toBeGreaterThan(0)
    expect(curves.map(({ hold }: { hold: unknown }) => hold)).toEqual(
      apart.curves.map(({ hold }: { hold: unknown }) => hold),
    )
    expect(differences[0].fees.mean).toBeCloseTo(curves[1].fees.mean - curves[0].fees.mean, 14)
    expect(differences[0].netVsHold.standardError).toBeGreaterThan(0)
  })

  it('says so', async () => {
    const { stdout, stderr } = await ammeter(`${routed} --compete`)
    expect(stdout).toContain("The market's flow is routed between these pools and the rest of the market")
    expect(stderr).toBe('')
    const { curves } = await jsonOf(`${routed} --compete`)
    expect(curves.map(({ position }: { position: unknown }) => position)).toMatchObject([
      { compete: true },
      { compete: true },
    ])
    expect((await jsonOf(routed)).curves[0].position.compete).toBeUndefined()
  })

  it('is one pool alone where there is one', async () => {
    const one = `simulate --paths 10 --days 2 ${cheap} --trader flow:perDay=100,size=500`
    const { position, ...alone } = await jsonOf(one)
    expect(await jsonOf(`${one} --compete`)).toEqual({ ...alone, position: { ...position, compete: true } })
  })

  it.each([
    ['simulate', '--trader flow:perDay=9 --trader flow:perDay=1', 'traders is flow twice, must be one of each kind'],
    [
      'backtest FILE',
      '--trader flow:perDay=9 --trader flow:perDay=1',
      'traders is flow twice, must be one of each kind',
    ],
    ['simulate', '', '--compete: only with flow, such as --trader flow:perDay=200,size=5000'],
    ['backtest FILE', '', '--compete: only with flow, such as --trader flow:perDay=200,size=5000'],
  ])('%s %s is refused', async (command, traders, message) => {
    const words = `${command.replace('FILE', priceFile())} ${cheap} ${dear} ${traders} --compete`
    expect((await ammeter(words)).stderr).toContain(message)
  })
})

it("the side of a curve's own fee is its own", async () => {
  const { position, curves } = await jsonOf(
    `backtest ${priceFile()} --curve constant-product:feeFrom=output --curve constant-product`,
  )
  expect(position.feeFrom).toBe('input')
  expect(curves.map(({ pool }: Books) => pool.feeFrom)).toEqual(['output', 'input'])
})
