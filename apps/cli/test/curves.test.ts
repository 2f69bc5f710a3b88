import { curves } from '@ammeter/catalogue'
import { defineCurve } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const geometric = defineCurve({
  name: 'geometric',
  summary: 'Geometric mean',
  formula: 'x^{w} y^{1-w}',
  parameters: {
    weight: { default: '0.25', above: 0, below: 1, unit: 'share', meaning: '=share of X' },
    reach: { default: 3, atLeast: 'weight', unit: 'price', meaning: 'nothing' },
  },
  over: (real, { weight }) => ({
    tradingFunction: (x, y) => real.mul(real.pow(x, weight), real.pow(y, real.sub(real.one, weight))),
  }),
})

describe('curves', () => {
  it('lists every curve with its parameters', async () => {
    const listed: readonly { readonly name: string; readonly parameters: readonly { readonly name: string }[] }[] =
      await jsonOf('curves')
    expect(listed.map(({ name }) => name)).toEqual(curves.map(({ name }) => name))
    expect(listed.map(({ parameters }) => parameters.map(({ name }) => name))).toEqual(
      curves.map(({ parameters }) => Object.keys(parameters)),
    )
    expect(curves.length).toBeGreaterThanOrEqual(5)
  })

  it('tells of a parameter all that its definition says', async () => {
    expect(await jsonOf('curves', { known: [geometric] })).toEqual([
      {
        name: 'geometric',
        summary: 'Geometric mean',
        parameters: [
          { name: 'weight', default: 0.25, above: 0, below: 1, unit: 'share', meaning: '=share of X' },
          { name: 'reach', default: 3, atLeast: 'weight', unit: 'price', meaning: 'nothing' },
        ],
        alternatives: [],
        formula: 'x^{w} y^{1-w}',
        sources: [],
      },
    ])
  })

  it('names other conventions', async () => {
    const [stableswap] = await jsonOf('curves', { known: curves.filter(({ name }) => name === 'stableswap') })
    expect(stableswap.alternatives).toMatchObject([{ name: 'paperAmplification', insteadOf: 'amplification' }])
  })

  it('prints text for people', async () => {
    const { stdout } = await ammeter('curves', { known: [geometric] })
    expect(stdout).toBe(
      [
        'geometric  Geometric mean',
        '  x^{w} y^{1-w}',
        '  weight  0.25             a number above 0 and below 1  =share of X',
        '  reach   3 × entry price  a number at least weight      nothing',
        '',
      ].join('\n'),
    )
  })

  it('prints CSV in which text cannot be run as a formula', async () => {
    const { stdout } = await ammeter('curves --csv', { known: [geometric] })
    expect(stdout.split('\n')).toEqual([
      'curve,summary,parameter,default,unit,allowed,meaning',
      "geometric,Geometric mean,weight,0.25,share,a number above 0 and below 1,'=share of X",
      'geometric,Geometric mean,reach,3,price,a number at least weight,nothing',
      '',
    ])
  })
})

describe('list', () => {
  it.each(['curves', 'baskets', 'pools', 'fees', 'models', 'strategies', 'traders', 'alerts', 'objectives'])(
    'tells of %s what can be set',
    async many => {
      const listed: readonly {
        readonly name: string
        readonly summary: string
        readonly parameters: readonly object[]
      }[] = await jsonOf(`list ${many}`)
      expect(listed.length).toBeGreaterThan(1)
      const { stdout } = await ammeter(`list ${many}`)
      const csv = (await ammeter(`list ${many} --csv`)).stdout
      for (const { name, summary } of listed) {
        expect(stdout).toContain(`${name}  ${summary}\n`)
        expect(csv).toContain(`\n${name},`)
      }
    },
  )

  it('tells how times and factors are written', async () => {
    const { stdout } = await ammeter('list strategies')
    expect(stdout).toMatch(/^ {2}width +1.1 +a factor above 1, such as x1.1 /m)
    expect(stdout).toMatch(/^ {2}wait +0 +a time at least 0, such as 2d, or in seconds /m)
  })

  it('tells the default of a parameter that follows another', async () => {
    const { stdout } = await ammeter('list alerts')
    expect(stdout).toMatch(/^ {2}clear +0\.8 × above +a number at least 0 and at most above +loss at which it clears$/m)
  })

  it('tells what an objective needs, and which scores are good', async () => {
    const { stdout } = await ammeter('list objectives')
    expect(stdout).toContain('\n  needs netVsHold: il, backtest, simulate\n')
    expect(stdout).toContain('\n  needs lvr, volume: backtest, simulate; the smallest is the best\n')
    expect(stdout).toContain('\n  needs netVsHold: simulate; on 2 paths or more\n')
    const listed = await jsonOf('list objectives')
    expect(listed[3]).toMatchObject({ name: 'netVsHold', needs: ['netVsHold'], leastPaths: 1, isLoss: false })
    expect(listed.map(({ name }: { readonly name: string }) => name)).toEqual([
      ...['lvrPerVolume', 'meanLessDeviations', 'netOfGas', 'netVsHold', 'netVsRebalancing', 'worstDrawdown'],
    ])
  })

  it('says what there is to list', async () => {
    const { exitCode, stderr } = await ammeter('list fee')
    expect(exitCode).toBe(2)
    expect(stderr).toContain(
      'Allowed choices are curves, baskets, pools, fees, models, strategies, traders, alerts, objectives, histories',
    )
  })
})
