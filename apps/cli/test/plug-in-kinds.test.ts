import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { moduleOf, plugIn } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const path = fileURLToPath(new URL('recorded/path.csv', import.meta.url))

const moduleJson = (file: string) => ({
  file,
  sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
})

const backtest = (...words: readonly string[]) => ['backtest', path, ...words]

describe('a fee', () => {
  it('is a policy of a name or of a file, which JSON names with its settings', async () => {
    const flat = `${plugIn('flat-fee')}:rate=0.3%`
    const [rate, constant, file] = await Promise.all(
      ['0.3%', 'constant:rate=0.3%', flat].map(
        async fee => (await jsonOf(backtest('-c', 'weighted', '--fee', fee))).curves[0],
      ),
    )
    expect(rate.pool).toMatchObject({ fee: 0.003 })
    expect(constant.pool).toEqual({
      feePolicy: { name: 'constant', params: { rate: 0.003 } },
      feeFrom: 'input',
      feeHandling: 'compounded',
    })
    expect(file.pool.feePolicy).toEqual({ name: 'flat', params: { rate: 0.003 }, ...moduleJson(plugIn('flat-fee')) })
    expect(constant.payout).toBe(rate.payout)
    expect(file.payout).toBeCloseTo(rate.payout, 5)
  })

  it('of a policy is charged by swap too, in decimals', async () => {
    const words = '--curve constant-product --price 1 --liquidity 100 --in x --amount 10 --digits 20 --fee'
    const { amountOut, pool } = await jsonOf(`swap ${words} directional:payingX=1%,payingY=0`)
    expect(amountOut).toBe((await jsonOf(`swap ${words} 1%`)).amountOut)
    expect(pool.feePolicy).toMatchObject({ name: 'directional' })
    expect(pool.fee).toBeUndefined()
  })

  it('among the settings of a curve goes before --fee', async () => {
    const { curves } = await jsonOf(
      backtest('--curve', 'weighted:fee=0.05%,feeFrom=output', '--curve', 'constant-product', '--fee', '1%'),
    )
    expect(curves.map(({ pool }: { pool: object }) => pool)).toEqual([
      { fee: 0.0005, feeFrom: 'output', feeHandling: 'compounded' },
      { fee: 0.01, feeFrom: 'input', feeHandling: 'compounded' },
    ])
    expect((await jsonOf('swap --curve weighted:fee=50% --price 1 --liquidity 9 --in x --amount 1 --fee 0')).fee).toBe(
      0.5,
    )
  })

  it('leaves the pool in part', async () => {
    const words = ['-c', 'constant-product', '--fees', 'collected']
    const whole = (await jsonOf(backtest(...words))).curves[0]
    const half = (await jsonOf(backtest(...words, '--protocol-fee', '50%'))).curves[0]
    expect(half.protocolFees).toBeCloseTo(whole.feesWhenPaid / 2, 8)
    expect(half.feesWhenPaid).toBeCloseTo(whole.feesWhenPaid / 2, 8)
  })
})

describe('a strategy, a trader and an alert of files', () => {
  it('act', async () => {
    const words = ['-c', 'concentrated:width=x1.05', '--strategy', `${plugIn('mover')}:width=x1.1`]
    const answer = await jsonOf(
      backtest(...words, '--trader', `${plugIn('buyer')}:spend=5`, '--alert', `${plugIn('low-price')}:fall=3%`),
    )
    expect(answer.position).toMatchObject({
      strategy: { name: 'mover', params: { width: 1.1 }, ...moduleJson(plugIn('mover')) },
      traders: [{ name: 'buyer', params: { spend: 5 }, ...moduleJson(plugIn('buyer')) }],
      alerts: [{ name: 'low-price', params: { fall: 0.03 }, ...moduleJson(plugIn('low-price')) }],
    })
    const [curve] = answer.curves
    expect(curve.recentrings).toBeGreaterThan(0)
    expect(curve.noiseTrades).toBe(599)
    expect(curve.alerts[0]).toMatchObject({ kind: 'low-price', clearedBy: { prices: { from: 1940 } } })
    const { exitCode } = await ammeter(
      backtest('-c', 'weighted', '--alert', plugIn('low-price'), '--fail-on', 'low-price'),
    )
    expect(exitCode).toBe(4)
  })
})

describe('a price model of a file', () => {
  it('is simulated', async () => {
    const answer = await jsonOf(['simulate', '--model', `${plugIn('walk')}:deviation=0`, '--paths', '5', '--days', '1'])
    expect(answer).toMatchObject({
      model: 'walk',
      modelParams: { deviation: 0 },
      modelModule: moduleJson(plugIn('walk')),
    })
    expect(answer.hold).toMatchObject({ mean: 1, standardError: 0 })
  })
})

describe('flow', () => {
  it('is routed between the pool and one large pool where nobody says, which is printed', async () => {
    const words = backtest('-c', 'constant-product', '--flow-share', '50%')
    const answer = await jsonOf(words)
    expect(answer.position.rest).toEqual([{ curve: 'constant-product', params: {}, value: 1_000_000, fee: 0.003 }])
    const [curve] = answer.curves
    expect(curve.flowVolume).toBeGreaterThan(0)
    expect(curve.flowVolume).toBeLessThan(curve.volume)
    expect((await ammeter(words)).stdout).toContain(
      "The market's flow is routed between the pool and the rest of the market: constant-product of 1,000,000 Y at 0.30 %.\n",
    )
  })

  it('comes to a dear pool little, among a rest that is said', async () => {
    const rest = ['--trader', 'flow:perDay=200,size=500', '--rest', 'constant-product:value=50e6,fee=0.3%']
    const flowOf = async (fee: string) => {
      const answer = await jsonOf(backtest('-c', `constant-product:fee=${fee}`, ...rest))
      expect(answer.position.rest).toEqual([{ curve: 'constant-product', params: {}, value: 50e6, fee: 0.003 }])
      return answer.curves[0].flowVolume
    }
    expect(await flowOf('5%')).toBeLessThan(0.1 * (await flowOf('0.1%')))
  })

  it('is not what a share of the volume is, which is named naive', async () => {
    const { stdout } = await ammeter(backtest('-c', 'constant-product', '--volume-share', '1%'))
    expect(stdout).toContain("is the naive assumption: it pays this pool's fees whatever the pool charges")
    const { stderr } = await ammeter(backtest('-c', 'constant-product', '--turnover', '20'))
    expect(stderr).toContain('note: the pool trades 20 times its value a day')
  })
})

describe('markouts', () => {
  it('are told in JSON and in text', async () => {
    const words = backtest('-c', 'constant-product', '--markout', '1h,1d')
    const { markouts } = (await jsonOf(words)).curves[0]
    expect(markouts.map(({ seconds }: { seconds: number }) => seconds)).toEqual([3600, 86_400])
    expect(markouts[0].perVolume).toBeLessThan(0)
    expect((await ammeter(words)).stdout).toMatch(/^markout after 1 h, of the volume +−[\d.]+ % ± [\d.<]+ %$/m)
    const simulated = 'simulate --paths 5 --days 2 --markout 5h'
    expect((await jsonOf(simulated)).markouts).toEqual([
      { seconds: 18_000, perVolume: expect.any(Number), standardError: expect.any(Number) },
    ])
    expect((await ammeter(simulated)).stdout).toMatch(/^markout after 5 h: −[\d.]+ % ± [\d.<]+ % of the volume$/m)
  })
})

describe('a pool whose weights move', () => {
  it('is its opening curve to il, swap and compare', async () => {
    const il = await jsonOf('il --curve lbp:start=0.8 --from 1 --to 4')
    expect(il).toMatchObject({ curve: 'lbp', params: { start: 0.8, end: 0.5, days: 3 } })
    expect(il.impermanentLoss).toBe((await jsonOf('il --curve weighted:weight=0.8 --from 1 --to 4')).impermanentLoss)
    const { curves } = await jsonOf('compare --curve lbp:start=0.8 --curve weighted:weight=0.8')
    expect(curves[0].points).toEqual(curves[1].points)
    const trade = '--price 2 --liquidity 10 --in y --amount 1'
    const opened = await jsonOf(`swap --curve lbp:start=0.8 ${trade}`)
    expect(opened.amountOut).toBe((await jsonOf(`swap --curve weighted:weight=0.8 ${trade}`)).amountOut)
  })

  it('moves in a backtest', async () => {
    const { curves } = await jsonOf(backtest('-c', 'lbp:start=0.9,end=0.1,days=10', '-c', 'weighted:weight=0.9'))
    expect(curves[0].arbitrages).toBeGreaterThan(curves[1].arbitrages)
    expect(curves[0].x).toBeLessThan(0.5 * curves[1].x)
  })
})

describe('a module of another kind', () => {
  it.each([
    [
      '--fee',
      'low-price',
      'found no fee policy among the exports, lowPrice (an alert), expected one fee policy made by defineFee',
    ],
    [
      '--curve',
      'flat-fee',
      'found no curve among the exports, plugIn (a fee policy), expected one curve made by defineCurve',
    ],
    [
      '--strategy',
      'walk',
      'found no strategy among the exports, plugIn (a price model), expected one strategy made by defineStrategy',
    ],
  ])('is refused by %s', async (option, name, message) => {
    const words = option === '--curve' ? backtest() : backtest('-c', 'weighted')
    const { exitCode, stderr } = await ammeter([...words, option, plugIn(name)])
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: `error: ${plugIn(name)}: ${message}\n` })
  })

  it('is whatever there is for check', async () => {
    const { stderr } = await ammeter(['check', moduleOf('export const a = 3')])
    expect(stderr).toContain('found no plug-in among the exports, a (a number), expected one plug-in made by define')
  })

  it('is looked for by the kind that is wanted, among others', async () => {
    const both = moduleOf(`${readFileSync(plugIn('low-price'), 'utf8')}\n${readFileSync(plugIn('flat-fee'), 'utf8')}`)
    const answer = await jsonOf(backtest('-c', 'weighted', '--fee', both, '--alert', both))
    expect(answer.curves[0].pool.feePolicy.name).toBe('flat')
    expect(answer.position.alerts[0].name).toBe('low-price')
  })
})
