import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { definePool } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../src/curve/shipped.ts'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const fileOf = (name: string) => fileURLToPath(new URL(`./plug-ins/${name}.ts`, import.meta.url))
const DESK = `${fileOf('desk')}:spread=0.2`
const RATE = 0.01
const PRODUCT = `${fileOf('own-product')}:rate=${RATE}`

/** What a constant product of 10,000 Y at the price 4 holds after the arbitrage of a rise to a price. */
const afterRise = (price: number) => {
  const [x, y] = [1250, 5000]
  const paid = (Math.sqrt((1 - RATE) * price * x * y) - y) / (1 - RATE)
  return { x: (x * y) / (y + (1 - RATE) * paid), y: y + paid, charged: RATE * paid }
}

const il = (curve: string, ...words: readonly string[]) => ['il', '--curve', curve, '--from', '4', ...words]

describe('il of a pool with rules of its own', () => {
  it('is by what it holds after the one trade that leaves no profit, its own fee in it', async () => {
    const { conventions, ...answer } = await jsonOf(il(PRODUCT, '--to', '9', '--against', 'y'))
    const { x, y } = afterRise(9)
    const [value, hold] = [9 * x + y, 9 * 1250 + 5000]
    expect(answer).toMatchObject({
      curve: 'own-product',
      params: { rate: RATE, aside: 0 },
      entryPrice: 4,
      price: 9,
      collected: { x: 0, y: 0 },
      hold,
      against: 'y',
      trades: null,
    })
    expect(answer.reserves.x).toBeCloseTo(x, 4)
    expect(answer.reserves.y).toBeCloseTo(y, 4)
    expect(answer.value).toBeCloseTo(value, 9)
    expect(answer.impermanentLoss).toBeCloseTo(1 - value / hold, 13)
    expect(answer.breakEvenFeeYield).toBeCloseTo(hold / value - 1, 13)
    expect(answer.lossAgainst).toBeCloseTo(1 - value / 10_000, 13)
    expect(conventions.impermanentLoss).toContain('that of a pool with rules of its own is in it')
    expect(conventions.lossAgainst).toContain('that of a pool with rules of its own is in it')
    expect(conventions.ownRules).toContain('with a value of 10000 Y')
  })

  it('is what a backtest of the two prices pays out against holding', async () => {
    const file = csvFile(['time,close', '1700000000,4', '1700086400,9'].join('\n'))
    const { curves } = await jsonOf(['backtest', file, '--curve', PRODUCT, '--curve', DESK])
    const losses = await Promise.all([PRODUCT, DESK].map(curve => jsonOf(il(curve, '--to', '9'))))
    for (const [index, { payout, hold }] of curves.entries()) {
      expect(losses[index].hold).toBeCloseTo(hold, 9)
      expect(losses[index].value).toBeCloseTo(payout, 9)
    }
  })

  it('is the same wherever its fee goes, and names what is collected', async () => {
    const kept = await jsonOf(il(PRODUCT, '--to', '9'))
    const apart = await jsonOf(il(`${PRODUCT},aside=1`, '--to', '9'))
    expect(apart.impermanentLoss).toBeCloseTo(kept.impermanentLoss, 13)
    expect(apart.collected.x).toBe(0)
    expect(apart.collected.y).toBeCloseTo(afterRise(9).charged, 5)
    expect(apart.reserves.y + apart.collected.y).toBeCloseTo(kept.reserves.y, 4)
  })

  it('is all that a desk has sold, or nothing within its spread', async () => {
    const sold = await jsonOf(il(DESK, '--to', '8'))
    expect(sold.reserves.x).toBeCloseTo(0, 6)
    expect(sold.reserves.y).toBeCloseTo(5000 + (1250 * 4) / 0.8, 5)
    expect(sold.impermanentLoss).toBeCloseTo(1 - 11_250 / 15_000, 9)
    expect(await jsonOf(il(DESK, '--to', '4.5'))).toMatchObject({ impermanentLoss: 0, reserves: { x: 1250, y: 5000 } })
  })

  it('says in its table and its CSV what is in it', async () => {
    const { stdout } = await ammeter(il(`${PRODUCT},aside=1`, '--to', '9'))
    expect(stdout).toMatch(/^of 10,000 Y +at entry +held +in the pool +collected$/m)
    expect(stdout).toMatch(/^break-even +further fees of [\d.]+ % of the position$/m)
    expect(stdout).toContain('Rules of their own: own-product. Such a pool opens at 4 with 10,000 Y, and one trade,')
    expect(stdout).toContain('What it charges for that trade is in its figures; no time passes')
    expect((await ammeter(il(PRODUCT, '--to', '9'))).stdout).not.toContain('collected')
    const [header] = (await ammeter(il(PRODUCT, '--to', '9', '--against', 'x', '--csv'))).stdout.split('\n')
    expect(header).toMatch(/breakEvenFeeYield,lossAgainst,collectedX,collectedY$/)
  })
})

describe('a comparison with a pool with rules of its own', () => {
  const compare = (...words: readonly string[]) => ['compare', '--curve', 'constant-product', ...words]

  it('has its losses beside those of curves, which are as they were', async () => {
    const words = ['--entry', '4', '--from', '0.5', '--to', '2.25', '--points', '3']
    const { curves, conventions } = await jsonOf(compare('--curve', `${PRODUCT},aside=1`, ...words))
    const [product, own] = curves
    expect(product).toEqual((await jsonOf(compare(...words))).curves[0])
    expect(own.points.map(({ trades }: { trades: unknown }) => trades)).toEqual([null, null, null])
    expect(own.points[1]).toMatchObject({ ratio: 1, impermanentLoss: 0, breakEvenFeeYield: 0, collectedOfHolding: 0 })
    const one = await jsonOf(il(`${PRODUCT},aside=1`, '--to', '9'))
    expect(own.points[2].impermanentLoss).toBeCloseTo(one.impermanentLoss, 13)
    expect(own.points[2].collectedOfHolding).toBeCloseTo(one.collected.y / one.hold, 13)
    expect(conventions.ownRules).toContain('no time passes')
    expect(conventions.collectedOfHolding).toContain('÷ value of holding')
  })

  it('says so in its table and its CSV', async () => {
    const words = compare('--curve', `${PRODUCT},aside=1`, '--curve', DESK, '--entry', '4')
    const { stdout } = await ammeter(words)
    expect(stdout).toContain('Rules of their own: own-product, desk. Such a pool opens at 4 with 10,000 Y')
    expect(stdout).toContain('Fees that were collected apart, which are counted above, in percent of holding')
    expect(stdout).not.toContain('*')
    const [header, row] = (await ammeter([...words, '--csv'])).stdout.split('\n')
    expect(header).toBe('curve,params,ratio,impermanentLoss,breakEvenFeeYield,trades,collectedOfHolding')
    expect(row).toMatch(/,true,$/)
  })

  it('follows a price history, where its own fee tells no turnover', async () => {
    const file = csvFile(['time,close', '1700000000,4', '1700086400,9', '1700172800,5'].join('\n'))
    const words = compare('--curve', PRODUCT, '--prices', file)
    const { curves } = await jsonOf(words)
    expect(curves[1]).toMatchObject({ breakEvenTurnover: null, breakEvenTurnoverPerDay: null, trades: null })
    expect(curves[1].worst).toMatchObject({ ratio: 2.25, trades: null })
    expect(curves[1].worst.impermanentLoss).toBeGreaterThan(curves[1].impermanentLoss)
    expect((await ammeter(words)).stdout).toMatch(/^own-product .* n\/a +n\/a /m)
    expect((await ammeter([...words, '--csv'])).stdout).toContain('own-product,')
  })

  it('draws it, and writes no workbook of it', async () => {
    const folder = temporaryFolder()
    const words = compare('--curve', DESK, '--svg', join(folder, 'losses.svg'))
    expect((await ammeter(words)).exitCode).toBe(0)
    expect(existsSync(join(folder, 'losses.svg'))).toBe(true)
    expect(await ammeter([...words, '--xlsx', join(folder, 'losses.xlsx')])).toMatchObject({
      exitCode: 2,
      stderr: 'error: --xlsx: only for curves, which its formulas follow: desk has rules of its own\n',
    })
  })
})

/** A pool whose rules throw at each trade. */
const faulty = definePool({
  name: 'faulty',
  summary: 'Quotes, and then throws',
  parameters: {},
  over: ({ one, div }) => ({
    open: ({ price, value }) => ({ price, y: value }),
    reserves: ({ y = one }) => ({ x: one, y }),
    quote: ({ price = one }, tokenIn) => (tokenIn === 'x' ? price : div(one, price)),
    exactIn: () => {
      throw new Error('no trade today')
    },
    scaled: memory => memory,
  }),
})

describe('what has no answer is said', () => {
  const known = [...SHIPPED, faulty]
  const thrown = 'exactIn is an exception (no trade today)'

  it.each([
    [il(DESK, '--to', '8', '--digits', '30'), 2, '--digits is 30, must be left out: the trade that takes'],
    [il(DESK, '--to', '1e300'), 1, 'its quotes say that one pays, and none was found that does'],
    [il('faulty', '--to', '8'), 1, thrown],
    [['compare', '--curve', 'faulty'], 1, `faulty dropped out at the price ratio 0.25: ${thrown}`],
    [['compare', '--curve', DESK, '--digits', '30'], 1, 'desk dropped out: --digits is given, must be left out'],
    [['scenarios', '--curve', DESK], 1, 'rules of its own, which il, compare, swap, backtest and simulate take'],
    [['choose', '--curve', DESK], 2, 'a pool that moves by rules of its own has no fees by depth'],
  ])('%s', async (words, exitCode, message) => {
    const ran = await ammeter(words, { known })
    expect(ran).toMatchObject({ exitCode, stdout: '' })
    expect(ran.stderr).toContain(message)
  })

  it('others stay in the comparison', async () => {
    const { curves, errors } = await jsonOf('compare --curve faulty --curve weighted', { known })
    expect(curves.map(({ curve }: { curve: string }) => curve)).toEqual(['weighted'])
    expect(errors).toMatchObject([{ curve: 'faulty', error: { _tag: 'BrokenCurve' } }])
  })
})
