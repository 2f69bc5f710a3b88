import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const days = (prices: readonly number[]) =>
  `time,price\n${prices.map((price, day) => `2024-01-0${day + 1},${price}`).join('\n')}\n`

describe('--against', () => {
  it.each([
    ['half', 1 - Math.SQRT2 / 1.5],
    ['x', 1 - Math.SQRT2 / 2],
    ['y', 1 - Math.SQRT2],
    // 3 X and 2,000 Y are worth 5,000 at the entry price of 1,000, and 8,000 at 2,000.
    ['3,2000', 1 - Math.SQRT2 / 1.6],
  ])('%s: il answers the loss against it, signed', async (against, expected) => {
    const answer = await jsonOf(`il --curve constant-product --from 1000 --to 2000 --against ${against}`)
    expect(answer.lossAgainst).toBeCloseTo(expected, 14)
    expect(answer).toMatchObject({ against, conventions: { lossAgainst: expect.stringContaining('signed') } })
    expect(answer.impermanentLoss).toBeCloseTo(1 - Math.SQRT2 / 1.5, 14)
  })

  it('has every digit in decimals', async () => {
    const answer = await jsonOf('il --curve constant-product --from 1 --to 2 --against y --digits 30')
    expect(answer.lossAgainst).toBe('-0.41421356237309504880168872421')
  })

  it('is a line of il for people: a gain has a plus', async () => {
    const { stdout } = await ammeter('il --curve constant-product --from 1 --to 2 --against y')
    expect(stdout).toContain('\nimpermanent loss  −5.72 % vs holding\n                  +41.42 % vs all Y\n')
  })

  it('is a column of CSV', async () => {
    const { stdout } = await ammeter('il --curve constant-product --from 1 --to 4 --against x --csv')
    const [header = '', row = ''] = stdout.split('\n')
    expect(header.split(',').at(-1)).toBe('lossAgainst')
    expect(row.split(',').at(-1)).toBe('0.5')
  })

  it('compare answers it at every ratio, for curves with prices of their own and for others', async () => {
    const answer = await jsonOf(
      'compare --curve constant-product --curve concentrated --entry 1000 --from 0.5 --to 2 --against 3,2000',
    )
    const [product, range] = answer.curves
    const at = (points: readonly { ratio: number; lossAgainst: number }[], ratio: number) =>
      points.find(each => each.ratio === ratio)?.lossAgainst
    expect(at(product.points, 2)).toBeCloseTo(1 - Math.SQRT2 / 1.6, 14)
    expect(at(product.points, 1)).toBe(0)
    const [alone] = (await jsonOf('compare --curve concentrated --entry 1000 --from 0.5 --to 2 --against half')).curves
    expect(at(range.points, 1)).toBe(0)
    expect(at(alone.points, 2)).toBeCloseTo(alone.points.at(-1).impermanentLoss, 14)
  })

  it('compare prints it for people, and in CSV', async () => {
    const words = 'compare --curve constant-product --from 0.5 --to 2 --against half'
    expect((await ammeter(words)).stdout).toContain('Loss against half and half, of equal value at entry')
    expect((await ammeter(`${words} --csv`)).stdout.split('\n')[0]).toBe(
      'curve,params,ratio,impermanentLoss,breakEvenFeeYield,trades,lossAgainst',
    )
  })

  it('compare answers it at the end of a history', async () => {
    const file = await csvFile(days([1000, 1500, 2000]))
    const { curves } = await jsonOf(`compare --prices ${file} --curve constant-product --against 3,2000`)
    expect(curves[0].lossAgainst).toBeCloseTo(1 - Math.SQRT2 / 1.6, 14)
    const { stdout } = await ammeter(`compare --prices ${file} --curve constant-product --against y`)
    expect(stdout).toMatch(/vs all Y.*\nconstant-product +−5\.72 % +\+41\.42 %/)
  })

  it('backtest answers it at the end of a path, fees left out', async () => {
    const file = await csvFile(days([1000, 1500, 2000]))
    const words = `backtest ${file} --curve constant-product --fee 0 --deposit 5000`
    const { curves, against } = await jsonOf(`${words} --against y`)
    expect(against).toBe('y')
    expect(curves[0].lossAgainst).toBeCloseTo(1 - Math.SQRT2, 12)
    expect((await jsonOf(`${words} --against 3,2000`)).curves[0].lossAgainst).toBeCloseTo(1 - Math.SQRT2 / 1.6, 12)
    expect((await ammeter(`${words} --against half`)).stdout).toMatch(/\nloss against half and half +−5\.72 %\n/)
    expect((await jsonOf(words)).curves[0]).not.toHaveProperty('lossAgainst')
  })

  it.each([
    ['eth', '--against is "eth", must be half, x, y, or amounts of X and Y, such as 3,2000'],
    ['0,0', '--against is "0,0", must be half, x, y, or amounts of X and Y, such as 3,2000, not both 0'],
    ['1,2,3', '--against is "1,2,3", must be half, x, y, or amounts of X and Y, such as 3,2000'],
    ['1,b', 'the amount of Y of --against is "b", must be a number of at least 0'],
  ])('%s is refused', async (against, message) => {
    const { exitCode, stderr } = await ammeter(`il --curve constant-product --from 1 --to 2 --against ${against}`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: `error: ${message}\n` })
  })
})
