import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { moduleOf, plugIn, product } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const compare = (...curves: readonly string[]) => ['compare', ...curves.flatMap(curve => ['--curve', curve])]

const namesOf = (curves: readonly { readonly curve: string }[]) => curves.map(({ curve }) => curve)

describe('compare with modules', () => {
  it('compares them with the others', async () => {
    const { curves } = await jsonOf(compare('weighted', plugIn('geometric')))
    expect(namesOf(curves)).toEqual(['weighted', 'geometric'])
    const [builtIn, own] = curves
    builtIn.points.forEach(({ impermanentLoss }: { readonly impermanentLoss: number }, i: number) => {
      expect(own.points[i].impermanentLoss).toBeCloseTo(impermanentLoss, 12)
    })
    expect(builtIn.points.length).toBeGreaterThan(2)
  })

  it('tells two of one name apart, by their settings or by their paths', async () => {
    const path = plugIn('geometric')
    const twins = await ammeter([...compare(`${path}:weight=0.5`, `${path}:weight=0.9`), '--points', '2'])
    expect(twins.stdout).toMatch(/^ *price +geometric:weight=0\.5 +geometric:weight=0\.9$/m)
    const mine = moduleOf(product('export { curve }').replace("'product'", "'weighted'"))
    const namesakes = await ammeter([...compare('weighted', mine), '--points', '2'])
    expect(namesakes.stdout).toMatch(new RegExp(`^ *price +weighted +${mine}$`, 'm'))
  })

  it('goes on without one that fails, and says at which price ratio it did', async () => {
    const path = moduleOf(
      product('export { curve }').replace(
        '=> real.mul(x, y)',
        '=> { if (real.toNumber(x) > 3) throw new Error("no"); return real.mul(x, y) }',
      ),
    )
    const { stdout, stderr, exitCode } = await ammeter([
      ...compare('weighted', path),
      '--from',
      '0.01',
      '--to',
      '2',
      '--json',
    ])
    const { curves, errors } = JSON.parse(stdout)
    expect({ exitCode, curves: namesOf(curves) }).toEqual({ exitCode: 0, curves: ['weighted'] })
    expect(errors).toMatchObject([
      {
        curve: 'product',
        ratio: 0.01,
        error: { _tag: 'BrokenCurve', message: expect.stringContaining('an exception (no)') },
      },
    ])
    expect(stderr).toMatch(/^note: product dropped out at the price ratio 0\.01: .*\(no\), must be .*\n$/)
  })

  it('goes on without one that does not load', async () => {
    const path = moduleOf('export const a = = 1')
    const nothing = plugIn('nothing')
    const { stdout, stderr, exitCode } = await ammeter([...compare('weighted', path, `${nothing}:a=1`), '--json'])
    const { curves, errors } = JSON.parse(stdout)
    expect({ exitCode, curves: namesOf(curves) }).toEqual({ exitCode: 0, curves: ['weighted'] })
    expect(errors).toMatchObject([
      { curve: path, error: { _tag: 'ModuleError', line: 1, column: 18, message: expect.stringContaining(path) } },
      { curve: nothing, error: { _tag: 'ModuleError' } },
    ])
    expect(stderr.split('\n')).toEqual([
      `note: ${path} dropped out: line 1, column 18: found a syntax error (Unexpected token), expected a TypeScript or JavaScript module`,
      expect.stringContaining(`note: ${nothing} dropped out: found no curve among the exports, WEIGHT (a number)`),
      '',
    ])
  })

  it('says the same of it in a backtest and in scenarios', async () => {
    const path = plugIn('nothing')
    const curves = ['--curve', 'weighted', '--curve', path]
    const { stderr } = await ammeter(['compare', ...curves])
    expect(stderr).toMatch(/^note: .* dropped out: found .*, expected one curve made by defineCurve\n$/)
    expect(await ammeter(['scenarios', ...curves])).toMatchObject({ exitCode: 0, stderr })
    const file = csvFile('time,close\n2021-01-01,1\n2021-01-02,4\n')
    expect(await ammeter(['backtest', file, ...curves])).toMatchObject({ exitCode: 0, stderr })
    const { errors } = await jsonOf(['compare', ...curves])
    expect(errors).toMatchObject([{ curve: path, error: { _tag: 'ModuleError' } }])
    expect(await jsonOf(['scenarios', ...curves])).toMatchObject({ errors })
    expect(await jsonOf(['backtest', file, ...curves])).toMatchObject({ errors })
  })

  it('goes on without one that does not end', async () => {
    const start = performance.now()
    const { stdout, stderr, exitCode } = await ammeter([...compare(plugIn('endless'), 'weighted'), '--json'])
    expect(performance.now() - start).toBeLessThan(10_000)
    const { curves, errors } = JSON.parse(stdout)
    expect({ exitCode, curves: namesOf(curves) }).toEqual({ exitCode: 0, curves: ['weighted'] })
    expect(errors).toMatchObject([{ curve: 'endless', ratio: 0.25, error: { _tag: 'BrokenCurve' } }])
    expect(stderr).toContain('reserves at the price 1 is without an answer after 4 s, must be a formula that ends')
  })

  it('has no answer where all of them fail', async () => {
    const path = moduleOf('export const a = = 1')
    expect(await ammeter(compare(path))).toMatchObject({ exitCode: 3, stdout: '' })
    expect(await ammeter(compare(path, plugIn('never-converges')))).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining(`; ${path} dropped out: line 1, column 18`),
    })
  })

  it('blames the module where a setting may have been meant for it', async () => {
    const path = moduleOf('export const a = = 1')
    const { exitCode, stderr } = await ammeter([...compare('weighted', path), '--set', 'steepness=3'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining(`${path}, line 1, column 18`) })
    const other = await ammeter([...compare('weighted', plugIn('geometric')), '--set', 'steepness=3'])
    expect(other).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('no curve here has a parameter "steepness"'),
    })
  })

  it('follows a price history', async () => {
    const file = csvFile('time,close\n2021-01-01,1\n2021-01-02,4\n')
    const words = [...compare(plugIn('geometric'), plugIn('two'), 'weighted'), '--prices', file]
    const { stdout, stderr } = await ammeter([...words, '--json'])
    const { curves, errors } = JSON.parse(stdout)
    expect(namesOf(curves)).toEqual(['geometric', 'weighted'])
    expect(errors).toMatchObject([{ curve: plugIn('two') }])
    expect(stderr).toContain('found 2 curves, product and weighted')
  })
})
