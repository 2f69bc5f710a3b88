import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { parseCalendar } from '../../src/price-history/time.ts'

const moment = Date.UTC(2021, 2, 4, 14, 30)

describe('times', () => {
  it.each([
    ['2021-03-04T14:30:00Z', moment],
    ['2021-03-04T14:30Z', moment],
    ['2021-03-04T14:30:00', moment],
    ['2021-03-04 14:30:00', moment],
    ['2021-03-04 14:30', moment],
    ['2021/03/04 14:30', moment],
    ['2021.03.04 14:30', moment],
    ['2021-03-04 14:30:00 UTC', moment],
    ['2021-03-04T15:30:00+01:00', moment],
    ['2021-03-04 09:00:00-0530', moment],
    ['2021-03-04T16:30:00+02', moment],
    ['2021-03-04T14:30:00.250Z', moment + 250],
    ['2021-03-04 14:30:00.000250', moment + 0.25],
    ['2021-03-04', Date.UTC(2021, 2, 4)],
    ['20210304', Date.UTC(2021, 2, 4)],
    ['2020-02-29', Date.UTC(2020, 1, 29)],
    ['2021-03-04 02-PM', moment - 1_800_000],
    ['2021-03-04 02:30 PM', moment],
    ['2021-03-04 2:30:00 p.m.', moment],
    ['2021-03-04 12-AM', Date.UTC(2021, 2, 4)],
    ['2021-03-04 12:00:00 PM', Date.UTC(2021, 2, 4, 12)],
  ])('%s', (text, time) => {
    expect(parseCalendar(text)).toBe(time)
  })

  it.each([
    '',
    'yesterday',
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '2021-03-00',
    '2021-03-04T24:00',
    '2021-03-04T12:60',
    '2021-03-04T12:00:60Z',
    '03/04/2021',
    '14:30',
    '-5',
    '1e9',
    '1614868200',
    '2021-03-04 13-PM',
    '2021-03-04 0-AM',
    '2021-03-04 08:60 AM',
  ])('%j is none', text => {
    expect(parseCalendar(text)).toBeUndefined()
  })

  it('does not depend on the zone of the machine', () => {
    vi.stubEnv('TZ', 'Pacific/Auckland')
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(new Date(2021, 0, 1).getTimezoneOffset()).toBe(-780)
    expect(parseCalendar('2021-03-04 14:30')).toBe(moment)
  })
})
