import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { views } from '../../src/settings/settings.ts'
import { inBrowser, sentence } from './in-browser.ts'

inBrowser('by keyboard alone: to the chart, by 1 % and 10 %, to its ends, back to entry', '', async page => {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // The skip link: the chart is within twelve stops.
  for (let i = 1; i < 12 && !/LP value against holding/.test(await focused()); i += 1) await page.keyboard.press('Tab')
  expect(await focused()).toContain('LP value against holding')
  const presses: readonly (readonly [string, string])[] = [
    ['ArrowRight', '×2.02'],
    ['ArrowLeft', '×2 '],
    ['Shift+ArrowRight', '×2.2'],
    ['Home', '÷10'],
    ['End', '×10'],
    ['1', '×1 '],
  ]
  for (const [key, expected] of presses) {
    await page.keyboard.press(key)
    expect(await sentence(page)).toContain(`goes ${expected}`)
  }
  const spoken = await page.getByRole('slider', { name: /LP value against holding/ }).getAttribute('aria-valuetext')
  for (const name of ['Constant product', 'Weighted 80/20', 'Range', 'StableSwap', 'Constant sum']) {
    expect(spoken).toContain(name)
  }
})

inBrowser('by keyboard alone: another view, another curve', '', async page => {
  for (let i = 0; i < 10; i += 1) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(() => document.activeElement?.textContent)) === 'Break-even') break
  }
  await page.keyboard.press('Enter')
  await page.getByText('With full range paying').waitFor()
  expect(await sentence(page)).toContain('With full range paying')
  await page.getByRole('button', { name: '+ Add a curve' }).focus()
  await page.keyboard.press('Enter')
  const entry = page.getByRole('dialog').getByRole('button', { name: /LMSR/ })
  await entry.waitFor()
  const isThere = () => entry.evaluate(each => each === document.activeElement)
  for (let i = 0; i < 20 && !(await isThere()); i += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await page.locator('.view table').first().textContent()).toContain('LMSR')
})

inBrowser(
  'the theme follows the system, and the switch turns it',
  '',
  async page => {
    const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await surface()).toBe('rgb(17, 21, 26)')
    await page.getByRole('button', { name: /light and dark/ }).click()
    expect(await surface()).toBe('rgb(255, 255, 255)')
  },
  { colorScheme: 'dark' },
)

inBrowser('on paper it is light, also where the screen is dark', '?theme=dark', async page => {
  const colours = () =>
    page.evaluate(() =>
      [document.documentElement, document.body]
        .map(each => getComputedStyle(each))
        .map((style, i) => (i === 0 ? style.backgroundColor : style.color)),
    )
  expect(await colours()).toEqual(['rgb(17, 21, 26)', 'rgb(238, 240, 243)'])
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await colours()).toEqual(['rgb(255, 255, 255)', 'rgb(22, 25, 31)'])
})

inBrowser('every chart can be shown as a table', '', async page => {
  const buttons = page.locator('.view').getByRole('button', { name: 'Show as table' })
  const count = await buttons.count()
  for (let i = 0; i < count; i += 1) await buttons.first().click()
  expect(await page.locator('.scrolling table').count()).toBe(count)
  expect(await page.locator('.scrolling').first().textContent()).toContain('÷10')
})

inBrowser(
  'every curve of the list is in every view',
  `?curves=${'constant-product,weighted,concentrated,stableswap,constant-sum,eclp,lmsr,solidly'}`,
  async page => {
    const { make: _made, ...compared } = views
    for (const name of Object.values(compared)) {
      await page.getByRole('link', { name, exact: true }).click()
      await page.getByRole('table').first().waitFor()
      if (name === 'Replay') await page.getByText(/^721 prices/).waitFor()
      const text = await page.locator('.view table').first().textContent()
      for (const label of [
        'Constant product',
        'Weighted 80/20',
        'Range',
        'StableSwap',
        'Constant sum',
        'E-CLP',
        'LMSR',
        'Solidly',
      ]) {
        expect(text, name).toContain(label)
      }
    }
  },
)

const site = fileURLToPath(new URL('../../dist/site/', import.meta.url))
const zipped = (file: string) => gzipSync(readFileSync(file)).length

test('what is loaded at first is at most 150 kB of JavaScript and CSS, and 40 kB of HTML, gzipped', () => {
  const html = readFileSync(`${site}index.html`, 'utf8')
  const first = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => `${site}${path}`)
  expect(first.length).toBeGreaterThan(2)
  expect(first.reduce((sum, file) => sum + zipped(file), 0)).toBeLessThan(150_000)
  expect(zipped(`${site}index.html`)).toBeLessThan(40_000)
  expect(readdirSync(`${site}assets`).some(name => name.startsWith('replay.worker'))).toBe(true)
})

test('the page holds no script of its own, and its policy allows none to be made', () => {
  const html = readFileSync(`${site}index.html`, 'utf8')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).toContain("default-src 'none'; script-src 'self'")
  expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
})
