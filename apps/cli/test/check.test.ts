import { LAW_NAMES } from '@ammeter/laws'
import { describe, expect, it } from 'vitest'
import { moduleOf, plugIn, product } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const geometric = plugIn('geometric')

describe('check', () => {
  it('passes a curve that keeps every law', async () => {
    const report = await jsonOf(['check', geometric, '--seed', '1', '--runs', '20', '--timeout', '60'])
    expect(report).toMatchObject({
      curve: 'geometric',
      parameters: { weight: '0.8' },
      arithmetic: 'float64',
      runs: 20,
      seed: 1,
      timeout: 60,
      passed: true,
      problems: [],
    })
    expect(report.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(report.laws.map(({ law }: { readonly law: string }) => law)).toEqual(LAW_NAMES)
    for (const law of report.laws) {
      expect(law).toMatchObject({ outcome: 'held', passed: true, runs: 20, seed: 1, arithmetic: 'float64' })
    }
  })

  it('tries each law with some inputs, and with more where there is time', async () => {
    const report = await jsonOf(['check', geometric, '--seed', '1'])
    expect(report).toMatchObject({ runs: 100, timeout: 60 })
    const laws: readonly { readonly law: string; readonly runs: number }[] = report.laws
    for (const { law, runs } of laws) {
      const [least, most] = law === 'arithmetic' ? [5, 20] : [10, 100]
      expect([law, runs >= least && runs <= most]).toEqual([law, true])
    }
    expect(laws.filter(({ runs }) => runs > 10).length).toBeGreaterThan(7)
  })

  it('tries what it is asked to: laws, parameters, digits, a seed', async () => {
    const words = '--only envelope --only value --set weight=0.3 --digits 12 --seed 5 --runs 7'.split(' ')
    const report = await jsonOf(['check', geometric, ...words])
    expect(report).toMatchObject({ arithmetic: 'decimal(12)', parameters: { weight: '0.3' }, seed: 5, runs: 7 })
    expect(report.laws).toMatchObject([
      { law: 'value', runs: 7, seed: 5, arithmetic: 'decimal(12)' },
      { law: 'envelope', runs: 7, seed: 5, arithmetic: 'decimal(12)' },
    ])
  })

  it('takes settings after the path', async () => {
    const report = await jsonOf(['check', `${geometric}:weight=0.3`, '--only', 'value', '--runs', '1'])
    expect(report.parameters).toEqual({ weight: '0.3' })
  })

  it('draws a seed of its own, one that can be given back', async () => {
    const drawn = await Promise.all([1, 2].map(() => jsonOf(['check', geometric, '--only', 'value', '--runs', '1'])))
    const [one, other] = drawn.map(({ seed }) => seed)
    expect(one).not.toBe(other)
    const again = await jsonOf(['check', geometric, '--only', 'value', '--runs', '1', '--seed', String(one)])
    expect(again).toEqual(drawn[0])
  })

  it('knows the curves that have a name', async () => {
    const report = await jsonOf('check constant-sum --set peg=2 --seed 1 --runs 5')
    expect(report).toMatchObject({ curve: 'constant-sum', parameters: { peg: '2' }, passed: true })
    const moot = report.laws.filter(({ outcome }: { readonly outcome: string }) => outcome === 'not applicable')
    expect(moot).toMatchObject([{ law: 'priceRoundTrip', explanation: expect.stringContaining('one price only') }])
  })

  it('prints law by law for people', async () => {
    const words = '--only value --only tangency --seed 3 --runs 4'.split(' ')
    expect(await ammeter(['check', geometric, ...words])).toEqual({
      exitCode: 0,
      stderr: '',
      stdout: [
        'geometric, weight 0.8, in float64, seed 3',
        '',
        'held  value     V(p) = p·x(p) + y(p)',
        'held  tangency  the swap of x(q) − x(p) leads from the reserves at p to those at q',
        '',
        'passed: 2 laws; 2 held',
        '',
      ].join('\n'),
    })
  })

  it('prints CSV', async () => {
    const words = '--only homogeneity --only value --seed 1 --runs 4 --csv'.split(' ')
    const { exitCode, stdout } = await ammeter(['check', plugIn('not-homogeneous'), ...words])
    const [header, value, homogeneity] = stdout.split('\n')
    expect(exitCode).toBe(1)
    expect(header).toBe('curve,law,outcome,passed,runs,seed,arithmetic,explanation,expected,found,by,inputs')
    expect(value).toBe('not-homogeneous,value,held,true,4,1,float64,,,,,')
    expect(homogeneity).toMatch(/^not-homogeneous,homogeneity,broken,false,\d,1,float64,"counts liquidity by another/)
  })

  it.each([
    ['a name that is none', ['weigted'], 'unknown curve "weigted": did you mean weighted?'],
    ['no curve', [], "missing required argument 'plug-in'"],
    ['two curves', ['weighted', 'stableswap'], "too many arguments for 'check'"],
    ['a law that is none', ['weighted', '--only', 'rountrip'], 'unknown law "rountrip": did you mean roundTrip?'],
    ['no runs', ['weighted', '--runs', '0'], '--runs is "0", must be a whole number from 1 to 1000000'],
    ['a seed that is none', ['weighted', '--seed', '-1'], '--seed is "-1", must be a whole number from 0 to 999999999'],
    [
      'no time',
      ['weighted', '--timeout', '0'],
      '--timeout is "0", must be a number of seconds above 0 and at most 86400\n',
    ],
    [
      'a parameter out of bounds',
      ['weighted', '--set', 'weight=1'],
      'weighted: weight is "1", must be a number above 0',
    ],
    ['a parameter of a module out of bounds', [`${geometric}:weight=2`], 'geometric: weight is "2", must be a number'],
    ['a parameter that is none', [geometric, '--set', 'fee=1'], '--set fee=1: geometric has no parameter "fee"'],
  ])('refuses %s', async (_, words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(['check', ...words])
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr.startsWith(`error: ${message}`), stderr).toBe(true)
  })

  it('says how to find a counterexample again, and finds it', async () => {
    const path = plugIn('throws')
    const { stdout } = await ammeter(['check', path, '--only', 'value', '--seed', '11'])
    const again = /again +ammeter (check .*)$/m.exec(stdout)?.[1] ?? ''
    expect(again).toMatch(/ --only value --seed 11 --runs \d+$/)
    expect(await ammeter(again)).toMatchObject({ exitCode: 1, stdout })
    const { laws } = JSON.parse((await ammeter(`${again} --json`)).stdout)
    expect(laws[0].counterexample.inputs).toEqual({ price: expect.stringMatching(/^\d/) })
  })

  it('says so where there is no curve to try', async () => {
    const text = product('export { curve }').replace(
      'over: real =>',
      "over: () => { throw new Error('none') }, was: real =>",
    )
    expect(await ammeter(['check', moduleOf(text), '--seed', '1'])).toEqual({
      exitCode: 1,
      stderr: '',
      stdout: [
        'product, in float64, seed 1',
        '',
        'product: over is an exception (none), must be a formula that returns numbers',
        '',
        'failed: no law could be tried',
        '',
      ].join('\n'),
    })
  })
})
