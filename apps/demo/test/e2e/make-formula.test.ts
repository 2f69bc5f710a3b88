import { buffer } from 'node:stream/consumers'
import { formulaCurve, formulaModule } from '@ammeter/formula'
import { expect } from 'vitest'
import { inBrowser, plain, sentence } from './in-browser.ts'
import { bars, FIRST, FIVE, lossOf, right, text } from './make-room.ts'

inBrowser('make: a formula is typed; its letters get sliders; the link holds it', FIRST, async page => {
  await page.getByRole('button', { name: 'Type a formula' }).click()
  const formula = page.getByLabel('Formula', { exact: true })
  await formula.fill('x^v * y^(1-v)')
  await page.getByLabel('v', { exact: true }).fill('0.3')
  const weighted = right(formulaCurve('x^v*y^(1-v)'))
  expect(await sentence(page)).toContain(`your curve ends ${lossOf(weighted, { v: 0.3 }, 2)} against`)
  const slider = page.getByLabel('v, slider')
  expect(await slider.getAttribute('aria-valuetext')).toBe('0.3')
  await slider.press('End')
  expect(await page.locator('.make-whole').textContent()).toBe('f:x^v * y^(1-v):v=0.99')
  await formula.fill('x*sin(y)')
  expect(plain(await page.getByRole('alert').textContent())).toContain('Character 3: found "sin", expected sin*(')
  await formula.fill('x*y')
  await page.getByText('This formula has no letters of its own').waitFor()
  await page.waitForFunction(() => decodeURIComponent(location.search).includes('made=f:x*y'))
  await page.getByRole('button', { name: 'Draw liquidity' }).click()
  expect(await text(page).inputValue()).toMatch(/^drawn:bars=/)
})

inBrowser('make: a text of the other kind that is typed turns the page, and one goes on typing', FIVE, async page => {
  await text(page).fill('f:x*')
  expect(await page.getByLabel('Formula', { exact: true }).inputValue()).toBe('x*')
  await page.keyboard.type('y')
  expect(await page.locator('.make-whole').textContent()).toBe('f:x*y')
  await page.getByLabel('Formula', { exact: true }).fill('drawn:bars=1/4')
  expect(await bars(page).count()).toBe(2)
})

inBrowser('make: laws are tried in a worker, and what is broken is told', FIVE, async page => {
  await page.getByText('All laws hold.').waitFor()
  await text(page).fill('f:x*y*y + x')
  await page.getByText('These are of the previous curve').waitFor()
  expect(await page.locator('.make-laws .stale').count()).toBeGreaterThan(0)
  await page.getByText(/laws are broken/).waitFor({ timeout: 20_000 })
  expect(await page.locator('.make-laws .stale').count()).toBe(0)
  const why = plain(await page.getByRole('region', { name: 'Why laws are broken' }).textContent())
  expect(why).toMatch(/The curve .*Asked with /)
})

inBrowser(
  'make: the module that is exported is that of the library, and is copied too',
  FIVE,
  async page => {
    await text(page).fill('f:x^w*y^(1-w):w=0.7')
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export module' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('my-curve.ts')
    expect((await buffer(await file.createReadStream())).toString()).toBe(
      right(formulaModule('x^w*y^(1-w)', { w: 0.7 })),
    )
    await page.getByText("ammeter compare --curve 'f:x^w*y^(1-w):w=0.7' --curve constant-product").waitFor()
    await page.getByRole('button', { name: 'Copy module' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('defineCurve')
  },
  { permissions: ['clipboard-read', 'clipboard-write'] },
)
