import { buffer } from 'node:stream/consumers'
import { constantProduct } from '@ammeter/constant-product'
import { float64, impermanentLoss, orThrow } from '@ammeter/core'
import { readXlsx } from 'hucre'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import { poolRecords } from '../pool-records.ts'
import { inBrowser, plain, row, sentence } from './in-browser.ts'

const saved = async (page: Page, button: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

const il = () => orThrow(impermanentLoss(orThrow(constantProduct(float64, {})), 1, 1.9))

inBrowser('the CSV holds the numbers shown, to their last digit', '?r=1.9', async page => {
  const { name, bytes } = await saved(page, 'CSV')
  expect(name).toBe('ammeter-compare.csv')
  const [header, first] = bytes.toString().split('\r\n')
  expect(header).toContain('Curve,IL at ×1.9')
  const [label, lost, , , , money] = first?.split(',') ?? []
  const lines = bytes.toString().split('\r\n')
  expect(lines).toContain('r,1.9,"the price of X in Y, divided by the price at entry"')
  expect(lines.at(-2)).toMatch(/^link,http.*[?&]r=1\.9,this screen$/)
  expect(label).toBe('Constant product')
  expect(Number(lost)).toBe(il())
  // A negative number is a number.
  expect(money).toMatch(/^-\d/)
})

inBrowser('the workbook opens and holds the numbers shown, the charts’ and the settings', '?r=1.9', async page => {
  const { name, bytes } = await saved(page, 'XLSX')
  expect(name).toBe('ammeter-compare.xlsx')
  const { sheets } = await readXlsx(bytes)
  expect(sheets.length).toBeGreaterThanOrEqual(4)
  const [table, lines] = sheets
  expect(table?.rows[1]?.[0]).toBe('Constant product')
  expect(Number(table?.rows[1]?.[1])).toBeCloseTo(il(), 14)
  expect(lines?.rows.length).toBeGreaterThan(500)
  const settings = sheets.at(-1)?.rows ?? []
  expect(settings.find(([key]) => key === 'r')?.[1]).toBe(1.9)
})

inBrowser('every view can be downloaded', '', async page => {
  for (const view of ['Break-even', 'Scenarios', 'Replay']) {
    await page.getByRole('link', { name: view, exact: true }).click()
    await page.getByRole('table').first().waitFor()
    if (view === 'Replay') await page.getByText(/^721 prices/).waitFor()
    const { bytes } = await saved(page, 'CSV')
    const rows = bytes.toString().split('\r\n')
    expect(rows.length, view).toBeGreaterThan(5)
    const workbook = await saved(page, 'XLSX')
    const { sheets } = await readXlsx(workbook.bytes)
    expect(sheets.length, view).toBeGreaterThan(2)
    // The first sheet is what the CSV holds above its empty line: a header and a row for each.
    expect(sheets[0]?.rows.length, view).toBe(rows.indexOf(''))
  }
})

inBrowser('what is downloaded is what is shown, not what a view showed before', '?view=make', async page => {
  await page.locator('.bars').waitFor()
  const { bytes } = await saved(page, 'CSV')
  expect(bytes.toString()).toMatch(/^Price ratio,Price of ETH,Loss against holding/)
  await page.getByRole('link', { name: 'Break-even', exact: true }).click()
  await page.getByRole('table').first().waitFor()
  const { sheets } = await readXlsx((await saved(page, 'XLSX')).bytes)
  expect(sheets.some(({ rows }) => rows[0]?.includes('Loss against holding'))).toBe(false)
})

const csv = (text: string, name = 'prices.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const days = ['2024-01-01,2000', '2024-01-02,2500', '2024-01-03,4000']

inBrowser('a CSV of prices is replayed', '?view=replay&turnover=0', async page => {
  await page.locator('input[type=file]').setInputFiles(csv(['time,price', ...days].join('\n')))
  await page.getByText(/^3 prices/).waitFor()
  const cells = await row(page, 'Constant product')
  // The price has doubled: all that is lost are 5.72 % of holding, but for the fees of arbitrage.
  expect(Number(cells[0]?.replace('−', '-').replace(' %', ''))).toBeGreaterThan(-5.72)
  expect(await page.locator('.view table caption').first().textContent()).toContain('2024-01-03')
  expect(await sentence(page)).toContain('vs holding')
})

inBrowser('a CSV that is dropped onto the page is replayed', '', async page => {
  const data = await page.evaluateHandle(
    text => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }))
      return transfer
    },
    ['time,price', ...days].join('\n'),
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
  await page.getByText(/^3 prices/).waitFor()
})

inBrowser('a broken CSV is refused with its line and column, as text', '?view=replay&path=file', async page => {
  const name = '<img src=x onerror=alert(1)>.csv'
  await page.locator('input[type=file]').setInputFiles(csv(['time,price', days[0], '2024-01-02,=1+1'].join('\n'), name))
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(plain(await alert.textContent())).toContain(`${name}, line 3, column price`)
  expect(await page.locator('main img').count()).toBe(0)
  await page.locator('input[type=file]').setInputFiles(csv(['time,price', ...days].join('\n'), 'mended.csv'))
  await page.getByText(/^3 prices/).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

inBrowser('what is said of another path is dimmed while a file cannot be read', '?view=replay', async page => {
  await page.getByText(/^721 prices/).waitFor()
  expect(await page.locator('h1').getAttribute('class')).toBeNull()
  await page.locator('input[type=file]').setInputFiles(csv('what,ever\n1,2'))
  await page.getByRole('alert').waitFor()
  expect(await page.locator('h1').getAttribute('class')).toBe('stale')
  expect(await page.locator('.charts').getAttribute('class')).toContain('stale')
})

inBrowser(
  'the records of a pool tell its fee, which can be set otherwise',
  '?view=replay&deposit=10000000',
  async page => {
    await page.locator('input[type=file]').setInputFiles(csv(poolRecords(120), 'pool.csv'))
    await page.getByText(/^121 prices/).waitFor()
    const tier = page.getByLabel('Fee', { exact: true })
    expect(await tier.inputValue()).toBe('0.0005')
    const told = async () => plain(await page.locator('main').textContent())
    expect(await told()).toContain('The fee of the pool is 0.05 % ± 0.005 %, by the amounts in the file.')
    const feesOf = async () => Number((await row(page, 'Range'))[1]?.replace(/[$,]/g, ''))
    const fees = await feesOf()
    expect(fees).toBeGreaterThan(0)
    await tier.selectOption('0.01')
    await page.getByText('it is 1.00\u00a0%, as set above').waitFor()
    await page.waitForFunction(() => document.querySelector('.stale') === null)
    expect((await feesOf()) / fees).toBeCloseTo(20, 0)
    // Trades are the pool's own: what is set of them is for many paths only.
    expect(await page.locator('.path [data-key="marketApr"]').count()).toBe(0)
    expect(await page.locator('.carlo [data-key="marketApr"]').count()).toBe(1)
  },
)

inBrowser('the volume of a file is used, unless one is set in its place', '?view=replay', async page => {
  const rows = days.map(row => `${row},50000`)
  await page.locator('input[type=file]').setInputFiles(csv(['time,price,volume', ...rows].join('\n')))
  await page.getByText('its column “volume”, which counts X').waitFor()
  const feesOf = async () => (await row(page, 'Constant product'))[1]
  const own = await feesOf()
  await page.locator('[data-key="volumeShare"] input').fill('2 %')
  await page.getByText(/2\u00a0% of it trades/).waitFor()
  await page.waitForFunction(() => document.querySelector('.stale') === null)
  const more = await feesOf()
  expect(more).not.toBe(own)
  await page.getByLabel('Volume', { exact: true }).selectOption('set')
  await page.getByText('part of what the market brings').waitFor()
  expect(await page.locator('.path [data-key="marketApr"]').count()).toBe(1)
  expect([own, more]).not.toContain(await feesOf())
  expect(await page.locator('.path [data-key="volumeShare"]').count()).toBe(0)
})

inBrowser('the peg of a pair near 1 is 1, is shown, and can be set', '?view=replay', async page => {
  const rows = [1.0048, 1.002, 1, 0.985, 1.0005].map((price, day) => `2024-01-0${day + 1},${price}`)
  await page.locator('input[type=file]').setInputFiles(csv(['time,price', ...rows].join('\n')))
  await page.getByText('The peg is 1, and the first price 1.0048.').waitFor()
  const peg = page.locator('[data-key="peg"] input')
  expect(await peg.inputValue()).toBe('1')
  await peg.fill('1.0048')
  await page.getByText('The peg is 1.0048, and the first price 1.0048.').waitFor()
  await page.getByRole('button', { name: 'default peg' }).click()
  await page.getByText('The peg is 1, and the first price 1.0048.').waitFor()
})

inBrowser(
  'many paths are in the workbook, as long as they are those of the screen',
  '?view=replay&paths=20',
  async page => {
    await page.getByText(/^721 prices/).waitFor()
    const sheetsOf = async () => (await readXlsx((await saved(page, 'XLSX')).bytes)).sheets.map(({ name }) => name)
    expect((await sheetsOf()).filter(name => name.includes('fan over time'))).toEqual([])
    await page.getByRole('button', { name: 'Run 20 paths' }).click()
    await page.locator('.told').waitFor()
    expect((await sheetsOf()).filter(name => /fan |ends$|holding on/.test(name))).toHaveLength(11)
    await page.locator('[data-key="paths"] input').fill('30')
    await page.getByText('run again').waitFor()
    expect((await sheetsOf()).filter(name => name.includes('fan over time'))).toEqual([])
  },
)
