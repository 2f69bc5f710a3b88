import { expect } from 'vitest'
import { views } from '../../src/settings/settings.ts'
import { grave } from './grave.ts'
import { inBrowser, PHONE, plain } from './in-browser.ts'
import { closed, commandOf, published, savedBy } from './publishing.ts'

const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] }

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
