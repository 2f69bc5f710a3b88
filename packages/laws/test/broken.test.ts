import { decimal, float64 } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { brokenCurves } from '../src/broken/index.ts'
import { type CurveReport, checkCurve, LAW_NAMES } from '../src/index.ts'

const reports: readonly CurveReport[] = brokenCurves.map(({ definition, arithmetic }) =>
  arithmetic === 'decimal'
    ? checkCurve(definition, {}, { arithmetic: decimal, seed: 1 })
    : checkCurve(definition, {}, { arithmetic: float64, seed: 1 }),
)

const brokenBy = ({ laws }: CurveReport) => laws.filter(({ outcome }) => outcome === 'broken').map(({ law }) => law)

/** Which law rejects which curve: a row for each curve, a column for each law by its number. */
const matrix = (): string => {
  const cell = (text: unknown) => String(text).padStart(3)
  const head = `${' '.repeat(24)}${LAW_NAMES.map((_law, i) => cell(i + 1)).join('')}`
  const rows = reports.map(report => {
    const broken = brokenBy(report)
    return `${report.curve.padEnd(24)}${LAW_NAMES.map((law, i) => cell(broken.includes(law) ? i + 1 : '·')).join('')}`
  })
  return [head, ...rows].join('\n')
}

console.log(matrix())

describe('every broken curve is rejected', () => {
  test.each(brokenCurves.map((broken, i) => ({ ...broken, name: broken.definition.name, report: reports[i] })))(
    '$name: $mistake',
    ({ breaks, report }) => {
      expect(report?.passed).toBe(false)
      expect(report?.problems).toEqual([])
      expect(report && brokenBy(report)).toEqual(expect.arrayContaining([...breaks]))
    },
  )
})

describe('every law rejects a broken curve', () => {
  test.each(LAW_NAMES)('%s', law => {
    const rejected = reports.filter(report => brokenBy(report).includes(law)).map(({ curve }) => curve)
    const meant = brokenCurves.filter(({ breaks }) => breaks.includes(law)).map(({ definition }) => definition.name)
    expect(meant).not.toEqual([])
    expect(rejected).toEqual(expect.arrayContaining(meant))
  })
})

test('every failure says what is wrong, in words and in numbers', () => {
  const failures = reports.flatMap(({ laws }) => laws.filter(({ outcome }) => outcome === 'broken'))
  expect(failures.length).toBeGreaterThan(100)
  for (const { explanation, counterexample } of failures) {
    expect(explanation).toMatch(/^[a-z].{20,}/)
    if (counterexample === undefined) expect(explanation).toContain('could not be tried')
    else for (const text of Object.values(counterexample)) expect(text).not.toEqual('')
  }
})

test('a curve that gives money away is said to do so', () => {
  const report = reports.find(({ curve }) => curve === 'no-price-impact')
  const roundTrip = report?.laws.find(({ law }) => law === 'roundTrip')
  expect(roundTrip?.explanation).toMatch(/^gives money away: selling and buying back \S+ [XY] returns \S+ [XY]$/)
})
