// What the app costs, beside its budget: bytes and time until the first screen stands, and what is set, drawn or typed until
// its frame is painted. Medians: a single figure says more of the other programs on a machine than of the app.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findChromium } from '../test/e2e/find-chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const VIEWPORT = { width: 1280, height: 900 }
const LOADS = 7
const MOVES = 60
const KEYS = ' + sqrt(x*y)*a + x^w*y^(1-w)'

/** Eight curves, one of them typed and one drawn. */
const EIGHT = `?${new URLSearchParams(
  [
    ...['constant-product', 'weighted', 'concentrated:width=x1.5', 'concentrated:lower=x0.8,upper=x1.1'],
    ...['stableswap', 'lmsr', 'f:x^w*y^(1-w):w=0.7', 'drawn:bars=3/5/8/5/3,width=x2'],
  ].map(text => ['c', text]),
)}`

/** As many bars as can be drawn. */
const SIXTY = `?view=make&made=drawn:bars=${Array.from({ length: 61 }, (_, i) => 1 + ((i * 7) % 10)).join('/')},width=x3`

const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? 0
const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`
const ms = value => `${value.toFixed(1)} ms`
const line = (name, target, measured) => console.log(`${name.padEnd(66)} ${target.padEnd(12)} ${measured}`)
const medianLine = (name, target, taken) =>
  line(name, target, `${ms(quantile(taken, 0.5))}, 95 % within ${ms(quantile(taken, 0.95))}`)

const gzipped = path => gzipSync(readFileSync(`${root}dist/site/${path}`)).length

const firstLoad = () =>
  [...readFileSync(`${root}dist/site/index.html`, 'utf8').matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)]
    .map(([, path]) => gzipped(path))
    .reduce((sum, size) => sum + size, 0)

/**
 * All that the first screen fetches, gzipped: its page, what comes later without being asked for, and the workers that answer
 * its first question with all that they load. Seen from the server: a browser does not tell its page what workers fetch.
 */
const allOfFirstScreen = async browser => {
  const paths = new Set()
  const onRequest = ({ url }, response) =>
    response.once('finish', () => {
      if (response.statusCode === 200) paths.add(new URL(url, site).pathname.slice(1) || 'index.html')
    })
  server.httpServer.prependListener('request', onRequest)
  const context = await browser.newContext({ viewport: VIEWPORT })
  const page = await context.newPage()
  await page.goto(site, { waitUntil: 'networkidle' })
  const [first] = QUESTIONS
  await page.evaluate(askAnew, { ...first, value: first.values[0] })
  await settled(page)
  await context.close()
  server.httpServer.off('request', onRequest)
  if (![...paths].some(path => path.includes('.worker'))) throw new Error('No worker was fetched')
  return [...paths].map(gzipped).reduce((sum, size) => sum + size, 0)
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

/** Moves the slider at the beginning of a frame; answers how long it took until that frame was painted. */
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

/** Notes how long each event of a kind takes until the frame that shows what it did is painted. */
const watchFrames = watched => {
  globalThis.taken = []
  const onEvent = () => {
    const begun = performance.now()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => globalThis.taken.push(performance.now() - begun)
      port2.postMessage(undefined)
    })
  }
  addEventListener(watched, onEvent, { capture: true })
}

const watchedFrames = page => page.evaluate(() => globalThis.taken)

/** Draws across the bars of a page, one frame after another. */
const drawBars = async page => {
  const { x, y } = await page.locator('.bars.drawable').boundingBox()
  await page.mouse.move(x + 60, y + 150)
  await page.mouse.down()
  await page.evaluate(watchFrames, 'pointermove')
  for (let i = 0; i < MOVES; i += 1) await page.mouse.move(x + 60 + i * 10, y + 60 + ((i * 37) % 150))
  await page.mouse.up()
  return watchedFrames(page)
}

/** Types on at the end of the formula of a page. */
const typeFormula = async page => {
  await page.getByLabel('Formula', { exact: true }).press('End')
  await page.evaluate(watchFrames, 'input')
  await page.keyboard.type(KEYS, { delay: 60 })
  return watchedFrames(page)
}

/** Waits until neither the answer nor the map of the page is refined any more. */
const settled = page =>
  page.waitForFunction(
    () => document.querySelector('.stale, .map-progress, .progress-words:not(:empty)') === null,
    undefined,
    { timeout: 120_000 },
  )

/** Types a number into the question; answers how long it took to the first figures, and to those on all paths. */
const askAnew = ({ key, value, stale, progress }) =>
  new Promise(done => {
    const input = document.querySelector(`.question [data-key="${key}"] input`)
    const begun = performance.now()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    let first
    const look = () => {
      if (first === undefined && document.querySelector(stale) === null) first = performance.now() - begun
      if (first !== undefined && document.querySelector(progress) === null) done([first, performance.now() - begun])
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })

const QUESTIONS = [
  {
    name: 'answer to another volatility',
    targets: ['', ''],
    ...{ key: 'volatility', values: ['61%', '47%', '93%'] },
    ...{ stale: 'h1.answer.stale', progress: '#choice .progress-words:not(:empty)' },
  },
  {
    name: 'map of another bearable loss',
    targets: ['≤ 500 ms', '≤ 5000 ms'],
    ...{ key: 'bear', values: ['4%', '6%', '8%'] },
    ...{ stale: '.map.stale', progress: '.map-progress' },
  },
]

const executablePath = findChromium()
if (executablePath === undefined) {
  console.error('There is no Chromium: set CHROMIUM_PATH, or install it.')
  process.exit(1)
}
const server = await preview({ root, logLevel: 'error', preview: { host: 'localhost', port: 4373 } })
const site = server.resolvedUrls.local[0]
const browser = await chromium.launch({ executablePath })
try {
  line('', 'target', 'measured')
  line('JavaScript and CSS of the first load, gzipped', '≤ 150 kB', kB(firstLoad()))
  line('HTML, gzipped', '≤ 40 kB', kB(gzipped('index.html')))
  line('all that the first screen and its workers fetch, gzipped', '≤ 190 kB', kB(await allOfFirstScreen(browser)))
  const paints = []
  for (let i = 0; i < LOADS; i += 1) {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(site, { waitUntil: 'load' })
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime))
    await context.close()
  }
  line(`first contentful paint, median of ${LOADS} cold loads`, '≤ 1000 ms', ms(quantile(paints, 0.5)))

  for (const [rate, target] of [
    [1, '≤ 16 ms'],
    [4, '≤ 50 ms'],
  ]) {
    const page = await browser.newPage({ viewport: VIEWPORT })
    await page.goto(site + EIGHT)
    await page.getByRole('table').first().waitFor()
    await settled(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    await page.evaluate(moves, 10)
    const taken = await page.evaluate(moves, MOVES)
    medianLine(`slider to painted frame, median, 8 curves × 501 points, CPU ÷${rate}`, target, taken)
    const longest = await page.evaluate(longestTask)
    line(`longest task meanwhile, its load included, CPU ÷${rate}`, rate === 1 ? '≤ 200 ms' : '', ms(longest))
    await page.close()
  }

  for (const { name, targets, values, ...question } of QUESTIONS) {
    const page = await browser.newPage({ viewport: VIEWPORT })
    await page.goto(site, { waitUntil: 'networkidle' })
    // Workers begin with the first look at the question.
    await page.locator('.question').hover()
    await page.waitForTimeout(1000)
    const taken = []
    for (const value of values) {
      taken.push(await page.evaluate(askAnew, { ...question, value }))
      await settled(page)
    }
    medianLine(
      `${name}: first figures, median`,
      targets[0],
      taken.map(([first]) => first),
    )
    medianLine(
      `${name}: on all 4,000 paths, median`,
      targets[1],
      taken.map(([, whole]) => whole),
    )
    line('longest task meanwhile, its load included', '≤ 200 ms', ms(await page.evaluate(longestTask)))
    await page.close()
  }

  for (const [name, search, use] of [
    ['bar to painted frame, median, 61 bars', SIXTY, drawBars],
    ['key in a formula to painted frame, median', '?view=make&made=f:x*y', typeFormula],
  ]) {
    const page = await browser.newPage({ viewport: VIEWPORT })
    await page.goto(site + search)
    await page.getByText('All laws hold.').waitFor()
    medianLine(name, '≤ 32 ms', await use(page))
    line('longest task meanwhile, its load included', '≤ 200 ms', ms(await page.evaluate(longestTask)))
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
process.exit(0)
