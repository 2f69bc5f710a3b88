import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { curves } from '@ammeter/catalogue'
import { parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { csvFile, temporaryFolder } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const DAY = 86_400_000

/** Up and down around 2000, a row a day, 3 tokens of X traded in each. */
const wave = (days: number, last = 2000): string =>
  [
    'time,close,volume',
    ...Array.from({ length: days }, (_, day) => {
      const price = day === days - 1 ? last : 2000 * Math.exp(0.3 * Math.sin(day / 5))
      return `${new Date(Date.UTC(2021, 0, 1) + day * DAY).toISOString()},${price.toFixed(6)},3`
    }),
  ].join('\n')

const backtest = (words: string, file = csvFile(wave(50))) => ['backtest', file, ...words.split(' ').filter(Boolean)]

/** A pool's records: half an hour of minutes around tick 200, with a fee of 0.05 %. */
const poolRecords = (minutes = 30): string =>
  [
    'timestamp,netAmount0,netAmount1,closeTick,openTick,lowestTick,highestTick,inAmount0,inAmount1,currentLiquidity',
    ...Array.from({ length: minutes }, (_, minute) => {
      const out = Math.round(1e18 * 1.0001 ** 200.5 * (1 - 0.0005))
      const time = new Date(Date.UTC(2023, 7, 13) + minute * 60_000).toISOString()
      return `${time},${1e18},${-out},200,200,200,200,${1e18},0,${1e24}`
    }),
  ].join('\n')

describe('backtest', () => {
  it('tells where the money went, in parts that add up', async () => {
    const answer = await jsonOf(backtest('--curve constant-product --curve weighted --fee 0.3% --gas 2'))
    expect(answer).toMatchObject({ rows: 50, entryPrice: 2000, deposit: 10_000, seed: 1, format: 'prices', errors: [] })
    expect(answer.curves.map(({ curve }: { curve: string }) => curve)).toEqual(['constant-product', 'weighted'])
    for (const curve of answer.curves) {
      const { marketGain, impermanentLoss, realisedLoss, fees, gas, swapCosts, protection, payout } = curve
      const whole = 10_000 + marketGain - impermanentLoss - realisedLoss + fees - gas - swapCosts + protection
      expect(whole).toBeCloseTo(payout, 8)
      expect(gas).toBe(4)
      expect(fees).toBeGreaterThan(0)
      expect(curve.pool).toEqual({ fee: 0.003, feeFrom: 'input', feeHandling: 'compounded' })
      const years = answer.days / 365
      expect(curve.feeApr).toBeCloseTo(curve.feesWhenPaid / curve.meanValue / years, 12)
      expect(curve.breakEvenApr).toBeCloseTo(Math.max(0, curve.hold - curve.value) / curve.meanValue / years, 12)
      expect(curve.breakEvenTurnover).toBeCloseTo((curve.breakEvenApr * years) / 0.003, 10)
      expect(curve.breakEvenFeeYield).toBeCloseTo(Math.max(0, impermanentLoss) / curve.value, 12)
    }
    expect(answer.volatility.closeToClose).toBeGreaterThan(0.5)
    expect(answer.version).toMatch(/^\d/)
  })

  it('has no loss where the price is back, and no fees without one', async () => {
    const {
      curves: [curve],
    } = await jsonOf(backtest('--curve constant-product --fee 0'))
    expect(curve.impermanentLoss).toBeCloseTo(0, 8)
    expect(curve.fees).toBe(0)
    expect(curve.netVsHold).toBeCloseTo(0, 8)
    expect(curve.lvr).toBeGreaterThan(0)
  })

  it('has no net where rounding alone has left one', async () => {
    const prices = Array.from({ length: 500 }, (_, day) => 600 * Math.exp(0.3 * Math.sin(day / 5)) + 0.1 * day)
    const file = csvFile(`time,price\n${prices.map((price, day) => `${1.6e9 + day * 86_400},${price}`).join('\n')}\n`)
    const above = backtest('--curve concentrated:lower=5000,upper=6000', file)
    const { stdout } = await ammeter([...above, '--csv'])
    const [header = '', ...rows] = stdout.trim().split('\n')
    const column = header.split(',').indexOf('netVsRebalancing')
    expect(Number(rows.at(-1)?.split(',')[column])).not.toBe(0)
    expect((await jsonOf(above)).curves[0].netVsRebalancing).toBe(0)
    expect((await ammeter(above)).stdout).toMatch(/\nnet against rebalancing +0\.00 %\n {2}in Y +0\n/)
  })

  it('tries every curve where none is named', async () => {
    const { curves: tested, errors } = await jsonOf(backtest(''))
    expect(tested.length + errors.length).toBe(curves.length)
    expect(tested.length).toBeGreaterThan(4)
  })

  it('collects fees on curves whose prices have an end, unless it is told otherwise', async () => {
    const handlings = async (words: string) =>
      (await jsonOf(backtest(`--curve weighted --curve concentrated ${words}`))).curves.map(
        ({ pool }: { pool: { feeHandling: string } }) => pool.feeHandling,
      )
    expect(await handlings('')).toEqual(['compounded', 'collected'])
    expect(await handlings('--fees compounded')).toEqual(['compounded', 'compounded'])
    expect(await handlings('--fees collected')).toEqual(['collected', 'collected'])
  })

  it('re-centres a range, and tells what that made permanent', async () => {
    const narrow = '--curve concentrated:lower=1900,upper=2100'
    const held = (await jsonOf(backtest(narrow))).curves[0]
    const managed = (await jsonOf(backtest(`${narrow} --strategy when-out --gas 3 --swap-cost 0.1%`))).curves[0]
    const weekly = (await jsonOf(backtest(`${narrow} --strategy every:days=7`))).curves[0]
    expect(held).toMatchObject({ recentrings: 0, realisedLoss: 0, swapCosts: 0 })
    expect(managed.recentrings).toBeGreaterThan(3)
    expect(managed.realisedLoss).toBeGreaterThan(0)
    expect(managed.swapCosts).toBeGreaterThan(0)
    expect(managed.gas).toBe(3 * (2 + managed.recentrings))
    expect(managed.timeInRange).toBeGreaterThan(held.timeInRange)
    expect(weekly.recentrings).toBe(7)
  })

  it('takes its share of the volume in the file, which is in X unless it is said to be in Y', async () => {
    const volumeOf = async (words: string) =>
      (await jsonOf(backtest(`--curve constant-product ${words}`))).curves[0].volume
    const none = await volumeOf('')
    const inX = await volumeOf('--volume-share 10% --pool-value 20000')
    const inY = await volumeOf('--volume-share 10% --pool-value 20000 --volume-unit y')
    const prices = wave(50)
      .split('\n')
      .slice(2)
      .map(row => Number(row.split(',')[1]))
    // 49 days of 3 X, a tenth of it with the pool, half of that with the position.
    const traded = 3 * 0.05 * prices.reduce((sum, price) => sum + price, 0)
    expect((inX - none) / traded).toBeCloseTo(1, 2)
    expect((inY - none) / (49 * 3 * 0.05)).toBeCloseTo(1, 1)
  })

  it('has noise traders, the same ones with the same seed', async () => {
    const noise = '--curve constant-product --trader noise:perDay=20,size=100'
    const first = await jsonOf(backtest(noise))
    const again = await jsonOf(backtest(`${noise} --seed 1`))
    const other = await jsonOf(backtest(`${noise} --seed 2`))
    expect(first.curves).toEqual(again.curves)
    expect(other.curves[0].volume).not.toBe(first.curves[0].volume)
    expect(first.curves[0].noiseTrades).toBeGreaterThan(800)
  })

  it('is insured where it is asked to be', async () => {
    const file = csvFile(wave(50, 4000))
    const plain = (await jsonOf(backtest('--curve constant-product', file))).curves[0]
    const insured = (await jsonOf(backtest('--curve constant-product --protection coverage=50%,vesting=98', file)))
      .curves[0]
    expect(plain.protection).toBe(0)
    expect(insured.protection).toBeCloseTo(plain.impermanentLoss * 0.5 * 0.5, 8)
    expect(insured.payout).toBeCloseTo(plain.payout + insured.protection, 8)
  })

  it('centres curves that have no price of their own on the price at entry, or where it is told', async () => {
    const file = csvFile(wave(50, 2200))
    const ofStableswap = async (words: string, path = file) =>
      (await jsonOf(backtest(`--curve stableswap --fee 0 ${words}`, path))).curves[0]
    const prices = wave(50, 2200).replace(/Z,([\d.]+)/g, (_, price) => `Z,${Number(price) / 2000}`)
    const centred = await ofStableswap('')
    expect(centred.params).toEqual({ amplification: 100 })
    expect(centred.payout).toBeCloseTo((await ofStableswap('', csvFile(prices))).payout, 6)
    expect((await ofStableswap('--centre 2200')).hold).not.toBeCloseTo(centred.hold, 0)
  })

  /** A token that is meant to be worth 1, from above its peg down to it and below. */
  const pegged = csvFile.bind(
    undefined,
    ['date,close', ...[1.0048, 1.002, 1, 0.999, 1.0005].map((price, day) => `2024-01-0${day + 1},${price}`)].join('\n'),
  )

  it('takes 1 for the peg where the first price is within 5 % of it, says so, and takes another', async () => {
    const words = '--curve stableswap --curve constant-sum --alert depeg:above=0.4%'
    const answer = await jsonOf(backtest(words, pegged()))
    const told = await jsonOf(backtest(`${words} --centre 1`, pegged()))
    expect(answer.centre).toBe(1)
    expect(answer.curves).toEqual(told.curves)
    expect(answer.curves[1].params).toEqual({ peg: 1 })
    // Above its peg, a constant sum holds Y alone: nothing is lost on the way down to the peg.
    expect(answer.curves[1].worstDrawdown.value).toBe(0)
    expect(answer.curves[0].alerts[0]).toMatchObject({ kind: 'depeg', value: expect.closeTo(0.0048, 12) })
    const { stdout } = await ammeter(backtest(words, pegged()))
    expect(stdout).toContain('The peg is 1, as the first price is within 5 % of it; --centre sets it.\n')

    const first = await jsonOf(backtest(`${words} --centre 1.0048`, pegged()))
    expect(first.centre).toBe(1.0048)
    expect(first.curves[1].params).toEqual({ peg: 1.0048 })
    expect(first.curves[0].alerts[0].value).toBeCloseTo(1 / 1.0048 - 1, 12)
    const far = await ammeter(backtest('--curve stableswap --fee 0', csvFile(wave(50))))
    expect(far.stdout).toContain('The peg is 2,000; --centre sets it.\n')
  })

  it('trades a steady share of the value where that is asked for', async () => {
    const {
      curves: [curve],
      days,
    } = await jsonOf(backtest('--curve constant-product --fees collected --turnover 20%'))
    const [without] = (await jsonOf(backtest('--curve constant-product --fees collected'))).curves
    expect(curve.turnover - without.turnover).toBeCloseTo(0.2 * days, 10)
    expect(curve.feeApr - without.feeApr).toBeCloseTo(0.2 * 365 * 0.003, 10)
    expect(curve.spotPrice).toBe(without.spotPrice)
  })

  it.each(['constant-sum', 'solidly'])('says in words why %s has no part of recorded trades', async name => {
    const { stderr, exitCode } = await ammeter(backtest(`--curve weighted --curve ${name}`, csvFile(poolRecords())))
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(
      new RegExp(
        `${name} dropped out: at the price [\\d.]+: its liquidity there is without bound, so which part of the recorded trades would have been its own cannot be told`,
      ),
    )
  })

  it('tells the correlation of the two tokens where both have a price', async () => {
    const rows = Array.from({ length: 30 }, (_, day) => {
      const eth = 2000 * Math.exp(0.2 * Math.sin(day / 3))
      return `${1_600_000_000 + day * 86_400},${eth},${(eth * 10 * (1 + 0.001 * (day % 2))).toFixed(6)}`
    })
    const file = csvFile(['time,eth,btc', ...rows].join('\n'))
    const answer = await jsonOf(backtest('--curve constant-product --price-column eth --quote-column btc', file))
    expect(answer.correlation).toBeGreaterThan(0.9)
    expect(answer.columns).toMatchObject({ price: 'eth', quote: 'btc' })
    expect(answer.entryPrice).toBeCloseTo(0.1, 6)
    const { stdout } = await ammeter(backtest('--curve constant-product --price-column eth --quote-column btc', file))
    expect(stdout).toContain('correlation of the two tokens 1.00')
  })

  it('reads stdin', async () => {
    const { exitCode, stdout } = await ammeter('backtest - --curve constant-product', { stdin: [wave(50)] })
    expect(exitCode).toBe(0)
    expect(stdout).toContain('stdin: 50 rows, 49 d')
  })

  it('prints a table that can be read', async () => {
    const file = csvFile(wave(50))
    const { stdout, stderr } = await ammeter(backtest('--curve constant-product --curve weighted', file))
    expect(stderr).toBe('')
    expect(stdout.split('\n').slice(0, 13)).toEqual([
      `${file}: 50 rows, 49 d`,
      expect.stringMatching(/^price 2,000 → 2,000: ×1 \(unchanged\), from 1,48\d\.?\d* to 2,69\d\.?\d*$/),
      expect.stringMatching(/^volatility \d+\.\d\d % a year, \d+\.\d\d % lately \(EWMA\)$/),
      '',
      'A deposit of 10,000 Y, fee 0.30 % from the input, held as it is',
      expect.stringMatching(/^ +constant-product +weighted$/),
      expect.stringMatching(/^paid out now +[\d,.]+ +[\d,.]+$/),
      expect.stringMatching(/^ {2}the deposit is worth +[\d,.]+ +[\d,.]+$/),
      expect.stringMatching(/^ {2}fees +[\d,.]+ +[\d,.]+$/),
      expect.stringMatching(/^held instead +[\d,.]+ +[\d,.]+$/),
      '',
      expect.stringMatching(/^net against holding +−?\d+\.\d\d % +−?\d+\.\d\d %$/),
      expect.stringMatching(/^ {2}in Y +[\d,.−]+ +[\d,.−]+$/),
    ])
  })

  it('says which curve could not follow, and goes on with the others', async () => {
    const { exitCode, stdout, stderr } = await ammeter(
      backtest('--curve concentrated:lower=5000,upper=100 --curve weighted'),
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain('weighted')
    expect(stderr).toMatch(/^note: concentrated dropped out: upper is "100", must be a number above lower/)
    expect(await ammeter(backtest('--curve concentrated:lower=5000,upper=100'))).toMatchObject({
      exitCode: 1,
      stdout: '',
    })
  })
})

describe('backtest of the records of a pool', () => {
  it('tells the fee by the amounts, and how it read them', async () => {
    const { exitCode, stdout, stderr } = await ammeter(
      backtest('--curve constant-product --decimals 18,18 --base token0', csvFile(poolRecords())),
    )
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(/^note: the fee of the pool is 0\.05 % \(± 0\.005 %\), by the amounts in /)
    expect(stdout).toContain('fee 0.05 % from the input')
    expect(stdout).toContain('X is token0; token0 has 18 decimals, token1 18')
  })

  it('earns the part of the recorded fees that the liquidity of a range has', async () => {
    const price = 1.0001 ** 200
    const words = `--decimals 18,18 --base token0 --curve concentrated:lower=${price / 1.1},upper=${price * 1.1} --deposit 1000`
    const {
      curves: [range],
      pool,
    } = await jsonOf(backtest(words, csvFile(poolRecords())))
    expect(pool).toEqual({
      decimals: [18, 18],
      x: 'token0',
      inferredFee: 0.0005,
      inferredFeeError: expect.closeTo(5e-5, 6),
    })
    // A position of liquidity L beside 10⁶ earns L/(L + 10⁶) of 0.05 % of one token in each of 30 minutes.
    const root = Math.sqrt(price)
    const unit = price * (1 / root - 1 / Math.sqrt(price * 1.1)) + (root - Math.sqrt(price / 1.1))
    const liquidity = 1000 / unit
    expect(range.fees / (30 * 0.0005 * price)).toBeCloseTo(liquidity / (liquidity + 1e6), 8)
  })

  it.each([
    ['--volume-share 1%', '--volume-share: not for the records of a pool'],
    ['--trader noise:perDay=1,size=1 --pool-value 20000', '--trader and --pool-value: not for'],
    ['--decimals 6', '--decimals is "6", must be two whole numbers'],
    ['--decimals 6,99', 'must be two whole numbers from 0 to 36'],
  ])('refuses %s', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(
      backtest(`--curve constant-product ${words}`, csvFile(poolRecords())),
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it('asks for the fee where the amounts do not tell it', async () => {
    const still = poolRecords()
      .replace(/,1000000000000000000,-\d+/g, ',0,0')
      .replace(/,1000000000000000000,0,/g, ',0,0,')
    const { exitCode, stderr } = await ammeter(backtest('--curve constant-product', csvFile(still)))
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^error: say --fee: the amounts in .* do not show the fee of the pool\n$/)
  })
})

describe('alerts of a backtest', () => {
  const file = () => csvFile(wave(50))

  it('are told with time, value and what would clear them', async () => {
    const words =
      '--curve concentrated:lower=1900,upper=2100 --alert il:above=2% --alert out-of-range --alert net-below-zero --alert depeg:above=0.1'
    const {
      curves: [{ alerts }],
    } = await jsonOf(backtest(words, file()))
    expect([...new Set(alerts.map(({ kind }: { kind: string }) => kind))].sort()).toEqual([
      'depeg',
      'il',
      'net-below-zero',
      'out-of-range',
    ])
    const out = alerts.find(({ kind }: { kind: string }) => kind === 'out-of-range')
    expect(out.clearing).toBe('a price between 1,919.11 and 2,079.09')
    expect(out.worst.value).toBeGreaterThan(2100)
    expect(Date.parse(out.worst.time)).toBeGreaterThanOrEqual(Date.parse(out.time))
    expect(Date.parse(out.time)).toBeLessThan(Date.parse(out.cleared))
    const { stdout } = await ammeter(backtest(words, file()))
    expect(stdout).toMatch(
      /^2021-01-\d\d 00:00 +concentrated +out of range .* cleared by a price between 1,919.11 and 2,079.09$/m,
    )
    expect(stdout).toMatch(/^and \d+ more, see --json$/m)
  })

  it('go once a price that goes back and forth is well back', async () => {
    const prices = [1, 1.011, 1.0095, 1.02, 1.0095, 1.011, 1, 1].map((price, day) => `2024-01-0${day + 1},${price}`)
    const path = csvFile(['date,close', ...prices].join('\n'))
    const alertsOf = async (words: string) =>
      (await jsonOf(backtest(`--curve constant-product --alert depeg:above=1%${words}`, path))).curves[0].alerts
    expect(await alertsOf('')).toMatchObject([
      {
        time: '2024-01-02T00:00:00.000Z',
        worst: { time: '2024-01-04T00:00:00.000Z' },
        cleared: '2024-01-07T00:00:00.000Z',
      },
    ])
    expect(await alertsOf(',clear=1%')).toHaveLength(3)
  })

  it('end the command with 4 where that is asked for', async () => {
    const fails = async (words: string) =>
      ammeter(backtest(`--curve concentrated:lower=1900,upper=2100 ${words}`, file()))
    const tripped = await fails('--fail-on out-of-range')
    expect(tripped.exitCode).toBe(4)
    expect(tripped.stdout).toContain('paid out now')
    expect(tripped.stderr).toBe('note: ends with 4 for concentrated: out-of-range\n')
    expect((await fails('--alert depeg:above=0.9 --fail-on depeg')).exitCode).toBe(0)
    expect((await fails('--alert out-of-range')).exitCode).toBe(0)
    expect((await fails('--alert il:above=0.001 --fail-on il,out-of-range --csv')).exitCode).toBe(4)
    expect((await fails('--alert il:above=0.001 --fail-on il --json')).exitCode).toBe(4)
  })

  it.each([
    ['--alert il=5%', '--alert il=5%: say --alert il:above=5%'],
    ['--alert il:over=5%', '--alert il:over=5%: il has no parameter "over": '],
    ['--alert li:above=0.05', '--alert: unknown alert "li": did you mean il? Choose from depeg, il, net-below-zero'],
    ['--alert out-of-rang', 'did you mean out-of-range?'],
    ['--fail-on il', '--fail-on il: say at which level, such as --alert il:above=5%'],
    ['--fail-on depeg', '--fail-on depeg: say at which level'],
    ['--fail-on everything', '--fail-on: there is no "everything": choose from il, depeg'],
    ['--hysteresis 0.1', 'there is no --hysteresis any more: say the level at which an alert clears'],
    ['--peg 1', 'there is no --peg any more: say --alert depeg:above=…,peg=1'],
  ])('refuse %s', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(backtest(`--curve weighted ${words}`))
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })
})

describe('steps of a backtest', () => {
  it('are rows of CSV, which end where the report does', async () => {
    const file = csvFile(wave(50))
    const { stdout } = await ammeter(backtest('--curve constant-product --curve weighted --csv', file))
    const [header = '', ...rows] = stdout.trim().split('\n')
    const { curves: tested } = await jsonOf(backtest('--curve constant-product --curve weighted', file))
    expect(rows).toHaveLength(100)
    const names = header.split(',')
    const last = Object.fromEntries((rows.at(-1) ?? '').split(',').map((cell, index) => [names[index], cell]))
    expect(last).toMatchObject({ curve: 'weighted', time: '2021-02-19T00:00:00.000Z', inRange: 'true' })
    for (const name of ['value', 'hold', 'fees', 'lvr', 'payout', 'netVsHold', 'volume', 'arbitrages']) {
      expect(Number(last[name]), name).toBe(tested[1][name])
    }
  })

  it('are rows of Parquet', async () => {
    const path = join(temporaryFolder(), 'steps.parquet')
    const file = csvFile(wave(50))
    const { exitCode } = await ammeter([
      ...backtest('--curve constant-product --curve weighted', file),
      '--parquet',
      path,
    ])
    expect(exitCode).toBe(0)
    const bytes = readFileSync(path)
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    })
    expect(rows).toHaveLength(100)
    const { curves: tested } = await jsonOf(backtest('--curve constant-product --curve weighted', file))
    expect(rows.at(-1)).toMatchObject({
      curve: 'weighted',
      time: new Date(Date.UTC(2021, 1, 19)),
      payout: tested[1].payout,
      arbitrages: tested[1].arbitrages,
      inRange: true,
    })
  })

  it('say why they cannot be written', async () => {
    const path = join(temporaryFolder(), 'no', 'steps.parquet')
    expect(await ammeter([...backtest('--curve weighted'), '--parquet', path])).toMatchObject({
      exitCode: 3,
      stdout: '',
      stderr: `error: ${path}: cannot be written: there is no such folder\n`,
    })
  })
})

describe('what a backtest refuses', () => {
  it.each([
    ['--fee 30', '--fee is "30", must be a fraction'],
    ['--fee -1%', '--fee is "-1%"'],
    ['--fees keep', 'Allowed choices are compounded, collected'],
    ['--fee-from both', 'Allowed choices are input, output'],
    ['--deposit 0', '--deposit is "0", must be a number above 0'],
    ['--deposit lots', '--deposit is "lots"'],
    ['--pool-value 5', '--pool-value is 5, must be at least --deposit, which is 10000'],
    ['--volume-share much', '--volume-share is "much"'],
    ['--noise-size 10', 'there is no --noise-size any more: say --trader noise:perDay=…,size=10'],
    ['--noise-trades-per-day 8', 'there is no --noise-trades-per-day any more: say --trader noise:perDay=8,size=…'],
    ['--noise-deviation 1', 'there is no --noise-deviation any more: say --trader noise:…,deviation=1'],
    ['--manage when-out', 'there is no --manage any more: say --strategy when-out'],
    ['--manage every:3', 'there is no --manage any more: say --strategy every:days=3'],
    ['--strategy often', '--strategy: unknown strategy "often": choose from hold'],
    ['--trader nois', '--trader: unknown trader "nois": did you mean noise?'],
    ['--fee volatile', '--fee: unknown fee policy "volatile": did you mean volatility?'],
    ['--rest constant-product:value=1e6', '--rest: only with flow, such as --trader flow:perDay=200,size=5000'],
    ['--compete', '--compete: only with flow, such as --trader flow:perDay=200,size=5000'],
    ['--trader flow --rest constant-product', 'say what it holds, in Y, such as value=50e6'],
    ['--markout soon', '--markout is "soon", must be a duration'],
    ['--protocol-fee 2', '--protocol-fee is "2", must be a fraction from 0 to 1'],
    ['--curve weighted:value=5', 'weighted has no parameter "value"'],
    ['--curve weighted:fee=2', 'fee of --curve weighted:fee=2 is "2", must be a fraction'],
    ['--curve weighted:feeFrom=both', 'feeFrom is "both", must be input or output'],
    ['--gas -1', '--gas is "-1"'],
    ['--swap-cost 1', '--swap-cost is "1"'],
    ['--protection vesting=3', 'say its coverage'],
    ['--protection coverage', 'expected key=value'],
    ['--protection coverage=2', 'coverage of --protection is "2", must be a fraction from 0 to 1'],
    ['--protection coverage=1,covrage=1', 'did you mean coverage?'],
    ['--protection coverage=1,coverage=1', 'coverage is there twice'],
    ['--seed -1', '--seed is "-1", must be a whole number'],
    ['--curve nothing', 'unknown curve "nothing"'],
    ['--set weight=2 --curve weighted', ''],
    ['--quote-column btc', 'has no column "btc"'],
    ['--decimals 6,18', '--decimals and --base: only for the records of a pool'],
    ['--digits 20', "unknown option '--digits'"],
  ])('%s', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(backtest(words))
    expect({ exitCode, stdout }).toEqual({ exitCode: words.includes('weight=2') ? 1 : 2, stdout: '' })
    expect(stderr).toMatch(/^error: [^\n]+\n$/)
    expect(stderr).toContain(message)
  })

  it.each([
    ['time,close\n2021-01-01,2\n2021-01-02\n', ', line 3: found 1 field, expected 2, as in the header'],
    ['time,close\n2021-01-01,2\n2021-01-01,3\n', ', line 3, column "time": found 2021'],
    ['time,close\n2021-01-01,2\n2021-01-02,nan\n', ', line 3, column "close": found "nan", expected a price above 0'],
    ['', ': found nothing, expected a header'],
    ['a,b\n1,2\n', 'or name it with --time-column'],
  ])('data %j', async (content, message) => {
    const path = csvFile(content)
    for (const output of ['', '--json', '--csv']) {
      const { exitCode, stderr } = await ammeter(backtest(`--curve weighted ${output}`, path))
      expect(exitCode).toBe(3)
      expect(stderr).toContain(`error: ${path}`)
      expect(stderr).toContain(message)
    }
  })

  it.each(['', '--json', '--csv'])('amounts too large for float64, %s', async output => {
    const words = `--curve constant-product --curve eclp ${output}`
    const { exitCode, stdout, stderr } = await ammeter(
      backtest(words, csvFile('time,close\n2021-01-01,1e-300\n2021-01-02,1e-300\n2021-01-03,1e300\n')),
    )
    expect(exitCode).toBe(1)
    expect(stdout).not.toMatch(/NaN|Infinity|null/)
    expect(stderr).toContain(
      'constant-product dropped out: at the price 1e+300: hold is Infinity, must be a number that float64 can represent',
    )
    expect(stderr).toMatch(
      /eclp dropped out: at the price 1e-300: reserve of Y is 3.75e-599, must be a number that float64 can represent/,
    )
  })

  it('a volume share of a file without volumes', async () => {
    const { exitCode, stderr } = await ammeter(
      backtest('--curve weighted --volume-share 1', csvFile('time,close\n2021-01-01,2\n2021-01-02,3\n')),
    )
    expect(exitCode).toBe(3)
    expect(stderr).toContain(
      'expected a header with a column of volumes, such as time,close,volume; or name it with --volume-column',
    )
  })

  it('a file that is not there, and a folder', async () => {
    expect(await ammeter('backtest no-such-file.csv --curve weighted')).toMatchObject({
      exitCode: 3,
      stderr: 'error: no-such-file.csv: found no such file, expected a CSV file\n',
    })
    expect((await ammeter(backtest('--curve weighted', temporaryFolder()))).stderr).toContain('found a directory')
    expect((await ammeter('backtest')).exitCode).toBe(2)
  })
})
