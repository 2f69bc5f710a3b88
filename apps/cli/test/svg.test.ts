import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { ammeter } from './run-command.ts'

const drawn = async (words: string): Promise<string> => {
  const file = join(temporaryFolder(), 'losses.svg')
  const { exitCode, stderr } = await ammeter([...words.split(' '), '--svg', file])
  expect(stderr).toBe('')
  expect(exitCode).toBe(0)
  return readFileSync(file, 'utf8')
}

describe('compare --svg', () => {
  it('draws a line for every curve, by its name, from the first ratio to the last', async () => {
    const svg = await drawn('compare --curve constant-product --curve weighted:weight=0.5 --from 0.1 --to 10')
    expect(svg).toMatch(/^<\?xml/)
    for (const text of ['constant-product', 'weighted', '÷10', '×10', 'Value of a pool against holding']) {
      expect(svg).toContain(text)
    }
  })

  it('draws a history from its lowest to its highest price, and marks them', async () => {
    const file = csvFile('time,price\n2024-01-01,100\n2024-01-02,50\n2024-01-03,400\n')
    const svg = await drawn(`compare --prices ${file} --curve constant-product`)
    for (const text of ['first', 'lowest', 'highest', '×3']) expect(svg).toContain(text)
  })

  it('draws in decimals, too', async () => {
    const words = 'compare --curve constant-product --from 0.5 --to 2'
    expect(await drawn(`${words} --digits 20`)).toContain('constant-product')
  })

  it('says where it cannot write', async () => {
    const { exitCode, stderr } = await ammeter('compare --svg /nowhere/at/all.svg')
    expect(exitCode).toBe(3)
    expect(stderr).toContain('/nowhere/at/all.svg: cannot be written: there is no such folder')
  })
})

describe('simulate --svg', () => {
  it('draws the quantiles of many paths over the days', async () => {
    const svg = await drawn('simulate --curve weighted --days 10 --step 1h --paths 20')
    for (const text of ['weighted: net against holding on 20 paths', 'median', '95\u00a0%', 'Days']) {
      expect(svg).toContain(text)
    }
  })

  it('draws paths of fewer steps than a chart has moments, too', async () => {
    expect(await drawn('simulate --days 3 --step 1d --paths 20')).toContain('median')
  })
})

describe('backtest --svg', () => {
  it('draws the net of every curve against holding over time', async () => {
    const rows = Array.from(
      { length: 30 },
      (_, day) => `${new Date(Date.UTC(2024, 0, day + 1)).toISOString()},${100 + day}`,
    )
    const file = csvFile(`time,price\n${rows.join('\n')}\n`)
    const svg = await drawn(`backtest ${file} --curve constant-product --curve weighted`)
    for (const text of ['constant-product', 'weighted', 'Net against holding', 'Jan']) expect(svg).toContain(text)
  })
})
