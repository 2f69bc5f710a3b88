import { defineCurve, float64, type Num, type Real } from '@ammeter/core'
import { expect, test } from 'vitest'
import { checkCurve } from '../src/index.ts'

const curveOf = (tradingFunction: (real: Real<Num>) => (x: Num, y: Num) => Num) =>
  defineCurve({
    name: 'steep',
    summary: 'A curve for a test',
    formula: '',
    parameters: {},
    over: real => ({ tradingFunction: tradingFunction(real) }),
  })

test('a curve so flat at its peg that its reserves have no derivative there keeps the envelope law', () => {
  const flat = curveOf(real => (x, y) => real.mul(real.mul(x, y), real.add(real.mul(x, x), real.mul(y, y))))
  const [law] = checkCurve(flat, {}, { only: ['envelope'], runs: 200, seed: 1 }).laws
  expect(law?.outcome).toBe('held')
})

test('a curve that has derivatives nowhere does not', () => {
  const nowhere = curveOf(real => {
    // The value alone: over dual numbers every derivative is lost.
    const plain = (a: Num) => real.of(real.toNumber(a))
    return (x, y) => real.mul(real.sqrt(plain(x)), real.sqrt(plain(y)))
  })
  const report = checkCurve(nowhere, {}, { arithmetic: float64, only: ['envelope'], runs: 20, seed: 1 })
  expect(report.passed).toBe(false)
})
