import type { Page } from 'playwright'
import { expect } from 'vitest'
import { grave } from './grave.ts'
import { addCurve, inBrowser, PHONE, plain, row, sentence } from './in-browser.ts'

const WRITTEN = 1500

const chips = async (page: Page) => (await page.locator('.chip').allTextContents()).map(plain)
const search = async (page: Page) => {
  await page.waitForTimeout(WRITTEN)
  return decodeURIComponent(new URL(page.url()).search)
}

/** Opens the sheet of a curve. */
const open = async (page: Page, label: string) => {
  await page.getByRole('button', { name: label, exact: true }).and(page.locator('.chip')).click()
  const sheet = page.locator('dialog.sheet')
  await sheet.waitFor()
  return sheet
}

inBrowser('two ranges side by side: a copy, another width, its own line everywhere', '', async page => {
  const sheet = await open(page, 'Range')
  await sheet.getByRole('button', { name: 'Duplicate' }).click()
  await page.keyboard.press('Escape')
  expect(await chips(page)).toContain('Range ×/÷1.5 (2)')
  await page.locator('.curve [data-key="concentrated-2.upper"] input[type=text]').fill('×1.2')
  expect(await chips(page)).toEqual([
    ...['Constant product', 'Weighted 80/20', 'Range ×/÷1.5', 'Range ×/÷1.2'],
    ...['StableSwap', 'Constant sum'],
  ])
  expect(await row(page, 'Range ×/÷1.2')).not.toEqual(await row(page, 'Range ×/÷1.5'))
  const address = await search(page)
  expect(address).toContain('&c=concentrated:width=x1.5&c=concentrated:width=x1.2&')
  await page.reload()
  await page.getByRole('table').first().waitFor()
  expect(await chips(page)).toContain('Range ×/÷1.2')
  expect(await search(page)).toBe(address)
  for (const view of ['Break-even', 'Scenarios', 'Replay']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    if (view === 'Replay') await page.getByText(/^721 prices/).waitFor()
    await page.getByRole('table').first().waitFor()
    expect(await page.locator('.view table').first().textContent(), view).toContain('Range ×/÷1.2')
  }
})

inBrowser('a curve is renamed, recoloured and removed', '', async page => {
  const sheet = await open(page, 'StableSwap')
  await sheet.getByLabel('Name').fill('Deep pool')
  await sheet.getByRole('button', { name: 'Colour 7' }).click()
  await sheet.getByRole('button', { name: 'Dash 2' }).click()
  expect(await sheet.getByText('stableswap', { exact: true }).count()).toBe(1)
  await sheet.getByRole('button', { name: 'Close' }).click()
  expect(await chips(page)).toContain('Deep pool')
  expect(await search(page)).toContain('c=stableswap&name=Deep+pool&look=15')
  await (await open(page, 'Deep pool')).getByRole('button', { name: 'Remove' }).click()
  expect(await chips(page)).not.toContain('Deep pool')
  expect(await page.locator('.view table').first().textContent()).not.toContain('Deep pool')
})

inBrowser('curves are moved by keys, by buttons and by dragging', '', async page => {
  const chip = page.locator('.chip', { hasText: 'StableSwap' })
  await chip.focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await page.keyboard.press('Alt+ArrowLeft')
  expect((await chips(page)).indexOf('StableSwap')).toBe(1)
  expect(await chip.evaluate(each => each === document.activeElement)).toBe(true)
  const sheet = await open(page, 'StableSwap')
  await sheet.getByRole('button', { name: /Later/ }).click()
  await page.keyboard.press('Escape')
  expect((await chips(page)).indexOf('StableSwap')).toBe(2)
  // The focus is back where the sheet was opened.
  expect(await chip.evaluate(each => each === document.activeElement)).toBe(true)
  await page
    .locator('.chip', { hasText: 'Constant sum' })
    .dragTo(page.locator('.chip', { hasText: 'Constant product' }))
  expect((await chips(page))[0]).toBe('Constant sum')
  // A slider beside the name is still a slider.
  const slider = page.locator('.curve [data-key="weighted.weight"] input[type=range]')
  const box = await slider.boundingBox()
  if (box === null) throw new Error('no slider')
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 5 })
  await page.mouse.up()
  expect(await chips(page)).toContainEqual('Weighted 50/50')
})

inBrowser('the catalogue is in groups, each entry with a line and a shape', '', async page => {
  await page.getByRole('button', { name: '+ Add a curve' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add a curve' })
  await sheet.waitFor()
  expect((await sheet.getByRole('heading').allTextContents()).map(plain)).toEqual([
    ...['Add a curve', 'Curves', 'Pools that move', 'A formula', 'Fees that move'],
  ])
  const entries = sheet.getByRole('region', { name: 'Curves', exact: true }).getByRole('button')
  expect(await entries.count()).toBe(8)
  const shapes = new Set<string>()
  for (const entry of await entries.all()) {
    const shape = (await entry.locator('path').last().getAttribute('d')) ?? ''
    // A level line is two points, and whatever bends has more.
    expect(shape).toMatch(/^M-2 28V[\d.]+(L[\d.]+ [\d.]+){2,}H66V28$/)
    shapes.add(shape)
    expect(plain(await entry.locator('small').textContent()).length).toBeGreaterThan(10)
  }
  expect(shapes.size).toBeGreaterThan(5)
  await sheet.getByRole('button', { name: /Volatility/ }).click()
  await page.keyboard.press('Escape')
  await addCurve(page, 'LBP')
  expect(await search(page)).toContain('fee=volatility')
})

inBrowser('a formula is typed, its error shown at the character, and sent as a link', '', async page => {
  await page.getByRole('button', { name: '+ Add a curve' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add a curve' })
  const box = sheet.getByRole('textbox')
  for (const [text, at, message] of [
    ['x*sin(y)', 'sin', 'Character 3: found "sin"'],
    ['x-y', '', 'This is not a curve'],
    ['x*constructor', '', 'reserved'],
    ['x*y:w=1', ':', 'a colon has no meaning here'],
  ] as const) {
    await box.fill(text)
    await page.keyboard.press('Enter')
    const alert = sheet.getByRole('alert')
    expect(plain(await alert.textContent()), text).toContain(message)
    const seen = await alert.boundingBox()
    expect((seen?.y ?? 0) + (seen?.height ?? 0), text).toBeLessThan(900)
    if (at !== '') expect(await alert.locator('mark').textContent(), text).toBe(at)
  }
  await box.fill('x^w*y^(1-w)')
  await page.keyboard.press('Enter')
  await sheet.waitFor({ state: 'detached' })
  await page.locator('.curve [data-key="formula.w"] input[type=text]').fill('0.8')
  expect(await chips(page)).toContain('x^w*y^(1-w)')
  const weighted = await row(page, 'Weighted 80/20')
  expect(await row(page, 'x^w*y^(1-w)')).toEqual(weighted)
  const address = await search(page)
  expect(address).toContain('c=f:x^w*y^(1-w):w=0.8')
  const link = page.url()
  await page.goto('about:blank')
  await page.goto(`${link}&view=replay`)
  await page.getByText(/^721 prices/).waitFor()
  expect((await row(page, 'x^w*y^(1-w)'))[0]).toBe((await row(page, 'Weighted 80/20'))[0])
})

inBrowser(
  'prices of a curve are typed as a ratio, a change, a price of the pair, or a tick',
  '?c=concentrated:lower=x0.8,upper=x1.1&price=2000',
  async page => {
    const sheet = await open(page, 'Range')
    const lower = sheet.locator('[data-key="concentrated.lower"] input[type=text]')
    for (const [text, ratio] of [
      ['×0.9', '×0.9'],
      ['−25 %', '×0.75'],
      ['1,600', '×0.8'],
      ['0.7', '×0.7'],
      ['tick 75000', '÷1.106583'],
    ] as const) {
      await lower.fill(text)
      await lower.blur()
      expect((await lower.inputValue()).slice(0, ratio.length), text).toBe(ratio)
    }
    await lower.fill('40000000')
    expect(plain(await sheet.getByRole('alert').textContent())).toContain('write ×40000000 for a ratio')
  },
)

inBrowser(
  'on a phone curves are a row of chips, whose sheets set them',
  '?r=3',
  async page => {
    await page.getByRole('table').first().waitFor()
    expect(await page.locator('.curve .number').first().isVisible()).toBe(false)
    for (const chip of await page.locator('.chip, .add').all()) {
      expect((await chip.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    const sheet = await open(page, 'Weighted 80/20')
    await sheet.locator('input[type=text]').first().fill('60 %')
    const box = await sheet.boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(PHONE.height)
    await page.keyboard.press('Escape')
    expect(await chips(page)).toContain('Weighted 60/40')
    // The sentence stays in sight.
    await page.evaluate(() => scrollTo(0, 900))
    expect((await page.locator('h1').boundingBox())?.y).toBeLessThan(40)
    expect(await sentence(page)).toContain('goes ×3')
  },
  { viewport: PHONE, hasTouch: true },
)

inBrowser('axe finds nothing serious in the sheets, light and dark', '', async page => {
  for (const opened of [() => open(page, 'Range'), () => page.getByRole('button', { name: '+ Add a curve' }).click()]) {
    await opened()
    await page.locator('dialog.sheet').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await grave(page)).toEqual([])
    }
    await page.keyboard.press('Escape')
    await page.locator('dialog.sheet').waitFor({ state: 'detached' })
  }
})
