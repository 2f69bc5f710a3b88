import { either as E } from 'fp-ts'
import { describe, expect, it } from 'vitest'
import type { TimeUnit } from '../../src/price-history/index.ts'
import { good, pointsOf } from './points-of.ts'

const moment = Date.UTC(2021, 2, 4, 14, 30)
const DAY = 86_400_000

const timesOf = async (header: string, times: readonly (string | number)[], timeUnit?: TimeUnit) => {
  const { points, notes } = await good(`${header},close\n${times.map(time => `${time},2\n`).join('')}`, { timeUnit })
  return { times: points.map(({ time }) => time), notes }
}

const errorOf = (header: string, times: readonly (string | number)[], timeUnit?: TimeUnit) =>
  pointsOf(`${header},close\n${times.map(time => `${time},2\n`).join('')}`, { timeUnit })

describe('times that are numbers', () => {
  it.each([
    ['1614868200', moment],
    ['1614868200.5', moment + 500],
    ['1614868200000', moment],
    ['1614868200000000', moment],
    ['1614868200000000000', moment],
  ])('are an epoch, whose unit its size tells: %s', async (text, time) => {
    expect(await timesOf('time', [text])).toEqual({ times: [time], notes: [] })
    expect(await timesOf('day', [text])).toEqual({ times: [time], notes: [] })
  })

  it.each(['day', 'Day', 'day_index', 'days'])('are days where the header says %s', async header => {
    const { times, notes } = await timesOf(header, [0, 1, 2, 3])
    expect(times).toEqual([0, DAY, 2 * DAY, 3 * DAY])
    expect(notes).toEqual([`the times in ${JSON.stringify(header)} are read as days, counted from 1970-01-01`])
  })

  it.each([
    ['Date', undefined],
    ['day', undefined],
    ['time', 'spreadsheet'],
  ] as const)('are the day numbers of spreadsheets under %s, with the unit %s', async (header, unit) => {
    const { times, notes } = await timesOf(header, [45_292, 45_292.25, 45_293], unit)
    expect(times).toEqual([Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 1, 6), Date.UTC(2024, 0, 2)])
    expect(notes).toHaveLength(unit === undefined ? 1 : 0)
  })

  it.each<[TimeUnit, readonly number[], readonly number[]]>([
    ['s', [0, 3600], [0, 3_600_000]],
    ['ms', [0, 3600], [0, 3600]],
    ['us', [0, 5_000_000], [0, 5000]],
    ['day', [19_723, 19_724.5], [Date.UTC(2024, 0, 1), Date.UTC(2024, 0, 2, 12)]],
  ])('are in %s where it is said, whatever their size', async (unit, given, times) => {
    expect(await timesOf('time', given, unit)).toEqual({ times, notes: [] })
  })

  it.each([
    ['time', 0],
    ['timestamp', 17],
    ['Date', 3],
    ['time', 45_292],
    ['day', 250_000],
    ['time', '99999999999999999999999'],
    ['time', 20_000_000_000],
  ])('are refused where they are no plausible epoch: %s %s', async (header, value) => {
    expect(await errorOf(header, [value])).toEqual(
      E.left({
        _tag: 'BadData',
        line: 2,
        column: header,
        found: `"${value}", which is no plausible epoch`,
        expected: 'a time such as 2021-03-04T14:30:00Z or 2021-03-04, or an epoch in s, ms or µs',
        remedy: 'time-unit',
      }),
    )
  })

  it.each([
    [[1_614_868_200, 1_614_868_260_000], 'milliseconds', 'a time in seconds'],
    [[1_614_868_200_000, 1_614_868_260], 'seconds', 'a time in milliseconds'],
    [['2021-03-04', 1_614_949_200], 'a time in seconds', 'a time of the calendar'],
    [[1_614_868_200, '2021-03-05'], 'a time of the calendar', 'a time in seconds'],
  ])('are all in one unit: %j', async (times, found, expected) => {
    expect(await errorOf('time', times)).toMatchObject(
      E.left({
        line: 3,
        found: expect.stringContaining(found),
        expected: expect.stringContaining(`${expected}, as in the rows before it`),
      }),
    )
  })

  it('are not taken for others where their unit is said', async () => {
    expect(await errorOf('time', ['2021-03-04'], 's')).toMatchObject(
      E.left({ line: 2, found: '"2021-03-04"', expected: 'a number of seconds' }),
    )
  })
})

describe('a time in two columns', () => {
  it.each(['Date,Time', '<DATE>\t<TIME>'])('is the date with the time of day: %s', async header => {
    const delimiter = header.includes('\t') ? '\t' : ','
    const rows = ['2024.01.01,00:30,1', '2024.01.01,13:00:30,2'].map(row => row.replaceAll(',', delimiter))
    const content = `${header}${delimiter}Close\n${rows.join('\n')}\n`
    for (const time of [undefined, header.split(delimiter)[0]]) {
      const { points, notes } = await good(content, { time })
      expect(points.map(point => point.time)).toEqual([Date.UTC(2024, 0, 1, 0, 30), Date.UTC(2024, 0, 1, 13, 0, 30)])
      expect(notes).toHaveLength(1)
    }
  })

  it('is in one of them where that has it whole', async () => {
    const { points } = await good('Date,Time,Close\n2024-01-01,2024-01-01 05:00,1\n')
    expect(points[0]?.time).toBe(Date.UTC(2024, 0, 1, 5))
  })

  it('has a date in every row', async () => {
    expect(await pointsOf('Date,Time,Close\n2024-01-01,00:00,1\n,01:00,1\n')).toMatchObject(
      E.left({ line: 3, column: 'Date' }),
    )
  })
})
