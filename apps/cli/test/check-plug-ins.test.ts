import { brokenFees, brokenPools } from '@ammeter/laws/broken'
import { brokenAlerts, brokenModels, brokenObjectives, brokenStrategies, brokenTraders } from '@ammeter/simulation/laws'
import { describe, expect, it, test } from 'vitest'
import { SHIPPED } from '../src/curve/shipped.ts'
import type { Definition } from '../src/plug-in/kinds.ts'
import { moduleOf } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const fee = (rate: string) => `import { defineFee } from '@ammeter/core'
export default defineFee({
  name: 'mine',
  summary: 'A fee of my own',
  parameters: { base: { default: 0.001, atLeast: 0, below: 0.1, unit: 'share', meaning: 'the rate' } },
  over: (real, { base }) => ({ rate: () => ({ rate: ${rate} }) }),
})
`

const others = SHIPPED.filter(({ kind }) => kind !== 'curve')

test.each(others.map(({ kind, name }) => [kind, name]))('the %s %s keeps the laws of its kind', async (kind, name) => {
  const { passed, ...rest } = await jsonOf(['check', name, '--kind', kind, '--seed', '1', '--runs', '5'])
  expect({ passed, kind: rest.kind, name: rest.name }).toEqual({ passed: true, kind, name })
})

const broken: readonly { readonly definition: unknown; readonly breaks: readonly string[] }[] = [
  ...brokenFees,
  ...brokenPools,
  ...brokenModels,
  ...brokenStrategies,
  ...brokenTraders,
  ...brokenAlerts,
  ...brokenObjectives,
]

test.each(broken.map(({ definition, breaks }) => [(definition as Definition).kind ?? 'pool', definition, breaks]))(
  'a broken %s is rejected',
  async (kind, definition, breaks) => {
    const known = [Object.assign(definition as Definition, { kind })] as readonly Definition[]
    const [law = ''] = breaks as readonly string[]
    const words = ['check', known[0]?.name ?? '', '--only', law, '--seed', '1', '--runs', '100', '--json']
    const { exitCode, stdout } = await ammeter(words, { known })
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout).laws[0]).toMatchObject({ law, outcome: 'broken', passed: false })
  },
)

describe('check of a module that is no curve', () => {
  it('says what it exports, and tries the laws of that kind', async () => {
    const { exitCode, stdout } = await ammeter(['check', `${moduleOf(fee('base'))}:base=0.2%`, '--seed', '1'])
    expect(exitCode).toBe(0)
    expect(stdout).toContain('A fee of my own')
    expect(stdout).toContain('fee policy mine, base 0.002, in float64, seed 1')
    expect(stdout).toMatch(/held +rate +every trade has a rate/)
    expect(stdout).toMatch(/passed: 9 laws; 8 held; 1 not applicable: claims/)
  })

  it('shows where it breaks them, and how to find that again', async () => {
    const path = moduleOf(fee('real.neg(base)'))
    const { exitCode, stdout } = await ammeter(['check', path, '--seed', '1'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('BROKEN')
    expect(stdout).toMatch(/again +ammeter check .*mine\.ts --only rate --seed 1 --runs \d+/)
  })

  it('names the file, and its hash, in JSON', async () => {
    const report = await jsonOf(['check', moduleOf(fee('base')), '--seed', '1', '--runs', '3'])
    expect(report).toMatchObject({ kind: 'fee', name: 'mine', runs: 3, seed: 1, passed: true, problems: [] })
    expect(report.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    [['--only', 'rates'], 'unknown law "rates"'],
    [['--digits', '20'], '--digits: leave it out for a fee policy'],
    [['--from', '2'], '--from and --to: leave it out for a fee policy'],
    [['--set', 'basis=1'], 'basis'],
    [['--set', 'base=2'], 'base'],
  ])('refuses %j', async (words, message) => {
    const { exitCode, stderr } = await ammeter(['check', moduleOf(fee('base')), ...words])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
  })

  it('ends in time, whatever the plug-in does', async () => {
    const endless = moduleOf(fee('(() => { for (;;) if (base === undefined) return base })()'))
    const { exitCode, stdout } = await ammeter(['check', endless, '--seed', '1', '--timeout', '1'])
    expect(exitCode).toBe(1)
    expect(stdout).toContain('TOO SLOW')
  })
})
