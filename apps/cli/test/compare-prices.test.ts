import { curves } from '@ammeter/catalogue'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

/** The loss of a constant product, in closed form. */
const lossAt = (ratio: number) => 1 - (2 * Math.sqrt(ratio)) / (1 + ratio)

/** Four days: up to ×4, down to ÷2, and to the double of the first price. */
const history = [
  'time;open;close',
  '2021-01-01T00:00:00Z;90;100',
  '2021-01-02T00:00:00Z;100;400',
  '2021-01-03T00:00:00Z;400;50',
  '2021-01-05T00:00:00Z;50;200',
].join('\r\n')

const compare = (words: string, file = csvFile(history)) => [
  'compare',
  '--prices',
  file,
  ...words.split(' ').filter(Boolean),
]

describe('compare --prices', () => {
  it('prints loss at the end, the worst on the way, and what would have made up for it', async () => {
    const file = csvFile(history)
    const answer = await jsonOf(compare('--curve constant-product --fee 0.01', file))
    expect(answer).toMatchObject({
      file,
      columns: { time: 'time', price: 'close' },
      rows: 4,
      first: { time: '2021-01-01T00:00:00.000Z', price: 100 },
      last: { time: '2021-01-05T00:00:00.000Z', price: 200 },
      lowest: { time: '2021-01-03T00:00:00.000Z', price: 50 },
      highest: { time: '2021-01-02T00:00:00.000Z', price: 400 },
      ratio: 2,
      days: 4,
      gaps: { count: 1, usualSeconds: 86_400, longest: { seconds: 172_800, after: '2021-01-03T00:00:00.000Z' } },
      entryPrice: 100,
      fee: 0.01,
      errors: [],
    })
    const [curve] = answer.curves
    const loss = lossAt(2)
    expect(curve.impermanentLoss).toBeCloseTo(loss, 14)
    expect(curve.breakEvenFeeYield).toBeCloseTo(loss / (1 - loss), 14)
    expect(curve.breakEvenTurnover).toBeCloseTo(loss / (1 - loss) / 0.01, 12)
    expect(curve.breakEvenTurnoverPerDay).toBeCloseTo(loss / (1 - loss) / 0.01 / 4, 12)
    expect(curve.worst).toEqual({
      impermanentLoss: 0.2,
      ratio: 4,
      time: '2021-01-02T00:00:00.000Z',
      price: 400,
      trades: true,
    })
  })

  it.each([
    ['high', [100, 130, 75, 60, 155, 120, 185, 90, 110]],
    ['low', [100, 130, 75, 40, 155, 120, 185, 90, 110]],
    ['at the end', [100, 130, 75, 110, 190]],
  ])('finds the worst of every curve where a row by row comparison finds it: %s', async (_, prices) => {
    const rows = prices.map((price, i) => `${1_600_000_000 + i * 60},${price}`)
    const { curves: compared } = await jsonOf(compare('', csvFile(['t,p', ...rows].join('\n'))))
    const losses = await Promise.all(
      prices.map(async price => {
        const all = await jsonOf(`compare --entry 100 --from 0.01 --to ${price / 100} --points 2`)
        return all.curves.map(
          ({ points }: { readonly points: readonly { readonly impermanentLoss: number }[] }) =>
            points[1]?.impermanentLoss,
        )
      }),
    )
    expect(
      compared.map(({ worst }: { readonly worst: { readonly impermanentLoss: number } }) => worst.impermanentLoss),
    ).toEqual(compared.map((_: unknown, curve: number) => Math.max(...losses.map(each => each[curve]))))
    expect(compared).toHaveLength(curves.length)
  })

  it('finds the first of equal extremes', async () => {
    const file = csvFile('t,p\n2021-01-01,2\n2021-01-02,8\n2021-01-03,1\n2021-01-04,8\n2021-01-05,1\n2021-01-06,2\n')
    const { lowest, highest } = await jsonOf(compare('--curve constant-product', file))
    expect([lowest.time, highest.time]).toEqual(['2021-01-03T00:00:00.000Z', '2021-01-02T00:00:00.000Z'])
  })

  it('charges 0.3 % where no fee is given, and takes percentages', async () => {
    const withoutFee = await jsonOf(compare('--curve constant-product'))
    const withPercentage = await jsonOf(compare('--curve constant-product --fee 0.3%'))
    expect(withoutFee.fee).toBe(0.003)
    expect(withPercentage.curves).toEqual(withoutFee.curves)
  })

  it('takes prices that are set in the unit of the file, and others relative to the first price', async () => {
    const answer = await jsonOf(compare('--curve concentrated --curve constant-sum --set lower=80'))
    expect(answer.curves).toMatchObject([
      { curve: 'concentrated', params: { lower: 80, upper: 200 } },
      { curve: 'constant-sum', params: { peg: 100 }, impermanentLoss: 1 / 3 },
    ])
    const alone = await jsonOf('il --curve concentrated --set lower=80 --from 100 --to 200')
    expect(answer.curves[0].impermanentLoss).toBe(alone.impermanentLoss)
    expect(answer.conventions.entry).toMatch(/entered at the first price/)
  })

  it('means by the parameters of a curve what they mean elsewhere, also where its shape depends on the unit of prices', async () => {
    const answer = await jsonOf(compare('--curve eclp'))
    const alone = await jsonOf('il --curve eclp --from 100 --to 200')
    const tested = await jsonOf(['backtest', csvFile(history), '--curve', 'eclp', '--fee', '0'])
    expect(answer.curves[0].params).toEqual(alone.params)
    expect(answer.curves[0].impermanentLoss).toBe(alone.impermanentLoss)
    const [{ impermanentLoss, hold }] = tested.curves
    expect(impermanentLoss / hold).toBeCloseTo(alone.impermanentLoss, 12)
  })

  it('enters StableSwap at ratio 1, whatever the first price', async () => {
    const { curves: compared } = await jsonOf(compare('--curve stableswap'))
    const inRatios = await jsonOf('compare --curve stableswap --from 1 --to 2 --points 2')
    expect(compared[0].impermanentLoss).toBe(inRatios.curves[0].points[1].impermanentLoss)
  })

  it('prints a table for people, and gaps on stderr', async () => {
    const file = csvFile(history)
    const { stdout, stderr, exitCode } = await ammeter(compare('--curve constant-product --curve concentrated', file))
    expect(exitCode).toBe(0)
    expect(stderr).toBe(
      'note: 1 gap in time, where rows usually follow after 1 d; the longest is 2 d after 2021-01-03 00:00 UTC\n',
    )
    expect(stdout).toBe(
      [
        `${file}: 4 rows, 4 d`,
        'first    2021-01-01 00:00  100',
        'last     2021-01-05 00:00  200  ×2 (+100 %)',
        'lowest   2021-01-03 00:00   50',
        'highest  2021-01-02 00:00  400',
        '',
        'Impermanent loss, and what would have made up for it at a fee of 0.30 %',
        '                  vs holding  fees needed  volume ÷ value  a day  worst on the way  at                on',
        'constant-product     −5.72 %       6.07 %           20.22   5.06         −20.00 %   ×4  2021-01-02 00:00',
        'concentrated        −19.53 %      24.26 %           80.88  20.22         −51.72 %*  ×4  2021-01-02 00:00',
        '',
        '* beyond the prices at which the curve trades: the pool holds one token only there, and earns no fees',
        'Every curve is entered at the first price, as its price ratio 1; prices not set among the parameters are relative to it, or to the peg of a curve that has one.',
        'concentrated  lower = 50   price below which the position holds X only',
        '              upper = 200  price above which the position holds Y only',
        '',
      ].join('\n'),
    )
  })

  it('prints CSV with a row for each curve', async () => {
    const { stdout } = await ammeter(compare('--curve constant-sum --digits 4 --csv'))
    expect(stdout.split('\n')).toEqual([
      'curve,params,ratio,impermanentLoss,breakEvenFeeYield,breakEvenTurnover,breakEvenTurnoverPerDay,worstImpermanentLoss,worstRatio,worstTime',
      'constant-sum,peg=100,2,0.3333,0.5,166.7,41.67,0.6,4,2021-01-02T00:00:00.000Z',
      '',
    ])
  })

  it('is content with one row', async () => {
    const { stdout, exitCode } = await ammeter(
      compare('--curve constant-product', csvFile('time,price\n2021-01-01,5\n')),
    )
    expect(exitCode).toBe(0)
    expect(stdout).toContain(': 1 row\n')
    expect(stdout).toMatch(/constant-product +0\.00 % +0\.00 % +0\.00 +n\/a/)
    const { curves: compared } = await jsonOf(
      compare('--curve constant-product', csvFile('time,price\n2021-01-01,5\n')),
    )
    expect(compared[0].breakEvenTurnoverPerDay).toBeNull()
  })

  it.each(['compare --prices -', 'compare --prices'])('reads stdin: %s', async command => {
    const { rows, file } = await jsonOf(command, { stdin: [history] })
    expect({ rows, file }).toEqual({ rows: 4, file: 'stdin' })
  })

  it('drops a curve that fails, and keeps the others', async () => {
    const { stdout, stderr, exitCode } = await ammeter(
      compare('--curve constant-product --curve concentrated --set lower=300 --json'),
    )
    expect(exitCode).toBe(0)
    expect(stderr).toMatch(
      /note: concentrated dropped out: upper is "200", must be a number above lower \(lower is 300\)\n$/,
    )
    expect(JSON.parse(stdout).errors).toMatchObject([{ curve: 'concentrated', given: { lower: '300' } }])
  })
})
