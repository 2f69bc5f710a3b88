import { readFileSync } from 'node:fs'
import { csvParse } from 'd3-dsv'
import { readXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'
import { temporaryFolder } from './sweep-folder.ts'

const at = temporaryFolder()

const SIMULATE = [
  ...['sweep', 'simulate', '--curve', 'weighted', '--curve', 'constant-product', '--days', '2', '--paths', '20'],
  ...['--over', 'weighted.weight=0.3..0.7:3', '--over', 'fee=0.1%,0.3%', '--out'],
  ...[],
]
const OBJECTIVES = ['--objective', 'netVsHold', '--objective', '-worstDrawdown']

describe('what a sweep prints', () => {
  test('in JSON: the best, the front, profiles and heat maps', async () => {
    const json = await jsonOf([...SIMULATE, at('a'), ...OBJECTIVES])
    expect(json.objectives).toEqual([
      { name: 'netVsHold', best: 'largest' },
      { name: 'worstDrawdown', best: 'smallest' },
    ])
    expect(json).toMatchObject({ candidates: 8, refused: 0, seeds: { paths: 1, fresh: 500_000_001 } })
    const scores = json.best.map(({ scores: { netVsHold } }: { scores: { netVsHold: number } }) => netVsHold)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(json.best.length).toBe(8)
    for (const { fresh, standardErrors } of json.best) {
      expect(standardErrors.netVsHold).toBeGreaterThan(0)
      expect(fresh.standardErrors.netVsHold).toBeGreaterThan(0)
    }
    expect(json.best[0].fresh.aboveBest).toBe(undefined)
    const [first, second] = json.best
    const difference = second.fresh.scores.netVsHold - first.fresh.scores.netVsHold
    expect(second.fresh.aboveBest.difference).toBe(difference)
    // What both had in common counts for nothing.
    expect(second.fresh.aboveBest.standardError).toBeLessThan(second.fresh.standardErrors.netVsHold)
    const drawdowns = json.best.map(({ scores: each }: { scores: { worstDrawdown: number } }) => each.worstDrawdown)
    expect(json.bestOf.worstDrawdown.scores.worstDrawdown).toBe(Math.min(...drawdowns))
    expect(json.front.length).toBeGreaterThan(0)
    expect(json.profiles.map(({ curve, axis }: { curve: string; axis: string }) => `${curve} ${axis}`)).toEqual([
      'weighted weighted.weight',
      'weighted fee',
      'constant-product fee',
    ])
    expect(json.heatMaps[0].cells.length).toBe(6)
  })

  test('in CSV: a row for each that was chosen', async () => {
    const { stdout, exitCode } = await ammeter([...SIMULATE, at('a'), ...OBJECTIVES, '--csv'])
    expect(exitCode).toBe(0)
    const rows = csvParse(stdout)
    expect(rows.columns).toEqual([
      ...['chosen', 'rank', 'candidate', 'curve', 'weighted.weight', 'fee'],
      ...['netVsHold', 'netVsHold_se', 'netVsHold_fresh', 'netVsHold_fresh_se'],
      ...['worstDrawdown', 'worstDrawdown_se', 'worstDrawdown_fresh', 'worstDrawdown_fresh_se'],
    ])
    const { best } = await jsonOf(['sweep', at('a')])
    const chosen = rows.filter(row => row.chosen === 'best')
    expect(chosen.map(row => Number(row.netVsHold))).toEqual(
      best.map(({ scores }: { scores: { netVsHold: number } }) => scores.netVsHold),
    )
    expect(new Set(rows.map(row => row.chosen))).toEqual(new Set(['best', 'robust', 'best by worstDrawdown', 'front']))
  })

  test('as a workbook: the experiment, the chosen, and each profile', async () => {
    expect((await ammeter([...SIMULATE, at('a'), ...OBJECTIVES, '--xlsx', at('a.xlsx')])).exitCode).toBe(0)
    const { sheets } = await readXlsx(readFileSync(at('a.xlsx')))
    expect(sheets.map(({ name }) => name)).toEqual(['Experiment', 'Chosen', '1 weighted.weight', '2 fee', '3 fee'])
    const { best } = await jsonOf(['sweep', at('a')])
    const chosen = sheets[1]?.rows ?? []
    expect(chosen[1]?.slice(0, 4)).toEqual(['best', 1, best[0].candidate, best[0].curve])
    expect(chosen[1]?.[6]).toBe(best[0].scores.netVsHold)
  })

  test('as a picture: a heat map over two axes, in the units that were typed, with what was refused', async () => {
    const words = [
      'sweep',
      'il',
      '--curve',
      'concentrated',
      '--from',
      '2000',
      '--to',
      '2500',
      '--objective',
      'netVsHold',
    ]
    const over = ['--over', 'concentrated.lower=1000..3000:5', '--over', 'concentrated.upper=2000..4000:5']
    expect((await ammeter([...words, ...over, '--out', at('b'), '--svg', at('b.svg')])).exitCode).toBe(0)
    const svg = readFileSync(at('b.svg'), 'utf8')
    expect(svg).toContain('netVsHold of concentrated over concentrated.lower and concentrated.upper')
    expect(svg).toContain('25 cells, 6 of them refused, and 0 missing')
    const days = [
      '--curve',
      'concentrated',
      '--strategy',
      'band',
      '--days',
      '2',
      '--paths',
      '4',
      '--objective',
      'netVsHold',
    ]
    const waits = ['--over', 'strategy.wait=0d..4d', '--over', 'fee=1bp,100bp', '--out', at('c'), '--svg', at('c.svg')]
    expect((await ammeter(['sweep', 'simulate', ...days, ...waits])).exitCode).toBe(0)
    const drawn = readFileSync(at('c.svg'), 'utf8')
    expect(drawn).toContain('>2 d<')
    expect(drawn).toContain('>10 bp<')
  })

  test('as a picture: over one axis a line for each curve, the smallest marked where it is the best', async () => {
    const curves = ['--curve', 'weighted:weight=0.6', '--curve', 'weighted:weight=0.9', '--days', '2', '--paths', '9']
    const words = ['sweep', 'simulate', ...curves, '--over', 'fee=5bp,30bp,100bp', '--objective', 'worstDrawdown']
    expect((await ammeter([...words, '--out', at('d'), '--svg', at('d.svg')])).exitCode).toBe(0)
    const svg = readFileSync(at('d.svg'), 'utf8')
    const { best } = await jsonOf(['sweep', at('d')])
    expect(svg).toContain('worstDrawdown over fee')
    expect(svg).toContain('weighted:weight=0.9')
    expect(svg).toContain('best')
    expect(best[0].curve).toBe('weighted:weight=0.9')
  })

  test('and no picture of what has no axis', async () => {
    const words = ['sweep', 'il', '--curve', 'weighted', '--from', '1', '--to', '2', '--objective', 'netVsHold']
    const { exitCode, stderr } = await ammeter([...words, '--out', at('e'), '--svg', at('e.svg')])
    expect([exitCode, stderr]).toEqual([2, 'error: --svg: only with an axis, such as --over fee=1bp,4bp\n'])
  })

  test('for people: scores with their errors, and what is robust', async () => {
    const { stdout } = await ammeter([...SIMULATE, at('a'), ...OBJECTIVES])
    expect(stdout).toContain('simulate: 8 candidates')
    expect(stdout).toContain('Best by netVsHold, the largest first')
    expect(stdout).toMatch(/above the best there\n1 .* % ± .* %/)
    expect(stdout).toContain('The robust choice has no score worse than')
    expect(stdout).toContain('Front of netVsHold and worstDrawdown')
  })

  test('of a plan: how much it is, and nothing is run', async () => {
    const words = ['sweep', 'backtest', 'history:eth-usd-2020-12', '--curve', 'weighted', '--objective', 'netVsHold']
    const plan = await jsonOf([
      ...words,
      '--over',
      'weighted.weight=0.1..0.9:9',
      '--over',
      'fee=0..0.01:1000',
      '--plan',
    ])
    expect(plan).toMatchObject({ candidates: 9000, isMeasured: true })
    expect(plan.parts).toBe(Math.ceil(9000 / plan.candidatesInPart))
    expect(plan.seconds).toBeGreaterThan(0)
    expect(plan.bytes).toBeGreaterThan(9000 * 24)
    const { stdout } = await ammeter([...words, '--over', 'fee=0..0.01:1000', '--plan', '--threads', '1'])
    expect(stdout).toMatch(/^candidates +1,000\n/)
    expect(stdout).toMatch(/fee +0\.\.0\.01:1000 +1,000 values/)
  })
})

describe('the largest and the smallest', () => {
  test('a minus turns an objective around, and a loss needs none', async () => {
    const words = 'sweep il --curve weighted --from 1 --to 2 --over weighted.weight=0.1..0.9:9'.split(' ')
    const candidate = async (objective: string, folder: string): Promise<number> =>
      (await jsonOf([...words, '--objective', objective, '--out', at(folder)])).best[0].candidate
    const best = await candidate('netVsHold', 'a')
    const worst = await candidate('-netVsHold', 'b')
    const { best: all } = await jsonOf(['sweep', at('a')])
    expect(all[0].candidate).toBe(best)
    expect(all.at(-1).candidate).toBe(worst)
  })
})
