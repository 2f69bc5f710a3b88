import { multiple } from '@ammeter/charts/format'
import { drawnCurve } from '@ammeter/formula'
import { expect } from 'vitest'
import { inBrowser, plain, sentence } from './in-browser.ts'
import { bars, FIRST, FIVE, lossOf, right, text } from './make-room.ts'

inBrowser('make: the losses are those of the library, at the price that is set', `${FIVE}&r=1.5`, async page => {
  const curve = right(drawnCurve('3/5/8/5/3'))
  expect(await sentence(page)).toContain(
    `At ${multiple(1.5)} (+50 %) your curve ends ${lossOf(curve, { lower: 0.5, upper: 2 }, 1.5)} against holding`,
  )
  await page.getByRole('slider', { name: /What the price does/ }).press('1')
  expect(await sentence(page)).toContain('your curve ends 0.00 %')
})

inBrowser('make: drawing with the pointer changes the text, the sentence and the address', FIVE, async page => {
  const before = await sentence(page)
  const boxes = await Promise.all((await bars(page).all()).map(bar => bar.boundingBox()))
  const [first, second] = boxes
  if (!first || !second) throw new Error('no bars')
  await page.mouse.move(first.x + 5, first.y + first.height / 2)
  await page.mouse.down()
  await page.mouse.move(second.x + second.width - 5, second.y + first.height / 2, { steps: 4 })
  await page.mouse.up()
  const drawn = await text(page).inputValue()
  const [, one = '', two = '', rest] = /^drawn:bars=([\d.]+)\/([\d.]+)\/(.*)$/.exec(drawn) ?? []
  expect(rest).toBe('8/5/3,width=x2')
  expect(one).toBe(two)
  expect(Number(one)).toBeGreaterThan(3)
  expect(await sentence(page)).not.toBe(before)
  await page.waitForFunction(made => decodeURIComponent(location.search).includes(made), drawn)
  await page.reload()
  expect(await text(page).inputValue()).toBe(drawn)
})

inBrowser(
  'make: typing changes the bars; what is wrong is told at the character, and the last curve stays',
  FIVE,
  async page => {
    await text(page).fill('drawn:bars=1/2,width=x2')
    expect(await bars(page).count()).toBe(2)
    expect(await bars(page).nth(1).getAttribute('aria-valuenow')).toBe('2')
    await text(page).fill('drawn:bars=1/two,width=x2')
    expect(plain(await page.getByRole('alert').textContent())).toContain(
      'Character 14: found "two", expected a number of',
    )
    expect(await page.getByRole('alert').locator('mark').textContent()).toBe('two')
    expect(await bars(page).count()).toBe(2)
    await page.getByText('The charts show the last text that was a curve.').waitFor()
    await text(page).fill('drawn:bars=1/2/3,width=x2')
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(await bars(page).count()).toBe(3)
  },
)

inBrowser('make: by keyboard alone, from bar to bar, up and down', FIVE, async page => {
  const role = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  for (let i = 0; i < 40 && (await role()) !== 'slider'; i += 1) await page.keyboard.press('Tab')
  const name = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(await name()).toBe('Liquidity from 1,741 to 2,297')
  await page.keyboard.press('ArrowRight')
  expect(await name()).toBe('Liquidity from 2,297 to 3,031')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Shift+ArrowUp')
  expect(await text(page).inputValue()).toBe('drawn:bars=3/5/8/6.2/3,width=x2')
  await page.keyboard.press('Home')
  expect(await text(page).inputValue()).toBe('drawn:bars=3/5/8/0/3,width=x2')
  const spoken = () => page.evaluate(() => document.activeElement?.getAttribute('aria-valuetext'))
  expect(await spoken()).toBe('0, no liquidity')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
})

inBrowser('make: presets, other ends and another number of bars', FIRST, async page => {
  await page.getByRole('button', { name: 'two ranges' }).click()
  expect(await sentence(page)).toContain('at the current price it has no liquidity')
  await page.getByLabel('Prices from ÷ to ×').fill('x4')
  await page.getByLabel('Prices from ÷ to ×').press('Enter')
  expect(await text(page).inputValue()).toMatch(/,width=x4$/)
  await page.getByRole('button', { name: 'Set each end' }).click()
  await page.getByLabel('From', { exact: true }).fill('x0.5')
  await page.getByLabel('From', { exact: true }).press('Enter')
  expect(await text(page).inputValue()).toMatch(/,lower=x0.5,upper=x4$/)
  await page.getByLabel('Bars', { exact: true }).selectOption('9')
  expect(await bars(page).count()).toBe(9)
  for (let i = 0; i < 4; i += 1) await page.getByRole('button', { name: 'Undo' }).click()
  expect(await bars(page).count()).toBe(25)
  expect(await text(page).inputValue()).toMatch(/,width=x2.2$/)
})
