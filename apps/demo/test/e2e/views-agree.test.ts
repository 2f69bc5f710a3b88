import { buffer } from 'node:stream/consumers'
import { loss } from '@ammeter/charts/format'
import { float64, lossAgainst, orThrow } from '@ammeter/core'
import { weighted } from '@ammeter/weighted'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { inBrowser, plain, restored, row } from './in-browser.ts'

/** The rows of the CSV of the view that is shown, by the names of curves. */
const csvOf = async (page: Page) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ])
  const text = (await buffer(await download.createReadStream())).toString()
  const [header = '', ...rows] = (text.split('\r\n\r\n')[0] ?? '').split('\r\n')
  const columns = header.replaceAll('"', '').split(/,(?! )/)
  return (name: string, column: RegExp) => {
    const cells = rows.find(each => each.startsWith(`${name},`))?.split(',') ?? []
    return cells[columns.findIndex(each => column.test(each))]
  }
}

inBrowser(
  'value, holding and loss at one end price are the same to the last digit in Compare, Break-even and Scenarios',
  '?r=1.9&worst.price=1.9&deposit=7777',
  async page => {
    const compare = await csvOf(page)
    await page.getByRole('link', { name: 'Scenarios', exact: true }).click()
    await page.getByRole('heading', { name: /^In the worst case/ }).waitFor()
    await page.locator('.view table').first().waitFor()
    const scenarios = await csvOf(page)
    await page.getByRole('link', { name: 'Break-even', exact: true }).click()
    await page.getByRole('heading', { name: /^With full range paying/ }).waitFor()
    await page.locator('.view table').first().waitFor()
    const breakEven = await csvOf(page)
    for (const name of ['Constant product', 'Weighted 80/20', 'Range', 'StableSwap', 'Constant sum']) {
      for (const [ofCompare, ofScenarios] of [
        [/^Value,/, /^Value, worst/],
        [/^Holding,/, /^Holding, worst/],
        [/^IL at ×1.9/, /^IL, worst/],
      ] as const) {
        expect(compare(name, ofCompare), name).toMatch(/^\d/)
        expect(compare(name, ofCompare), `${name} ${ofCompare}`).toBe(scenarios(name, ofScenarios))
      }
      expect(compare(name, /^Value − holding/), name).toBe(`-${breakEven(name, /^Lost/)}`)
    }
  },
)

inBrowser('the other unit turns reserves, ratios, prices and money in every view', '?r=4&worst.price=4', async page => {
  await page.locator('.loss-sentence', { hasText: '×4' }).waitFor()
  const money = async () => (await row(page, 'Constant product')).filter(cell => /\$/.test(cell))
  expect(await money()).toEqual(['−$5,000'])
  await page.getByRole('button', { name: /swap the unit/ }).click()
  // The same loss, in X: a quarter of it.
  expect(await money()).toEqual(['−$1,250'])
  for (const [view, text] of [
    ['Break-even', '−$1,250'],
    ['Scenarios', '−'],
  ] as const) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await page.getByRole('table').first().waitFor()
    expect((await row(page, 'Constant product')).map(plain).join(' '), view).toContain(text)
  }
  await page.getByRole('link', { name: 'Replay', exact: true }).click()
  await page.getByText(/^721 prices/).waitFor()
  expect(await page.locator('.drawn svg text').allTextContents()).toContain('Price of USDC, divided by that at entry')
})

inBrowser('what it is compared with is one switch, said in the headings of every view', '', async page => {
  const choice = page.getByLabel('What it is compared with')
  await choice.selectOption('half')
  await page.getByRole('heading', { name: 'LP value against half and half, by price ratio' }).waitFor()
  const curve = orThrow(weighted(float64, { weight: 0.8 }))
  expect((await row(page, 'Weighted 80/20'))[0]).toBe(plain(loss(orThrow(lossAgainst(curve, 1, 2, 'half')))))
  // What is ahead needs no fees.
  expect((await row(page, 'Weighted 80/20')).slice(3)).toEqual(['0.00 %', '0.0 %', '0.00×'])
  await expect.poll(() => new URL(page.url()).search).toBe('?against=half')
  for (const [view, heading] of [
    ['Break-even', /^Net against half and half after 30 days/],
    ['Scenarios', /^Net against half and half, by end price/],
    ['Replay', /^Net against half and half, over time/],
  ] as const) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await page.getByRole('heading', { name: heading }).waitFor()
    await page.getByLabel('What it is compared with').waitFor()
    expect(await page.getByLabel('What it is compared with').inputValue()).toBe('half')
  }
})

inBrowser(
  'amounts of one’s own are set beside the deposit, and stand in the address as the command has them',
  '',
  async page => {
    await page.getByLabel('What it is compared with').selectOption('amounts')
    await page.locator('[data-key="heldX"] input').fill('3')
    await page.getByRole('heading', { name: 'LP value against 3 ETH and 2,000 USDC, by price ratio' }).waitFor()
    await expect.poll(() => new URL(page.url()).search).toBe('?against=3,2000')
    const before = await row(page, 'Constant product')
    await page.reload()
    await restored(page)
    expect(await row(page, 'Constant product')).toEqual(before)
    const curve = orThrow(weighted(float64, { weight: 0.8 }))
    expect((await row(page, 'Weighted 80/20'))[0]).toBe(
      // A token of X is worth 2,000 at entry.
      plain(loss(orThrow(lossAgainst(curve, 1, 2, { x: 3 * 2000, y: 2000 })))),
    )
    await page.getByRole('link', { name: 'Replay', exact: true }).click()
    await page.getByRole('heading', { name: /^Net against 3 ETH and 2,000 USDC, over time/ }).waitFor()
  },
)
