import { describe, expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const prices = 'time,price\n1700000000,2000\n1700086400,2100\n1700172800,1900\n'

describe('4bp is 0.0004 wherever the command reads a fraction', () => {
  test.each([
    ['swap -c constant-product --price 2000 --liquidity 100 --in x --amount 3 --fee', '4bp', '0.04%'],
    ['scenarios -c constant-product --fee', '4bp', '0.0004'],
    ['il -c weighted --from 1 --to 2 --set', 'weight=3000bp', 'weight=0.3'],
    ['il --from 1 --to 2 -c', 'weighted:weight=3000bp', 'weighted:weight=30%'],
    ['il --from 1 --to 2 -c', 'concentrated:width=100bp', 'concentrated:width=1%'],
    ['simulate -c constant-product --paths 2 --days 1 --volatility', '8000bp', '80%'],
    ['simulate -c constant-product --paths 2 --days 1 --swap-cost 0 --fee', '12.5 bp', '0.00125'],
  ])('%s %s', async (words, inPoints, plain) => {
    const ran = (text: string) => jsonOf([...words.split(' '), text])
    expect(await ran(inPoints)).toEqual(await ran(plain))
  })

  test('in the settings of pools, policies, alerts and the rest of the market', async () => {
    const file = csvFile(prices)
    const ran = (unit: (percent: number) => string) =>
      jsonOf(
        `backtest ${file} -c constant-product:fee=${unit(0.05)} -c weighted --fee directional:payingX=${unit(0.1)},payingY=${unit(0.2)} --swap-cost ${unit(0.01)} --alert il:above=${unit(1)} --rest constant-product:value=50e6,fee=${unit(0.3)} --trader flow:perDay=5,size=100`,
      )
    const inPoints = await ran(percent => `${(100 * percent).toFixed(0)}bp`)
    expect(inPoints).toEqual(await ran(percent => `${percent}%`))
    expect(inPoints.curves[0].pool.fee).toBe(0.0005)
  })

  test('but not where a number is no fraction', async () => {
    const { exitCode, stderr } = await ammeter('il -c constant-product --from 4bp --to 2')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--from is "4bp", must be a number above 0')
    const refused = await ammeter('il -c stableswap:amplification=4bp --from 1 --to 2')
    expect(refused.exitCode).toBe(2)
    expect(refused.stderr).toContain('amplification is "4bp", must be')
  })
})
