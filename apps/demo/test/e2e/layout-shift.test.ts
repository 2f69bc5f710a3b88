import type { Page } from 'playwright'
import { expect } from 'vitest'
import { inBrowser, PHONE } from './in-browser.ts'

/** How much of what is seen moves while a page is loaded. */
const layoutShift = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>(resolve => {
        new PerformanceObserver(list => {
          resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(0), 1000)
      }),
  )

/** Deep links, and a text that is there when they are complete. */
const LINKS: Readonly<Record<string, RegExp>> = {
  '': /^Everything is computed here/,
  '?view=compare&r=3': /^Everything is computed here/,
  '?view=density': /^Everything is computed here/,
  '?view=fees&days=60': /^Fees go by depth/,
  '?c=f:x%5Ew*y%5E(1-w):w=0.7&c=concentrated:width=x1.5': /^Everything is computed here/,
  '?view=replay&seed=3': /^721 prices/,
  '?view=make': /^All laws hold/,
  '?view=make&made=f:x%2By^2': /laws are broken/,
  '?view=replay&path=history:mim-usdc-2021-12': /^1,405 prices/,
  '?view=scenarios&days=60': /^The price goes straight from entry/,
  '?view=scenarios&curves=constant-product': /^The price goes straight from entry/,
}

for (const [link, complete] of Object.entries(LINKS)) {
  for (const [screen, viewport] of [
    ['a desktop', { width: 1280, height: 900 }],
    ['a phone', PHONE],
  ] as const) {
    inBrowser(
      `nothing that is seen moves when ${link} comes, on ${screen}`,
      link,
      async page => {
        await page.getByText(complete).first().waitFor()
        await page.waitForFunction(() => document.querySelector('.stale') === null)
        expect(await layoutShift(page)).toBeLessThan(0.02)
      },
      { viewport },
    )
  }
}
