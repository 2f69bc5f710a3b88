import type { Page } from 'playwright'
import { expect } from 'vitest'
import { inBrowser } from './in-browser.ts'

/** Notes how long each event of a kind takes until a frame with what it did is painted. */
const watchFrames = (page: Page, type: string): Promise<void> =>
  page.evaluate(watched => {
    const taken: number[] = []
    Object.assign(globalThis, { taken })
    addEventListener(
      watched,
      () => {
        const begun = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => taken.push(performance.now() - begun)
          port2.postMessage(undefined)
        })
      },
      { capture: true },
    )
  }, type)

/** What three of four frames take at least: other programs that take the processor away make some of them longer. */
const usualFrame = async (page: Page): Promise<number> => {
  const taken = await page.evaluate(() => (globalThis as unknown as { taken: number[] }).taken)
  expect(taken.length).toBeGreaterThan(15)
  return [...taken].sort((a, b) => a - b)[Math.floor(taken.length / 4)] ?? Number.NaN
}

const SIXTY = `drawn:bars=${Array.from({ length: 61 }, (_, i) => 1 + ((i * 7) % 10)).join('/')},width=x3`

inBrowser(
  'make: from a drawn bar to its frame it takes no longer than 32 ms',
  `?view=make&made=${SIXTY}`,
  async page => {
    await page.getByText('All laws hold.').waitFor()
    const box = await page.locator('.bars').boundingBox()
    if (!box) throw new Error('no bars')
    await page.mouse.move(box.x + 60, box.y + 150)
    await page.mouse.down()
    await watchFrames(page, 'pointermove')
    for (let i = 0; i < 40; i += 1) await page.mouse.move(box.x + 60 + i * 15, box.y + 60 + ((i * 37) % 150))
    await page.mouse.up()
    const usual = await usualFrame(page)
    console.log(`a drawn bar to its frame: ${usual.toFixed(1)} ms`)
    expect(usual).toBeLessThanOrEqual(32)
  },
)

inBrowser(
  'make: from a key in a formula to its frame it takes no longer than 32 ms',
  '?view=make&made=f:x*y',
  async page => {
    await page.getByText('All laws hold.').waitFor()
    await watchFrames(page, 'input')
    await page.getByLabel('Formula', { exact: true }).press('End')
    await page.keyboard.type(' + sqrt(x*y)*a + x^w*y^(1-w)', { delay: 60 })
    const usual = await usualFrame(page)
    console.log(`a key in a formula to its frame: ${usual.toFixed(1)} ms`)
    expect(usual).toBeLessThanOrEqual(32)
  },
)
