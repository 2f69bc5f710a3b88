import { describe, expect, it } from 'vitest'
import { moduleText, packHistory } from '../scripts/pack-history.mjs'
import { unpack } from '../src/encoding/unpack.ts'
import { ETH_HOURS, ETH_ROWS, MIM_HOURS, MIM_ROWS } from './excerpts.ts'

describe('a history out of its source', () => {
  it('has the last close and the sum of the volumes of each hour', () => {
    expect(unpack(packHistory(ETH_ROWS, 2))).toEqual(ETH_HOURS)
  })

  it('leaves out an hour without a trade', () => {
    expect(unpack(packHistory(MIM_ROWS, 0))).toEqual(MIM_HOURS)
  })

  it('keeps volumes exactly where it may', () => {
    expect(unpack(packHistory(ETH_ROWS, 5)).volumes).toEqual([908.50036, 3766.47416])
  })

  it('takes as many decimals as the closes have', () => {
    expect(packHistory(ETH_ROWS, 2)).toMatchObject({ priceDecimals: 2, start: 1607346000, step: 3600, points: 2 })
    expect(packHistory(MIM_ROWS, 0)).toMatchObject({ priceDecimals: 8 })
  })

  it('makes a module', () => {
    const packed = packHistory(ETH_ROWS, 2)
    const text = moduleText(packed, 'somebody')
    expect(text).toContain('Figures of somebody.')
    expect(text).toContain(`  bits: '${packed.bits}',\n`)
  })

  it.each([
    ['rows from new to old', 'time,price,volume\n2021-01-02T00:00:00Z,1,1\n2021-01-01T00:00:00Z,1,1\n', 'not after'],
    ['a missing column', 'time,price\n2021-01-02T00:00:00Z,1\n', 'no column volume'],
    ['a price that is none', 'time,price,volume\n2021-01-02T00:00:00Z,-1,1\n', 'no plain decimal'],
    ['a local time', 'time,price,volume\n2021-01-02T00:00:00,1,1\n', 'no time in UTC'],
  ])('refuses %s', (_, text, message) => {
    expect(() => packHistory(text, 0)).toThrow(message)
  })
})
