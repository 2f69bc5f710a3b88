// Takes the pictures of the app that the README and the guides show, of what is built, each as docs/images/screenshots.json
// lists it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findChromium } from '../test/e2e/find-chromium.mjs'

const app = fileURLToPath(new URL('..', import.meta.url))
const repository = new URL('../../../', import.meta.url)
const list = JSON.parse(readFileSync(new URL('docs/images/screenshots.json', repository), 'utf8'))

/** Waits until nothing on the page is on its way: no view, no replay, no picture. */
const settled = async page => {
  await page.waitForLoadState('networkidle')
  await page.waitForFunction(
    () =>
      document.documentElement.dataset.restoring === undefined &&
      document.querySelector('.stale, .waiting, progress') === null &&
      [...document.images].every(({ complete }) => complete),
  )
  await page.evaluate(() => document.fonts.ready)
}

const take = async (browser, site, { file, address, width, height, theme = 'light', scale = 1, press }) => {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(site + address)
  await settled(page)
  if (press !== undefined) {
    await page.getByRole('button', { name: press, exact: true }).first().click()
    await page.getByRole('dialog').getByRole('img').waitFor()
    await settled(page)
  }
  await page.screenshot({ path: fileURLToPath(new URL(file, repository)), animations: 'disabled' })
  await context.close()
  console.log(file)
}

const server = await preview({ root: app, logLevel: 'error', preview: { host: 'localhost', port: 4274 } })
const browser = await chromium.launch({ executablePath: findChromium() })
try {
  for (const each of list) await take(browser, server.resolvedUrls.local[0], each)
} finally {
  await browser.close()
  await server.close()
}
