import { concentrated } from '@ammeter/concentrated'
import { constantProduct } from '@ammeter/constant-product'
import { float64, orThrow } from '@ammeter/core'
import { geometricBrownianMotion } from '@ammeter/simulation'
import { choiceMap, choiceMapAxes, choiceModel } from '@ammeter/simulation/choice'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const CURVES = '--curve constant-product --curve concentrated:width=x1.5 --curve concentrated:width=x1.15'
const COMMAND = `choose ${CURVES} --volatility 0.7 --market-apr 9% --days 30 --bear 5% --price 2000 --paths 400`

describe('choose', () => {
  it('prints what each curve comes to, the choice, and the width that fits', async () => {
    const answer = await jsonOf(COMMAND)
    expect(answer.curves).toHaveLength(3)
    for (const curve of answer.curves) {
      const { worstTwentieth, median, quantiles, fees, feesInY, beatsHolding } = curve
      expect(worstTwentieth).toBeLessThan(median)
      expect([quantiles.p05, quantiles.p50]).toEqual([worstTwentieth, median])
      expect(feesInY).toBe(10_000 * fees)
      expect(beatsHolding).toBeGreaterThan(0.5)
    }
    expect(answer.curves[1]).toMatchObject({ curve: 'concentrated', params: { lower: 4000 / 3, upper: 3000 } })
    expect(answer.curves[0].lossAtHalf).toBeCloseTo(0.05719, 5)
    expect(answer).toMatchObject({ choice: 0, bolder: [1, 2], bear: 0.05, marketApr: 0.09, paths: 400, seed: 1 })
    expect(answer.fittedWidth).toBeGreaterThan(1.4)
    expect(answer.conventions.feesBy).toContain('by depth')
  })

  it('is the model of the library, to the last digit', async () => {
    const path = {
      model: geometricBrownianMotion,
      parameters: { volatility: 0.7 },
      price: 2000,
      days: 30,
      stepSeconds: 3600,
    }
    const rangeOf = (width: number) => concentrated(float64, { lower: 2000 / width, upper: 2000 * width })
    const curves = [constantProduct(float64, {}), rangeOf(1.5), rangeOf(1.15)].map(curve => ({ curve: orThrow(curve) }))
    const model = orThrow(choiceModel(curves, { path, paths: 400 }))
    const { curves: outcomes } = orThrow(model.answer({ marketApr: 0.09, rule: { bear: 0.05 } }))
    const answer = await jsonOf(COMMAND)
    outcomes.forEach((outcome, index) => {
      const { quantiles, ...figures } = orThrow(outcome as never) as never as { readonly quantiles: readonly number[] }
      expect(answer.curves[index]).toMatchObject(figures)
      expect(Object.values(answer.curves[index].quantiles)).toEqual(quantiles)
    })
    expect(model.fitWidth(rangeOf, { marketApr: 0.09, bear: 0.05 })).toMatchObject({ right: answer.fittedWidth })
  })

  it('gives every pool the same volume ÷ value where fees go by turnover', async () => {
    const answer = await jsonOf(`${COMMAND} --fees-by turnover`)
    expect(answer.conventions.feesBy).toContain('by turnover')
    const [full, , narrow] = answer.curves
    expect(narrow.fees).toBeLessThan(full.fees)
    const { stdout } = await ammeter(`${COMMAND} --fees-by turnover`)
    expect(stdout).toContain('fees by turnover, where full range earns 9.00 % a year')
  })

  it('names a width that is just bearable', async () => {
    const { fittedWidth } = await jsonOf(COMMAND)
    const fitted = await jsonOf(COMMAND.replace(CURVES, `--curve concentrated:width=x${fittedWidth}`))
    expect(fitted).toMatchObject({ choice: 0, fittedWidth })
    expect(fitted.curves[0].worstTwentieth).toBeCloseTo(-0.05, 14)
  })

  it('answers in a sentence', async () => {
    const { exitCode, stdout } = await ammeter(COMMAND)
    expect(exitCode).toBe(0)
    const [answer, bolder] = stdout.split('\n')
    expect(answer).toMatch(
      /^constant-product earns \+0\.\d\d % over holding in the middle, and loses 1\.\d\d % or more in one case of twenty\.$/,
    )
    expect(bolder).toMatch(
      /^concentrated:width=x1\.5 would earn \+2\.\d\d %, but lose 7\.\d\d % in one case of twenty\.$/,
    )
    expect(stdout).toMatch(/^The narrowest range .* is ×\/÷1\.\d+: --curve concentrated:width=x1\.\d+$/m)
    expect(stdout).toContain('full range earns 9.00 % a year')
  })

  it('holds where nothing is bearable, and says where no range fits', async () => {
    const calm = COMMAND.replace('--bear 5%', '--bear 0.1%')
    expect(await jsonOf(calm)).toMatchObject({ choice: null, bolder: [0, 1, 2], fittedWidth: null })
    const { stdout } = await ammeter(calm)
    expect(stdout).toMatch(/^Hold: none of these/)
    expect(stdout).toContain('No range fits 0.10 %: full range already loses more than that in one case of twenty')
  })

  it('prints CSV, a row for each curve', async () => {
    const { stdout } = await ammeter(`${COMMAND} --csv`)
    const [header, ...rows] = stdout.trim().split('\n')
    expect(header).toMatch(/^curve,params,chosen,median,worstTwentieth,/)
    expect(rows.map(row => row.split(',')[2])).toEqual(['true', 'false', 'false'])
  })

  it('takes typed formulas and price models, and compares usual curves where none is said', async () => {
    const words = ['choose', '--paths', '50', '--days', '5', '--price', '2000']
    const typed = await jsonOf([...words, '--curve', 'f:x^w*y^(1-w):w=0.8', '--curve', 'weighted:weight=0.8'])
    const [formula, weighted] = typed.curves
    expect(formula.median).toBeCloseTo(weighted.median, 9)
    expect((await jsonOf(words)).curves).toHaveLength(3)
    const other = await jsonOf([...words, '--model', 'merton-jump-diffusion:jumpsPerYear=50'])
    expect(other.model).toBe('merton-jump-diffusion')
  })

  it('notes a range that misses the price, and percents that were meant', async () => {
    const { stderr } = await ammeter('choose --paths 20 --curve concentrated:lower=x2,upper=x3 --market-apr 9')
    expect(stderr).toContain('misses the price at entry')
    expect(stderr).toContain('the APR of the market is 900.00 %, because 9 has no %: 9 % would be 0.09')
  })

  it('maps what fits where, with the answer of each cell', async () => {
    const map = await jsonOf(`${COMMAND} --map`)
    const path = { model: geometricBrownianMotion, price: 2000, days: 30, stepSeconds: 3600 }
    const rangeOf = (width: number) => concentrated(float64, { lower: 2000 / width, upper: 2000 * width })
    const curves = [constantProduct(float64, {}), rangeOf(1.5), rangeOf(1.15)].map(curve => ({ curve: orThrow(curve) }))
    const axes = choiceMapAxes({ volatility: 0.7, marketApr: 0.09 })
    expect(map).toMatchObject({ ...axes, rule: { bear: 0.05 }, paths: 400, seed: 1 })
    const maps = [...orThrow(choiceMap(curves, { path, paths: 400, ...axes, rule: { bear: 0.05 } }))]
    expect(map.cells).toEqual(maps.at(-1)?.cells)
    const at = { volatility: axes.volatilities[12], apr: axes.marketAprs[9] }
    const there = await jsonOf(
      COMMAND.replace('--volatility 0.7', `--volatility ${at.volatility}`).replace('9%', String(at.apr)),
    )
    expect(map.cells[12][9]).toBe(there.choice)
    const { stdout } = await ammeter(`${COMMAND} --map --csv`)
    const [header, ...rows] = stdout.trim().split('\n')
    expect(header).toBe('volatility,marketApr,choice,curve,params')
    expect(rows).toHaveLength(22 * 22)
    expect(rows[12 * 22 + 9]?.split(',')[2]).toBe(String(there.choice ?? ''))
  })

  it('maps by the mean less some deviations, and draws a letter for each cell', async () => {
    const map = await jsonOf(`${COMMAND} --map --deviations 0`)
    expect(map.rule).toEqual({ deviations: 0 })
    const { stdout } = await ammeter(`${COMMAND} --map --fees-by turnover`)
    expect(stdout).toMatch(/^100\.00 % ( [ABC.]){22}$/m)
    expect(stdout).toContain('C  concentrated:width=x1.15')
    expect(stdout).toContain('fees by turnover')
  })

  it.each([
    ['--bear 5', '--bear is "5", must be a fraction from 0 to 1'],
    ['--bear -1%', '--bear is "-1%", must be'],
    ['--bear much', '--bear is "much", must be'],
    ['--market-apr -9%', '--market-apr is "-9%", must be'],
    ['--volatility lots', '--volatility is "lots", must be'],
    ['--map --fee 0.3%', '--map: not with --fee'],
    ['--fees-by turnover --trader flow:perDay=5', '--fees-by: not with --trader'],
    ['--deviations 1', '--deviations: only with --map'],
    ['--map --deviations -1', '--deviations is'],
    ['--map --curve lbp:days=3', 'a pool that moves by rules of its own has no fees by depth'],
    ['--paths 0', '--paths is "0", must be a whole number'],
    ['--paths 2000000', '--paths is 2000000, must be at most 1000000'],
    ['--days 0', '--days is "0", must be'],
    ['--deposit 0', '--deposit is "0", must be'],
    ['--seed x', '--seed is "x", must be'],
    ['--curve nothing', 'nothing'],
    ['--curve concentrated:lower=3,upper=2', 'upper'],
    ['--curve lbp:days=3', 'a pool that moves by rules of its own has no fees by depth'],
    ['--fee 0.3% --market-apr 9%', '--market-apr: not with --fee'],
    ['--curve weighted:fee=0.3% --market-apr 9%', '--market-apr: not with --curve weighted:fee=0.3%'],
  ])('refuses %s with exit code 2', async (words, message) => {
    const { exitCode, stderr, stdout } = await ammeter(`choose ${words}`)
    expect([exitCode, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
  })
})

describe('choose where somebody trades', () => {
  const PATHS = '--volatility 0.7 --days 3 --paths 40'

  it('is answered by the engine of simulate', async () => {
    const answer = await jsonOf(`choose --curve weighted --curve concentrated:width=x1.1 --fee 0.3% ${PATHS}`)
    expect(answer.marketApr).toBeNull()
    expect(answer.conventions.feesBy).toContain('by trades')
    const { curves } = await jsonOf(`simulate --curve weighted --curve concentrated:width=x1.1 --fee 0.3% ${PATHS}`)
    for (const [index, { netVsHold, fees }] of curves.entries()) {
      expect(answer.curves[index].median).toBe(netVsHold.p50)
      expect(answer.curves[index].worstTwentieth).toBe(netVsHold.p05)
      expect(answer.curves[index].fees).toBeCloseTo(fees.mean, 15)
    }
  })

  it('takes flow, fees of each pool and pools that move', async () => {
    const traders = '--trader flow:perDay=100,size=500 --rest constant-product:value=1e6,fee=0.05%'
    const answer = await jsonOf(`choose --curve weighted:fee=0.05% --curve lbp:days=3 ${traders} ${PATHS} --bear 2%`)
    expect(answer.curves.map(({ curve }: { curve: string }) => curve)).toEqual(['weighted', 'lbp'])
    expect(answer.curves[0].fees).toBeGreaterThan(0)
    expect(answer.fittedWidth === null || answer.fittedWidth > 1).toBe(true)
  })
})
