import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

describe('il', () => {
  it('prints the JSON that programs rely on', async () => {
    const { conventions, version, ...figures } = await jsonOf('il --curve constant-product --from 1 --to 4')
    expect(figures).toEqual({
      curve: 'constant-product',
      params: {},
      entryPrice: 1,
      price: 4,
      reserves: { x: 0.5, y: 2 },
      value: 4,
      hold: 5,
      impermanentLoss: 0.2,
      breakEvenFeeYield: 0.25,
      trades: true,
    })
    expect(conventions.price).toBe('Y per X')
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it.each([
    [0.4, 0.0965],
    [0.7, 0.0157],
    [0.9, 0.0014],
    [1.1, 0.0011],
    [1.3, 0.0085],
    [1.6, 0.027],
    [2, 0.0572],
  ])('agrees with the published loss of a constant product at r = %s', async (ratio, published) => {
    const { impermanentLoss } = await jsonOf(`il --curve constant-product --from 50 --to ${50 * ratio}`)
    expect(Math.abs(impermanentLoss - published)).toBeLessThan(0.00005)
  })

  it('takes parameters from --set and from the curve itself, the latter first', async () => {
    const closedForm = (weight: number) => 1 - 2 ** weight / (weight * 2 + 1 - weight)
    const command = 'il --from 1000 --to 2000'
    const bySet = await jsonOf(`${command} --curve weighted --set weight=0.6`)
    const byCurve = await jsonOf(`${command} --curve weighted:weight=0.6`)
    const byBoth = await jsonOf(`${command} --curve weighted:weight=0.6 --set weight=0.9`)
    const byName = await jsonOf(`${command} --curve weighted --set weighted.weight=0.6 --set weight=0.9`)
    expect(bySet.impermanentLoss).toBeCloseTo(closedForm(0.6), 14)
    for (const each of [byCurve, byBoth, byName]) {
      expect(each.params).toEqual({ weight: 0.6 })
      expect(each.impermanentLoss).toBe(bySet.impermanentLoss)
    }
  })

  it('says in which convention the amplification is, and takes the other', async () => {
    const contracts = await jsonOf('il --curve stableswap --set amplification=100 --from 1 --to 0.9')
    const paper = await jsonOf('il --curve stableswap --set paperAmplification=50 --from 1 --to 0.9')
    expect(contracts.conventions.parameters.stableswap.amplification).toMatch(/contracts/)
    expect(paper.params).toEqual({ amplification: 100 })
    expect(paper.impermanentLoss).toBe(contracts.impermanentLoss)
  })

  it('takes prices that are not set relative to the entry price', async () => {
    const { params } = await jsonOf('il --curve concentrated --set upper=2500 --from 2000 --to 2100')
    expect(params).toEqual({ lower: 1000, upper: 2500 })
  })

  it('prints a table for people, a loss with its sign', async () => {
    const { stdout, stderr, exitCode } = await ammeter('il --curve concentrated --from 2000 --to 6000')
    expect(stdout).toBe(
      [
        'concentrated, price 2,000 → 6,000: ×3 (+200 %)',
        'lower = 1,000  price below which the position holds X only',
        'upper = 4,000  price above which the position holds Y only',
        '',
        'per unit of liquidity   at entry       held  in the pool*',
        'X                      0.0065493  0.0065493             0',
        'Y                         13.099     13.099        31.623',
        'value in Y                26.197     52.394        31.623',
        '',
        'impermanent loss  −39.64 % vs holding',
        'break-even        fees of 65.69 % of the position',
        '',
        '* beyond the prices at which the curve trades: the pool holds one token only there, and earns no fees',
        '',
      ].join('\n'),
    )
    expect(stderr).toBe('')
    expect(exitCode).toBe(0)
  })

  it('prints CSV with a header and one row', async () => {
    const { stdout } = await ammeter('il --curve constant-product --from 1 --to 4 --csv')
    expect(stdout).toBe(
      'curve,params,entryPrice,price,x,y,value,hold,impermanentLoss,breakEvenFeeYield\n' +
        'constant-product,,1,4,0.5,2,4,5,0.2,0.25\n',
    )
  })
})
