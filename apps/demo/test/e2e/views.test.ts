import { curves } from '@ammeter/catalogue'
import { loss, multiple, percent, signedPercent } from '@ammeter/charts/format'
import { exactIn, float64, greeks, impermanentLoss, liquidityDensity, orThrow, poolOf } from '@ammeter/core'
import { ethUsd202012 } from '@ammeter/histories'
import {
  backtestPath,
  byDepth,
  generatePath,
  geometricBrownianMotion,
  monteCarlo,
  recordedVolume,
  scenarios,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { listed } from '../../src/curves/listed.ts'
import { views } from '../../src/settings/settings.ts'
import { addCurve, inBrowser, plain, row, sentence } from './in-browser.ts'

const curveOf = (name: string, parameters: Readonly<Record<string, number>> = {}) => {
  const definition = curves.find(each => each.name === name)
  if (definition === undefined) throw new Error(`no curve ${name}`)
  return orThrow(definition(float64, parameters))
}

const range = () => curveOf('concentrated', { lower: 1 / 1.5, upper: 1.5 })

/** A panel below the comparison, on the screen. */
const panel = async (page: Page, title: string) => {
  const found = page.locator('.fold', { has: page.getByRole('button', { name: title, exact: true }) })
  await found.scrollIntoViewIfNeeded()
  await found.getByRole('table').waitFor()
  return {
    found,
    row: async (name: string) =>
      (await found.locator('tbody tr:has(th)', { hasText: name }).first().locator('td').allTextContents()).map(plain),
  }
}

inBrowser('reserves are those of the library', '?view=reserves&r=1.25', async page => {
  const curve = range()
  const { x, y } = orThrow(curve.reserves(1.25))
  const share = (1.25 * x) / (1.25 * x + y)
  const units = 10_000 / orThrow(curve.value(1))
  const cells = await (await panel(page, 'Reserves')).row('Range')
  expect(cells[2]).toBe(plain(percent(share)))
  expect(Number(cells[0]?.replace(/[$,]/g, ''))).toBeCloseTo(x * units, 0)
})

inBrowser(
  'price impact is that of the library, and the size of the trade is moved by keys',
  '?view=impact&r=1',
  async page => {
    const impactOf = (share: number) => {
      const curve = curveOf('stableswap', { amplification: 100 })
      const pool = orThrow(poolOf(curve, { price: 1, liquidity: 1, fee: 0.003 }))
      return orThrow(pool.swap(exactIn('x', share * orThrow(curve.value(1))))).priceImpact
    }
    const impact = await panel(page, 'Price impact')
    expect((await impact.row('StableSwap'))[0]).toBe(plain(percent(impactOf(0.05))))
    await impact.found.getByRole('slider', { name: /Price impact, by size/ }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await expect.poll(async () => (await impact.row('StableSwap'))[0]).toBe(plain(percent(impactOf(0.075))))
  },
)

inBrowser(
  'liquidity density and delta are those of the library',
  '?view=density&r=1.2&curves=weighted,lmsr&curve=lmsr',
  async page => {
    const curve = curveOf('lmsr')
    const units = 1 / orThrow(curve.value(1))
    const cells = await (await panel(page, 'Depth')).row('LMSR')
    const density = orThrow(liquidityDensity(curve, 1.2)) * units * 2
    expect(cells[0]).toBe(`${density.toFixed(2)}×`)
    const delta = orThrow(greeks(curve, 1.2)).delta * units * 10_000
    expect(Number(cells[1]?.replace(/[$,]/g, ''))).toBeCloseTo(delta, 0)
  },
)

inBrowser('depth and price impact open at entry, and follow the cursor once it is moved', '', async page => {
  const depth = await panel(page, 'Depth')
  expect(await depth.found.textContent()).toContain('at ×1 until the price is moved')
  expect((await depth.row('Range'))[0]).not.toBe('0×')
  const before = await depth.row('Range')
  // The chart is on the cursor of the comparison.
  await depth.found.getByRole('slider', { name: /Liquidity density/ }).focus()
  await page.keyboard.press('End')
  await expect.poll(() => depth.row('Range')).not.toEqual(before)
  expect(await sentence(page)).toContain('goes ×10')
  expect(await depth.found.textContent()).not.toContain('until the price is moved')
  await expect.poll(() => new URL(page.url()).search).toBe('?r=10')
})

inBrowser('a panel is folded to its heading, in the address too', '', async page => {
  const fold = page.getByRole('button', { name: 'Reserves', exact: true })
  await fold.click()
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
  await expect.poll(() => new URL(page.url()).search).toBe('?reserves=folded')
  await page.reload()
  expect(await fold.getAttribute('aria-expanded')).toBe('false')
})

inBrowser(
  'fees break even on the day on which they make up for the loss',
  '?view=fees&turnover=0.5&feesBy=turnover&r=2',
  async page => {
    // 5.72 % of 1.5 times the deposit, at 0.15 % a day of the mean of the deposit and √2 times it.
    const mean = (1 + Math.SQRT2) / 2
    const lost = ((1 - (2 * Math.SQRT2) / 3) * 1.5) / mean
    expect(await sentence(page)).toContain(`it breaks even on day ${Math.ceil(lost / 0.0015)}`)
    expect((await row(page, 'Constant product'))[2]).toBe(plain(signedPercent(((0.045 - lost) * mean) / 1.5)))
    // By depth they are those of the way to ×2: four times what Y rises by, divided by ln 2.
    await page.getByLabel('What fees of other curves go by').selectOption('depth')
    const earning = (2 * (Math.SQRT2 - 1)) / Math.LN2
    const day = Math.ceil((lost * mean) / (0.0015 * earning))
    await page.getByRole('heading', { name: 'Fees less the loss, by days' }).waitFor()
    expect(await sentence(page)).toContain(`it breaks even on day ${day}`)
    const [share, held] = [0.2 * (2 ** 0.8 - 1), 1.8 - 2 ** 0.8]
    const ofWeighted = Math.ceil(held / ((0.0015 * 4 * share) / Math.LN2))
    expect((await row(page, 'Weighted 80/20'))[3]).toBe(String(ofWeighted))
    expect((await row(page, 'Constant product'))[2]).toBe(plain(signedPercent((0.045 * earning - lost * mean) / 1.5)))
  },
)

inBrowser('scenarios are those of the library, and can be edited', '?view=scenarios&worst.price=0.25', async page => {
  const positions = listed
    .filter(({ isFirst }) => isFirst)
    .map(({ definition: { name }, initial }) => ({ curve: curveOf(name, initial), entryPrice: 1, fee: 0.003 }))
  const net = (endRatio: number, index: number): string => {
    const [worst] = scenarios(positions, [{ endRatio, volatility: 0, dailyTurnover: 0.02, days: 30, feesBy: 'depth' }])
    const outcome = worst?.outcomes[index]
    return outcome !== undefined && E.isRight(outcome) ? plain(signedPercent(outcome.right.netVsHold)) : 'none'
  }
  await page.getByRole('table').first().waitFor()
  expect((await row(page, 'Constant product'))[0]).toBe(net(0.25, 0))
  const price = page.locator('[data-key="worst.price"] input[type=text]')
  await price.fill('÷3')
  expect((await row(page, 'Range'))[0]).toBe(net(1 / 3, 2))
  expect(await sentence(page)).toMatch(/^In the worst case \S.* wins/)
})

inBrowser(
  'alerts along the path trip where they are set to',
  '?view=alerts&alert.loss=0.2&model=geometric-brownian-motion:volatility=2&curve=concentrated',
  async page => {
    await page.getByText(/^721 prices/).waitFor()
    await page.getByText(/Range: .*alert.* along the path/).waitFor()
    await page.getByText('Alerts along the path', { exact: true }).click()
    expect(await page.locator('[data-key="alert.il.above"] input').inputValue()).toBe('20\u00a0%')
  },
)

const path = {
  model: geometricBrownianMotion,
  parameters: { volatility: 0.8, drift: 0 },
  days: 30,
  stepSeconds: 3600,
} as const

inBrowser('a replay is the library’s backtest of the same path', '?view=replay&seed=7&turnover=0', async page => {
  const terms = { curve: range(), entryPrice: 1, deposit: 10_000, fee: 0.003, fees: 'collected' } as const
  const { end, timeInRange } = orThrow(backtestPath(terms, orThrow(generatePath(path, 7)), 7))
  await page.getByText(/^721 prices/).waitFor()
  const cells = await row(page, 'Range')
  expect(cells[0]).toBe(plain(signedPercent(end.netVsHold)))
  expect(cells[3]).toBe(plain(percent(timeInRange)))
  expect(await sentence(page)).toContain('At the end of this path')
  // The path has prices of its own: there is none to set.
  expect(await page.locator('[data-key="r"]').count()).toBe(0)
  expect(await page.locator('[data-key="days"]').count()).toBe(1)
  expect(plain(await page.locator('main').textContent())).toContain(
    'Fees are compounded into the reserves by Constant product, Weighted 80/20 and StableSwap, and collected separately by Range and Constant sum.',
  )
})

inBrowser(
  'many paths: all curves in one ranking, each as the library simulates it',
  '?view=replay&paths=40&curve=weighted',
  async page => {
    const simulated = (curve: ReturnType<typeof curveOf>) =>
      orThrow(
        monteCarlo(
          {
            curve,
            entryPrice: 1,
            deposit: 10_000,
            fee: 0.003,
            traders: [orThrow(byDepth({ perDay: Number((0.09 / 365 / 0.003).toPrecision(12)) }))],
          },
          path,
          { paths: 40, seed: 1 },
        ),
      )
    await page.getByRole('button', { name: 'Run 40 paths' }).click()
    await page.locator('.told').waitFor()
    const ranking = page.locator('.carlo .table')
    const names = (await ranking.locator('.name').allTextContents()).map(plain)
    expect(names).toHaveLength(5)
    const medians: number[] = []
    for (const [name, curve] of [
      ['Weighted 80/20', curveOf('weighted', { weight: 0.8 })],
      ['Range', range()],
    ] as const) {
      const { probabilityFeesBeatLoss, netVsHold } = simulated(curve)
      const cells = await ranking.locator('tbody tr:has(th)', { hasText: name }).locator('td').allTextContents()
      expect(plain(cells[0] ?? '')).toBe(plain(signedPercent(netVsHold.p50)))
      expect(plain(cells[1] ?? '')).toBe(plain(signedPercent(netVsHold.p05)))
      expect(cells.map(plain)).toContain(plain(percent(probabilityFeesBeatLoss)))
      medians.push(netVsHold.p50)
    }
    // The best median first.
    expect(names.indexOf('Weighted 80/20') < names.indexOf('Range')).toBe((medians[0] ?? 0) > (medians[1] ?? 0))
    expect(await page.locator('.fans .drawn > svg').count()).toBe(5)
    // Other settings: what is shown is of the old ones, and says so.
    await page.locator('[data-key="paths"] input').fill('50')
    await page.getByText('The settings have changed since: run again.').waitFor()
    expect(await page.locator('.carlo .stale').count()).toBe(1)
    await page.locator('[data-key="paths"] input').fill('40')
    await expect.poll(() => page.locator('.carlo .stale').count()).toBe(0)
    // Another view, and back: it is still there.
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: 'Replay', exact: true }).click()
    await page.locator('.told').waitFor()
    expect(await page.locator('.carlo .stale').count()).toBe(0)
    // Another curve: the paths are without it, and say whose they are.
    await addCurve(page, 'LMSR')
    await page.getByText(/^These are the paths of Constant product, .*: run again\.$/).waitFor()
    expect(await page.locator('.carlo .stale').count()).toBe(1)
  },
)

inBrowser('a history that ships is replayed by one click, with its source', '?view=replay', async page => {
  await page.getByRole('button', { name: /^ETH\/USD/ }).click()
  await page.getByText(/^2,090 prices/).waitFor()
  const source = page.locator('.source')
  expect(plain(await source.textContent())).toContain('TokenEngineeringCommunity/BalancerPools_Model')
  expect(await source.getByRole('link').getAttribute('href')).toContain('github.com')
  await expect.poll(() => new URL(page.url()).search).toBe('?view=replay&path=history:eth-usd-2020-12')
  const { times, prices, volumes } = await ethUsd202012.load()
  const [first = 1] = prices
  // In ratios to the first price, money in Y.
  const points = times.map((time, i) => {
    const price = prices[i] ?? Number.NaN
    return { time, price: price / first, volume: (volumes[i] ?? 0) * price }
  })
  const { end } = orThrow(
    backtestPath(
      {
        ...{ curve: range(), deposit: 10_000, fee: 0.003, poolValue: 10_000_000 },
        traders: [orThrow(recordedVolume({ share: 0.01 }))],
      },
      points,
      1,
    ),
  )
  const cells = await row(page, 'Range')
  expect(cells[0]).toBe(plain(signedPercent(end.netVsHold)))
  for (const [name, count] of [
    [/^DAI\/USD/, /^2,090 prices/],
    [/^MIM\/USDC/, /^1,405 prices/],
  ] as const) {
    await page.getByRole('button', { name }).click()
    await page.getByText(count).waitFor()
    await page.waitForFunction(() => document.querySelector('.stale') === null)
    expect(await page.getByText(/The peg is 1, and the first price/).count()).toBe(1)
  }
})

inBrowser('a long simulation can be cancelled', '?view=replay&paths=20000&curve=stableswap', async page => {
  await page.getByRole('button', { name: /^Run/ }).click()
  await page.locator('.carlo progress').waitFor()
  await page.locator('.carlo').getByRole('button', { name: 'Cancel' }).click()
  await page.locator('.carlo progress').waitFor({ state: 'detached' })
  expect(await page.getByRole('button', { name: /^Run/ }).isEnabled()).toBe(true)
})

inBrowser(
  'one cursor, the same price on every chart, and multiples of it are turned by the unit',
  '?r=4',
  async page => {
    expect(await sentence(page)).toContain('goes ×4')
    await page.getByRole('button', { name: /swap the unit of prices/ }).click()
    expect(await sentence(page)).toContain('price of USDC goes ÷4')
    expect((await row(page, 'Constant product'))[0]).toBe(plain(loss(0.2)))
    expect(await page.getByRole('slider', { name: /Position value/ }).getAttribute('aria-valuetext')).toContain(
      multiple(0.25),
    )
  },
)

inBrowser(
  'a curve that can serve no trade at all has no line, and no name on the chart',
  '?view=impact&r=0.5',
  async page => {
    // Below its range a position holds X alone, and has no Y to give for more of it.
    const impact = await panel(page, 'Price impact')
    expect(await impact.row('Range')).toEqual(['n/a', 'n/a'])
    const names = await impact.found.locator('.drawn svg text').allTextContents()
    expect(names).toContain('StableSwap')
    expect(names).not.toContain('Range')
  },
)

inBrowser('the charts of a replay have their times in one line', '?view=replay', async page => {
  await page.getByText(/^721 prices/).waitFor()
  const boxes = await Promise.all((await page.getByRole('slider').all()).map(slider => slider.boundingBox()))
  const plots = boxes
    .filter(box => box !== null && box.height > 100)
    .map(box => [Math.round(box?.x ?? 0), Math.round(box?.width ?? 0)])
  expect(plots).toHaveLength(5)
  // In two columns.
  expect(new Set(plots.map(([x]) => x)).size).toBe(2)
  expect(
    Math.max(...plots.map(([, width = 0]) => width)) - Math.min(...plots.map(([, width = 0]) => width)),
  ).toBeLessThan(60)
})

const terms: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Days: page => page.locator('.position [data-key="days"] input').fill('47'),
  Fee: page => page.getByLabel('Fee', { exact: true }).selectOption('0.01'),
  Deposit: page => page.locator('.position [data-key="deposit"] input').fill('$23k'),
}

for (const [view, name] of Object.entries(views).filter(([each]) => each !== 'make')) {
  inBrowser(`${name}: what of a position can be set there changes what is shown`, `?view=${view}`, async page => {
    await page.getByRole('table').first().waitFor()
    if (view === 'replay') await page.getByText(/^721 prices/).waitFor()
    const shown = async () => `${await sentence(page)} ${await page.locator('.view').textContent()}`
    let count = 0
    for (const [label, set] of Object.entries(terms)) {
      if ((await page.locator('.position').getByLabel(label, { exact: true }).count()) === 0) continue
      count += 1
      const before = await shown()
      await set(page)
      await expect.poll(shown, { message: label }).not.toBe(before)
    }
    expect(count).toBeGreaterThan(0)
  })
}

inBrowser(
  'scenarios: what is set has an effect, and the chart ends where the table does',
  '?view=scenarios&worst.price=0.25&r=0.25',
  async page => {
    await page.getByRole('table').first().waitFor()
    expect(await page.locator('.case [data-key$=".volatility"]').count()).toBe(0)
    await page.getByRole('button', { name: 'Worst', exact: true }).click()
    const spoken = plain(await page.getByRole('slider', { name: /by end price/ }).getAttribute('aria-valuetext'))
    for (const name of ['Constant product', 'Weighted 80/20', 'Range', 'StableSwap', 'Constant sum']) {
      expect(spoken).toContain(`${name} ${(await row(page, name))[0]}`)
    }
  },
)

inBrowser(
  'fees, models and strategies are set from their metadata, and stand in the address',
  '?view=replay&curves=concentrated&days=20',
  async page => {
    await page.getByText(/^481 prices/).waitFor()
    const before = await row(page, 'Range')
    await page.getByLabel('Fee', { exact: true }).selectOption('volatility')
    const base = page.locator('[data-key="fee.volatility.base"] input')
    await base.fill('0.05%')
    await page.getByLabel('Strategy').selectOption('band')
    const wait = page.locator('[data-key="strategy.band.wait"] input')
    await wait.fill('soon')
    expect(plain(await page.getByRole('alert').textContent())).toBe('Wait must be at least 0s, such as 90m, 12h or 2d')
    await wait.fill('12h')
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.locator('[data-key="strategy.band.width"] input').fill('5%')
    await page.getByText(/Range was centred (once|\d+ times)/).waitFor()
    expect(await row(page, 'Range')).not.toEqual(before)
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe(
        '?view=replay&fee=volatility:base=0.0005&strategy=band:width=x1.05,wait=12h&c=concentrated:width=x1.5&days=20',
      )
    // Parameters that are refused together are refused with the reason.
    await page.locator('[data-key="fee.volatility.filter"] input').fill('700')
    expect(plain(await page.getByRole('alert').textContent())).toContain('must be a number at least filter')
  },
)

inBrowser(
  'a pool whose weight moves is shown as it opens, and moves along a path',
  '?curves=constant-product,lbp&curve=lbp&theme=dark',
  async page => {
    await page.getByText('as it opens: Replay moves it').waitFor()
    const opening = curveOf('weighted', { weight: 0.9 })
    expect((await row(page, 'LBP'))[0]).toBe(plain(loss(orThrow(impermanentLoss(opening, 1, 2)))))
    await page.getByRole('link', { name: 'Replay', exact: true }).click()
    await page.getByText(/^721 prices/).waitFor()
    expect(await page.getByText('as it opens').count()).toBe(0)
    expect((await row(page, 'LBP'))[1]).toMatch(/^\$/)
    await page.getByRole('button', { name: /swap the unit/ }).click()
    await page.getByText(/LBP dropped out: its parameters move with prices counted as Y per X/).waitFor()
  },
)
