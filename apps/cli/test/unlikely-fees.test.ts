import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter } from './run-command.ts'

const prices = () => csvFile('time,price\n2024-01-01,2000\n2024-01-02,2100\n')

const swap = 'swap --reserves 1000,3000000 --in x --amount 1'
const simulate = 'simulate --paths 2 --days 1 --threads 1'

describe('fees of 10 % and more without a sign, wherever they are typed', () => {
  it.each([
    [`${swap} --curve constant-product:fee=F`, 'the fee of --curve constant-product:fee=0.3'],
    [`${swap} --curve constant-product --fee volatility:base=F`, 'base of volatility'],
    [`${swap} --curve constant-product --fee directional:payingX=F`, 'payingX of directional'],
    [`${simulate} --curve weighted:weight=0.5,fee=F`, 'the fee of --curve weighted:weight=0.5,fee=0.3'],
    [
      `${simulate} --curve constant-product --trader flow --rest constant-product:value=5e6,fee=F`,
      'the fee of --rest constant-product:value=5e6,fee=0.3',
    ],
    ['backtest FILE --curve constant-product:fee=F', 'the fee of --curve constant-product:fee=0.3'],
    ['backtest FILE --curve constant-product --fee constant:rate=F', 'rate of constant'],
  ])('%s', async (words, what) => {
    const file = prices()
    // The fee first: the name of the file is random, and may have an F of its own.
    const given = (fee: string) => words.replace('=F', `=${fee}`).replace('FILE', file)
    const { exitCode, stderr } = await ammeter(given('0.3'))
    expect(stderr).toContain(`note: ${what} is 30.00 %, because 0.3 has no %: 0.3 % would be 0.003\n`)
    expect(exitCode).toBe(0)
    for (const meant of ['0.3%', '30%', '0.003']) expect((await ammeter(given(meant))).stderr).not.toContain('no %')
  })

  it('shares of a policy that are large as they stand are no fees', async () => {
    const { exitCode, stderr } = await ammeter(`${swap} --curve constant-product --fee stable-surge:threshold=0.4`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  })
})

describe('the error of a measured fee', () => {
  const HEADER =
    'timestamp,netAmount0,netAmount1,closeTick,openTick,lowestTick,highestTick,inAmount0,inAmount1,currentLiquidity'

  /** Records whose trades at one end of the tick, in both directions, leave no room for the fee. */
  const records = (fee: number): string => {
    const price = 1.0001 ** 200000
    const paid1 = Math.round(5e9 * price)
    const ticks = '200000,200000,200000,200000'
    const rows = Array.from({ length: 40 }, (_, i) => {
      const time = `2024-05-01 00:${String(i).padStart(2, '0')}:00`
      return i % 2 === 0
        ? `${time},5000000000,${-Math.round(paid1 * (1 - fee))},${ticks},5000000000,0,1000000000000000000`
        : `${time},${-Math.round(5e9 * (1 - fee))},${paid1},${ticks},0,${paid1},1000000000000000000`
    })
    return `${[HEADER, ...rows].join('\n')}\n`
  }

  it.each([0.0001, 0.0005, 0.002, 0.003, 0.0045, 0.0123, 0.05])('is a number, or small: %s', async fee => {
    const { exitCode, stderr } = await ammeter(['backtest', csvFile(records(fee)), '--curve', 'constant-product'])
    const percent = Number((fee * 100).toPrecision(10))
    expect(stderr).toContain(`note: the fee of the pool is ${percent} % (± less than 0.000001 %), by the amounts in`)
    expect(exitCode).toBe(0)
  })

  it('stands as it is where the price within the tick is not known', async () => {
    const file = join(import.meta.dirname, 'files', 'pool-fee-0.2-percent.csv')
    const { stderr } = await ammeter(`backtest ${file} --curve constant-product`)
    expect(stderr).toContain('the fee of the pool is 0.2 % (± 0.005 %)')
  })
})

describe('amounts of X and Y', () => {
  it('may have blanks after the comma', async () => {
    const spaced = ['swap', '--curve', 'constant-product', '--in', 'x', '--amount', '1', '--reserves']
    expect(await ammeter([...spaced, '1000, 3000000'])).toEqual(await ammeter([...spaced, '1000,3000000']))
    const il = ['il', '--curve', 'constant-product', '--from', '1', '--to', '2', '--against']
    const [one, other] = [await ammeter([...il, '3, 2000']), await ammeter([...il, '3,2000'])]
    expect(one).toEqual(other)
    expect(one.exitCode).toBe(0)
  })
})
