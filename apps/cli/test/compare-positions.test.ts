import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

type Point = Readonly<Record<string, number>>

const pointsOf = async (words: string): Promise<readonly Point[]> =>
  (await jsonOf(`compare ${words}`)).curves.map(({ points }: { readonly points: readonly Point[] }) => points[0])

describe('compare --deposit', () => {
  it('tells the value, the reserves and the depth of a position, at the prices that are named', async () => {
    const [product, range] = await pointsOf(
      '--curve constant-product --curve concentrated:width=x4 --deposit 10000 --at 4',
    )
    expect(product).toMatchObject({ value: 20_000, hold: 25_000, x: 2500, y: 10_000 })
    expect(product?.depth).toBeCloseTo(1, 12)
    // At the end of its range all of it is Y.
    expect(range?.x).toBe(0)
    expect(range?.y).toBeCloseTo(range?.value ?? 0, 9)
  })

  it('counts tokens at the price of entry, whatever the curve counts in', async () => {
    const [product, stable] = await pointsOf(
      '--curve constant-product --curve stableswap --entry 2000 --deposit 8000 --at 1',
    )
    for (const point of [product, stable]) {
      expect(point?.x).toBeCloseTo(2, 12)
      expect(point?.y).toBeCloseTo(4000, 9)
    }
  })

  it('has null for a depth that is none', async () => {
    const [sum] = await pointsOf('--curve constant-sum --deposit 1 --at 1')
    expect(sum?.depth).toBeNull()
  })
})

describe('compare --volume', () => {
  it('by depth has the net of the scenario on the way there, in either arithmetic', async () => {
    const curves = '--curve weighted --curve concentrated:width=x1.5 --fee 0.3% --days 40 --fees-by depth'
    for (const ratio of [0.5, 1, 1.1]) {
      const at = `${curves.replace('--fee', '--volume 10% --fee')} --at ${ratio}`
      const [points, exact] = [await pointsOf(at), await pointsOf(`${at} --digits 30`)]
      const { scenarios } = await jsonOf(`scenarios ${curves} --base price=${ratio},volume=10%`)
      expect(points).toHaveLength(2)
      points.forEach((point, i) => {
        expect(point.net).toBeCloseTo(scenarios[1].curves[i].netVsHold, 12)
        expect(Number(exact[i]?.net)).toBeCloseTo(point.net ?? Number.NaN, 12)
      })
    }
  })

  it('sets fees of the mean value against the loss', async () => {
    const [point] = await pointsOf('--curve constant-product --at 4 --fee 1% --volume 50% --days 20')
    // Worth 1, then 2, of a deposit that would be 2.5: the mean is 1.5, a tenth of it are fees.
    expect(point?.fees).toBeCloseTo(0.1, 14)
    expect(point?.net).toBeCloseTo(0.15 / 2.5 - 0.2, 14)
    expect(point?.lossOfMean).toBeCloseTo(0.5 / 1.5, 14)
    expect(point?.breakEvenDay).toBeCloseTo((0.5 / 1.5 / 0.1) * 20, 10)
  })

  it('goes against another holding where one is named', async () => {
    const [point] = await pointsOf('--curve constant-product --at 4 --volume 0 --against x')
    expect(point?.net).toBeCloseTo(-0.5, 14)
    expect(point?.breakEvenDay).toBeNull()
  })

  it('prints what it adds, for people and as CSV, in any arithmetic', async () => {
    const { stdout } = await ammeter('compare --curve constant-product --at 1,4 --deposit 100 --volume 30% --digits 20')
    for (const heading of ['Value of the position', 'Depth', 'Net against holding']) expect(stdout).toContain(heading)
    const csv = await ammeter('compare --curve constant-product --at 1,4 --deposit 100 --volume 30% --csv')
    expect(csv.stdout.split('\n')[0]).toMatch(/,value,hold,x,y,depth,fees,lossOfMean,breakEvenDay,net$/)
  })
})

describe('what cannot be', () => {
  it.each([
    ['compare --at 2,x', '--at is "x"'],
    ['compare --at 2 --points 5', 'cannot be used with'],
    ['compare --days 5', '--days: only with --volume'],
    ['compare --fees-by depth', '--fees-by: only with --volume'],
    ['compare --fee 0.3%', '--fee: only with --volume, or --fee with --prices'],
    ['compare --deposit 0', '--deposit is "0", must be a number above 0'],
  ])('%s', async (command, message) => {
    const { exitCode, stderr } = await ammeter(command)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })
})
