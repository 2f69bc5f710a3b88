import { curves } from '@ammeter/catalogue'
import { apr, dollars, loss, multiple, percent, times } from '@ammeter/charts/format'
import { constantProduct } from '@ammeter/constant-product'
import { float64, holdValue, impermanentLoss, orThrow } from '@ammeter/core'
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
  // Of the mean of the values at entry and at the price.
  const mean = (1 + orThrow(curve.value(ratio)) / orThrow(curve.value(1))) / 2
  const needed = lost / mean
  return {
    il,
    dollars: -lost * 10_000,
    feeYield: il / (1 - il),
    apr: (needed * 365) / 30,
    turnover: needed / 0.003 / 30,
  }
}

inBrowser(
  'the first screen answers before anything is touched, and before any script',
  '',
  async page => {
    const { il, dollars: money, apr: rate } = figures('constant-product', 2)
    expect(await sentence(page)).toBe(
      plain(
        `If the price of ETH goes ×2 (+100 %), an LP in Constant product ends ${loss(il)} vs holding (${dollars(money)} on $10,000) and needs ${apr(rate)} fee APR over 30 days to break even.`,
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
        percent(here.feeYield),
        apr(here.apr),
        `${isBounded ? '≥ ' : ''}${times(here.turnover)}`,
      ].map(plain),
    )
  }
  expect(await page.locator('.view table caption').first().textContent()).toContain(multiple(1.537))
})

inBrowser('hovering over the chart previews, a click sets', '', async page => {
  const chart = page.getByRole('slider', { name: /LP value against holding/ })
  await chart.scrollIntoViewIfNeeded()
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

inBrowser('what makes up for the loss is of the value then, and 6.07 % at ×2', '?r=2', async page => {
  expect((await row(page, 'Constant product')).slice(3)).toEqual(['6.07 %', '86.5 %', '0.79×'])
})

inBrowser('where prices are X per Y, money is in X: what rises in Y falls', '?unit=x&r=4', async page => {
  expect(await sentence(page)).toContain('price of USDC goes ÷4')
  // Holding is worth 62.5 % of the deposit, and the position four fifths of that.
  expect(await sentence(page)).toContain('(−$1,250 on $10,000)')
  expect(await page.getByRole('slider', { name: /Position value/ }).getAttribute('aria-valuetext')).toContain('$5,000')
  expect((await row(page, 'Constant product')).slice(0, 3)).toEqual(['−20.00 %', '−20.00 %', '−$1,250'])
})

inBrowser('inputs mean what they say, and ask where they could mean two things', '', async page => {
  const price = page.locator('[data-key="r"] input[type=text]')
  await price.fill('+40%')
  expect(await sentence(page)).toContain('goes ×1.4 ')
  await price.fill('−30 %')
  expect(await sentence(page)).toContain('goes ×0.7'.replace('×0.7', '÷1.4286'))
  await price.fill('40%')
  expect(plain(await page.getByRole('alert').textContent())).toBe(
    'Price of ETH is 40 %: write +40 % or −40 % for a change, or ×0.4',
  )
  await price.fill('×2')
  const deposit = page.locator('[data-key="deposit"] input')
  await deposit.fill('10.000,50')
  expect(await page.getByRole('alert').textContent()).toContain('Deposit has a comma that no thousand follows')
  expect(await sentence(page)).toContain('on $10,000')
})

inBrowser('a range can be made uneven and even again, in numbers that can be read', '', async page => {
  const curve = page.locator('.curve', { hasText: 'Range' })
  await curve.getByRole('button', { name: 'uneven' }).click()
  const ends = curve.locator('input[type=text]')
  expect([await ends.nth(0).inputValue(), await ends.nth(1).inputValue()]).toEqual(['÷1.5', '×1.65'])
  await ends.nth(0).fill('×1.66')
  expect(plain(await curve.getByRole('alert').textContent())).not.toContain('00000')
  await ends.nth(0).fill('÷1.5')
  await curve.getByRole('button', { name: 'even', exact: true }).click()
  expect(await ends.count()).toBe(1)
  expect(await ends.nth(0).inputValue()).toBe('×1.57321327226')
})

inBrowser(
  'a range of one tick is seen to its last digit',
  '?concentrated.lower=0.99995000375&concentrated.upper=1.00005',
  async page => {
    const ends = page.locator('.curve', { hasText: 'Range' }).locator('input[type=text]')
    for (const end of await ends.all()) {
      const { scrollWidth, clientWidth } = await end.evaluate(({ scrollWidth, clientWidth }) => ({
        scrollWidth,
        clientWidth,
      }))
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
    }
    expect(await ends.last().inputValue()).toBe('×1.00005')
  },
)

inBrowser('the name leads to the first screen, in the theme that is set', '?theme=dark&r=3&view=fees', async page => {
  expect(await page.locator('a.brand').getAttribute('href')).toBe('?theme=dark')
})
