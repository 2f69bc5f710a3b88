import { curves } from '@ammeter/catalogue'
import { loss, multiple, percent, signedPercent } from '@ammeter/charts/format'
import { exactIn, float64, greeks, impermanentLoss, liquidityDensity, orThrow, poolOf } from '@ammeter/core'
import {
  backtestPath,
  generatePath,
  geometricBrownianMotion,
  monteCarlo,
  scenarios,
  steadyTurnover,
} from '@ammeter/simulation'
import { either as E } from 'fp-ts'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { listed } from '../../src/curves/listed.ts'
import { views } from '../../src/settings/settings.ts'
import { inBrowser, plain, row, sentence } from './in-browser.ts'

const curveOf = (name: string, parameters: Readonly<Record<string, number>> = {}) => {
  const definition = curves.find(each => each.name === name)
  if (definition === undefined) throw new Error(`no curve ${name}`)
  return orThrow(definition(float64, parameters))
}

const range = () => curveOf('concentrated', { lower: 1 / 1.5, upper: 1.5 })

inBrowser('reserves are those of the library', '?view=reserves&r=1.25', async page => {
  const curve = range()
  const { x, y } = orThrow(curve.reserves(1.25))
  const share = (1.25 * x) / (1.25 * x + y)
  const units = 10_000 / orThrow(curve.value(1))
  const cells = await row(page, 'Range')
  expect(cells[2]).toBe(plain(percent(share)))
  expect(Number(cells[0]?.replace(',', ''))).toBeCloseTo(x * units, 0)
  await page.getByLabel('The curve of this sentence').selectOption('concentrated')
  expect(await sentence(page)).toContain(plain(percent(share)))
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
    expect((await row(page, 'StableSwap'))[0]).toBe(plain(percent(impactOf(0.05))))
    await page.getByRole('slider', { name: /Price impact, by size/ }).focus()
    await page.keyboard.press('Shift+ArrowRight')
    expect((await row(page, 'StableSwap'))[0]).toBe(plain(percent(impactOf(0.075))))
  },
)

inBrowser(
  'liquidity density and delta are those of the library',
  '?view=density&r=1.2&curves=weighted,lmsr&curve=lmsr',
  async page => {
    const curve = curveOf('lmsr')
    const units = 1 / orThrow(curve.value(1))
    const cells = await row(page, 'LMSR')
    const density = orThrow(liquidityDensity(curve, 1.2)) * units * 2
    expect(cells[0]).toBe(`${density.toFixed(2)}×`)
    const delta = orThrow(greeks(curve, 1.2)).delta * units * 10_000
    expect(Number(cells[2]?.replace(',', ''))).toBeCloseTo(delta, 0)
    expect(await sentence(page)).toContain(`${density.toFixed(2)}×`)
  },
)

inBrowser(
  'fees break even on the day on which they make up for the loss',
  '?view=fees&turnover=0.5&r=2',
  async page => {
    // 5.72 % of 1.5 times the deposit, at 0.15 % a day of the mean of the deposit and √2 times it.
    const mean = (1 + Math.SQRT2) / 2
    const lost = ((1 - (2 * Math.SQRT2) / 3) * 1.5) / mean
    expect(await sentence(page)).toContain(`it breaks even on day ${Math.ceil(lost / 0.0015)}`)
    expect((await row(page, 'Constant product'))[2]).toBe(plain(signedPercent(((0.045 - lost) * mean) / 1.5)))
  },
)

inBrowser('scenarios are those of the library, and can be edited', '?view=scenarios&worst.price=0.25', async page => {
  const positions = listed
    .filter(({ isFirst }) => isFirst)
    .map(({ definition: { name }, initial }) => ({ curve: curveOf(name, initial), entryPrice: 1, fee: 0.003 }))
  const net = (endRatio: number, index: number): string => {
    const [worst] = scenarios(positions, [{ endRatio, volatility: 0, dailyTurnover: 0.02, days: 30 }])
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
  'alerts trip where the library says that the loss is over its limit',
  '?view=alerts&alert.loss=0.2&r=4.1',
  async page => {
    await page.getByRole('table').first().waitFor()
    // A constant product loses 20 % at ÷4 and ×4.
    const cells = await row(page, 'Loss > 20 %')
    expect(cells.slice(1, 4)).toEqual(['÷4', '×4', 'tripped'])
    expect(await row(page, 'Out of range')).toContain('×1.5')
    await page.getByText(/along the path/).waitFor()
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
  expect(cells[0]).toBe(plain(signedPercent(end.netVsHold / end.hold)))
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
  'many paths: how often fees beat impermanent loss, as the library simulates it',
  '?view=replay&paths=40&curve=weighted',
  async page => {
    const curve = curveOf('weighted', { weight: 0.8 })
    const { probabilityFeesBeatLoss } = orThrow(
      monteCarlo(
        { curve, entryPrice: 1, deposit: 10_000, fee: 0.003, traders: [orThrow(steadyTurnover({ perDay: 0.3 }))] },
        path,
        {
          paths: 40,
          seed: 1,
        },
      ),
    )
    await page.getByRole('button', { name: 'Run 40 paths' }).click()
    await page.locator('.told').waitFor()
    expect(plain(await page.locator('.told').textContent())).toContain(
      `Weighted 80/20: fees beat impermanent loss on ${plain(percent(probabilityFeesBeatLoss))} of 40 paths`,
    )
    // Other settings: what is shown is of the old ones, and says so.
    await page.locator('[data-key="fee"], select').first().waitFor()
    await page.locator('[data-key="paths"] input').fill('50')
    await page.getByText('run again').waitFor()
    expect(await page.locator('.carlo .stale').count()).toBe(1)
    await page.locator('[data-key="paths"] input').fill('40')
    await expect.poll(() => page.locator('.carlo .stale').count()).toBe(0)
    // Another view, and back: it is still there.
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByRole('link', { name: 'Replay', exact: true }).click()
    await page.locator('.told').waitFor()
    expect(await page.locator('.carlo .stale').count()).toBe(0)
    // Another curve: the paths are not its, and say whose they are.
    await page.locator('h1').getByLabel('The curve of this sentence').selectOption('concentrated')
    await page.getByText('These are the paths of Weighted 80/20, not of Range: run again.').waitFor()
    expect(plain(await page.locator('.told').textContent())).toMatch(/^Weighted 80\/20: /)
    expect(await page.locator('.carlo .stale').count()).toBe(1)
  },
)

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
    expect(await sentence(page)).toContain('price of Y goes ÷4')
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
    expect(await row(page, 'Range')).toEqual(['n/a', 'n/a', 'n/a'])
    const names = await page.locator('.drawn svg text').allTextContents()
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
  expect(plots).toHaveLength(4)
  for (const plot of plots) expect(plot).toEqual(plots[0])
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
    await page.getByText(/Range was centred once/).waitFor()
    expect(await row(page, 'Range')).not.toEqual(before)
    await page.waitForTimeout(500)
    expect(new URL(page.url()).search).toBe(
      '?view=replay&fee=volatility:base=0.0005&strategy=band:width=x1.05,wait=12h&curves=concentrated&days=20',
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
    expect(await page.getByText('as it opens: Replay moves it').count()).toBe(1)
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
