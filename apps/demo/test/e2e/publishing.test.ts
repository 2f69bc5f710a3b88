import { expect } from 'vitest'
import { views } from '../../src/settings/settings.ts'
import { grave } from './grave.ts'
import { inBrowser, PHONE, plain, wholeAnswer } from './in-browser.ts'
import { closed, commandOf, published, rowsOf, savedBy, textOf } from './publishing.ts'

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

/** How long a map may take on all paths. */
const MAP_TIME = { timeout: 60_000 }

/** The size of a PNG, from its header. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

inBrowser('this chart into a paper: a picture that stands alone, the same as SVG and PNG', '?r=1.5', async page => {
  const sheet = await published(page, /^LP value against/)
  const svg = await savedBy(sheet, 'SVG')
  expect(svg.name).toBe('ammeter-compare.svg')
  const text = svg.bytes.toString()
  expect(text).toMatch(/^<\?xml/)
  expect(text).not.toMatch(/var\(|class=|<script|(?<!xmlns=")http/)
  for (const part of ['LP value against holding', 'StableSwap, amplification 100', 'Ammeter 0.', '×1.5', '#253B86']) {
    expect(text).toContain(part)
  }
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(text)?.map(Number) ?? []
  const png = await savedBy(sheet, 'PNG')
  expect(png.name).toBe('ammeter-compare.png')
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(sizeOf(png.bytes)).toEqual({ width: 2 * (width ?? 0), height: 2 * (height ?? 0) })
  await sheet.getByRole('button', { name: 'Dark' }).click()
  await expect.poll(async () => (await savedBy(sheet, 'SVG')).bytes.toString()).toContain('#11151A')
})

for (const [name, search, title, parts] of [
  [
    'choice',
    '?r=1.5&days=10',
    /^After 10 days/,
    ['Weighted 80/20', '1,333 – 3,000', 'Beats holding', 'volatility 80 %', 'seed 1'],
  ],
  ['map', '?r=1.5', /^What fits where/, ['Range ×/÷1.5', 'hold', 'you', '150 %', 'full range pays 9 % a year']],
  [
    'map',
    '?view=break-even',
    /^What fits where/,
    ['Constant sum', 'days 30; bearable loss 5 %', 'by the best middle you can bear'],
  ],
] as const) {
  inBrowser(`the first screen into a paper: ${name} of ${search}`, search, async page => {
    if (name === 'choice') await wholeAnswer(page)
    else await page.locator('.map-panel').getByRole('button', { name: 'Publish', disabled: false }).waitFor(MAP_TIME)
    const sheet = await published(page, title)
    const svg = await savedBy(sheet, 'SVG')
    expect(svg.name).toBe(`ammeter-${name}.svg`)
    // A caption is broken into lines.
    const text = plain(svg.bytes.toString().replace(/<\/text><text[^>]*>/g, ' '))
    expect(text).not.toMatch(/var\(|class=|<script|(?<!xmlns=")http/)
    for (const part of [...parts, '4,000 paths, hourly', 'Ammeter 0.']) expect(text).toContain(part)
    const png = await savedBy(sheet, 'PNG')
    expect(sizeOf(png.bytes).width).toBe(1520)
    await sheet.getByRole('button', { name: 'Dark' }).click()
    await expect.poll(async () => (await savedBy(sheet, 'SVG')).bytes.toString()).toContain('#11151A')
    expect(await textOf(sheet, 'The link to this screen')).toBe(page.url())
    expect(await textOf(sheet, 'The chart in a page')).toContain(`embed=${name}`)
    expect(plain(await textOf(sheet, 'The caption'))).toMatch(
      /^Constant product; .*4,000 paths, hourly, seed 1; .*Ammeter 0/,
    )
    expect(await grave(page)).toEqual([])
    if (name === 'map') expect(await commandOf(sheet)).toMatch(/^ammeter choose .* --map --csv$/)
  })
}

inBrowser('the CSV of the map is its table; once the price is moved, links are to where it is', '', async page => {
  await page.getByRole('button', { name: '+25 %' }).click()
  const cells = async () => {
    const rows = page.locator('.map-panel .scrolling tbody tr')
    return rows.evaluateAll(all => all.map(each => [...each.children].map(({ textContent }) => textContent)))
  }
  const panel = page.locator('.map-panel')
  await panel.getByRole('button', { name: 'Show as table' }).click()
  const sheet = await published(page, /^What fits where/)
  const csv = (await savedBy(sheet, 'CSV')).bytes.toString()
  // The file has a column more for each volatility.
  const both = rowsOf(csv)
    .slice(1)
    .map(cells => cells.slice(0, 2))
  expect(both).toEqual(await cells())
  expect(csv).toMatch(/\r\nvolatility,0\.8,/)
  await expect.poll(() => page.url()).toContain('r=1.25')
  expect(await textOf(sheet, 'The link to this screen')).toBe(page.url())
})

for (const [search, title, drawn] of [
  ['?embed=choice&days=10', 'After 10 days, against holding', 'circle'],
  ['?embed=map&days=10', 'What fits where', 'path[opacity]'],
  ['?embed=map&view=break-even&days=10', 'What fits where', 'path[opacity]'],
] as const) {
  inBrowser(
    `the first screen in a page of someone’s own: ${search}`,
    search,
    async page => {
      await page.getByRole('heading', { name: title }).waitFor()
      await page.locator(`figure svg ${drawn}`).nth(4).waitFor(MAP_TIME)
      await page.locator('figcaption').getByText('4,000 paths').waitFor(MAP_TIME)
      expect(await page.locator('figure').count()).toBe(1)
      expect(await grave(page)).toEqual([])
      await page.setViewportSize(PHONE)
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
    },
    { viewport: { width: 760, height: 520 } },
  )
}

inBrowser(
  'it is copied: the command, the link, the frame, the caption',
  '?c=f:x%5Ew*y%5E%281-w%29&r=1.5',
  async page => {
    const sheet = await published(page, /^LP value against/)
    const copied = async (name: string) => {
      await sheet.getByRole('button', { name }).click()
      await expect.poll(() => sheet.getByRole('button', { name, exact: true }).count()).toBe(0)
      return page.evaluate(() => navigator.clipboard.readText())
    }
    expect(await copied('Copy command')).toBe(await commandOf(sheet))
    expect(await commandOf(sheet)).toContain("--curve 'f:x^w*y^(1-w)'")
    expect(await copied('Copy link')).toBe(page.url())
    expect(await copied('Copy HTML')).toMatch(/^<iframe src="http[^"]*&amp;[^"]*embed=compare[^"]*"/)
    expect(await copied('Copy caption')).toMatch(/^x\^w\*y\^\(1-w\), w 0\.5; against holding\.\nAmmeter/)
  },
  CLIPBOARD,
)

for (const view of Object.keys(views)) {
  inBrowser(
    `a chart of ${view} can be shown alone, with its caption, and opened in the app`,
    `?embed=${view}`,
    async page => {
      const caption = page.locator('figcaption')
      await caption.waitFor()
      expect(await page.locator('header, nav').filter({ visible: true }).count()).toBe(0)
      expect(await page.locator('figure svg').count()).toBeGreaterThan(0)
      expect(plain(await caption.textContent())).toMatch(/Ammeter 0\..*Open in Ammeter$/)
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
      const address = new URL((await caption.getByRole('link').getAttribute('href')) ?? '')
      expect(address.searchParams.get('embed')).toBeNull()
      expect(address.searchParams.get('view') ?? 'compare').toBe(view)
      expect(await grave(page)).toEqual([])
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await grave(page)).toEqual([])
    },
    { viewport: { width: 760, height: 520 } },
  )
}

inBrowser('panels and fans can be shown alone too', '?embed=depth&depth=folded', async page => {
  await page.getByRole('heading', { name: /^Liquidity density/ }).waitFor()
  await page.goto(page.url().replace(/\?.*/, '?view=replay&paths=10&days=2&embed=fan-weighted'))
  await page.getByRole('heading', { name: /^Weighted 80\/20, net vs holding/ }).waitFor()
  await page.goto(page.url().replace(/\?.*/, '?embed=nothing'))
  await page.getByText('No chart “nothing” is here').waitFor()
})

inBrowser('the sheet is for everyone: axe, keys, thumbs', '?theme=light', async page => {
  const button = page.getByRole('button', { name: 'Publish' }).first()
  await button.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('img').waitFor()
  expect(await grave(page)).toEqual([])
  await closed(sheet)
  expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
  await page.getByRole('button', { name: /light and dark/ }).click()
  await page.setViewportSize(PHONE)
  await published(page, /^LP value against/)
  expect(await grave(page)).toEqual([])
  const small = await sheet
    .locator('.published button')
    .evaluateAll(all =>
      all.filter(each => each.getBoundingClientRect().height < 44).map(({ textContent }) => textContent),
    )
  expect(small).toEqual([])
  const sizes = await sheet.locator('textarea').evaluateAll(all => all.map(each => getComputedStyle(each).fontSize))
  expect(new Set(sizes)).toEqual(new Set(['16px']))
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
})

inBrowser('where prices are counted as X per Y, it is said why there is no command', '?unit=x', async page => {
  const sheet = await published(page, /^LP value against/)
  await sheet.getByText('The command counts prices as Y per X').waitFor()
  expect(await sheet.getByText('The command that prints').count()).toBe(0)
})
