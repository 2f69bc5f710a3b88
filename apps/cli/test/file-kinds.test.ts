import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const at = (name: string) => join(import.meta.dirname, 'files', name)

const backtest = (file: string, words = '') => [
  'backtest',
  file,
  '--curve',
  'constant-product',
  ...words.split(' ').filter(Boolean),
]

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`

describe('files of many kinds', () => {
  it.each<[string, string, readonly string[], readonly [number, number], readonly string[]]>([
    ['dayidx.csv', '', ['1970-01-01', '1970-01-04'], [2000, 2200], ['the times in "day" are read as days']],
    ['kraken.csv', '', ['2024-01-01T00', '2024-01-01T01'], [2288.3, 2283.7], ["read as Kraken's candles: time, open,"]],
    [
      'kraken.csv',
      '--time-column 1 --price-column 2',
      ['2024-01-01T00', '2024-01-01T01'],
      [2280.5, 2288.3],
      ['Kraken'],
    ],
    [
      'binance.csv',
      '',
      ['2025-01-01T00', '2025-01-01T01'],
      [3335.5, 3341.25],
      ["read as Binance's klines: open_time,"],
    ],
    [
      'cdd.csv',
      '',
      ['2024-01-01', '2024-01-03'],
      [2000, 2050],
      ['line 1 is above the header, and left out', 'rows run from new to old, and are read in reverse'],
    ],
    ['cdd_ampm.csv', '', ['2019-10-17T08', '2019-10-17T09'], [8005, 8010], []],
    ['mt.csv', '', ['2024-01-01T00', '2024-01-01T01'], [2000, 2010], ['the time is in two columns, "Date" and "Time"']],
    ['pandas_idx.csv', '--price-column WETH', ['2023-08-13T00:00', '2023-08-13T00:01'], [1848.12, 1850], []],
    ['coingecko.csv', '', ['2024-01-01', '2024-01-03'], [2000.5, 2050.125], []],
    [
      'graph.json',
      '',
      ['2024-01-01', '2024-01-01'],
      [2000, 2000],
      ["read as JSON: The Graph's poolDayDatas", 'the price of token 1 (X) in token 0 (Y)'],
    ],
  ])('%s %s', async (name, words, times, prices, notes) => {
    for (const command of [
      backtest(at(name), words),
      ['compare', '--prices', at(name), ...words.split(' ').filter(Boolean)],
    ]) {
      const { exitCode, stdout, stderr } = await ammeter([...command, '--json'])
      expect(exitCode).toBe(0)
      const { rows, first, last } = JSON.parse(stdout)
      expect([first.time, last.time]).toEqual(times.map(time => expect.stringContaining(time)))
      expect([first.price, last.price]).toEqual(prices)
      expect(rows).toBeGreaterThan(prices[0] === prices[1] ? 0 : 1)
      for (const note of notes) expect(stderr).toContain(note)
      if (notes.length === 0) expect(stderr).toBe('')
    }
    const piped = await jsonOf(backtest('-', words), { stdin: [readFileSync(at(name))] })
    expect([piped.first.price, piped.last.price]).toEqual(prices)
  })

  it('has a volatility of days where times are days', async () => {
    const { volatility, days } = await jsonOf(backtest(at('dayidx.csv')))
    expect(days).toBe(3)
    expect(volatility.closeToClose).toBeLessThan(1)
  })

  it('are drawn from by simulate as well', async () => {
    const words = [
      'simulate',
      '--history',
      at('cdd.csv'),
      '--paths',
      '2',
      '--days',
      '2',
      '--model',
      'block-bootstrap:blockSteps=1',
    ]
    const { stdout, stderr } = await ammeter([...words, '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ price: 2050, stepSeconds: 86_400 })
    expect(stderr).toContain('read in reverse')
  })
})

describe('files that could be read in several ways', () => {
  it.each<[string, string, string, number, string]>([
    [
      'times from zero',
      lines('time,close', '0,2000', '1,2100'),
      '',
      3,
      'line 2, column "time": found "0", which is no plausible epoch, expected a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs; or say what it counts with --time-unit s|ms|us|day|spreadsheet',
    ],
    [
      'epochs in two units',
      lines('unix,close', '1704067200,2000', '1704070800000,2100'),
      '',
      3,
      'line 3, column "unix": found "1704070800000", which is a time in milliseconds, expected a time in seconds, as in the rows before it',
    ],
    [
      'no header',
      lines('2024-01-01,2000,7', '2024-01-02,2100,8'),
      '',
      3,
      'line 1: found data in the first line, and no header, expected a header, such as time,close; or name its columns by number, such as --time-column 1 --price-column 5',
    ],
    [
      'a value of the first row for a name',
      lines('2024-01-01,2000,7', '2024-01-02,2100,8'),
      '--time-column 1 --price-column 2000',
      2,
      'has no header: name a column by a number from 1 to 3, not "2000"',
    ],
    [
      'rows in no order',
      lines('time,close', '2024-01-03,3', '2024-01-02,2', '2024-01-04,4'),
      '',
      3,
      'line 4, column "time": found 2024-01-04T00:00:00.000Z, expected a time before that of line 3',
    ],
    ['JSON of another kind', '{"hello":1}', '', 3, "found JSON of another kind, expected The Graph's poolDayDatas"],
    [
      'JSON that is wrong at an entry',
      '[{"time":"2024-01-01","close":1},{"time":"2024-01-02","close":-1}]',
      '',
      3,
      ', entry 2, column "close": found "-1", expected a price above 0',
    ],
  ])('are refused with what to write: %s', async (_, content, words, exitCode, message) => {
    const file = csvFile(content)
    for (const command of [backtest(file, words), ['compare', '--prices', file, ...words.split(' ').filter(Boolean)]]) {
      const answer = await ammeter(command)
      expect(answer).toMatchObject({ exitCode, stdout: '' })
      expect(answer.stderr).toContain(message)
    }
  })

  it('name the option of volumes as well, where there is no header', async () => {
    const file = csvFile(lines('2024-01-01,2000,7', '2024-01-02,2100,8'))
    const words = '--time-column 1 --price-column 2 --volume-share 1%'
    const { exitCode, stderr } = await ammeter(backtest(file, words))
    expect(exitCode).toBe(3)
    expect(stderr).toContain('by number, such as --time-column 1 --price-column 5 --volume-column 6')
    expect(await jsonOf(backtest(file, `${words} --volume-column 3`))).toMatchObject({
      rows: 2,
      first: { price: 2000 },
      columns: { time: '1', price: '2', volume: '3', volumeUnit: 'x', volumeUnitBasis: 'assumed' },
    })
  })

  it.each([
    ['s', '1970-01-01T00:00:01.000Z'],
    ['ms', '1970-01-01T00:00:00.001Z'],
    ['day', '1970-01-02T00:00:00.000Z'],
    ['spreadsheet', '1899-12-31T00:00:00.000Z'],
  ])('are read as --time-unit %s says', async (unit, time) => {
    const file = csvFile(lines('time,close', '0,2000', '1,2100'))
    for (const command of [backtest(file), ['compare', '--prices', file]]) {
      expect((await jsonOf([...command, '--time-unit', unit])).last.time).toBe(time)
    }
  })

  it('takes --time-unit only where there are times', async () => {
    expect(await ammeter('compare --time-unit s')).toMatchObject({
      exitCode: 2,
      stderr: 'error: --time-unit: only with --prices\n',
    })
  })
})

describe('the fee in the records of a pool', () => {
  it.each([
    ['pool-fee-0.2-percent.csv', 0.002, '0.2 %'],
    ['pool-fee-0.7-percent.csv', 0.007, '0.7 %'],
  ])('of %s is measured: %d', async (name, fee, words) => {
    const { stdout, stderr } = await ammeter([...backtest(at(name)), '--json'])
    const { pool, curves } = JSON.parse(stdout)
    expect(pool).toEqual({
      decimals: [6, 18],
      x: 'token1',
      inferredFee: fee,
      inferredFeeError: expect.closeTo(5e-5, 6),
    })
    expect(curves[0].pool.fee).toBe(fee)
    expect(stderr).toBe(`note: the fee of the pool is ${words} (± 0.005 %), by the amounts in ${at(name)}\n`)
  })

  it('is compared with --fee', async () => {
    const of = async (fee: string) => (await ammeter(backtest(at('pool-fee-0.2-percent.csv'), `--fee ${fee}`))).stderr
    expect(await of('0.3%')).toContain('--fee is 0.3 %, but the amounts in')
    expect(await of('0.3%')).toContain('imply a fee of 0.2 % (± 0.005 %)')
    expect(await of('0.2%')).toBe('')
  })

  it('comes with the decimals and the order of tokens that are assumed', async () => {
    const of = async (words: string) => (await ammeter(backtest(at('pool-fee-0.2-percent.csv'), words))).stdout
    const read = 'Records of a pool: X is token1; token0 has 6 decimals, token1 18.'
    expect(await of('')).toContain(`${read} What is not said is assumed: see --base and --decimals.\n`)
    expect(await of('--base token1')).toContain(`${read} What is not said is assumed: see --decimals.\n`)
    expect(await of('--base token1 --decimals 6,18')).toContain(`${read}\n`)
  })

  it('comes with a note where a price shows that these are wrong', async () => {
    const wrong = await ammeter(backtest(at('pool-fee-0.2-percent.csv'), '--decimals 0,18'))
    expect(wrong.stderr).toContain(
      'the first price is 2,063,215,669 Y per X, with X as token1 and decimals of 0 and 18: a sign that these are others; say --decimals and --base',
    )
  })
})

describe('the unit of volumes', () => {
  const words = '--volume-share 1% --pool-value 1e10'

  it('is that of the header: dollars in those of CoinGecko', async () => {
    const command = backtest(at('coingecko.csv'), `${words} --volume-column total_volume`)
    const { stdout, stderr } = await ammeter(command)
    expect(stdout).toMatch(/^fee APR, of the mean value +2\.01 %$/m)
    expect(stdout).toContain('Volumes in "total_volume" count Y, by the header.')
    expect(stderr).toBe('')
    expect((await jsonOf(command)).columns).toMatchObject({ volumeUnit: 'y', volumeUnitBasis: 'header' })
    expect((await ammeter(backtest(at('coingecko.csv'), words))).stdout).toMatch(
      /^fee APR, of the mean value +2\.01 %$/m,
    )
  })

  it('that is wrong shows in a volume out of all proportion to the pool', async () => {
    const { stdout, stderr } = await ammeter(backtest(at('coingecko.csv'), `${words} --volume-unit x`))
    expect(stdout).toContain('Volumes in "total_volume" count X, as --volume-unit says.')
    expect(stderr).toBe(
      'note: on 2024-01-02 the pool\'s volume, 1.00 % of 25,203,000,000,000 Y, is 25.20 times its value of 10,000,000,000 Y: see --volume-share and --pool-value, and whether "total_volume" counts X (--volume-unit)\n',
    )
  })

  it('is summed over the rows of a day, and shared over the days of a row', async () => {
    const rows = (hours: number, volume: number) =>
      Array.from({ length: 50 }, (_, i) => `${1_704_067_200 + i * hours * 3600},100,${volume}`)
    const noteOf = async (hours: number, volume: number) => {
      const file = csvFile(lines('time,close,quote_volume', ...rows(hours, volume)))
      return (await ammeter(backtest(file, '--volume-share 1 --volume-column quote_volume --deposit 100'))).stderr
    }
    // 24 hours of 50 Y are 12 times the pool; of 40 Y, 9.6 times. A week of 7,700 Y is 11 times a day, of 6,300 Y 9 times.
    expect(await noteOf(1, 50)).toContain('is 12.00 times its value of 100 Y')
    expect(await noteOf(1, 40)).toBe('')
    expect(await noteOf(168, 7700)).toContain('is 11.00 times its value of 100 Y')
    expect(await noteOf(168, 6300)).toBe('')
  })

  it.each([
    [
      'Date,Open,High,Low,Close,Adj Close,Volume',
      'y',
      'Volumes in "Volume" count Y, which is assumed: --volume-unit says otherwise.',
    ],
    [
      'Date,Open,High,Low,Close,Rank,Volume',
      'x',
      'Volumes in "Volume" count X, which is assumed: --volume-unit says otherwise.',
    ],
  ])('is named where it is assumed: %s', async (header, unit, sentence) => {
    const file = csvFile(lines(header, '2024-01-01,1,1,1,1,1,5', '2024-01-02,1,1,1,1,1,5'))
    const command = backtest(file, '--volume-share 1%')
    expect((await ammeter(command)).stdout).toContain(sentence)
    expect((await jsonOf(command)).columns).toMatchObject({ volumeUnit: unit, volumeUnitBasis: 'assumed' })
  })
})
