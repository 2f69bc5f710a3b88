import { describe, expect, it } from 'vitest'
import { plugIn } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

describe('check passes a right curve that float64 is too short for', () => {
  const words = ['check', plugIn('narrow'), '--only', 'value', '--seed', '1', '--runs', '10']

  it('with exit code 0, what was seen, and beside it what rounding explains', async () => {
    const { exitCode, stdout, stderr } = await ammeter(words)
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout).toContain('held, with more digits  value')
    expect(stdout).toContain('  float64 is too short here: in decimal(40) it holds\n')
    expect(stdout).toMatch(
      /^ {4}off by +\S+, a part of \S+e-1[01]; allowed \S+; rounding what is asked once moves it by \S+$/m,
    )
    expect(stdout).toContain('\npassed: 1 law; 0 held; 1 held with more digits than float64 has: value\n')
  })

  it('in JSON', async () => {
    const { passed, laws } = await jsonOf(words)
    expect(passed).toBe(true)
    expect(laws).toMatchObject([
      {
        law: 'value',
        outcome: 'too short',
        passed: true,
        explanation: 'float64 is too short here: in decimal(40) it holds',
        counterexample: { by: expect.stringContaining('rounding what is asked once moves it by') },
      },
    ])
  })
})

it('check asks a curve for no price at which float64 has no number for its reserves', async () => {
  const words = ['--set', 't=0.01', '--only', 'value', '--only', 'tangency', '--only', 'total', '--seed', '2']
  const { passed } = await jsonOf(['check', plugIn('yieldspace'), ...words])
  expect(passed).toBe(true)
})
