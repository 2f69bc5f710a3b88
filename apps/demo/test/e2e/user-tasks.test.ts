import { expect } from 'vitest'
import { inBrowser, plain, restored, row, sentence } from './in-browser.ts'
import { commandOf, printedBy, published, textOf } from './publishing.ts'

// What people come for, from the first screen on, with clicks and keys alone.

inBrowser('two ranges side by side', '', async page => {
  await page.getByRole('button', { name: 'Range', exact: true }).and(page.locator('.chip')).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click()
  await page.keyboard.press('Escape')
  await page.locator('.curve [data-key="concentrated-2.upper"] input[type=text]').fill('×3')
  const [narrow = '', wide = ''] = [(await row(page, 'Range ×/÷1.5'))[0], (await row(page, 'Range ×/÷3'))[0]]
  const lossOf = (cell: string) => Number(cell.replace('−', '').replace(' %', ''))
  expect(lossOf(narrow)).toBeGreaterThan(lossOf(wide))
})

inBrowser('last winter with my range', '', async page => {
  await page.getByRole('link', { name: 'Replay' }).click()
  await page.getByRole('button', { name: /^ETH.USD / }).click()
  await page.locator('.curve [data-key="concentrated.upper"] input[type=text]').fill('×4')
  await page.getByLabel('The curve of this sentence').selectOption({ label: 'Range' })
  await page.getByText(/^2,090 prices\./).waitFor()
  await page.waitForFunction(() => document.querySelector('.stale') === null)
  const said = await sentence(page)
  expect(said).toMatch(
    /^At the end of this path, an LP in Range is .* vs holding .* of fees \(1 % of all volume\) against .* of impermanent loss/,
  )
  // The command that the chart names gives the same result at the end.
  const curves = await printedBy(await commandOf(await published(page, /^Net against holding, over time/)))
  const net =
    curves
      .find(({ texts }) => texts('curve')[0]?.startsWith('concentrated'))
      ?.numbers('net')
      .at(-1) ?? Number.NaN
  expect(said).toContain(`is ${net < 0 ? '−' : '+'}${(Math.abs(net) * 100).toFixed(2)} % vs`)
})

inBrowser('my formula against StableSwap, and the link sent', '', async page => {
  await page.getByRole('link', { name: 'Make a curve' }).click()
  await page.getByRole('button', { name: 'Type a formula' }).click()
  await page.getByLabel('Formula', { exact: true }).fill('x^w * y^(1-w)')
  await page.getByLabel('w', { exact: true }).fill('0.3')
  await page.getByRole('button', { name: 'Add to Compare' }).click()
  await page.locator('.view table').first().getByText('x^w * y^(1-w)').waitFor()
  const [mine, other] = [await row(page, 'x^w * y^(1-w)'), await row(page, 'StableSwap')]
  expect(mine).not.toEqual(other)
  await page.getByRole('button', { name: 'Share' }).click()
  const link = await page.getByLabel('Link to this screen').inputValue()
  const context = await page.context().browser()?.newContext()
  const theirs = await context?.newPage()
  if (theirs === undefined) throw new Error('no second browser')
  await theirs.goto(link)
  await restored(theirs)
  await theirs.locator('.view table').first().getByText('x^w * y^(1-w)').waitFor()
  expect(await row(theirs, 'x^w * y^(1-w)')).toEqual(mine)
  expect(await row(theirs, 'StableSwap')).toEqual(other)
  await context?.close()
})

inBrowser('this chart into a page of mine', '?r=3', async page => {
  const sheet = await published(page, /^LP value against/)
  const [, address = ''] = /src="([^"]*)"/.exec(await textOf(sheet, 'The chart in a page of yours')) ?? []
  const caption = await textOf(sheet, 'The caption')
  await page.goto(address.replaceAll('&amp;', '&'))
  await page.getByRole('heading', { name: /^LP value against/ }).waitFor()
  expect(plain(await page.locator('figcaption').textContent())).toContain(plain(caption))
  expect(await page.getByRole('slider').getAttribute('aria-valuenow')).toBe('3')
})
