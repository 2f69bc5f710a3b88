import { AxeBuilder } from '@axe-core/playwright'
import { expect } from 'vitest'
import { inBrowser, PHONE } from './in-browser.ts'
import { FIRST, FIVE } from './make-room.ts'

for (const made of [
  'f:',
  'f:x-y',
  'f:x*y/(1-1)^-1*0/0',
  'f:constructor*y',
  `f:${'('.repeat(900)}`,
  'drawn:bars=0/0',
  'drawn:bars=1e999',
  'drawn:bars=1/2,width=<b>',
  "<img src=x onerror='alert(1)'>",
  `drawn:bars=${Array(64).fill('0.123456789').join('/')}`,
]) {
  inBrowser(
    `make: the page stands, whatever the address says: ${made.slice(0, 32)}`,
    `?view=make&made=${encodeURIComponent(made)}`,
    async page => {
      await page.locator('.make-laws').waitFor()
      expect(await page.locator('h1').count()).toBe(1)
      expect(await page.locator('.make img, .make b').count()).toBe(0)
    },
  )
}

inBrowser(
  'make: on a phone nothing is cut, and the first chart is on the first screen',
  FIRST,
  async page => {
    await page.locator('.bars').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    const box = await page.locator('.bars').boundingBox()
    expect((box?.y ?? 999) + (box?.height ?? 999)).toBeLessThan(844)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.make :is(input:not([type=range]), textarea, select)')]
        .filter(each => Number.parseFloat(getComputedStyle(each).fontSize) < 16 || each.offsetHeight < 44)
        .map(each => each.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
  },
  { viewport: PHONE },
)

const AXE: Readonly<Record<string, string>> = {
  'a drawing': FIVE,
  'a formula': '?view=make&made=f:x^w*y^(1-w):w=0.7',
  'a curve that is none': '?view=make&made=f:x%2By^2',
  'a text that is none': '?view=make&made=drawn:bars=3/x',
}

for (const [what, search] of Object.entries(AXE)) {
  inBrowser(`make: axe finds nothing at all with ${what}, light and dark`, search, async page => {
    await page.getByText(/All laws hold|laws are broken/).waitFor({ timeout: 20_000 })
    expect((await new AxeBuilder({ page }).include('.make').analyze()).violations.map(({ id }) => id)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    const dark = await new AxeBuilder({ page }).include('.make').withRules(['color-contrast']).analyze()
    expect(dark.violations.map(({ nodes }) => nodes.map(({ html }) => html))).toEqual([])
  })
}
