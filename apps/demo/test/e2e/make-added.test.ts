import { expect } from 'vitest'
import { inBrowser, sentence } from './in-browser.ts'
import { FIVE, text } from './make-room.ts'

inBrowser('make: a drawing becomes one more curve everywhere, and in the link', FIVE, async page => {
  const made = await sentence(page)
  const [loss] = /−[\d.]+ %/.exec(made) ?? []
  await page.getByRole('button', { name: 'Add to Compare' }).click()
  await page.getByRole('table').first().waitFor()
  expect(await page.locator('.view table').first().textContent()).toContain('Drawn, 5 bars')
  expect((await page.locator('.view table').first().textContent())?.replace(/\s/g, ' ')).toContain(loss)
  await page.waitForFunction(() => decodeURIComponent(location.search).includes('c=drawn:bars=3/5/8/5/3'))
  await page.reload()
  await page.locator('.view table').first().getByText('Drawn, 5 bars').first().waitFor()
  await page.getByRole('link', { name: 'Make a curve' }).click()
  await text(page).fill('f:x^w*y^(1-w):w=0.7')
  await page.getByRole('button', { name: 'Replay it' }).click()
  await page
    .getByText(/prices/)
    .first()
    .waitFor()
  expect(decodeURIComponent(new URL(page.url()).search)).toContain('c=drawn:')
})
