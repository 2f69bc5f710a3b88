import { curves } from '@ammeter/catalogue'
import { type CurveDefinition, defineCurve } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

/** A curve whose formulas give up where the price has doubled. */
const fragile: CurveDefinition<never, never> = defineCurve({
  name: 'fragile',
  summary: 'Breaks beyond ×2',
  formula: 'x y',
  parameters: {},
  over: real => ({
    tradingFunction: (x, y) => real.sqrt(real.mul(x, y)),
    reserves: price => {
      if (real.compare(price, real.of(2)) > 0) throw new Error('too far')
      return { x: real.div(real.one, real.sqrt(price)), y: real.sqrt(price) }
    },
  }),
})

const ratiosOf = async (words: string): Promise<readonly number[]> => {
  const { curves: compared } = await jsonOf(`compare --curve constant-product ${words}`)
  return compared[0].points.map(({ ratio }: { readonly ratio: number }) => ratio)
}

describe('compare', () => {
  it('compares every curve from ÷4 to ×4 where nothing is asked for', async () => {
    const { curves: compared, errors, entryPrice } = await jsonOf('compare')
    expect(compared.map(({ curve }: { readonly curve: string }) => curve)).toEqual(curves.map(({ name }) => name))
    expect(await ratiosOf('')).toEqual([0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4])
    expect(errors).toEqual([])
    expect(entryPrice).toBe(1)
    const [constantProduct] = compared
    expect(constantProduct.points.at(-1)).toEqual({
      ratio: 4,
      impermanentLoss: 0.2,
      breakEvenFeeYield: 0.25,
      trades: true,
    })
  })

  it('has no loss at entry, whatever the curve', async () => {
    const { curves: compared } = await jsonOf('compare --from 0.5 --to 2 --points 3')
    for (const { points } of compared) {
      expect(points[1]).toEqual({ ratio: 1, impermanentLoss: 0, breakEvenFeeYield: 0, trades: true })
    }
    expect(compared).toHaveLength(curves.length)
  })

  it('spreads points evenly on a log axis, with the entry among them', async () => {
    expect(await ratiosOf('--from 0.25 --to 4 --points 5')).toEqual([0.25, 0.5, 1, 2, 4])
    expect(await ratiosOf('--from 0.5 --to 8 --points 3')).toEqual([0.5, 1, 8])
    expect(await ratiosOf('--from 2 --to 8 --points 3')).toEqual([2, 4, 8])
    expect(await ratiosOf('--from 0.99 --to 100 --points 3')).toEqual([0.99, 1, 100])
    expect(await ratiosOf('--from 0.01 --to 1.01 --points 3')).toEqual([0.01, 1, 1.01])
  })

  it('takes landmarks that suit the range', async () => {
    expect(await ratiosOf('--from 0.99 --to 1.01')).toEqual([0.99, 0.995, 1, 1.005, 1.01])
    expect(await ratiosOf('--from 0.3 --to 0.8')).toEqual([0.3, 0.5, 0.75, 0.8])
  })

  it('compares one curve with itself under other settings', async () => {
    const { curves: compared } = await jsonOf('compare --curve weighted:weight=0.5 --curve weighted:weight=0.95 --to 2')
    expect(compared.map(({ params }: { readonly params: object }) => params)).toEqual([
      { weight: 0.5 },
      { weight: 0.95 },
    ])
    const { stdout } = await ammeter('compare --curve weighted:weight=0.5 --curve weighted:weight=0.95 --to 2')
    expect(stdout).toContain('weighted:weight=0.5  weighted:weight=0.95')
  })

  it('applies a setting to every curve that has the parameter', async () => {
    const { curves: compared } = await jsonOf('compare --set weight=0.9 --set concentrated.lower=0.7')
    const params = Object.fromEntries(
      compared.map((each: { readonly curve: string; readonly params: object }) => [each.curve, each.params]),
    )
    expect(params).toMatchObject({ weighted: { weight: 0.9 }, concentrated: { lower: 0.7, upper: 2 } })
  })

  it('takes prices among the parameters in the unit of --entry', async () => {
    const inDollars = await jsonOf('compare --curve concentrated --entry 2000 --set lower=1500 --set upper=2500')
    const [{ params, points }] = inDollars.curves
    expect(params).toEqual({ lower: 1500, upper: 2500 })
    expect(points).toHaveLength(11)
    for (const { ratio, impermanentLoss, breakEvenFeeYield } of points) {
      const range = 'il --curve concentrated --set lower=1500 --set upper=2500'
      expect(await jsonOf(`${range} --from 2000 --to ${2000 * ratio}`)).toMatchObject({
        impermanentLoss,
        breakEvenFeeYield,
      })
    }
  })

  it('understands ticks in the unit of --entry', async () => {
    const byTicks = await jsonOf('compare --curve concentrated --entry 2 --set lowerTick=0 --set upperTick=13863')
    const [{ params, points }] = byTicks.curves
    expect(params.lower).toBe(1)
    expect(params.upper).toBeCloseTo(1.0001 ** 13863, 10)
    expect(points.map(({ trades }: { readonly trades: boolean }) => trades)).toEqual(
      [0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4].map(ratio => 2 * ratio >= 1 && 2 * ratio <= params.upper),
    )
  })

  it('prints tables for people, with a star where a curve does not trade', async () => {
    const { stdout, stderr } = await ammeter(
      'compare --curve constant-product --curve concentrated --from 0.25 --to 4 --points 5',
    )
    expect(stdout).toBe(
      [
        'Impermanent loss: the pool against holding its reserves at entry, fees left out',
        'price          constant-product  concentrated',
        '   ÷4   −75 %          −20.00 %      −51.72 %*',
        '   ÷2   −50 %           −5.72 %      −19.53 %',
        '   ×1   entry            0.00 %        0.00 %',
        '   ×2  +100 %           −5.72 %      −19.53 %',
        '   ×4  +300 %          −20.00 %      −51.72 %*',
        '',
        'Fees that make up for it, in percent of the position',
        'price          constant-product  concentrated',
        '   ÷4   −75 %           25.00 %      107.11 %*',
        '   ÷2   −50 %            6.07 %       24.26 %',
        '   ×1   entry            0.00 %        0.00 %',
        '   ×2  +100 %            6.07 %       24.26 %',
        '   ×4  +300 %           25.00 %      107.11 %*',
        '',
        '* beyond the prices at which the curve trades: the pool holds one token only there, and earns no fees',
        'concentrated  lower = 0.5  price below which the position holds X only',
        '              upper = 2    price above which the position holds Y only',
        '',
      ].join('\n'),
    )
    expect(stderr).toBe('')
  })

  it('prints tidy CSV', async () => {
    const { stdout } = await ammeter(
      'compare --curve constant-product --curve concentrated --from 0.25 --to 4 --points 3 --csv',
    )
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      'curve,params,ratio,impermanentLoss,breakEvenFeeYield,trades',
      'constant-product,,0.25,0.2,0.25,true',
      'constant-product,,1,0,0,true',
      'constant-product,,4,0.2,0.25,true',
      expect.stringMatching(/^concentrated,lower=0\.5 upper=2,0\.25,0\.517157287525\d*,1\.07106781186\d*,false$/),
    ])
  })

  it('lets a curve drop out that fails for its parameters, and keeps the others', async () => {
    const { exitCode, stdout, stderr } = await ammeter('compare --set weight=2 --json')
    expect(exitCode).toBe(0)
    expect(stderr).toBe('note: weighted dropped out: weight is "2", must be a number above 0 and below 1\n')
    const { curves: compared, errors } = JSON.parse(stdout)
    expect(compared).toHaveLength(curves.length - 1)
    expect(errors).toEqual([
      {
        curve: 'weighted',
        given: { weight: '2' },
        error: {
          _tag: 'InvalidParameter',
          curve: 'weighted',
          parameter: 'weight',
          given: '"2"',
          allowed: 'a number above 0 and below 1',
          message: 'weighted: weight is "2", must be a number above 0 and below 1',
        },
      },
    ])
  })

  it('lets a curve drop out that fails at a ratio, and says at which', async () => {
    const known = [...curves, fragile]
    const { exitCode, stdout, stderr } = await ammeter('compare --json', { known })
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^note: fragile dropped out at the price ratio 3: .*too far.*\n$/)
    const { curves: compared, errors } = JSON.parse(stdout)
    expect(compared).toHaveLength(curves.length)
    expect(errors).toMatchObject([{ curve: 'fragile', ratio: 3, error: { _tag: 'BrokenCurve' } }])
  })

  it('fails where no curve is left', async () => {
    const { exitCode, stdout, stderr } = await ammeter('compare --curve fragile --json', { known: [fragile] })
    expect(exitCode).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^error: fragile dropped out at the price ratio 3: .*\n$/)
  })
})
