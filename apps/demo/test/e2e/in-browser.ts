import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright'
import { afterAll, expect, inject, test } from 'vitest'

const site = inject('site')

let connected: Promise<Browser> | undefined
const browser = () => {
  connected ??= chromium.connect(inject('browser'))
  return connected
}

afterAll(async () => (await connected)?.close())

const DESKTOP = { width: 1280, height: 900 }

/** A phone. */
export const PHONE = { width: 390, height: 844 }

/** Waits until the page shows what its address asks for, in place of the first screen, and its script listens. */
export const restored = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const main = document.querySelector('main')
    const isAlive = main !== null && Object.keys(main).some(key => key.startsWith('__reactProps'))
    return isAlive && document.documentElement.dataset.restoring === undefined
  })
}

/**
 * A test in a page of its own, opened at an address. It also fails where the page logs an error, throws, or asks any
 * other host for anything.
 */
export const inBrowser = (
  name: string,
  search: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): void => {
  test.skipIf(site === '')(name, async () => {
    const context = await (await browser()).newContext({ viewport: DESKTOP, ...options })
    try {
      const page = await context.newPage()
      const wrong: string[] = []
      page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text())
      })
      page.on('pageerror', error => wrong.push(String(error)))
      page.on('request', request => {
        const isOwn = request.url().startsWith(site) || /^(data|blob):/.test(request.url())
        if (!isOwn) wrong.push(`It asked for ${request.url()}`)
      })
      await page.goto(site + search)
      if (options.javaScriptEnabled !== false) await restored(page)
      await look(page)
      expect(wrong).toEqual([])
    } finally {
      await context.close()
    }
  })
}

/** A text as it is seen: spaces at which no line breaks are spaces. */
export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** The sentence of the view that is shown: in Compare that of the loss, below the answer of the first screen. */
export const sentence = (page: Page): Promise<string> => spoken(page.locator('h1, .loss-sentence').last())

/** The answer of the first screen. */
export const answer = (page: Page): Promise<string> => spoken(page.locator('h1.answer:not(.stale)'))

const spoken = async (said: Locator): Promise<string> =>
  plain(
    await said.evaluate(heading => {
      const copy = heading.cloneNode(true) as HTMLElement
      const lists = heading.querySelectorAll('select')
      copy.querySelectorAll('select').forEach((list, i) => {
        list.replaceWith(lists[i]?.selectedOptions[0]?.textContent ?? '')
      })
      return copy.textContent
    }),
  )

/** Waits until the answer of the first screen stands on all paths. */
export const wholeAnswer = (page: Page) =>
  page.waitForFunction(
    () =>
      document.documentElement.dataset.restoring === undefined &&
      document.querySelector('h1.answer')?.getAttribute('aria-busy') === 'false' &&
      document.querySelector('.progress-words')?.textContent === '',
  )

/** The cells of a row of the first table, by the name of its curve; not what stands below it on a narrow page. */
export const row = async (page: Page, name: string): Promise<readonly string[]> => {
  const cells = page.locator('.view table').first().locator('tbody tr:has(th)', { hasText: name }).first().locator('td')
  return (await cells.allTextContents()).map(plain)
}

/** Adds a curve of the catalogue. */
export const addCurve = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: '+ Add a curve' }).click()
  const sheet = page.getByRole('dialog', { name: 'Add a curve' })
  await sheet
    .getByRole('button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .click()
  await sheet.waitFor({ state: 'detached' })
}
