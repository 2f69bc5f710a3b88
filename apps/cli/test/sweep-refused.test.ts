import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ammeter } from './run-command.ts'
import { temporaryFolder } from './sweep-folder.ts'

const at = temporaryFolder()

const IL = ['sweep', 'il', '--curve', 'stableswap', '--from', '1', '--to', '0.95', '--objective', 'netVsHold']

/** What is wrong, and what is said of it. */
const REFUSED: readonly (readonly [name: string, words: readonly string[], complaint: string])[] = [
  [
    'a parameter without its curve',
    [...IL, '--over', 'amplification=1..9:3'],
    'did you mean stableswap.amplification?',
  ],
  [
    'a misspelt parameter',
    [...IL, '--over', 'stableswap.amplifcation=1..9:3'],
    'did you mean stableswap.amplification?',
  ],
  [
    'a parameter of another curve',
    [...IL, '--over', 'weighted.weight=0.1..0.9:3'],
    'there is nothing of that name in this run',
  ],
  ['a term that the run has none of', [...IL, '--over', 'fee=1bp,4bp'], 'there is nothing of that name in this run'],
  [
    'an empty range',
    [...IL, '--over', 'stableswap.amplification=2000..10:25'],
    'from the smaller to the larger, such as 10..2000',
  ],
  [
    'a logarithm through 0',
    [...IL, '--over', 'stableswap.amplification=0..10:log:5'],
    'between numbers above 0 on a logarithmic scale',
  ],
  [
    'values that are none',
    [...IL, '--over', 'stableswap.amplification=few'],
    'evenly spaced values, such as 10..2000:25',
  ],
  [
    'an axis without values',
    [...IL, '--over', 'stableswap.amplification'],
    'expected name=values, such as fee=1bp,4bp',
  ],
  ['an axis twice', [...IL, '--over', 'to=1,2', '--over', 'to=3,4'], '--over to is there twice'],
  [
    'a setting that is said already',
    [...IL, '--set', 'amplification=5', '--over', 'stableswap.amplification=1..9:3'],
    '--curve stableswap or --set says what it is',
  ],
  [
    'a unit that the parameter has not',
    [...IL, '--over', 'stableswap.amplification=1bp..9bp:3'],
    'no candidate can be run: the first one cannot because stableswap: amplification is "1bp"',
  ],
  [
    'steps where none are said',
    [...IL, '--over', 'stableswap.amplification=10..2000:log'],
    'such as 10..2000:log:20, or drawn from by a sample',
  ],
  [
    'a space that is too large',
    [...IL, '--over', 'stableswap.amplification=10..2000:1000', '--max', '999'],
    'the space has 1,000 candidates, must have at most 999; allow more with --max',
  ],
  [
    'a space too large for anything',
    [...IL, '--over', 'stableswap.amplification=1..100000', '--over', 'to=1..100000'],
    'at most 100,000,000',
  ],
  ['an unknown sample', [...IL, '--over', 'to=1,2', '--sample', 'sobel:9'], 'must be random, sobol or lhs'],
  ['no objective', IL.slice(0, -2), 'say what is scored, such as --objective netVsHold'],
  ['an unknown objective', [...IL, '--objective', 'netVsHolt'], 'did you mean netVsHold?'],
  ['an objective twice', [...IL, '--objective', '-netVsHold'], '--objective netVsHold is there twice'],
  ['an objective that the run cannot answer', [...IL, '--objective', 'worstDrawdown'], 'asked of backtest or simulate'],
  [
    'an objective of many paths, of one',
    ['sweep', 'simulate', '--paths', '1', '--objective', 'meanLessDeviations'],
    '2 paths or more',
  ],
  ['an objective of gas, without gas', ['sweep', 'simulate', '--objective', 'netOfGas'], 'with its gas stated'],
  ['no curve', ['sweep', 'il', '--from', '1', '--to', '2', '--objective', 'netVsHold'], 'say which curve'],
  ['no file', ['sweep', 'backtest', '--objective', 'netVsHold'], "missing required argument 'file'"],
  ['prices that are piped', ['sweep', 'backtest', '-', '--objective', 'netVsHold'], 'say the name of a file'],
  [
    'a file that is not there',
    ['sweep', 'backtest', 'nowhere.csv', '--objective', 'netVsHold'],
    'nowhere.csv: found no such file',
  ],
  [
    'a fee that a curve has of its own',
    ['sweep', 'simulate', '--curve', 'weighted:fee=1%', '--over', 'fee=0.1%,1%', '--objective', 'netVsHold'],
    '--curve weighted:fee=1% says what it is',
  ],
  ['a misspelt run', ['sweep', 'bactest'], 'did you mean backtest?'],
  ['a file of no experiment', ['sweep', './nothing.json'], 'found no such file, expected an experiment in JSON'],
]

describe('an experiment is refused before anything runs', () => {
  test.each(REFUSED)('for %s', async (_name, words, complaint) => {
    const { exitCode, stdout, stderr } = await ammeter([...words, '--out', at('a')])
    expect(stderr).toContain(complaint)
    expect(stderr.trim().split('\n').length).toBe(1)
    expect(stdout).toBe('')
    expect([2, 3]).toContain(exitCode)
    expect(existsSync(at('a'))).toBe(false)
  })

  test('without a folder to put it', async () => {
    const { exitCode, stderr } = await ammeter([...IL, '--over', 'to=1,2'])
    expect([exitCode, stderr]).toEqual([2, 'error: say where its parts go: --out runs/mine; or see --plan first\n'])
  })
})

describe('a file of an experiment is refused', () => {
  const GOOD = {
    run: 'il',
    options: { curve: 'stableswap', from: 1, to: 0.9 },
    over: { to: '1,2' },
    objectives: ['netVsHold'],
  }

  test.each([
    ['an unknown key', { ...GOOD, ovr: {} }, 'there is no key "ovr": did you mean over?'],
    ['no run', { ...GOOD, run: undefined }, 'run: found nothing, expected one of "il", "backtest", "simulate"'],
    ['an unknown run', { ...GOOD, run: 'swap' }, 'run: found "swap", expected one of "il"'],
    [
      'axes that are no texts',
      { ...GOOD, over: { to: [1, 2] } },
      'over.to: found [1,2], expected a text, such as "10..2000:25"',
    ],
    ['axes in a list', { ...GOOD, over: ['to=1,2'] }, 'over: found ["to=1,2"], expected an object of axes'],
    [
      'an option that is an object',
      { ...GOOD, options: { from: {} } },
      'options.from: found {}, expected a text, a number',
    ],
    [
      'an unknown option',
      { ...GOOD, options: { ...GOOD.options, fromm: 1 } },
      'il has no option --fromm: did you mean from?',
    ],
    [
      'a missing option',
      { ...GOOD, options: { curve: 'stableswap', from: 1 } },
      "required option '--to <price>' not specified",
    ],
    ['no objectives', { ...GOOD, objectives: [] }, 'objectives: found [], expected a list of objectives'],
    ['a chunk of nothing', { ...GOOD, chunk: 0 }, 'chunk: found 0, expected a whole number above 0'],
    ['a list', [GOOD], 'expected an object with run, over and objectives'],
  ])('for %s', async (_name, experiment, complaint) => {
    writeFileSync(at('experiment.json'), JSON.stringify(experiment))
    const { exitCode, stderr } = await ammeter(['sweep', at('experiment.json'), '--out', at('a')])
    expect(stderr).toContain(complaint)
    expect([2, 3]).toContain(exitCode)
    expect(existsSync(at('a'))).toBe(false)
  })

  test('for text that is no JSON', async () => {
    writeFileSync(at('experiment.json'), '{ run: il }')
    const { exitCode, stderr } = await ammeter(['sweep', at('experiment.json'), '--out', at('a')])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('experiment.json: found a text that is not JSON')
  })
})

describe('a folder is refused', () => {
  const run = (...words: readonly string[]) => ammeter([...IL, ...words, '--out', at('a')])

  test('of another experiment, with what differs', async () => {
    expect((await run('--over', 'to=0.9,0.95')).exitCode).toBe(0)
    const { exitCode, stderr } = await run('--over', 'to=0.9,0.96')
    expect(exitCode).toBe(3)
    expect(stderr).toContain('found another sweep: experiment.over.to is "0.9,0.95" there and "0.9,0.96" here')
    const chunked = await run('--over', 'to=0.9,0.95', '--chunk', '1')
    expect(chunked.stderr).toContain('experiment.chunk is nothing there and 1 here')
  })

  test('whose prices or plug-ins have changed since', async () => {
    const rows = (price: number) => `time,close\n${[1, 2, 3].map(day => `2024-01-0${day},${price + day}\n`).join('')}`
    writeFileSync(at('prices.csv'), rows(100))
    const words = [
      'sweep',
      'backtest',
      at('prices.csv'),
      '--curve',
      'weighted',
      '--objective',
      'netVsHold',
      '--out',
      at('b'),
    ]
    expect((await ammeter(words)).exitCode).toBe(0)
    writeFileSync(at('prices.csv'), rows(200))
    const { exitCode, stderr } = await ammeter(words)
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(/found another sweep: inputs\.0\.sha256 is "[0-9a-f]{64}" there/)
  })

  test('that is none, or holds parts of nobody', async () => {
    mkdirSync(at('a'))
    expect((await ammeter(['sweep', 'status', at('a')])).stderr).toContain(
      'found no manifest.json, expected the folder of a sweep',
    )
    writeFileSync(at('a/part-0000000000.parquet'), '')
    expect((await run('--over', 'to=0.9,0.95')).stderr).toContain('found parts of a sweep and no manifest.json')
    writeFileSync(at('file'), '')
    expect((await ammeter([...IL, '--out', at('file')])).exitCode).toBe(3)
  })

  test('in which a part is damaged, with its name', async () => {
    expect((await run('--over', 'to=0.9,0.95')).exitCode).toBe(0)
    writeFileSync(at('a/part-0000000000.parquet'), 'PAR1')
    const { exitCode, stderr } = await run('--over', 'to=0.9,0.95')
    expect(exitCode).toBe(3)
    expect(stderr).toContain(
      'part-0000000000.parquet: found something else than a part of this sweep; remove it, and it is run again',
    )
  })
})
