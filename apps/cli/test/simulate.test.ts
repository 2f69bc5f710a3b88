import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { curves } from '@ammeter/catalogue'
import { float64, orThrow } from '@ammeter/core'
import { geometricBrownianMotion, measures, monteCarlo } from '@ammeter/simulation'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const few = 'simulate --paths 40 --days 20'

describe('simulate', () => {
  it('tells what the library tells, with all that shaped it', async () => {
    const answer = await jsonOf(`${few} --curve constant-product --volatility 80% --drift 0.1 --fee 0.3% --seed 7`)
    const definition = curves.find(({ name }) => name === 'constant-product')
    const curve = orThrow((definition as NonNullable<typeof definition>)(float64, {}))
    const expected = orThrow(
      monteCarlo(
        { curve, fee: 0.003, deposit: 10_000 },
        {
          model: geometricBrownianMotion,
          parameters: { volatility: 0.8, drift: 0.1 },
          days: 20,
          stepSeconds: 3600,
        },
        { paths: 40, seed: 7 },
      ),
    )
    for (const name of measures) expect(answer[name]).toEqual(expected[name])
    for (const name of ['value', 'hold', 'impermanentLoss', 'fees', 'arbitrageProfit', 'lvr', 'netVsHold']) {
      expect(Object.keys(answer[name])).toEqual(expect.arrayContaining(['mean', 'standardError', 'p05', 'p50', 'p95']))
    }
    expect(answer).toMatchObject({
      curve: 'constant-product',
      params: {},
      fee: 0.003,
      feeFrom: 'input',
      feeHandling: 'compounded',
      model: 'geometric-brownian-motion',
      modelParams: { volatility: 0.8, drift: 0.1 },
      price: 1,
      days: 20,
      stepSeconds: 3600,
      blocks: 'fixed',
      paths: 40,
      steps: 40 * 480,
      seed: 7,
      probabilityFeesBeatLoss: expected.probabilityFeesBeatLoss,
      tradeFrequency: expected.tradeFrequency,
      histogram: expected.histogram,
      version: expect.stringMatching(/^\d/),
    })
  })

  it('is the same again, and another with another seed', async () => {
    const first = await ammeter(few)
    expect(first.stdout).toContain('seed 1')
    expect(await ammeter(few)).toEqual(first)
    expect(await ammeter(`${few} --threads 3`)).toEqual(first)
    expect((await ammeter(`${few} --seed 2`)).stdout).not.toBe(first.stdout)
  })

  it('takes steps and blocks', async () => {
    const steps = async (words: string) => (await jsonOf(`simulate --paths 2 --days 1 ${words}`)).steps
    expect(await steps('--step 12s')).toBe(2 * 7200)
    expect(await steps('--step 1m')).toBe(2 * 1440)
    expect(await steps('--step 1d')).toBe(2)
    expect(await steps('--step 1.5h --blocks exponential')).toBe(2 * 16)
    const fixed = await jsonOf(`${few} --fee 0`)
    const exponential = await jsonOf(`${few} --fee 0 --blocks exponential`)
    expect(fixed.hold).not.toEqual(exponential.hold)
  })

  it('takes any of the models with their parameters', async () => {
    const peg = await jsonOf(`${few} --curve stableswap --model ornstein-uhlenbeck:halfLifeDays=1 --volatility 5%`)
    expect(peg).toMatchObject({ model: 'ornstein-uhlenbeck', modelParams: { volatility: 0.05, halfLifeDays: 1 } })
    const jumps = await jsonOf(`${few} --model merton-jump-diffusion:jumpsPerYear=300`)
    expect(jumps.modelParams.jumpsPerYear).toBe(300)
  })

  it('draws from a history: its step and its last price where nothing else is said', async () => {
    const rows = Array.from({ length: 200 }, (_, row) => `${1_600_000_000 + row * 300},${100 + (row % 7)}`)
    const file = csvFile(['t,p', ...rows].join('\n'))
    const answer = await jsonOf([
      'simulate',
      '--history',
      file,
      '--paths',
      '5',
      '--days',
      '1',
      '--model',
      'block-bootstrap:blockSteps=7',
    ])
    expect(answer).toMatchObject({
      model: 'block-bootstrap',
      modelParams: { blockSteps: 7 },
      history: file,
      price: 100 + (199 % 7),
      stepSeconds: 300,
      steps: 5 * 288,
    })
    const piped = await ammeter('simulate --history - --paths 5 --days 1 --step 1h --price 50 --json', {
      stdin: [['t,p', ...rows].join('\n')],
    })
    expect(JSON.parse(piped.stdout)).toMatchObject({ history: 'stdin', price: 50, stepSeconds: 3600 })
  })

  it('takes a position with all that belongs to it', async () => {
    const answer = await jsonOf(
      `${few} --curve concentrated --price 2000 --strategy when-out --gas 5 --swap-cost 0.1% --protection coverage=0.5 --trader noise:perDay=10,size=50 --pool-value 20000 --checkpoints 4`,
    )
    expect(answer).toMatchObject({ params: { lower: 1000, upper: 4000 }, feeHandling: 'collected', deposit: 10_000 })
    expect(answer.position).toMatchObject({
      strategy: { name: 'when-out', params: {} },
      gas: 5,
      poolValue: 20_000,
      centre: 2000,
    })
    expect(answer.costs.mean).toBeGreaterThan(0)
    expect(answer.checkpoints.map(({ days }: { days: number }) => days)).toEqual([5, 10, 15, 20])
  })

  it('prints a row of CSV for each measure', async () => {
    const { stdout } = await ammeter(`${few} --csv`)
    const rows = stdout.trim().split('\n')
    expect(rows[0]).toBe('curve,params,measure,mean,standardError,p05,p25,p50,p75,p95')
    expect(rows).toHaveLength(1 + measures.length)
  })

  it('prints quantiles, and a histogram', async () => {
    const { stdout, stderr } = await ammeter('simulate --paths 300 --days 20 --curve weighted')
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^weighted: 300 paths of 20 d\n/)
    expect(stdout).toMatch(/^net against holding( +−?[\d.<]+ %){7}$/m)
    expect(stdout).toMatch(/^fees beat impermanent loss on \d+\.\d\d % of the paths$/m)
    expect(stdout.match(/█/g)?.length).toBeGreaterThan(60)
  })

  it('writes a row of Parquet for each path', async () => {
    const path = join(temporaryFolder(), 'paths.parquet')
    const answer = await jsonOf([...few.split(' '), '--parquet', path])
    const bytes = readFileSync(path)
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
    const rows = await parquetReadObjects({ file })
    expect(rows.map(row => row.path)).toEqual(Array.from({ length: 40 }, (_, row) => row))
    const mean = rows.reduce((sum, row) => sum + (row.netVsHold as number), 0) / 40
    expect(mean).toBeCloseTo(answer.netVsHold.mean, 12)
  })

  it.each([
    ['--volatility lots', '--volatility is "lots"'],
    ['--volatility -1', 'volatility'],
    ['--days 0', '--days is "0", must be a number above 0'],
    ['--step 1', '--step is "1", must be a duration such as 12s, 1m, 1h or 1d'],
    ['--step 0s', '--step is "0s"'],
    ['--step 61d', 'no longer than the path, 30 days'],
    ['--blocks random', 'Allowed choices are fixed, exponential'],
    ['--paths 0', '--paths is "0", must be a whole number from 1'],
    ['--paths 1e3', '--paths is "1e3"'],
    ['--seed 1.5', '--seed is "1.5"'],
    ['--threads 0', '--threads is "0"'],
    ['--price 0', '--price is "0"'],
    ['--fee 1', '--fee is "1"'],
    ['--model brownian', 'unknown price model "brownian"'],
    ['--model regime-swiching', 'did you mean regime-switching?'],
    [
      '--model regime-switching --volatility 1',
      '--volatility: regime-switching has none; its settings follow a colon, --model regime-switching:key=value: calmVolatility',
    ],
    ['--model block-bootstrap', 'give it a history, with --history FILE'],
    ['--jobs 3', 'there is no --jobs any more: say --threads 3'],
    ['--model-set volatilty=1', 'there is no --model-set any more: say --model NAME:volatilty=1'],
    ['--model geometric-brownian-motion:volatilty=1', 'did you mean volatility?'],
    ['--model geometric-brownian-motion:volatility', 'expected key=value'],
    ['--model geometric-brownian-motion:volatility=x', 'the value of volatility is "x"'],
    ['--volatility 1 --model geometric-brownian-motion:volatility=1', 'volatility is set twice'],
    ['--checkpoints 1000 --step 1d', 'checkpoints'],
    ['--set weight=1', 'has no parameters'],
  ])('refuses %s', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(`simulate ${words}`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(/^error: [^\n]+\n$/)
    expect(stderr).toContain(message)
  })

  it('refuses a history that is none', async () => {
    const simulate = (content: string, ...words: readonly string[]) =>
      ammeter(['simulate', '--history', csvFile(content), ...words])
    expect(await simulate('t,p\n2021-01-01,2\n')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('found one row'),
    })
    expect(await simulate('t,p\n2021-01-01,2\n2021-01-02,0\n')).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('line 3'),
    })
    expect(await simulate('t,p\n2021-01-01,2\n2021-01-02,3\n', '--model', 'regime-switching')).toMatchObject({
      exitCode: 2,
      stderr: 'error: --history: only for --model block-bootstrap\n',
    })
  })
})
