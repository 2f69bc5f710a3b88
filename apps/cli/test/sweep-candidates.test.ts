import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, test } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'
import { bytesIn, partsIn, temporaryFolder } from './sweep-folder.ts'

const at = temporaryFolder()

/** A row of every candidate of a folder. */
const rowsIn = async (folder: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const parts = await Promise.all(
    partsIn(folder).map(async name => {
      const bytes = await readFile(join(folder, name))
      return parquetReadObjects({
        file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      })
    }),
  )
  return parts.flat()
}

const ETH = 'history:eth-usd-2020-12'

/** Sweeps in which each kind of axis is, over every run. */
const SWEEPS: Readonly<Record<string, readonly string[]>> = {
  'prices and a parameter of a curve': [
    ...['il', '--curve', 'stableswap', '--from', '1', '--to', '0.95'],
    ...['--over', 'stableswap.amplification=10..2000:log:4', '--over', 'to=0.9,0.97,1.05'],
    ...['--objective', 'netVsHold'],
  ],
  'curves of several kinds, a formula and a drawing among them': [
    ...[
      'il',
      '--curve',
      'f:x^w*y^(1-w)',
      '--curve',
      'drawn:bars=3/5/8,width=x2',
      '--curve',
      'concentrated',
      '--curve',
      'lbp',
    ],
    ...['--from', '2', '--to', '2.5', '--over', 'concentrated.width=x1.1..x3:4', '--objective', 'netVsHold'],
  ],
  'a pool with rules of its own': [
    ...['il', '--curve', 'staked-stableswap', '--from', '1', '--to', '0.99', '--objective', 'netVsHold'],
  ],
  'fees, ranges and waiting': [
    ...['backtest', ETH, '--curve', 'concentrated', '--strategy', 'band:width=x1.1', '--gas', '5'],
    ...['--over', 'concentrated.width=x1.2,x2', '--over', 'strategy.wait=0d..2d', '--over', 'fee=5bp,0.3%'],
    ...['--objective', 'netVsHold', '--objective', 'netOfGas', '--objective', 'worstDrawdown'],
    ...['--objective', 'netVsRebalancing', '--objective', '-lvrPerVolume'],
  ],
  'terms, a policy and traders': [
    ...['backtest', ETH, '--curve', 'constant-product', '--fee', 'volatility', '--trader', 'noise:perDay=20'],
    ...['--over', 'fee.base=5bp,30bp', '--over', 'noise.size=100,1000', '--over', 'gas=0,10'],
    ...['--over', 'protocol-fee=0,50%', '--objective', 'netVsHold'],
  ],
  'the rest of the market': [
    ...['backtest', 'history:dai-usd-2020-12', '--curve', 'stableswap', '--pool-value', '1e7', '--flow-share', '1%'],
    ...['--rest', 'constant-product:value=50e6', '--rest', 'stableswap:value=2e7,amplification=50'],
    ...['--over', 'stableswap.amplification=100', '--over', 'rest.fee=4bp,30bp', '--objective', 'netVsHold'],
  ],
  'many paths': [
    ...['simulate', '--curve', 'weighted', '--curve', 'constant-product', '--days', '3', '--paths', '30'],
    ...['--over', 'weighted.weight=0.5,0.8', '--over', 'model.volatility=0.5,1', '--over', 'fee=0.3%'],
    ...['--objective', 'meanLessDeviations:k=1', '--objective', 'worstDrawdown', '--objective', 'netVsHold'],
  ],
  'paths of a history': [
    ...['simulate', '--curve', 'constant-product', '--history', ETH, '--days', '2', '--paths', '12', '--seed', '7'],
    ...['--over', 'model.blockSteps=1,24', '--objective', 'netVsHold'],
  ],
  'points drawn from a space': [
    ...[
      'backtest',
      'model:geometric-brownian-motion',
      '--days',
      '20',
      '--curve',
      'concentrated',
      '--sample',
      'sobol:4',
    ],
    ...['--over', 'concentrated.width=x1.05..x3:log', '--over', 'fee=0.0001..0.01:log', '--objective', 'netVsHold'],
  ],
}

describe('a candidate alone comes to the same numbers', () => {
  test.each(Object.entries(SWEEPS))('%s', async (_name, words) => {
    const folder = at('a')
    const swept = await ammeter(['sweep', ...words, '--out', folder, '--json'])
    expect(swept.exitCode, swept.stderr).toBe(0)
    const rows = await rowsIn(folder)
    const { candidates, objectives } = JSON.parse(swept.stdout)
    expect(rows.length).toBe(candidates)
    expect(rows.map(({ candidate }) => candidate)).toEqual(Array.from({ length: candidates }, (_, index) => index))
    for (const row of rows) {
      expect(row.error).toBe(null)
      const shown = await jsonOf(['sweep', 'show', folder, '--at', String(row.candidate)])
      const [program, ...command] = shown.command
      expect(program).toBe('ammeter')
      const alone = await jsonOf(command)
      expect(alone.objectives.length, command.join(' ')).toBe(1)
      for (const { name } of objectives) {
        expect(typeof row[name]).toBe('number')
        expect(alone.objectives[0].scores[name], command.join(' ')).toBe(row[name])
        expect(shown.scores[name]).toBe(row[name])
        if (`${name}_se` in row) expect(alone.objectives[0].standardErrors[name]).toBe(row[`${name}_se`])
      }
    }
    expect(new Set(rows.map(row => row[objectives[0].name])).size).toBeGreaterThan(candidates === 1 ? 0 : 1)
  })

  test('and so do its figures beside the scores', async () => {
    const folder = at('a')
    const words = ['sweep', 'backtest', ETH, '--curve', 'constant-product', '--over', 'fee=0.05%,0.3%']
    await ammeter([...words, '--objective', 'netVsHold', '--out', folder])
    const { command, scores } = await jsonOf(['sweep', 'show', folder, '--at', 'fee=0.3%'])
    const alone = await jsonOf(command.slice(1))
    expect(alone.curves[0].netVsHold).toBe(scores.netVsHold)
  })
})

describe('a candidate is shown', () => {
  const begun = async (): Promise<string> => {
    const words = ['il', '--curve', 'concentrated', '--from', '2000', '--to', '2500', '--objective', 'netVsHold']
    const over = ['--over', 'concentrated.lower=1000..3000:5', '--over', 'concentrated.upper=2000..4000:5']
    const ran = await ammeter(['sweep', ...words, ...over, '--out', at('a')])
    expect(ran.exitCode, ran.stderr).toBe(0)
    return at('a')
  }

  test('by its values, its number or its rank', async () => {
    const folder = await begun()
    const byValues = await jsonOf(['sweep', 'show', folder, '--at', 'concentrated.lower=1500,concentrated.upper=3000'])
    expect(byValues).toMatchObject({ candidate: 7, of: 1, values: { 'concentrated.lower': '1500' } })
    expect(await jsonOf(['sweep', 'show', folder, '--at', '7'])).toEqual(byValues)
    const twice = ['--at', 'concentrated.lower=1500', '--at', 'concentrated.upper=3000']
    expect(await jsonOf(['sweep', 'show', folder, ...twice])).toEqual(byValues)
    const best = await jsonOf(['sweep', 'show', folder, '--at', 'best'])
    const summary = await jsonOf(['sweep', folder])
    expect(best.candidate).toBe(summary.best[0].candidate)
    expect((await jsonOf(['sweep', 'show', folder, '--at', 'robust'])).candidate).toBe(summary.robust.candidate)
  })

  test('the best of those with a value', async () => {
    const folder = await begun()
    const rows = await rowsIn(folder)
    const having = rows.filter(row => row['concentrated.lower'] === 1500)
    const best = having.reduce((one, other) => (Number(other.netVsHold) > Number(one.netVsHold) ? other : one))
    const shown = await jsonOf(['sweep', 'show', folder, '--at', 'concentrated.lower=1500'])
    expect(shown).toMatchObject({ candidate: best.candidate, of: 5 })
  })

  test('with the reason where it was refused', async () => {
    const folder = await begun()
    const { candidate, scores, error, command } = await jsonOf([
      ...['sweep', 'show', folder, '--at', 'concentrated.lower=3000,concentrated.upper=2500'],
    ])
    expect(scores.netVsHold).toBe(null)
    expect(error).toContain('upper is "2500", must be a number above lower')
    const alone = await ammeter(command.slice(1))
    expect(alone.exitCode).toBe(2)
    expect(alone.stderr).toContain(error)
    expect((await rowsIn(folder))[candidate]?.error).toBe(error)
  })

  test.each([
    ['concentrated.lower=1234', 'no candidate has that: concentrated.lower has 1000, 1500, 2000, 2500, 3000'],
    ['concentrated.lowr=1000', 'there is no axis "concentrated.lowr": did you mean concentrated.lower?'],
    ['99', '--at is 99, must be a number from 0 to 24'],
    ['worst', 'expected axis=value, such as concentrated.lower=…, or a number, best or robust'],
  ])('and not where there is none: %s', async (which, complaint) => {
    const { exitCode, stderr } = await ammeter(['sweep', 'show', await begun(), '--at', which])
    expect(exitCode).toBe(2)
    expect(stderr).toContain(complaint)
  })

  test('and refused ones are counted, never best, and make no neighbour robust', async () => {
    const folder = await begun()
    const { refused, best, robust, reasons, candidates } = await jsonOf(['sweep', folder])
    const rows = await rowsIn(folder)
    expect(refused).toBe(rows.filter(({ error }) => error !== null).length)
    expect(refused).toBeGreaterThan(3)
    expect(candidates).toBe(25)
    expect(reasons[0].error).toContain('lower')
    for (const each of [...best, robust]) expect(rows[each.candidate]?.error).toBe(null)
  })
})

test('an experiment in a file is the same sweep as the one that is typed', async () => {
  const experiment = {
    run: 'backtest',
    file: ETH,
    options: { curve: ['concentrated', 'constant-product'], gas: 5, 'fee-from': 'input' },
    over: { 'concentrated.width': 'x1.05..x3:log:3', fee: '0.05%,1%' },
    objectives: ['netVsHold', '-worstDrawdown'],
    chunk: 4,
  }
  writeFileSync(at('experiment.json'), JSON.stringify(experiment))
  const typed = [
    ...['backtest', ETH, '--gas', '5', '--fee-from', 'input', '--curve', 'concentrated', '--curve', 'constant-product'],
    ...['--over', 'concentrated.width=x1.05..x3:log:3', '--over', 'fee=0.05%,1%', '--chunk', '4'],
    ...['--objective', 'netVsHold', '--objective', '-worstDrawdown'],
  ]
  const first = await ammeter(['sweep', at('experiment.json'), '--out', at('a')])
  const second = await ammeter(['sweep', ...typed, '--out', at('b')])
  expect([first.exitCode, second.exitCode], first.stderr + second.stderr).toEqual([0, 0])
  expect(bytesIn(at('a'))).toEqual(bytesIn(at('b')))
  expect(first.stdout).toBe(second.stdout)
  expect(partsIn(at('a')).length).toBe(2)
  expect(first.stdout).toContain('backtest history:eth-usd-2020-12: 8 candidates')
})
