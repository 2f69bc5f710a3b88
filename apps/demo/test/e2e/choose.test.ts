import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { dollars, percent, signedPercent } from '@ammeter/charts/format'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { answerJob, mapJob } from '../../src/choose/question.ts'
import { chooser } from '../../src/choose/work.ts'
import { enteredOf } from '../../src/curves/entered-of.ts'
import { fromAddress } from '../../src/settings/address.ts'
import { answer, inBrowser, PHONE, plain, wholeAnswer } from './in-browser.ts'

const site = fileURLToPath(new URL('../../dist/site/', import.meta.url))

/** What the library answers to the questions of an address, on all paths. */
const library = (search: string) => {
  const { settings } = fromAddress(search)
  const { entered } = enteredOf(settings)
  const [job, map] = [answerJob(settings, entered), mapJob(settings, entered)]
  const works = chooser()
  const found = [...works.answer(job)].at(-1)?.answer
  if (found === undefined) throw new Error('no answer')
  const outcomeOf = (id: string) => found.curves.find(each => each.id === id)?.outcome ?? expect.fail(id)
  return { settings, entered, job, map, works, found, outcomeOf }
}

/** The figures of a curve in the table of the answer. */
const figures = async (page: Page, label: string): Promise<readonly string[]> => {
  const cells = page.locator('table.choice tr.continued', { hasText: label }).locator('td:not(.net) > button')
  return (await cells.allTextContents()).slice(1).map(plain)
}

const field = (page: Page, key: string) => page.locator(`.question [data-key="${key}"] input`)

const sentenceOf = (search: string): string => {
  const { found, entered, outcomeOf } = library(search)
  const label = (id: string) => {
    const own = entered.find(each => each.id === id)?.label ?? ''
    return own === 'Range' ? 'Range ×/÷1.5' : own
  }
  const { choice, bolder } = found
  if (choice === null) return ''
  const { median, worstTwentieth } = outcomeOf(choice)
  const next = bolder[0]
  const bold =
    next === undefined
      ? ''
      : ` ${label(next)} would earn ${signedPercent(outcomeOf(next).median)}, but lose ${percent(-outcomeOf(next).worstTwentieth)}.`
  return plain(
    `${label(choice)} earns ${signedPercent(median)} over holding in the middle, and ${signedPercent(worstTwentieth)} one time in twenty.${bold}`,
  )
}

inBrowser(
  'the first screen names a curve before any script, with the figures of the library',
  '',
  async page => {
    expect(await answer(page)).toBe(sentenceOf(''))
    const { outcomeOf, entered } = library('')
    for (const { id, label } of entered) {
      const { median, worstTwentieth, beatsHolding, fees } = outcomeOf(id)
      expect(await figures(page, label)).toEqual(
        [signedPercent(median), signedPercent(worstTwentieth), percent(beatsHolding), dollars(fees * 10_000)].map(
          plain,
        ),
      )
    }
    expect(await page.locator('.plot path[d^="M"]').count()).toBeGreaterThan(3)
  },
  { javaScriptEnabled: false },
)

const OTHER = '?volatility=45%&marketApr=12%&days=20&deposit=25000&bear=3%&seed=7'

inBrowser('another address has its own answer, computed in a worker', OTHER, async page => {
  await wholeAnswer(page)
  expect(await answer(page)).toBe(sentenceOf(OTHER))
  const { outcomeOf, entered } = library(OTHER)
  for (const { id, label } of entered) {
    const { median, worstTwentieth, beatsHolding, fees } = outcomeOf(id)
    expect(await figures(page, label)).toEqual(
      [signedPercent(median), signedPercent(worstTwentieth), percent(beatsHolding), dollars(fees * 25_000)].map(plain),
    )
  }
})

inBrowser('a question that is asked anew is answered anew, and stands in the address', '', async page => {
  await field(page, 'volatility').fill('45%')
  await field(page, 'marketApr').fill('12')
  await field(page, 'days').fill('20')
  await field(page, 'deposit').fill('25k')
  await field(page, 'bear').fill('3 %')
  await field(page, 'pair').fill('WBTC and USDT')
  await field(page, 'price').fill('60,000')
  const asked = '?days=20&deposit=25000&volatility=0.45&marketApr=0.12&bear=0.03'
  await expect.poll(async () => answer(page).catch(() => ''), { timeout: 20_000 }).toBe(sentenceOf(asked))
  await expect
    .poll(() => [...new URL(page.url()).searchParams])
    .toEqual(
      expect.arrayContaining([
        ['pair', 'WBTC/USDT'],
        ['price', '60000'],
        ['bear', '0.03'],
      ]),
    )
  expect(await page.locator('table.choice tr', { hasText: 'Range' }).first().textContent()).toContain('40,000 – 90,000')
  await page.reload()
  await wholeAnswer(page)
  expect(await field(page, 'pair').inputValue()).toBe('WBTC and USDT')
  expect(await answer(page)).toBe(sentenceOf(asked))
})

inBrowser('what could mean two things is refused, and the answer stays', '', async page => {
  for (const [key, typed, refused] of [
    ['deposit', '10.000,50', 'Deposit has a comma that no thousand follows'],
    ['marketApr', '+9%', 'What full range pays is +9 %: write 9 %'],
    ['bear', '150%', 'Bearable loss must be 0 %–100 %'],
    ['pair', 'ETH', 'Pair must be two names, such as ETH/USDC'],
  ] as const) {
    await field(page, key).fill(typed)
    expect(plain(await page.getByRole('alert').first().textContent())).toContain(plain(refused))
    await field(page, key).press('Escape')
  }
  expect(await answer(page)).toBe(sentenceOf(''))
})

inBrowser('figures of another question are dimmed, and said to be, until there are new ones', '', async page => {
  let release = () => {}
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route(/choose\.worker/, async route => {
    await held
    await route.continue()
  })
  await field(page, 'volatility').fill('40%')
  await page.locator('h1.answer.stale').waitFor()
  expect(await page.locator('.progress-words').textContent()).toBe('of earlier settings')
  // The map is of all volatilities, and stands.
  expect(await page.locator('.choose .stale').count()).toBe(1)
  release()
  await wholeAnswer(page)
  await page.waitForFunction(() => document.querySelector('.stale') === null)
  expect(await answer(page)).toBe(sentenceOf('?volatility=0.4'))
})

inBrowser('to hold is an answer too', '?volatility=150%&marketApr=1%', async page => {
  await wholeAnswer(page)
  expect(await answer(page)).toMatch(
    /^Hold: none of these earns more than holding in the middle without losing more than 5 %/,
  )
})

inBrowser(
  'every figure opens the view that explains it, of the same market',
  '?volatility=45%&marketApr=12%',
  async page => {
    await wholeAnswer(page)
    const row = page.locator('table.choice tr.continued', { hasText: 'Weighted 80/20' })
    await row.locator('td.best button').click()
    await page.getByText(/^721 prices/).waitFor()
    expect(await page.locator('select.inline[aria-label="The curve of this sentence"]').inputValue()).toBe('weighted')
    expect(
      await page.locator('[data-key="model.geometric-brownian-motion.volatility"] input').first().inputValue(),
    ).toBe('45\u00a0%')
    await page.goBack()
    await row.locator('td.minor button').last().click()
    await page.getByText('With full range paying').waitFor()
    expect(await page.locator('[data-key="marketApr"] input').first().inputValue()).toBe('12\u00a0%')
    await page.goBack()
    await row.getByRole('button', { name: 'Liquidity of Weighted 80/20' }).click()
    await page.waitForFunction(
      () => (document.getElementById('panel-depth')?.getBoundingClientRect().top ?? 9999) < 900,
    )
    await row.getByRole('button', { name: 'Weighted 80/20', exact: true }).click()
    await page.getByRole('dialog').waitFor()
  },
)

inBrowser('“80/20 or a range for my 10,000, and how sure?” is answered as the page opens', '', async page => {
  const { outcomeOf } = library('')
  for (const [id, label] of [
    ['weighted', 'Weighted 80/20'],
    ['concentrated', 'Range'],
  ] as const) {
    const shown = page.locator('table.choice tr.continued', { hasText: label })
    const box = await shown.boundingBox()
    expect(box && box.y + box.height).toBeLessThan(900)
    expect(plain(await shown.textContent())).toContain(plain(percent(outcomeOf(id).beatsHolding)))
    expect(plain(await shown.textContent())).toContain(plain(signedPercent(outcomeOf(id).worstTwentieth)))
  }
})

inBrowser('“how narrow dare I go, if I can bear 5 %?” is answered by one click', '', async page => {
  const { job, works } = library('')
  const { width } = [...works.fit(job)].at(-1)?.answer ?? {}
  await page.getByRole('button', { name: 'Fit a range to 5 %' }).click()
  await expect
    .poll(() => new URL(page.url()).searchParams.getAll('c'), { timeout: 30_000 })
    .toContain(`concentrated:width=x${width}`)
  await wholeAnswer(page)
  const label = `Range ×/÷${Number(width?.toPrecision(4))}`
  expect((await figures(page, label))[1]).toBe('−5.00 %')
  expect(await answer(page)).toMatch(new RegExp(`^${label.replace('/', '\\/')} earns`))
  // Once more adds no other one.
  await page.getByRole('button', { name: 'Fit a range to 5 %' }).click()
  await page.getByRole('button', { name: 'Fit a range to 5 %', disabled: false }).waitFor()
  expect(await page.locator('table.choice tr.continued').count()).toBe(6)
})

inBrowser('a range is fitted by keyboard alone', '?bear=4%', async page => {
  await wholeAnswer(page)
  const { job, works } = library('?bear=4%')
  const { width } = [...works.fit(job)].at(-1)?.answer ?? {}
  await page.locator('#choice').focus()
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
  for (let tabs = 0; tabs < 60 && !(await focused()).startsWith('Fit a range'); tabs += 1)
    await page.keyboard.press('Tab')
  expect(plain(await focused())).toBe('Fit a range to 4 %')
  await page.keyboard.press('Enter')
  await expect
    .poll(() => new URL(page.url()).searchParams.getAll('c'), { timeout: 30_000 })
    .toContain(`concentrated:width=x${width}`)
})

inBrowser('a loss that no range can be fitted to is said', '?bear=1%&marketApr=0.1%', async page => {
  await page.getByRole('button', { name: 'Fit a range to 1 %' }).click()
  await page.getByText(/^No range fits/).waitFor()
})

inBrowser(
  'on a phone the answer and the first distribution are on the first screen',
  '',
  async page => {
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN
    expect(await top('h1.answer')).toBeLessThan(400)
    expect(await top('.outcome-bar')).toBeLessThan(700)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  },
  { viewport: PHONE },
)

inBrowser(
  'all that the first screen and its workers fetch is at most 190 kB, gzipped; workers come with the first look at the question',
  '',
  async page => {
    const fetched = new Set<string>()
    page.on('response', response => fetched.add(new URL(response.url()).pathname.slice(1) || 'index.html'))
    await page.reload({ waitUntil: 'networkidle' })
    const isWorker = (path: string) => path.includes('choose.worker')
    expect([...fetched].some(isWorker)).toBe(false)
    await page.locator('.question').hover()
    await expect.poll(() => [...fetched].filter(isWorker).length).toBe(1)
    // What a worker imports is not told to its page.
    for (const path of fetched) {
      if (!path.endsWith('.js')) continue
      const text = readFileSync(`${site}${path}`, 'utf8')
      for (const [, name] of text.matchAll(/\bfrom ?"\.\/([^"]+)"/g)) fetched.add(`assets/${name}`)
    }
    const sizes = [...fetched].map(path => gzipSync(readFileSync(`${site}${path}`)).length)
    expect(sizes.length).toBeGreaterThan(8)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(190_000)
  },
)

inBrowser('the command that prints the same figures is one click away', OTHER, async page => {
  await page.getByRole('button', { name: 'Copy as a command' }).click()
  expect(await page.locator('.deeds code').textContent()).toBe(
    'ammeter choose --curve constant-product --curve weighted --curve concentrated:width=x1.5 --curve stableswap --curve constant-sum --volatility 0.45 --market-apr 0.12 --bear 0.03 --days 20 --deposit 25000 --seed 7',
  )
})
