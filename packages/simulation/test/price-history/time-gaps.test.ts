import { describe, expect, it } from 'vitest'
import { watchSteps } from '../../src/price-history/time-gaps.ts'

const gapsOf = (times: readonly number[]) => {
  const steps = watchSteps()
  times.slice(1).forEach((time, i) => {
    const before = times[i] as number
    steps.add(before, time - before)
  })
  return steps.gaps()
}

describe('gaps in time', () => {
  it('are steps longer than one and a half of the usual one', () => {
    expect(gapsOf([0, 10, 20, 30, 45, 61, 71, 171])).toEqual({
      usualStep: 10,
      count: 2,
      longest: { duration: 100, after: 71 },
    })
  })

  it('of equal length count each, and the first is the longest', () => {
    expect(gapsOf([0, 10, 20, 50, 60, 90])).toMatchObject({ count: 2, longest: { duration: 30, after: 20 } })
  })

  it('are none in a regular history', () => {
    expect(gapsOf([0, 300_000, 600_000, 900_000])).toEqual({ usualStep: 300_000, count: 0, longest: undefined })
  })

  it('are none between the months', () => {
    const months = Array.from({ length: 24 }, (_, i) => Date.UTC(2020, i, 1))
    expect(gapsOf(months)).toMatchObject({ usualStep: 31 * 86_400_000, count: 0 })
  })

  it('are none where there is one row', () => {
    expect(gapsOf([5])).toEqual({ usualStep: undefined, count: 0, longest: undefined })
  })
})
