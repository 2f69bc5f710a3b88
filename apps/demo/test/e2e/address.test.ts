import { expect } from 'vitest'
import { addCurve, inBrowser, plain, row, sentence } from './in-browser.ts'

inBrowser('what is set is in the address, and a shared address gives the same screen', '', async page => {
  await page.getByRole('link', { name: 'Break-even' }).click()
  await addCurve(page, 'E-CLP')
  await page.locator('[data-key="stableswap.amplification"] input[type=text]').fill('250')
  await page.locator('[data-key="deposit"] input').fill('$5k')
  await page.getByRole('button', { name: '+25 %' }).click()
  await expect.poll(() => page.url()).toContain('r=1.25')
  const address = page.url()
  expect(address).toContain('c=stableswap:amplification=250')
  expect(address).toContain('c=eclp')
  expect(address).toContain('deposit=5000')
  const settled = () =>
    page.waitForFunction(() => document.querySelector('.stale, .map-progress') === null, undefined, { timeout: 90_000 })
  await settled()
  const before = plain(await page.locator('main').textContent())
  await page.goto('about:blank')
  await page.goto(address)
  await page.getByRole('table').first().waitFor()
  await settled()
  expect(plain(await page.locator('main').textContent())).toBe(before)
  expect(page.url()).toBe(address)
})

inBrowser('defaults leave the address empty', '', async page => {
  const days = page.locator('.question [data-key="days"] input')
  await days.fill('31')
  await expect.poll(() => new URL(page.url()).search).toBe('?days=31')
  await days.fill('30')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  // A price that is set is no longer the one that the page opens with.
  await page.getByRole('button', { name: '+100 %' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?r=2')
})

inBrowser('back and forward lead from view to view, each as it was left', '', async page => {
  await page.getByRole('button', { name: '+25 %' }).click()
  await page.getByRole('link', { name: 'Break-even' }).click()
  expect(await page.title()).toBe('Break-even · Ammeter')
  await page.getByRole('button', { name: '+50 %' }).click()
  await page.getByRole('button', { name: /light and dark/ }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?view=break-even&theme=dark&r=1.5')
  await page.goBack()
  expect(await sentence(page)).toMatch(/goes ×1.25 .* vs holding/)
  expect(await page.title()).toBe('Ammeter: AMM curves compared')
  await expect.poll(() => new URL(page.url()).search).toBe('?theme=dark&r=1.25')
  await page.goForward()
  expect(await sentence(page)).toMatch(/earns .* goes ×1.5 /)
  await page.getByRole('button', { name: '+100 %' }).click()
  await expect.poll(() => new URL(page.url()).search).toBe('?view=break-even&theme=dark&r=2')
})

const hostile = [
  'r=-1',
  'days=1e999',
  'deposit=NaN',
  'fee=<img src=x onerror=alert(1)>',
  'curves=<script>alert(1)</script>,weighted',
  'view=__proto__',
  'constructor=1',
  '__proto__=1',
  'weighted.weight=1',
  `curve=${'x'.repeat(5000)}`,
  'theme=javascript:alert(1)',
  'seed=1.5',
  'c=f:constructor(x)',
  'c=<img src=x onerror=alert(1)>',
  'c=concentrated:__proto__=1',
  `c=${'f:x*'.repeat(400)}`,
  'against=__proto__',
  'path=history:../../etc/passwd',
]

inBrowser(
  'a hostile address is harmless, and what was ignored is said',
  `?${hostile.map(pair => pair.replace(/=(.*)/, (_, value) => `=${encodeURIComponent(value)}`)).join('&')}&r=1.1`,
  async page => {
    expect(await sentence(page)).toContain('goes ×1.1')
    const note = page.getByRole('complementary')
    const text = plain(await note.textContent())
    for (const part of [
      'days is “1e999”',
      'fee is “<img',
      'constructor is not a setting',
      '__proto__ is not a setting',
      'weight',
      'c=f:constructor(x)',
      'there is no curve “<img',
      'against is “__proto__”',
      'path is “history:../..',
    ]) {
      expect(text).toContain(part)
    }
    expect(await page.locator('main img, main script').count()).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
    await note.getByRole('button', { name: 'Dismiss' }).click()
    expect(await note.count()).toBe(0)
  },
)

inBrowser(
  'a curve whose parameters fail drops out with its error, and the rest stay',
  '?concentrated.lower=2&concentrated.upper=1',
  async page => {
    expect(plain(await page.locator('.dropped').first().textContent())).toMatch(
      /^Range dropped out: concentrated: upper is 1, must be/,
    )
    expect((await row(page, 'Constant product'))[0]).toBe('−5.72 %')
    expect(await page.locator('.view table').first().locator('tbody th').count()).toBe(4)
  },
)

inBrowser(
  'a curve that fails at a price says at which',
  '?curves=constant-product,eclp&eclp.stretch=1e8&eclp.lower=1e-300&eclp.upper=1e300',
  async page => {
    const dropped = page.locator('.dropped').first()
    if ((await dropped.count()) > 0) expect(plain(await dropped.textContent())).toMatch(/^E-CLP dropped out/)
    expect((await row(page, 'Constant product'))[0]).toBe('−5.72 %')
  },
)

inBrowser('what cannot be is refused with its limit, and the last good chart stays', '', async page => {
  const box = page.locator('[data-key="stableswap.amplification"] input[type=text]')
  const before = await row(page, 'StableSwap')
  await box.fill('0')
  expect(await page.getByRole('alert').textContent()).toBe('Amplification must be above 0 and at most 1,000,000')
  expect(await row(page, 'StableSwap')).toEqual(before)
  await box.fill('abc')
  expect(await row(page, 'StableSwap')).toEqual(before)
  await box.fill('10')
  expect(await page.getByRole('alert').count()).toBe(0)
  expect(await row(page, 'StableSwap')).not.toEqual(before)
})

inBrowser('Share shows the link of this very screen', '?r=1.7', async page => {
  await page.getByRole('button', { name: '+50 %' }).click()
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByLabel('Link to this screen').inputValue()
  expect(link).toContain('r=1.5')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
})
