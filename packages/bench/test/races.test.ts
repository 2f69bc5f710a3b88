import { describe, expect, it } from 'vitest'
import { type CurveName, curveNames } from '../src/curves/curves.ts'
import { TOLERANCE } from '../src/races/agreement.ts'
import { contestOf } from '../src/races/contest.ts'
import { races } from '../src/races/races.ts'
import { type Heat, reportOf } from '../src/report/report.ts'

/** A contestant's answers, every operation run once, as if it had been timed. */
const heatOf = async (curve: CurveName, contestant: string): Promise<Heat> => {
  const { batches, ...contest } = await contestOf({ curve, contestant })
  const timings = batches.map(({ operation, run, answers }) => {
    run()
    return { operation, nanoseconds: 1, answers: answers() }
  })
  return { curve, contestant, ...contest, timings }
}

const peers = curveNames.flatMap(curve => Object.keys(races[curve]).map(peer => ({ curve, peer })))

describe('Ammeter and its peers', () => {
  it('race over every curve but the constant sum, which has no peer', () => {
    expect([...new Set(peers.map(({ curve }) => curve))]).toEqual(curveNames.filter(name => name !== 'constant-sum'))
  })

  it.each(peers)('compute the same swaps: $curve, $peer', async ({ curve, peer }) => {
    const report = reportOf([await heatOf(curve, 'float64'), await heatOf(curve, peer)])
    expect(report.races.map(({ operation }) => operation)).toEqual(['exactIn', 'exactOut'])
    for (const { largestDifference, agree } of report.races) {
      expect(largestDifference).toBeLessThan(TOLERANCE)
      expect(agree).toBe(true)
    }
  })

  it.each([
    {
      what: 'one answer a millionth off',
      distort: (answer: number, i: number) => (i === 7 ? answer * 1.000001 : answer),
    },
    { what: 'one answer that is none', distort: (answer: number, i: number) => (i === 7 ? Number.NaN : answer) },
    { what: 'no answer', distort: () => 0 },
  ])('are told apart by $what', async ({ distort }) => {
    const ours = await heatOf('weighted', 'float64')
    const theirs = await heatOf('weighted', 'balancer')
    const distorted = theirs.timings.map(timing => ({ ...timing, answers: timing.answers.map(distort) }))
    const report = reportOf([ours, { ...theirs, timings: distorted }])
    expect(report.races.map(({ agree }) => agree)).toEqual([false, false])
  })

  it('are told apart where one answers fewer questions', async () => {
    const ours = await heatOf('weighted', 'float64')
    const theirs = await heatOf('weighted', 'balancer')
    const shortened = theirs.timings.map(timing => ({ ...timing, answers: timing.answers.slice(1) }))
    expect(reportOf([ours, { ...theirs, timings: shortened }]).races.map(({ agree }) => agree)).toEqual([false, false])
    expect(reportOf([theirs]).races.map(({ agree }) => agree)).toEqual([false, false])
  })
})
