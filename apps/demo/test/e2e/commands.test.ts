import type { Page } from 'playwright'
import { expect } from 'vitest'
import { inBrowser, wholeAnswer } from './in-browser.ts'
import { closed, commandOf, type Printed, printed, printedBy, published, rowsOf, savedBy } from './publishing.ts'

/** Nearer than that, numbers are the same to the last digit that is shown, and to all but a few roundings. */
const SAME = 1e-9

/** The rows of a command, by the number that stands first in a row of the chart's table. */
const byKey = (keys: readonly number[]) => {
  return (key: string | undefined) => {
    const asked = Number(key)
    const row = keys.findIndex(each => Math.abs(each - asked) <= SAME * Math.max(1, Math.abs(asked)))
    return row < 0 ? undefined : row
  }
}

/**
 * That the numbers of a chart's table are those of its command.
 *
 * @param keys The first column of the table, as the command has it.
 * @param lines Its other columns.
 */
const expectSame = (
  table: readonly (readonly string[])[],
  keys: readonly number[],
  lines: readonly (readonly number[])[],
  within = SAME,
) => {
  const rowOf = byKey(keys)
  const [header = [], ...rows] = table
  const common = rows.filter(([key]) => rowOf(key) !== undefined)
  // The ends of its range are in the table of a curve alone.
  for (const row of rows.filter(each => !common.includes(each))) expect(row).toContain('')
  expect(common.length).toBeGreaterThan(1)
  expect(lines).toHaveLength(header.length - 1)
  for (const [key, ...cells] of common) {
    cells.forEach((cell, column) => {
      const place = `${header[column + 1]} at ${key}`
      const other = lines[column]?.[rowOf(key) ?? 0]
      if (cell === '') expect(other, place).toBeNaN()
      else
        expect(Math.abs(Number(cell) - (other ?? Number.NaN)), place).toBeLessThan(
          within * Math.max(1, Math.abs(Number(cell))),
        )
    })
  }
}

/** The table of a chart, and the command that prints it. */
const both = async (page: Page, title: RegExp) => {
  const sheet = await published(page, title)
  const line = await commandOf(sheet)
  const { bytes } = await savedBy(sheet, 'CSV')
  await closed(sheet)
  return { line, table: rowsOf(bytes.toString()) }
}

/** That a chart's table holds columns of what its command prints, for each curve. */
const holds = async (
  page: Page,
  title: RegExp,
  columns: readonly string[],
  key = 'ratio',
  keyOf: (text: string) => number = Number,
) => {
  const { line, table } = await both(page, title)
  const curves = await printedBy(line)
  const keys = curves[0]?.texts(key).map(keyOf) ?? []
  expectSame(
    table,
    keys,
    curves.flatMap(({ numbers }) => columns.map(numbers)),
  )
}

const CURVES = [
  'c=constant-product&c=concentrated:lower=x0.7,upper=x1.3&c=stableswap:amplification=50&c=weighted:weight=0.6',
  'c=f:x^w*y^(1-w):w=0.7',
]

inBrowser('each chart’s command prints its numbers: Compare', `?${CURVES.join('&')}&deposit=5000&r=1.3`, async page => {
  await holds(page, /^LP value against/, ['impermanentLoss'])
  await holds(page, /^Position value/, ['value'])
  const shares = await both(page, /^Share of the value/)
  const curves = await printedBy(shares.line)
  const shareOf = ({ numbers }: Printed) =>
    numbers('x').map((x, i) => (x * (numbers('ratio')[i] ?? 0)) / (numbers('value')[i] ?? 0))
  expectSame(shares.table, curves[0]?.numbers('ratio') ?? [], curves.map(shareOf))
  await page.getByRole('button', { name: 'USDC against ETH' }).click()
  await holds(page, /^Reserves of/, ['x', 'y'])
  await holds(page, /^Liquidity density/, ['depth'])
  await holds(page, /^Price impact, by size/, ['priceImpact'], 'size')
})

inBrowser(
  'the same: the distributions of the first screen',
  `?${CURVES.join('&')}&volatility=0.6&marketApr=0.12&bear=0.03&days=100&deposit=5000&seed=7&unit=x`,
  async page => {
    await wholeAnswer(page)
    const { line, table } = await both(page, /^After 100 days/)
    const curves = await printedBy(line)
    const [, ...rows] = table
    expect(rows).toHaveLength(5)
    rows.forEach(([label, ...cells], row) => {
      const columns = ['p05', 'p25', 'p50', 'p75', 'p95', 'beatsHolding', 'fees']
      const printed = columns.map(column => curves[row]?.numbers(column)[0])
      cells.forEach((cell, i) => {
        expect(Math.abs(Number(cell) - (printed[i] ?? Number.NaN)), `${columns[i]} of ${label}`).toBeLessThan(SAME)
      })
    })
  },
)

const AGAINST = `?${CURVES[0]}&against=3,2000&price=1500&r=0.6&marketApr=0.4&fee=0.0005`

for (const feesBy of ['depth', 'turnover']) {
  inBrowser(
    `the same: against another holding, and Break-even by ${feesBy}`,
    `${AGAINST}&feesBy=${feesBy}`,
    async page => {
      await holds(page, /^LP value against/, ['lossAgainst'])
      await page.getByRole('link', { name: 'Break-even' }).click()
      await holds(page, /^Net against 3 ETH and 2,000 USDC/, ['net'])
      const { line, table } = await both(page, /^Fees (less|against) the loss/)
      const curves = await printedBy(line)
      const last = Number(table.at(-1)?.[0])
      const feesOf = ({ numbers }: Printed) => (numbers('fees')[0] ?? 0) / 30
      const lossOf = ({ numbers }: Printed) => numbers('lossOfMean')[0] ?? Number.NaN
      const lines =
        feesBy === 'depth'
          ? curves.map(each => [-lossOf(each), feesOf(each) * last - lossOf(each)])
          : [[0, (curves[0] ? feesOf(curves[0]) : 0) * last], ...curves.map(each => [lossOf(each), lossOf(each)])]
      expectSame(table, [0, last], lines)
    },
  )
}

inBrowser(
  'the same: the map of the first screen, by volume and value',
  '?c=constant-product&c=concentrated:width=x1.5&market=volume&marketVolume=500000&marketTvl=2000000&volatility=0.6&days=20&seed=3',
  async page => {
    await wholeAnswer(page)
    await page.waitForFunction(() => document.querySelector('.map.stale, .map-progress') === null, undefined, {
      timeout: 60_000,
    })
    const { line, table } = await both(page, /^What fits where/)
    const { cells, marketAprs, volatilities, curves } = JSON.parse(await printed(line.replace('--csv', '--json')))
    const names = ['Constant product', 'Range ×/÷1.5']
    expect(curves).toHaveLength(2)
    const [header = [], ...rows] = table
    expect(header).toHaveLength(2 + volatilities.length)
    rows.forEach((row, i) => {
      // From the highest APR down.
      const at = marketAprs.length - 1 - i
      const printedNames = volatilities.map((_: number, column: number) => {
        const place = cells[column][at]
        return place === null ? 'hold' : names[place]
      })
      expect(row.slice(2)).toEqual(printedNames)
    })
  },
)

inBrowser('the same: Scenarios', `?view=scenarios&${CURVES[0]}&best.volume=0.25`, async page => {
  await page.locator('.panel').getByRole('button', { name: 'Best' }).click()
  const { line, table } = await both(page, /^Net against/)
  const curves = await printedBy(line)
  const ofBest = ({ texts, numbers }: Printed, column: string) =>
    numbers(column).filter((_, i) => texts('scenario')[i] === 'best')
  // The app integrates over the way in other steps.
  expectSame(
    table,
    curves[0] ? ofBest(curves[0], 'price') : [],
    curves.map(each => ofBest(each, 'netVsHold')),
    1e-6,
  )
})

const DAY = 86_400_000

for (const [path, unit] of [
  ['path=history:eth-usd-2020-12&against=2,1000', 1],
  ['seed=3&days=20&against=half', DAY],
] as const) {
  const search = `?view=replay&${path}&c=constant-product&c=concentrated:width=x1.5&c=stableswap`
  inBrowser(`the same: Replay, ${path}`, search, async page => {
    await page.getByText(/^[\d,]+ prices\./).waitFor()
    const timeOf = (text: string) => Date.parse(text) / unit
    await holds(page, /^Net against .*, over time/, ['net'], 'time', timeOf)
    await holds(page, /: value against/, ['worth', 'value', 'holding'], 'time', timeOf)
    await holds(page, /fees against/, ['fees', 'loss'], 'time', timeOf)
    await holds(page, /^Depth at the price/, ['depth'], 'time', timeOf)
    const { line, table } = await both(page, /^Price$/)
    const [first] = await printedBy(line)
    expectSame(table, first?.texts('time').map(timeOf) ?? [], [first?.numbers('price') ?? []])
  })
}

const MANY = '&paths=20&days=5&c=concentrated:width=x1.5&c=weighted'

for (const path of ['seed=4', 'path=history:dai-usd-2020-12']) {
  inBrowser(`the same: many paths, ${path}`, `?view=replay&${path}${MANY}`, async page => {
    await page.getByText(/^[\d,]+ prices\./).waitFor()
    await page.getByRole('button', { name: /^Run 20 paths/ }).click()
    await page.getByText('has the best median').waitFor()
    const fan = await both(page, /^Weighted.*, net vs holding/)
    const { checkpoints, histogram } = JSON.parse(await printed(fan.line))
    const points: readonly { days: number; netVsHold: Record<string, number> }[] = checkpoints
    const levels = ['p05', 'p25', 'p50', 'p75', 'p95']
    const quantiles = levels.map(level => points.map(({ netVsHold }) => netVsHold[level] ?? Number.NaN))
    expectSame(
      fan.table,
      points.map(({ days }) => days),
      quantiles,
    )
    const panel = page.locator('section.panel').filter({ hasText: 'Weighted 80/20, net vs holding' }).last()
    await panel.getByRole('button', { name: 'Ends' }).click()
    const ends = await both(page, /^Weighted.*, ends of paths/)
    const bins: readonly Record<string, number>[] = histogram
    expectSame(
      ends.table,
      bins.map(({ from = 0 }) => from),
      [bins.map(({ to = 0 }) => to), bins.map(({ paths = 0 }) => paths)],
    )
  })
}

inBrowser('the same: Make a curve', '?view=make&made=drawn:bars=3/5/8/5,width=x2', async page => {
  await holds(page, /^What the price does to it/, ['impermanentLoss'])
  await holds(page, /^Reserves, and the current price/, ['x', 'y'])
  const { line, table } = await both(page, /^Liquidity over the price/)
  const [curve] = await printedBy(line)
  const inTable = table.slice(1).map(row => Number(row[3]))
  expect(inTable).toHaveLength(4)
  curve?.numbers('depth').forEach((depth, i) => {
    expect(depth).toBeCloseTo(inTable[i] ?? Number.NaN, 9)
  })
})
