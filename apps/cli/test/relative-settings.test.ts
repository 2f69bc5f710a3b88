import { defineCurve } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

/** A history that begins at 2,000. */
const history = () => csvFile('time,price\n2024-01-01,2000\n2024-01-02,2100\n2024-01-03,1900\n')

/** A command line with a history in the place of `FILE`. */
const withHistory = (words: string) => words.replace('FILE', history())

describe('settings relative to the price at entry', () => {
  it.each([
    ['--curve concentrated --set lower=x0.9 --set upper=x1.2', { lower: 1800, upper: 2400 }],
    ['--curve concentrated:lower=x0.9,upper=x1.2', { lower: 1800, upper: 2400 }],
    ['--curve concentrated:width=x1.25', { lower: 1600, upper: 2500 }],
    ['--curve concentrated:width=25%', { lower: 1600, upper: 2500 }],
    ['--curve concentrated --set concentrated.width=25%', { lower: 1600, upper: 2500 }],
    ['--curve eclp:width=25%', { lower: 1600, upper: 2500, peg: 2000 }],
    ['--curve constant-sum:peg=x1.5', { peg: 3000 }],
    ['--curve weighted --set weight=80%', { weight: 0.8 }],
  ])('%s', async (words, params) => {
    expect((await jsonOf(`il ${words} --from 2000 --to 2100`)).params).toMatchObject(params)
    const test = await jsonOf(withHistory(`backtest FILE ${words}`))
    expect(test.curves[0].params).toMatchObject(params)
    const simulated = await jsonOf(`simulate ${words} --price 2000 --paths 2 --days 1 --threads 1`)
    expect(simulated.params).toMatchObject(params)
    const { curves } = await jsonOf(withHistory(`compare --prices FILE ${words}`))
    expect(curves[0].params).toMatchObject(params)
    const { scenarios } = await jsonOf(`scenarios ${words} --entry 2000`)
    expect(scenarios[0].curves[0].params).toMatchObject(params)
  })

  it('are those of any curve that declares the ends of its range', async () => {
    const band = defineCurve({
      name: 'band',
      summary: 'An order book between two prices',
      formula: 'x',
      parameters: {
        bid: { default: 0.5, above: 0, unit: 'price', meaning: 'lowest price' },
        ask: { default: 2, above: 'bid', unit: 'price', meaning: 'highest price' },
      },
      range: { lower: 'bid', upper: 'ask' },
      over: (real, { bid, ask }) => ({
        prices: { lower: bid, upper: ask },
        reserves: price => {
          const inside = real.min(real.max(price, bid), ask)
          return { x: real.sub(ask, inside), y: real.sub(inside, bid) }
        },
      }),
    })
    const { params } = await jsonOf('il --curve band:width=x1.25 --from 2000 --to 2100', { known: [band] })
    expect(params).toEqual({ bid: 1600, ask: 2500 })
    expect((await ammeter('curves', { known: [band] })).stdout).toContain('width  instead of bid and ask')
  })

  it('have every digit in decimals', async () => {
    const { params } = await jsonOf('il --curve concentrated:width=x1.1 --from 3 --to 4 --digits 30')
    expect(params).toEqual({ lower: '2.72727272727272727272727272727', upper: '3.3' })
  })

  it('name a curve that is compared with itself', async () => {
    const words = 'compare --curve concentrated:width=x1.5 --curve concentrated:width=x3 --from 0.9 --to 1.1'
    expect((await ammeter(words)).stdout).toMatch(/concentrated:width=x1\.5 +concentrated:width=x3/)
  })

  it('are those of a check, entered at 1', async () => {
    const { parameters } = await jsonOf('check concentrated --set width=x1.25 --only reflection --runs 1 --seed 1')
    expect(parameters).toEqual({ lower: '0.8', upper: '1.25' })
  })

  it.each([
    ['concentrated:width=1.1', 'concentrated: width is "1.1", must be a factor above 1, such as x1.1, or a percentage'],
    ['concentrated:width=x1.1,lower=1', 'must be left out where lower is given: it sets both ends of the range'],
    ['concentrated:lower=90%', 'must be a number above 0, or relative to the price at entry, such as x0.9'],
    [
      'weighted:weight=x2',
      'must be a number above 0 and below 1, or a percentage, such as 80%, or basis points, such as 30bp',
    ],
    ['weighted:width=x2', 'weighted has no parameter "width": choose from weight'],
    ['stableswap:amplification=80%', 'stableswap: amplification is "80%", must be a number above 0'],
  ])('%s is refused', async (curve, message) => {
    const { exitCode, stderr } = await ammeter(`il --curve ${curve} --from 2000 --to 2100`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) })
  })
})

describe('a range that misses the price at entry', () => {
  const range = '--curve concentrated --set lower=0.9 --set upper=1.1'
  const note =
    'note: concentrated trades at prices from 0.9 to 1.1, which misses the price at entry, 2,000: the position holds one token only and earns nothing there.'
  const relative = ' Relative to the entry: --set lower=x0.9 --set upper=x1.1, or --set width=10%.\n'

  it.each([
    `il ${range} --from 2000 --to 2100`,
    `compare ${range} --entry 2000`,
    `compare ${range} --prices FILE`,
    `backtest FILE ${range}`,
    `simulate ${range} --price 2000 --paths 2 --days 1 --threads 1`,
    `scenarios ${range} --entry 2000`,
  ])('is noted: %s', async words => {
    expect((await ammeter(withHistory(words))).stderr).toContain(note + relative)
  })

  it('is noted of a position that is re-centred, which keeps missing it', async () => {
    const { stderr } = await ammeter(withHistory(`backtest FILE ${range} --strategy when-out --gas 5`))
    expect(stderr).toContain(
      `${note} Re-centring moves the range along with the price, so that it misses it again.${relative}`,
    )
  })

  it('is noted of a peg', async () => {
    const { stderr } = await ammeter('il --curve constant-sum --set peg=1 --from 2000 --to 2100')
    expect(stderr).toContain('constant-sum trades at the price 1, which misses the price at entry, 2,000')
    expect(stderr).toContain('Relative to the entry: --set peg=x1.')
  })

  it('is not noted of one that holds it', async () => {
    const { stderr } = await ammeter(withHistory('backtest FILE --curve concentrated:width=10% --strategy when-out'))
    expect(stderr).toBe('')
  })
})

describe('numbers that were probably meant in percent', () => {
  it('volatilities above 1,000 % are noted', async () => {
    const words = 'simulate --paths 2 --days 1 --threads 1 --volatility'
    expect((await ammeter(`${words} 80`)).stderr).toBe(
      'note: volatility is 8,000 % a year: 80 % would be 0.8, or 80%\n',
    )
    for (const volatility of ['80%', '0.8', '10']) expect((await ammeter(`${words} ${volatility}`)).stderr).toBe('')
    const { stderr } = await ammeter('scenarios --curve constant-product --worst volatility=120')
    expect(stderr).toBe('note: the volatility of worst is 12,000 % a year: 120 % would be 1.2, or 120%\n')
  })

  it.each([
    'simulate --paths 2 --days 1 --threads 1 --curve constant-product',
    `backtest FILE --curve constant-product`,
    'scenarios --curve constant-product',
    `compare --prices FILE --curve constant-product`,
  ])('fees of 10 %% and more without a sign are noted: %s', async words => {
    const { exitCode, stderr } = await ammeter(withHistory(`${words} --fee 0.3`))
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: 'note: the fee is 30.00 %, because 0.3 has no %: 0.3 % would be 0.003\n',
    })
    expect((await ammeter(withHistory(`${words} --fee 30%`))).stderr).toBe('')
  })
})
