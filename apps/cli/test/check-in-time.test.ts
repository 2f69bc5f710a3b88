import { curves } from '@ammeter/catalogue'
import { type CurveDefinition, float64 } from '@ammeter/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkInTime } from '../src/check/in-time.ts'
import { moduleOf, plugIn, product } from './plug-in.ts'
import { ammeter } from './run-command.ts'

/** How a check of a module ends that has so many seconds. */
const checked = async (path: string, seconds: number, ...words: readonly string[]) => {
  const start = performance.now()
  const { exitCode, stdout } = await ammeter(['check', path, '--seed', '1', '--timeout', String(seconds), ...words])
  return { exitCode, stdout, seconds: (performance.now() - start) / 1000 }
}

const rowsOf = (stdout: string) => JSON.parse(stdout).laws as readonly Readonly<Record<string, unknown>>[]

// What a check loads first, on a busy machine, is no part of the time that a curve is given.
beforeAll(async () => {
  await ammeter(['check', plugIn('geometric'), '--only', 'value', '--runs', '1'])
})

describe('check of a curve that takes too long', () => {
  it('stops a loop without end, and says which law was being tried and with what question', async () => {
    const { exitCode, stdout, seconds } = await checked(plugIn('endless'), 3, '--only', 'envelope', '--only', 'value')
    expect(exitCode).toBe(1)
    expect(seconds).toBeLessThan(10)
    expect(stdout.split('\n')).toEqual([
      'endless, in float64, seed 1',
      '',
      'TOO SLOW  value  V(p) = p·x(p) + y(p)',
      expect.stringMatching(
        /^ {2}was being tried when the 3 s were over: the curve had been asked for its range of prices \d\.\d s before$/,
      ),
      'NOT TRIED  envelope',
      '',
      'failed: 2 laws; 1 not finished in 3 s: value; 1 not tried; 0 held',
      '',
    ])
  })

  it('says that no time was left where loading it took all', () => {
    const definition = curves.find(({ name }) => name === 'weighted') as CurveDefinition
    const limits = {
      laws: ['value'],
      runs: 1,
      seed: 1,
      pace: 1,
      timeout: 1,
      between: undefined,
      tolerance: undefined,
    } as const
    const start = performance.now() - 5000
    expect(checkInTime({ definition, given: {}, real: float64, ...limits, start })).toMatchObject({
      right: { passed: false, problems: ['the curve itself is not there after 0.0 s'] },
    })
  })

  it('does not wait for an answer for ever, and says which one, as a counterexample', async () => {
    const start = performance.now()
    const { exitCode, stdout } = await ammeter(['check', plugIn('endless'), '--seed', '1', '--json'])
    expect(exitCode).toBe(1)
    expect(performance.now() - start).toBeLessThan(10_000)
    const [value, ...others] = rowsOf(stdout)
    expect(value).toMatchObject({
      law: 'value',
      outcome: 'unanswered',
      passed: false,
      counterexample: { inputs: { asked: 'range of prices' }, found: 'without an answer after 4 s' },
    })
    expect(new Set(others.map(({ outcome }) => outcome))).toEqual(new Set(['not tried']))
  })

  it('prints that for people, with the command that finds it again', async () => {
    const { stdout } = await ammeter(['check', plugIn('endless'), '--seed', '1', '--only', 'value'])
    expect(stdout).toContain('NO ANSWER  value  V(p) = p·x(p) + y(p)')
    expect(stdout).toContain('asked for its range of prices, it is without an answer after 4 s')
    expect(stdout).toMatch(/again +ammeter check .* --only value --seed 1 --runs 10$/m)
    expect(stdout).toContain('failed: 1 law; 1 without an answer: value; 0 held')
  })

  it('lets a curve be slow that answers each question', async () => {
    const slow = '{ const start = performance.now(); while (performance.now() < start + 1); return real.mul(x, y) }'
    const text = product('export { curve }').replace('real.mul(x, y)', slow)
    const words = ['check', moduleOf(text), '--seed', '1', '--only', 'value', '--only', 'envelope']
    const start = performance.now()
    expect(await ammeter(words)).toMatchObject({ exitCode: 0 })
    // So slow that a law is not over before its questions are timed.
    expect(performance.now() - start).toBeGreaterThan(500)
  })

  it('keeps what was found before', async () => {
    const text = product('export { curve }').replace(
      'real.mul(x, y)',
      '{ while (real.name.startsWith("decimal")); return real.mul(x, real.mul(x, y)) }',
    )
    const laws = '--only value --only reflection --only arithmetic --only total'.split(' ')
    const { exitCode, stdout } = await checked(moduleOf(text), 4, ...laws, '--json')
    expect(exitCode).toBe(1)
    expect(rowsOf(stdout)).toMatchObject([
      { law: 'value', outcome: 'held' },
      { law: 'reflection', outcome: 'held' },
      { law: 'arithmetic', outcome: 'out of time', passed: false, runs: 0 },
      { law: 'total', outcome: 'not tried', passed: false, runs: 0 },
    ])
  })

  it('does not wait for a formula that is right and slow', async () => {
    const { exitCode, stdout, seconds } = await checked(plugIn('slow'), 3, '--json')
    expect(exitCode).toBe(1)
    expect(seconds).toBeLessThan(10)
    expect(rowsOf(stdout)[0]).toMatchObject({ law: 'value', outcome: 'out of time' })
  })

  it('does not wait for a curve that is never there', async () => {
    const text = product('export { curve }').replace('over: real =>', 'over: () => { for (;;); }, was: real =>')
    const { exitCode, stdout } = await checked(moduleOf(text), 0.5)
    expect(exitCode).toBe(1)
    // Of the half second, loading the module took some.
    expect(stdout).toMatch(/the curve itself is not there after 0\.[1-5] s/)
  })

  it('does not count a law as held that has not been tried with all the inputs asked for', async () => {
    const { exitCode, stdout } = await checked(
      plugIn('geometric'),
      3,
      '--only',
      'arithmetic',
      '--runs',
      '100000',
      '--json',
    )
    expect(exitCode).toBe(1)
    expect(rowsOf(stdout)).toMatchObject([{ law: 'arithmetic', outcome: 'out of time' }])
  })
})
