import { drawnModule } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { moduleOf } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const DRAWN = 'drawn:bars=3/5/8/5/3,width=x2'

const il = (curve: string, ...words: readonly string[]) =>
  ['il', '--curve', curve, '--from', '1000', '--to', '1300', ...words] as const

describe('liquidity that is drawn', () => {
  it('is a curve like any other, named by its bars, with ends around the price at entry', async () => {
    expect(await jsonOf(il(DRAWN))).toMatchObject({
      curve: 'drawn:bars=3/5/8/5/3',
      params: { lower: 500, upper: 2000 },
    })
    expect(await jsonOf(il('drawn:lower=x0.8,bars=1/2,upper=1500'))).toMatchObject({
      curve: 'drawn:bars=1/2',
      params: { lower: 800, upper: 1500 },
    })
    expect(await jsonOf(il('drawn:bars=1/2'))).toMatchObject({ params: { lower: 500, upper: 2000 } })
  })
  it('is a range where there is one bar', async () => {
    const drawn = await jsonOf(il('drawn:bars=1,width=x1.5'))
    const range = await jsonOf(il('concentrated:width=x1.5'))
    expect(drawn.impermanentLoss).toBeCloseTo(range.impermanentLoss, 14)
  })
  it('computes in decimals', async () => {
    const words = ['--digits', '40']
    const drawn = await jsonOf(il('drawn:bars=0.1/0.1,width=x1.5', ...words))
    const range = await jsonOf(il('concentrated:width=x1.5', ...words))
    expect(drawn.impermanentLoss.slice(0, 38)).toBe(range.impermanentLoss.slice(0, 38))
  })
  it('takes --set', async () => {
    expect(await jsonOf(il('drawn:bars=3/5/8/5/3', '--set', 'width=x2'))).toEqual(await jsonOf(il(DRAWN)))
  })
  it('is compared with itself, each as it would be typed', async () => {
    const curves = ['--curve', 'drawn:bars=1/3,width=x2', '--curve', 'drawn:bars=1/3,width=x4']
    const { stdout, exitCode } = await ammeter(['compare', ...curves])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/drawn:bars=1\/3,width=x2 +drawn:bars=1\/3,width=x4/)
  })
  it('swaps', async () => {
    const words = '--reserves 10,20 --in x --amount 1'.split(' ')
    const drawn = await jsonOf(['swap', '--curve', 'drawn:bars=1/1/1,lower=1,upper=4', ...words])
    const range = await jsonOf(['swap', '--curve', 'concentrated:lower=1,upper=4', ...words])
    expect(drawn.amountOut).toBeCloseTo(range.amountOut, 12)
  })
  it('is followed along a history with a fee of its own, simulated, and weighed', async () => {
    const file = csvFile('time,close\n2024-01-01,2000\n2024-06-01,1500\n2024-12-31,4000\n')
    const { curves } = await jsonOf([
      ...[
        'backtest',
        file,
        '--curve',
        'drawn:bars=2/2,width=x1.5,fee=0.05%',
        '--curve',
        'concentrated:width=x1.5,fee=0.05%',
      ],
    ])
    const [drawn, range] = curves
    expect(drawn).toMatchObject({ curve: 'drawn:bars=2/2', pool: { fee: 0.0005 } })
    expect(drawn.impermanentLoss).toBeCloseTo(range.impermanentLoss, 10)
    expect(drawn.fees).toBeCloseTo(range.fees, 8)
    const simulated = await jsonOf(['simulate', '--curve', DRAWN, ...'--days 2 --paths 5 --seed 1'.split(' ')])
    expect(simulated.curve).toBe('drawn:bars=3/5/8/5/3')
    expect((await ammeter(['scenarios', '--curve', DRAWN])).exitCode).toBe(0)
  })
  it('is checked, with empty bars in the middle and at the ends', async () => {
    const report = await jsonOf(['check', 'drawn:bars=0/3/0/0/1/0,width=x2', '--runs', '5', '--seed', '1'])
    expect(report).toMatchObject({ curve: 'drawn:bars=0/3/0/0/1/0', passed: true })
  })
  it('is exported as a module that is checked, and gives the same numbers', async () => {
    const exported = drawnModule('3/5/8/5/3', { lower: 0.5, upper: 2 })
    const file = moduleOf(E.isRight(exported) ? exported.right : '', 'my-drawing.ts')
    expect(await jsonOf(['check', file, '--runs', '5', '--seed', '1'])).toMatchObject({
      curve: 'my-curve',
      passed: true,
    })
    const [own, drawn] = [await jsonOf(il(file)), await jsonOf(il(DRAWN))]
    expect(own.params).toEqual(drawn.params)
    expect(own.impermanentLoss).toBeCloseTo(drawn.impermanentLoss, 13)
    expect(own.value / drawn.value).toBeCloseTo(1, 12)
  })
})

describe('a word that is no drawing', () => {
  it('ends the command with 2, and a caret under the character', async () => {
    expect(await ammeter(il('drawn:bars=3/five/8'))).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: [
        'error: bars, character 3: found "five", expected a number of at least 0, such as 3 or 0.25',
        '  3/five/8',
        '    ^^^^',
        '',
      ].join('\n'),
    })
  })
  it.each([
    ['drawn', 'found the end'],
    ['drawn:', 'found the end'],
    ['drawn:width=x2', 'found the end'],
    ['drawn:bars=0/0', 'found no liquidity at all'],
    ['drawn:bars=3/5:width=x2', 'found "5:width=x2"'],
    ['drawn:bars=3/5,from=x2', 'choose from lower, upper, width'],
    ['drawn:bars=3/5,lower=2,upper=1', 'must be a number above lower'],
    ['drawn:bars=3/5,bars=1', 'no parameter "bars"'],
  ])('%#: %s', async (curve, message) => {
    for (const words of [il(curve), ['check', curve], ['simulate', '--curve', curve]]) {
      expect(await ammeter(words)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) })
    }
  })
  it('is no fee', async () => {
    expect((await ammeter(['simulate', '--fee', 'drawn:bars=3/5'])).stderr).toBe(
      'error: --fee: "drawn:bars=3/5" is a drawing, which makes a curve and no fee policy\n',
    )
  })
})
