import { percent, shortPercent, signedPercent } from '@ammeter/charts/format'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { answerJob, mapJob } from '../../src/choose/question.ts'
import { chooser } from '../../src/choose/work.ts'
import { enteredOf } from '../../src/curves/entered-of.ts'
import { fromAddress } from '../../src/settings/address.ts'
import { grave } from './grave.ts'
import { inBrowser, plain } from './in-browser.ts'

const { settings } = fromAddress('')
const { entered } = enteredOf(settings)
const map = mapJob(settings, entered)

/** What the library says of a cell, on all paths. */
const outcomeAt = (column: number, row: number) => {
  const [volatility = 0, marketApr = 0] = [map.volatilities[column], map.marketAprs[row]]
  const found = [...chooser().answer({ ...answerJob(settings, entered), volatility, marketApr })].at(-1)?.answer
  const outcome = found?.curves.find(({ id }) => id === found.choice)?.outcome
  const label = entered.find(({ id }) => id === found?.choice)?.label ?? ''
  return { outcome, label, place: `At ${shortPercent(volatility)} volatility and ${shortPercent(marketApr)} APR: ` }
}

const rows = map.marketAprs.length

const plot = (page: Page) => page.getByRole('slider', { name: /^What fits where/ })

const reading = async (page: Page) => plain(await page.locator('.reading').textContent())

/** The middle of a cell, on the page. */
const middleOf = async (page: Page, column: number, row: number) => {
  const box = await plot(page).boundingBox()
  if (box === null) throw new Error('no map')
  const [across, up] = [(column + 0.5) / map.volatilities.length, (row + 0.5) / map.marketAprs.length]
  return { x: box.x + across * box.width, y: box.y + (1 - up) * box.height }
}

inBrowser('figures at the cursor of the map are those of the library, on all paths', '', async page => {
  expect(await reading(page)).toMatch(/^Your pool, at 80 % volatility and 9 % APR: Constant product, \+/)
  for (const [column, row] of [
    [3, 20],
    [20, 15],
  ] as const) {
    const { x, y } = await middleOf(page, column, row)
    await page.mouse.move(x, y)
    const { outcome, label, place } = outcomeAt(column, row)
    const expected = `${place}${label}, ${signedPercent(outcome?.median)} in the middle, ${signedPercent(outcome?.worstTwentieth)} one time in twenty`
    await expect.poll(() => reading(page), { timeout: 20_000 }).toBe(plain(expected))
  }
  await page.mouse.move(5, 5)
  await expect.poll(() => reading(page)).toContain('Your pool')
})

inBrowser('your pool is a dot that a click moves', '', async page => {
  const dot = page.locator('.you')
  const { x, y } = await middleOf(page, 20, 15)
  await page.mouse.click(x, y)
  await page.mouse.move(5, 5)
  const box = await dot.boundingBox()
  expect(Math.abs((box?.x ?? 0) + 7 - x)).toBeLessThan(2)
  expect(Math.abs((box?.y ?? 0) + 7 - y)).toBeLessThan(2)
  expect(await page.locator('.question [data-key="volatility"] input').inputValue()).toBe(
    `${Number(((map.volatilities[20] ?? 0) * 100).toPrecision(12))}\u00a0%`,
  )
  await expect.poll(() => new URL(page.url()).searchParams.get('marketApr')).toBe(String(map.marketAprs[15]))
  // The same map: only the dot has moved.
  expect(await page.locator('.map.stale, .map-progress').count()).toBe(0)
})

inBrowser('by keyboard alone: to the map, over it, and your pool there', '', async page => {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('table and the map')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('choice')
  await plot(page).focus()
  const before = Number(await plot(page).getAttribute('aria-valuenow'))
  for (const key of ['ArrowLeft', 'ArrowUp', 'Shift+ArrowUp']) await page.keyboard.press(key)
  const after = Number(await plot(page).getAttribute('aria-valuenow'))
  expect(after - before).toBe(-rows + 1 + 5)
  const { label, place } = outcomeAt(Math.floor(after / rows), after % rows)
  await expect
    .poll(async () => plain(await plot(page).getAttribute('aria-valuetext')), { timeout: 20_000 })
    .toContain(plain(place + label))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect
    .poll(() => new URL(page.url()).searchParams.get('volatility'))
    .toBe(String(map.volatilities[Math.floor(after / rows)]))
})

inBrowser('the map by means less deviations, in the address; as a table, and in words', '', async page => {
  const summary = page.locator('#choice + .map-panel .unseen').last()
  expect(plain(await summary.textContent())).toMatch(/^484 cells of volatility and APR: .*hold/)
  await page.locator('.map-panel').getByLabel('By the').selectOption('mean')
  await expect.poll(() => new URL(page.url()).searchParams.get('map')).toBe('mean')
  await page.locator('.map-panel [data-key="deviations"] input').fill('0')
  await page.waitForFunction(() => document.querySelector('.map.stale, .map-progress') === null, undefined, {
    timeout: 60_000,
  })
  // Of means alone, holding is the answer where the line says so.
  const { x, y } = await middleOf(page, 2, 20)
  await page.mouse.move(x, y)
  const { volatility, marketApr } = { volatility: map.volatilities[2] ?? 0, marketApr: map.marketAprs[20] ?? 0 }
  const found = [...chooser().answer({ ...answerJob(settings, entered), volatility, marketApr })].at(-1)?.answer
  const best = found?.curves.reduce((one, other) =>
    (other.outcome?.mean ?? 0) > (one.outcome?.mean ?? 0) ? other : one,
  )
  const { mean, deviation } = best?.outcome ?? {}
  await expect
    .poll(() => reading(page), { timeout: 20_000 })
    .toContain(plain(`mean ${signedPercent(mean)}, deviation ${percent(deviation)}`))
  await page.getByRole('button', { name: 'Show as table' }).first().click()
  const lines = page.locator('.map-panel .scrolling tbody tr')
  expect(await lines.count()).toBe(rows)
  expect(plain(await lines.first().textContent())).toMatch(/^100 % a year.*up to|^100 % a year/)
  expect(await grave(page)).toEqual([])
})

inBrowser('the map is in the view of break-even too', '?view=break-even', async page => {
  await plot(page).waitFor()
  await page.waitForFunction(() => document.querySelector('.map-progress') === null, undefined, { timeout: 60_000 })
  expect(await page.locator('.plot path[d^="M"]').count()).toBeGreaterThan(3)
  expect(await page.locator('.plot line').count()).toBe(1)
})
