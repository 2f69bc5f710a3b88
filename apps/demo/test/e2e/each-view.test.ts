import { expect } from 'vitest'
import { views } from '../../src/settings/settings.ts'
import { grave } from './grave.ts'
import { inBrowser, PHONE } from './in-browser.ts'

/** The views that compare curves; the room in which one is made has tests of its own. */
const compared = Object.entries(views).filter(([view]) => view !== 'make')

for (const [view, name] of compared) {
  inBrowser(
    `${name}: axe finds nothing serious, light and dark; on a phone the sentence comes first, then controls, the first chart, the table`,
    `?view=${view}`,
    async page => {
      await page.getByRole('table').first().waitFor()
      if (view === 'replay') await page.getByText(/^721 prices/).waitFor()
      await page.waitForFunction(() => document.querySelector('.stale') === null)
      expect(await grave(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await grave(page)).toEqual([])

      await page.setViewportSize(PHONE)
      await page.waitForFunction(() => (document.querySelector('.drawn > svg')?.clientWidth ?? 999) < 390)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
      // No column of a table is out of sight.
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('.table')].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      )
      expect(Math.max(...hidden)).toBe(0)
      // Nor is a column that a wide page has: it stands below its row.
      const missing = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('td.minor')]
          .filter(cell => cell.textContent !== '' && cell.offsetParent === null)
          .filter(cell => {
            const below = cell.closest('tr')?.nextElementSibling
            return !(
              below instanceof HTMLElement && below.innerText.includes(cell.innerText || (cell.textContent ?? ''))
            )
          })
          .map(cell => cell.textContent),
      )
      expect(missing).toEqual([])
      const cut = await page.evaluate(() =>
        [...document.querySelectorAll('.scrolling')].map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
      )
      expect(cut.filter(width => width > 0)).toEqual([])
      // Compare answers its question, and proves the answer, before anything is controlled.
      const parts = [...(view === 'compare' ? ['.question', 'h1', '.choice', '.plot'] : ['h1']), '.controls']
      const tops = await page.evaluate(
        selectors =>
          selectors.map(selector => document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN),
        [...parts, '.drawn', '.view table'],
      )
      expect(tops).toEqual([...tops].sort((one, other) => one - other))
      await page.evaluate(() => scrollTo(0, 0))
      const firstChart = page.locator(view === 'compare' ? '.outcome-bar' : '.drawn').first()
      expect((await firstChart.boundingBox())?.y).toBeLessThan(700)
      // Nothing that is tapped is smaller than a thumb, nor an input so small that the page is zoomed.
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            ':is(.controls, .question) :is(input[type=text], select, button), .bar :is(a, button)',
          ),
        ]
          .filter(({ offsetParent }) => offsetParent !== null)
          .filter(each => each.getBoundingClientRect().height < 44 && !each.matches('.brand'))
          .map(({ outerHTML }) => outerHTML.slice(0, 120)),
      )
      expect(small).toEqual([])
      const sizes = await page.evaluate(() =>
        [...document.querySelectorAll('input[type=text], select:not(.inline)')].map(
          each => getComputedStyle(each).fontSize,
        ),
      )
      expect(new Set(sizes)).toEqual(new Set(['16px']))
    },
  )
}
