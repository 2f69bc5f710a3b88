import { formulaModule } from '@ammeter/formula'
import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { moduleOf } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const WEIGHTED = 'f:x^w*y^(1-w):w=0.7'

const il = (curve: string, ...words: readonly string[]) =>
  ['il', '--curve', curve, '--from', '1000', '--to', '2000', ...words] as const

describe('a curve typed as a formula', () => {
  it('is one like any other, named by its text', async () => {
    const typed = await jsonOf(il(WEIGHTED))
    const builtIn = await jsonOf(il('weighted:weight=0.7'))
    expect(typed).toMatchObject({ curve: 'x^w*y^(1-w)', params: { w: 0.7 } })
    expect(typed.impermanentLoss).toBeCloseTo(builtIn.impermanentLoss, 13)
  })
  it('may divide, which a path may not', async () => {
    expect(await jsonOf(il('f:1/(1/x+1/y)'))).toMatchObject({ curve: '1/(1/x+1/y)', params: {} })
  })
  it('may be an equation, or a value', async () => {
    for (const curve of ['f:x*y=L^2', 'f:V(p) = 2*sqrt(p)', 'f:V=2*p^0.5']) {
      expect((await jsonOf(il(curve))).impermanentLoss).toBeCloseTo(0.0571909584, 9)
    }
  })
  it('computes in decimals', async () => {
    const typed = await jsonOf(il('f:x*y', '--digits', '40'))
    expect(typed.impermanentLoss).toBe((await jsonOf(il('constant-product', '--digits', '40'))).impermanentLoss)
  })
  it('takes --set', async () => {
    expect(await jsonOf(il('f:x^w*y^(1-w)', '--set', 'w=0.7'))).toEqual(await jsonOf(il(WEIGHTED)))
    expect(await jsonOf(il('f:x^w*y^(1-w)'))).toMatchObject({ params: { w: 0.5 } })
  })
  it('is compared with itself', async () => {
    const { stdout, exitCode } = await ammeter(['compare', '--curve', WEIGHTED, '--curve', 'f:x^w*y^(1-w):w=0.3'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('x^w*y^(1-w):w=0.7  x^w*y^(1-w):w=0.3')
  })
  it('swaps', async () => {
    const words = '--reserves 10,20 --in x --amount 1'.split(' ')
    const typed = await jsonOf(['swap', '--curve', WEIGHTED, ...words])
    const builtIn = await jsonOf(['swap', '--curve', 'weighted:weight=0.7', ...words])
    expect(typed.amountOut).toBeCloseTo(builtIn.amountOut, 12)
  })
  it('is followed along a history, with a fee of its own', async () => {
    const file = csvFile('time,close\n2024-01-01,2000\n2024-06-01,1500\n2024-12-31,4000\n')
    const { curves } = await jsonOf([
      ...['backtest', file, '--curve', `${WEIGHTED},fee=0.05%`, '--curve', 'weighted:weight=0.7,fee=0.05%'],
    ])
    const [typed, builtIn] = curves
    expect(typed).toMatchObject({ curve: 'x^w*y^(1-w)', params: { w: 0.7 }, pool: { fee: 0.0005 } })
    expect(typed.fees).toBeCloseTo(builtIn.fees, 8)
    expect(typed.impermanentLoss).toBeCloseTo(builtIn.impermanentLoss, 8)
  })
  it('is simulated, and weighed', async () => {
    const words = '--days 2 --paths 5 --seed 1'.split(' ')
    const typed = await jsonOf(['simulate', '--curve', WEIGHTED, ...words])
    const builtIn = await jsonOf(['simulate', '--curve', 'weighted:weight=0.7', ...words])
    expect(typed.curve).toBe('x^w*y^(1-w)')
    expect(typed.impermanentLoss.mean).toBeCloseTo(builtIn.impermanentLoss.mean, 10)
    expect((await ammeter(['scenarios', '--curve', WEIGHTED])).exitCode).toBe(0)
  })
  it('is checked', async () => {
    const report = await jsonOf(['check', WEIGHTED, '--runs', '5', '--seed', '1'])
    expect(report).toMatchObject({ curve: 'x^w*y^(1-w)', parameters: { w: '0.7' }, passed: true })
    const broken = await ammeter(['check', 'f:x-y', '--runs', '1', '--seed', '1', '--only', 'value'])
    expect(broken).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('BROKEN') })
  })
  it('is exported as a module that is checked, and gives the same numbers', async () => {
    const exported = formulaModule('x^w*y^(1-w)', { w: 0.7 })
    if (E.isLeft(exported)) throw new Error('no formula')
    const file = moduleOf(exported.right, 'my-curve.ts')
    expect(await jsonOf(['check', file, '--runs', '5', '--seed', '1'])).toMatchObject({
      curve: 'my-curve',
      passed: true,
    })
    const [own, typed] = [await jsonOf(il(file)), await jsonOf(il(WEIGHTED))]
    expect([own.impermanentLoss, own.reserves]).toEqual([typed.impermanentLoss, typed.reserves])
  })
})

describe('a word that is no formula', () => {
  it('ends the command with 2, and a caret under the character', async () => {
    expect(await ammeter(il('f:x*sin(y)'))).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: [
        'error: formula, character 3: found "sin", expected sin*( for a product, or one of the functions sqrt, exp, ln, pow, min, max, abs, Φ',
        '  x*sin(y)',
        '    ^^^',
        '',
      ].join('\n'),
    })
  })
  it.each([
    ['f:', 'found the end'],
    ['f:x^', 'found the end'],
    ['f:x*y*1e999', 'found "1e999"'],
    ['f:x*y/(1-1)^-1*0/0', 'found'],
    ['f:x.constructor*y', 'found "."'],
    ['f:x*y:w=1', 'has no parameters'],
    ['f:x*y*w:v=1', 'did you mean w?'],
    ['f:x*y*w:w=0', 'must be a number above 0'],
    ['f:x*y*w:w=1e999', 'must be a number'],
    ['f:x*y*w:w', 'expected key=value'],
    [`f:${'('.repeat(10_000)}`, 'found 10000 characters'],
  ])('%#: %s', async (curve, message) => {
    for (const words of [il(curve), ['check', curve], ['simulate', '--curve', curve]]) {
      expect(await ammeter(words)).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) })
    }
  })
  it('is no fee, no model and no trader', async () => {
    const { exitCode, stderr } = await ammeter(['simulate', '--fee', 'f:x*y'])
    expect([exitCode, stderr]).toEqual([
      2,
      'error: --fee: "f:x*y" is a formula, which makes a curve and no fee policy\n',
    ])
  })
  it('is no curve: then the curve has no answer', async () => {
    expect(await ammeter(il('f:x-y'))).toMatchObject({ exitCode: 1, stdout: '' })
  })
})
