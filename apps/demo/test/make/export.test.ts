import { orThrow } from '@ammeter/core'
import { drawnModule, formulaModule } from '@ammeter/formula'
import { checkCurve } from '@ammeter/laws'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { madeCurve } from '../../src/make/curve/made-curve.ts'
import { moduleOf } from '../../src/make/export/exported-module.ts'
import { counterexampleOf, verdictOf } from '../../src/make/laws/law-words.ts'
import { shellWord } from '../../src/publish/shell-word.ts'

const made = (text: string, entryPrice = 1) => {
  const read = madeCurve(text, entryPrice)
  if (E.isLeft(read)) throw new Error(read.left.message)
  return read.right
}

test('the module of a formula has its parameters, and that of a drawing its ends relative to the price', () => {
  expect(moduleOf(made('f:x^w*y^(1-w):w=0.7'))).toBe(orThrow(formulaModule('x^w*y^(1-w)', { w: 0.7 })))
  expect(moduleOf(made('drawn:bars=3/5,lower=1500,upper=x2', 2000))).toBe(
    orThrow(drawnModule('3/5', { lower: 0.75, upper: 2 })),
  )
})

test('words are those that a shell takes', () => {
  expect(shellWord('drawn:bars=3/5/8,width=x2')).toBe('drawn:bars=3/5/8,width=x2')
  expect(shellWord('f:x^w * y^(1-w):w=0.7')).toBe("'f:x^w * y^(1-w):w=0.7'")
})

test('a broken law is told in words, once', () => {
  const { definition, parameters } = made('f:x+y^2')
  const { laws } = checkCurve(definition, parameters, { only: ['value'], runs: 5, seed: 1 })
  const [report] = laws
  if (report === undefined) throw new Error('no report')
  expect(verdictOf(report)).toEqual({ sign: '✗', words: 'broken', isBroken: true })
  expect(counterexampleOf(report)).toMatch(/^The curve refuses what lies inside its own domain.* Asked with price /)
  expect(counterexampleOf(report)).not.toContain('expected reserves')
  expect([verdictOf(undefined).words, verdictOf('no answer').words]).toEqual(['not tried yet', 'no answer in time'])
})
