import { apr, dollars, loss, multiple, times } from '@ammeter/charts/format'
import { constantProduct } from '@ammeter/constant-product'
import { float64, holdValue, impermanentLoss, orThrow } from '@ammeter/core'
import { curves } from '@ammeter/catalogue'
import { expect } from 'vitest'
import { inBrowser, plain, row, sentence } from './in-browser.ts'

const initial: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  concentrated: { lower: 1 / 1.5, upper: 1.5 },
}

/** What the libraries say of $10,000 for 30 days at a fee of 0.30 %. */
const figures = (name: string, ratio: number) => {
  const definition = curves.find(each => each.name === name)
  if (definition === undefined) throw new Error(`no curve ${name}`)
  const curve = orThrow(definition(float64, initial[name] ?? {}))
  const il = orThrow(impermanentLoss(curve, 1, ratio))
  const lost = il * (orThrow(holdValue(curve, 1, ratio)) / orThrow(curve.value(1)))
  return { il, dollars: -lost * 10_000, apr: (lost * 365) / 30, turnover: lost / 0.003 / 30 }
}

inBrowser(
  'the first screen answers before anything is touched, and before any script',
  '',
  async page => {
    const { il, dollars: money, apr: rate } = figures('constant-product', 2)
    expect(await sentence(page)).toBe(
      plain(
        `If the price of X goes ×2 (+100 %), an LP in Constant product ends ${loss(il)} vs holding (${dollars(money)} on $10,000) and needs ${apr(rate)} fee APR over 30 days to break even.`,
      ),
    )
  },
  { javaScriptEnabled: false },
)

const shown = {
  'constant-product': 'Constant product',
  weighted: 'Weighted 80/20',
  concentrated: 'Range',
  stableswap: 'StableSwap',
  'constant-sum': 'Constant sum',
}

inBrowser('every figure of the table is the library’s, exactly at the cursor', '?r=1.537', async page => {
  for (const [name, label] of Object.entries(shown)) {
    const here = figures(name, 1.537)
    const isBounded = ['concentrated', 'constant-sum'].includes(name)
    expect(await row(page, label)).toEqual(
      [
        loss(here.il),
        loss(figures(name, 1 / 1.537).il),
        dollars(here.dollars),
        apr(here.apr),
        `${isBounded ? '≥ ' : ''}${times(here.turnover)}`,
      ].map(plain),
    )
  }
  expect(await page.locator('main table caption').first().textContent()).toContain(multiple(1.537))
})

inBrowser('hovering over the chart previews, a click sets', '', async page => {
  const chart = page.getByRole('slider', { name: /LP value against holding/ })
  const box = await chart.boundingBox()
  if (box === null) throw new Error('no chart')
  await page.mouse.move(box.x + box.width / 4, box.y + 100)
  expect(await sentence(page)).toContain('goes ÷3.16')
  await page.mouse.move(box.x + box.width / 2, box.y - 60)
  expect(await sentence(page)).toContain('goes ×2 ')
  await page.mouse.click(box.x + box.width / 2, box.y + 100)
  await page.mouse.move(5, 5)
  expect(await sentence(page)).toContain('goes ×1 ')
  expect(await sentence(page)).toContain('needs no fees')
  const at = orThrow(impermanentLoss(orThrow(constantProduct(float64, {})), 1, 1))
  expect(await row(page, 'Constant product')).toContain(plain(loss(at)))
})
