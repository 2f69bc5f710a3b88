import type { Account } from '@ammeter/simulation'
import { describe, expect, it } from 'vitest'
import { sampledSteps } from '../src/workbook/sampled-steps.ts'

/** The times of the steps that are kept of each of so many curves, on a path of so many points. */
const keptOf = (most: number, curves: number, points: number) => {
  const steps = sampledSteps(most, curves)
  for (let time = 0; time < points; time += 1) {
    for (let index = 0; index < curves; index += 1) {
      steps.add({ index, curve: `${index}`, account: { time } as Account, inRange: true, more: [] })
    }
  }
  return {
    every: steps.every(),
    kept: Array.from({ length: curves }, (_, index) => steps.of(index).map(({ account }) => account.time)),
  }
}

describe('steps for a workbook', () => {
  it('are all of them where they are few', () => {
    expect(keptOf(10, 1, 4)).toEqual({ every: 1, kept: [[0, 1, 2, 3]] })
    expect(sampledSteps(10, 1).of(0)).toEqual([])
  })

  it('are evenly spaced where they are many, the first and the last among them', () => {
    expect(keptOf(10, 1, 43)).toEqual({ every: 8, kept: [[0, 8, 16, 24, 32, 40, 42]] })
    expect(keptOf(10, 1, 37)).toEqual({ every: 4, kept: [[0, 4, 8, 12, 16, 20, 24, 28, 32, 36]] })
    expect(keptOf(10, 1, 41)).toEqual({ every: 8, kept: [[0, 8, 16, 24, 32, 40]] })
  })

  it.each([1000, 1023, 5001])('are the same of every curve, and no more than a sheet holds: %d', points => {
    const { kept, every } = keptOf(100, 3, points)
    for (const times of kept) {
      expect(times).toEqual(kept[0])
      expect(times.length).toBeLessThanOrEqual(35)
      expect(times.length).toBeGreaterThan(14)
      expect(times.slice(0, -1).every((time, place) => time === place * every)).toBe(true)
      expect(times.at(-1)).toBe(points - 1)
    }
  })
})
