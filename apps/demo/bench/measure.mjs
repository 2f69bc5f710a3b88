// What the app costs: bytes at first load, time to the first paint, and a move of the slider until its frame is painted.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findChromium } from '../test/e2e/find-chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const LOADS = 7
const MOVES = 60
const EIGHT = `?${new URLSearchParams(
  [
    ...['constant-product', 'weighted', 'concentrated:width=x1.5', 'concentrated:lower=x0.8,upper=x1.1'],
    ...['stableswap', 'stableswap:amplification=1000', 'lmsr', 'f:x^w*y^(1-w):w=0.7'],
  ].map(text => ['c', text]),
)}`

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
const ms = value => `${value.toFixed(1)} ms`
const line = (name, value) => console.log(`${name.padEnd(64)} ${value}`)

const firstLoad = () => {
  const html = readFileSync(`${root}dist/site/index.html`, 'utf8')
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)]
    .map(([, path]) => gzipSync(readFileSync(`${root}dist/site/${path}`)).length)
    .reduce((sum, size) => sum + size, 0)
}

/** The longest task of the page so far, in milliseconds. */
const longestTask = () =>
  new Promise(done => {
    const observer = new PerformanceObserver(list =>
      done(Math.max(0, ...list.getEntries().map(({ duration }) => duration))),
    )
    observer.observe({ type: 'longtask', buffered: true })
    setTimeout(() => done(0), 500)
  })

/** Moves the slider at the beginning of a frame, and tells how long it took until that frame was painted. */
const moves = count =>
  new Promise(done => {
    const slider = document.querySelector('.ratio input[type=range]')
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
    const taken = []
    const move = () => {
      const begun = performance.now()
      set.call(slider, String(120 + ((taken.length * 37) % 160)))
      slider.dispatchEvent(new Event('input', { bubbles: true }))
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        taken.push(performance.now() - begun)
        if (taken.length < count) requestAnimationFrame(move)
        else done(taken)
      }
      port2.postMessage(undefined)
    }
    requestAnimationFrame(move)
  })

const executablePath = findChromium()
if (executablePath === undefined) {
  console.error('There is no Chromium: set CHROMIUM_PATH, or install it.')
  process.exit(1)
}
const server = await preview({ root, logLevel: 'error', preview: { host: 'localhost', port: 4373 } })
const site = server.resolvedUrls.local[0]
const browser = await chromium.launch({ executablePath })
try {
  line('JavaScript and CSS of the first load, gzipped', `${(firstLoad() / 1000).toFixed(1)} kB`)
  const paints = []
  for (let i = 0; i < LOADS; i += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(site, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime))
    await context.close()
  }
  line(`first contentful paint, median of ${LOADS} cold loads`, ms(quantile(paints, 0.5)))

  for (const rate of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(site + EIGHT)
    await page.getByRole('table').first().waitFor()
    await page.waitForTimeout(800)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await page.evaluate(moves, 10)
    const taken = await page.evaluate(moves, MOVES)
    line(
      `slider to painted frame, 8 curves × 501 points, CPU ÷${rate}: median, 95 %`,
      `${ms(quantile(taken, 0.5))}, ${ms(quantile(taken, 0.95))}`,
    )
    line(`longest task meanwhile, its load included, CPU ÷${rate}`, ms(await page.evaluate(longestTask)))
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
