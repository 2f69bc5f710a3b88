import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { curves } from '@ammeter/catalogue'
import { type CurveDefinition, float64, impermanentLoss, orThrow } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { recomputed } from './recomputed.ts'
import { ammeter, jsonOf } from './run-command.ts'

const file = (name = 'book.xlsx') => join(temporaryFolder(), name)

const written = async (words: string | readonly string[]) => {
  const path = file()
  const { exitCode, stderr } = await ammeter([
    ...(typeof words === 'string' ? words.split(' ') : words),
    '--xlsx',
    path,
  ])
  if (exitCode !== 0) throw new Error(stderr)
  return recomputed(path)
}

/** The columns of a curve on the sheet of losses. */
const columnOf = (book: Awaited<ReturnType<typeof recomputed>>, label: string): number =>
  (book.rows('Losses')[0] ?? []).indexOf(label)

const lossOf = (name: string, params: Readonly<Record<string, number>>, from: number, to: number): number => {
  const definition = curves.find(curve => curve.name === name) as CurveDefinition
  return orThrow(impermanentLoss(orThrow(definition(float64, params)), from, to))
}

describe('compare --xlsx', () => {
  it('has the losses of every curve as formulas, which an engine of its own computes to the same', async () => {
    const book = await written('compare --entry 100')
    const json = await jsonOf('compare --entry 100')
    expect(book.sheets).toEqual(['Inputs', 'Losses', 'Chart data'])
    expect(book.hasErrors()).toBe(false)
    expect(json.curves.length).toBe(curves.length)
    for (const { curve, points } of json.curves) {
      const column = columnOf(book, curve)
      for (const [index, { ratio, impermanentLoss: loss, breakEvenFeeYield }] of points.entries()) {
        expect(book.formula('Losses', index + 2, column + 2)).toBeDefined()
        expect(book.number('Losses', index + 2, 2)).toBeCloseTo(ratio, 12)
        expect(book.number('Losses', index + 2, column + 2), `${curve} at ${ratio}`).toBeCloseTo(loss, 12)
        expect(book.number('Losses', index + 2, column + 3)).toBeCloseTo(breakEvenFeeYield, 10)
        expect(
          book.number(
            'Chart data',
            index + 1,
            1 + json.curves.findIndex((each: { curve: string }) => each.curve === curve),
          ),
        ).toBeCloseTo(loss, 12)
      }
    }
  })

  it.each([
    ['constant-product', {}],
    ['weighted', { weight: 0.8 }],
    ['concentrated', { lower: 60, upper: 170 }],
    ['constant-sum', { peg: 100 }],
  ])('computes again where a price is changed: %s', async (name, params) => {
    const settings = Object.entries(params).map(([key, value]) => `${key}=${value}`)
    const curve = settings.length === 0 ? name : `${name}:${settings.join(',')}`
    const book = await written(`compare --entry 100 --curve ${curve}`)
    for (const price of [1, 37.5, 99.5, 100, 160, 400]) {
      book.set('Losses', 3, 1, price)
      expect(book.number('Losses', 3, 5)).toBeCloseTo(lossOf(name, params, 100, price), 12)
      expect(book.number('Losses', 3, 2)).toBeCloseTo(price / 100, 12)
    }
  })

  it('computes again where the price at entry or a parameter is changed', async () => {
    const book = await written('compare --entry 100 --curve weighted')
    const price = book.number('Losses', 2, 1)
    book.set('Inputs', book.rowOf('Inputs', 'price at entry'), 1, 250)
    expect(book.number('Losses', 2, 5)).toBeCloseTo(lossOf('weighted', { weight: 0.8 }, 250, price), 12)
    book.set('Inputs', book.rowOf('Inputs', 'weight'), 1, 0.3)
    expect(book.number('Losses', 2, 5)).toBeCloseTo(lossOf('weighted', { weight: 0.3 }, 250, price), 12)
  })

  it('says of a curve without a closed form in cells that its reserves are values', async () => {
    const book = await written('compare --curve stableswap --curve weighted')
    const notes = book.rows('Inputs').map(row => row[2])
    expect(notes.filter(note => String(note).includes('no closed form in cells'))).toHaveLength(1)
    expect(book.formula('Losses', 2, columnOf(book, 'stableswap'))).toBeUndefined()
    expect(book.formula('Losses', 2, columnOf(book, 'weighted'))).toBeDefined()
  })

  it('has the ends and the extremes of a price history', async () => {
    const prices = csvFile('time,close\n2021-01-01,100\n2021-01-02,400\n2021-01-03,50\n2021-01-04,200\n')
    const book = await written(['compare', '--prices', prices, '--curve', 'constant-product'])
    expect(
      book
        .rows('Losses')
        .slice(2)
        .map(([label, price]) => [label, price]),
    ).toEqual([
      ['first, 2021-01-01 00:00', 100],
      ['last, 2021-01-04 00:00', 200],
      ['lowest, 2021-01-03 00:00', 50],
      ['highest, 2021-01-02 00:00', 400],
    ])
    expect(book.number('Losses', 5, 5)).toBeCloseTo(0.2, 12)
  })

  it('marks text that looks like a formula, and leaves numbers alone', async () => {
    const book = await written('compare --curve weighted:weight=0.5 --curve weighted:weight=0.9')
    expect(book.rows('Losses')[0]).toContain('weighted:weight=0.5')
    const { text, number } = await import('../src/workbook/cells.ts')
    expect(text('=1+1')).toMatchObject({ value: "'=1+1" })
    expect(text('-x')).toMatchObject({ value: "'-x" })
    expect(number(-5)).toMatchObject({ value: -5 })
  })

  it('says why it cannot be written', async () => {
    const path = join(temporaryFolder(), 'no', 'such', 'folder.xlsx')
    expect(await ammeter(['compare', '--xlsx', path])).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: `error: ${path}: cannot be written: there is no such folder\n`,
    })
  })
})

const history = [
  'time,close',
  ...Array.from({ length: 60 }, (_, day) => {
    const date = new Date(Date.UTC(2021, 0, 1 + day)).toISOString()
    return `${date},${(2000 * Math.exp(0.25 * Math.sin(day / 7))).toFixed(4)}`
  }),
].join('\n')

describe('backtest --xlsx', () => {
  it('has inputs, results, the path of each curve and what a chart needs', async () => {
    const path = csvFile(history)
    const book = await written(['backtest', path, '--curve', 'constant-product', '--curve', 'stableswap'])
    const json = await jsonOf(['backtest', path, '--curve', 'constant-product', '--curve', 'stableswap'])
    expect(book.sheets).toEqual(['Inputs', 'Results', '1 constant-product', '2 stableswap', 'Chart data'])
    expect(book.hasErrors()).toBe(false)
    expect(book.rows('1 constant-product')).toHaveLength(61)
    const [constantProduct] = json.curves
    const at = (name: string) => book.number('Results', book.rowOf('Results', name), 1)
    expect(at('paid out')).toBeCloseTo(constantProduct.payout, 8)
    expect(at('net vs holding')).toBeCloseTo(constantProduct.netVsHold, 8)
    expect(at('required fee yield')).toBeCloseTo(constantProduct.breakEvenFeeYield, 12)
    expect(at('break-even turnover')).toBeCloseTo(constantProduct.breakEvenTurnover, 9)
    // The last row: simulated figures beside formulas of the curve alone.
    expect(book.number('1 constant-product', 60, 2)).toBeCloseTo(constantProduct.value, 8)
    const price = book.number('1 constant-product', 60, 1)
    expect(book.number('1 constant-product', 60, 12)).toBeCloseTo(lossOf('constant-product', {}, 2000, price), 12)
    expect(book.number('Chart data', 60, 2)).toBe(book.number('1 constant-product', 60, 12))
  })

  it('has the fee of a curve of its own where the curve is, and its turnover by that', async () => {
    const words = ['backtest', csvFile(history), '--curve', 'constant-product:fee=0.05%', '--curve', 'constant-product']
    const book = await written(words)
    const { curves } = await jsonOf(words)
    const turnovers = book.rowOf('Results', 'break-even turnover')
    curves.forEach((curve: { readonly breakEvenTurnover: number }, index: number) => {
      expect(book.number('Results', turnovers, index + 1)).toBeCloseTo(curve.breakEvenTurnover, 9)
    })
    const fees = book.rows('Inputs').filter(([name]) => name === 'fee')
    expect(fees.map(([, rate]) => rate)).toEqual([0.003, 0.0005])
  })

  it('computes impermanent loss and the required fee yield again where a price is changed', async () => {
    const book = await written(['backtest', csvFile(history), '--curve', 'concentrated:lower=1500,upper=2600'])
    for (const price of [900, 1500, 2222, 4000]) {
      book.set('1 concentrated', 10, 1, price)
      const loss = lossOf('concentrated', { lower: 1500, upper: 2600 }, 2000, price)
      expect(book.number('1 concentrated', 10, 12)).toBeCloseTo(loss, 12)
      expect(book.number('1 concentrated', 10, 13)).toBeCloseTo(loss / (1 - loss), 10)
      expect(book.number('Chart data', 10, 2)).toBeCloseTo(loss, 12)
    }
  })
})

describe('a workbook of a pool with rules of its own', () => {
  const desk = fileURLToPath(new URL('./plug-ins/desk.ts', import.meta.url))

  it('says that it has no curve and no fee of the inputs, beside a curve that has both', async () => {
    const words = ['backtest', csvFile(history), '--curve', desk]
    const alone = await written(words)
    expect(alone.hasErrors()).toBe(false)
    expect(alone.number('Inputs', alone.rowOf('Inputs', 'fee'), 1)).toBe(0)
    expect(alone.rows('Inputs').flat().join(' ')).toContain('desk has rules of its own and no curve')
    const book = await written([...words, '--curve', 'constant-product'])
    expect(book.hasErrors()).toBe(false)
    expect(book.number('Inputs', book.rowOf('Inputs', 'fee'), 1)).toBe(0.003)
    const turnover = book.rowOf('Results', 'break-even turnover')
    expect(book.value('Results', turnover, 1)).toBe('n/a')
    expect(book.number('Results', turnover, 2)).toBeGreaterThan(0)
    expect(book.value('1 desk', 5, 12)).toBe('n/a')
    const simulated = await written(['simulate', '--curve', desk, '--paths', '3', '--days', '1'])
    expect(simulated.hasErrors()).toBe(false)
  })
})

describe('scenarios --xlsx', () => {
  it('has the losses at the prices assumed as formulas, and nets that follow from them', async () => {
    const words = 'scenarios --curve weighted --curve concentrated --entry 2000'
    const book = await written(words)
    const { scenarios } = await jsonOf(words)
    expect(book.sheets).toEqual(['Inputs', 'Losses', 'Nets'])
    expect(book.hasErrors()).toBe(false)
    for (const [row, { curves: outcomes }] of scenarios.entries()) {
      for (const [index, { impermanentLoss: loss, netVsHold }] of outcomes.entries()) {
        expect(book.number('Losses', row + 2, 5 + 4 * index)).toBeCloseTo(loss, 12)
        expect(book.number('Nets', 1 + row * 2 + index, 8)).toBeCloseTo(netVsHold, 12)
      }
    }
    book.set('Losses', 2, 1, 500)
    expect(book.number('Nets', 1, 7)).toBeCloseTo(lossOf('weighted', { weight: 0.8 }, 2000, 500), 12)
    expect(book.number('Nets', 1, 6)).toBeCloseTo(0.8 / 4 + 0.2, 12)
  })
})

describe('simulate --xlsx', () => {
  it('has what shaped it, the measures, the histogram, the moments, and losses that follow a changed price', async () => {
    const words = 'simulate --curve weighted --price 2000 --paths 20 --days 3 --checkpoints 2 --seed 9'
    const book = await written(words)
    const json = await jsonOf(words)
    expect(book.sheets).toEqual(['Inputs', 'Measures', 'Chart data', 'Checkpoints', 'Losses'])
    expect(book.hasErrors()).toBe(false)
    expect(book.number('Inputs', book.rowOf('Inputs', 'seed'), 1)).toBe(9)
    expect(book.number('Measures', book.rowOf('Measures', 'fees'), 1)).toBeCloseTo(json.fees.mean, 14)
    expect(book.number('Measures', book.rowOf('Measures', 'netVsHold'), 7)).toBeCloseTo(json.netVsHold.p95, 14)
    const paths = json.histogram.map((_: unknown, bin: number) => book.number('Chart data', bin + 1, 2))
    expect(paths).toEqual(json.histogram.map((bin: { paths: number }) => bin.paths))
    expect(book.number('Checkpoints', 2, 0)).toBe(3)
    book.set('Losses', 4, 1, 3000)
    expect(book.number('Losses', 4, 5)).toBeCloseTo(lossOf('weighted', { weight: 0.8 }, 2000, 3000), 12)
  })
})
