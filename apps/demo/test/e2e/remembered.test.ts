import type { Page } from 'playwright'
import { expect } from 'vitest'
import { inBrowser, restored } from './in-browser.ts'

const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset.theme)
const pair = (page: Page) => page.getByLabel('Pair', { exact: true }).inputValue()

/** Opens an address of the site anew, as a later visit does. */
const visit = async (page: Page, search: string) => {
  await page.goto(new URL(page.url()).origin + new URL(page.url()).pathname + search)
  await restored(page)
}

inBrowser('theme, pair and price are remembered between visits', '', async page => {
  await page.getByLabel('Pair', { exact: true }).fill('WBTC and DAI')
  await page.locator('.question [data-key="price"] input').fill('60000')
  await page.getByRole('button', { name: /light and dark/ }).click()
  await expect.poll(() => page.url()).toContain('price=60000')
  const dark = await theme(page)
  expect(dark).toMatch(/dark|light/)
  await visit(page, '')
  expect(await pair(page)).toBe('WBTC and DAI')
  expect(await page.locator('.question [data-key="price"] input').inputValue()).toBe('60,000')
  expect(await theme(page)).toBe(dark)
  // A link from somebody else shows the pair that it was made with; the theme is the reader's.
  await visit(page, '?bear=4%25')
  expect(await pair(page)).toBe('ETH and USDC')
  expect(await theme(page)).toBe(dark)
  await visit(page, `?theme=${dark === 'dark' ? 'light' : 'dark'}&pair=A/B`)
  expect(await pair(page)).toBe('A and B')
  expect(await theme(page)).not.toBe(dark)
})

inBrowser('a memory that holds something else is no harm', '', async page => {
  for (const kept of ['{', 'null', '[]', '{"pair":7,"price":"x","theme":{}}', '{"pair":"<b>/x","price":-1}']) {
    await page.evaluate(text => localStorage.setItem('ammeter', text), kept)
    await visit(page, '')
    expect(await pair(page)).toBe('ETH and USDC')
  }
})
