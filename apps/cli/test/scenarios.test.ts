import { curves } from '@ammeter/catalogue'
import { float64, orThrow } from '@ammeter/core'
import { scenarioOutcome } from '@ammeter/simulation'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const two = 'scenarios --curve constant-product --curve weighted'

describe('scenarios', () => {
  it('tell what the library tells, for the worst, the likely and the best', async () => {
    const answer = await jsonOf(`${two} --worst price=0.4,volatility=150%,volume=1% --days 90 --fee 0.1% --entry 2000`)
    expect(answer.scenarios.map(({ name }: { name: string }) => name)).toEqual(['worst', 'base', 'best'])
    const [worst, base] = answer.scenarios
    expect(worst).toMatchObject({ price: 0.4, volatility: 1.5, volume: 0.01, days: 90 })
    expect(base).toMatchObject({ price: 1, volatility: 0.8, volume: 0.1, days: 90 })
    const definition = curves.find(({ name }) => name === 'weighted')
    const curve = orThrow((definition as NonNullable<typeof definition>)(float64, {}))
    const assumed = { endRatio: 0.4, volatility: 1.5, days: 90, dailyTurnover: 0.01 }
    expect(worst.curves[1]).toEqual({
      curve: 'weighted',
      params: { weight: 0.8 },
      ...orThrow(scenarioOutcome({ curve, entryPrice: 2000, fee: 0.001 }, assumed)),
    })
    expect(worst.best).toEqual(['weighted'])
  })

  it('have fees by depth, of a market that is said by its constant product', async () => {
    const answer = await jsonOf(`${two} --fees-by depth`)
    expect(answer).toMatchObject({ feesBy: 'depth' })
    expect(answer.conventions.volume).toContain('of a constant product')
    const definition = curves.find(({ name }) => name === 'weighted')
    const curve = orThrow((definition as NonNullable<typeof definition>)(float64, {}))
    const assumed = { endRatio: 1.1, volatility: 0.4, days: 30, dailyTurnover: 0.3, feesBy: 'depth' } as const
    expect(answer.scenarios[2].curves[1]).toMatchObject(
      orThrow(scenarioOutcome({ curve, entryPrice: 1, fee: 0.003 }, assumed)),
    )
    expect((await jsonOf(two)).feesBy).toBe('turnover')
    const { stdout } = await ammeter(`${two} --fees-by depth`)
    expect(stdout).toContain('volume 30.00 % of a constant product a day')
  })

  it('take every curve where none is named, and days of their own', async () => {
    const answer = await jsonOf('scenarios --best days=7,volume=50%')
    expect(answer.scenarios[2]).toMatchObject({ days: 7, volume: 0.5, price: 1.1 })
    expect(answer.scenarios[0].curves.length).toBe(curves.length)
  })

  it('say which curve wins, and which has left its prices', async () => {
    const { stdout, exitCode } = await ammeter(
      'scenarios --curve constant-product --curve concentrated --worst price=0.3',
    )
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(
      /^worst: price ÷3\.3333 \(−70 %\) in 30 days, volatility 120\.00 %, volume 2\.00 % of the position a day$/m,
    )
    expect(stdout).toMatch(/^constant-product +−15\.73 % .* best$/m)
    expect(stdout).toMatch(/^concentrated +−[\d.]+ %\*/m)
    expect(stdout).toContain('* at the end the price is beyond those at which the curve trades')
  })

  it('print a row of CSV for each scenario and curve', async () => {
    const { stdout } = await ammeter(`${two} --csv`)
    const rows = stdout.trim().split('\n')
    expect(rows).toHaveLength(7)
    expect(rows[0]).toMatch(/^scenario,price,volatility,volume,days,curve,params,endPrice,.*,best$/)
    expect(rows[1]).toMatch(/^worst,0\.5,1\.2,0\.02,30,constant-product,,0\.5,.*,false$/)
  })

  it.each([
    ['--worst price', 'expected key=value'],
    ['--worst prize=1', 'there is no prize: did you mean price? Choose from price, volatility, volume, days'],
    ['--base price=0', 'price of --base is "0", must be a number above 0'],
    ['--best volume=-1', 'volume of --best is "-1"'],
    ['--best volume=1e308', 'volume of --best is "1e308", must be a fraction from 0 to 1000000'],
    ['--best volume=1,volume=2', 'volume is there twice'],
    ['--days never', '--days is "never"'],
    ['--fee 3', '--fee is "3"'],
    ['--entry -2', '--entry is "-2"'],
    ['--curve nothing', 'unknown curve "nothing"'],
  ])('refuse %s', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(`scenarios ${words}`)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('leave out a curve that cannot be made, with a note', async () => {
    const { exitCode, stderr } = await ammeter(`${two} --curve concentrated:lower=3,upper=2`)
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'note: concentrated dropped out: upper is "2", must be a number above lower (lower is 3)\n',
    })
    expect((await ammeter('scenarios --curve concentrated:lower=3,upper=2')).exitCode).toBe(1)
  })
})
