import { impermanentLoss, orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { madeCurve } from '../../src/make/curve/made-curve.ts'
import { putTogether, takeApart } from '../../src/make/curve/written.ts'

const good = (text: string, entryPrice = 1) => {
  const made = madeCurve(text, entryPrice)
  if (E.isLeft(made)) throw new Error(made.left.message)
  return made.right
}

describe('the text of a curve', () => {
  test.each(['f:x*y', 'f:x^w*y^(1-w):w=0.7', 'f:min(x,y)=L:a=1,b=2', 'drawn:bars=3/5/8,width=x2', 'drawn:bars=1'])(
    '%s is taken apart and put together again',
    text => {
      const apart = takeApart(text)
      if (E.isLeft(apart)) throw new Error(apart.left.message)
      const { kind, body, settings } = apart.right
      expect(putTogether(kind, body, Object.fromEntries(settings.map(({ key, value }) => [key, value])))).toBe(text)
    },
  )
  test('bars may stand anywhere among the settings', () => {
    expect(takeApart('drawn:lower=x0.5,bars=3/5')).toMatchObject({ right: { body: '3/5', index: 22 } })
  })
})

describe('a made curve', () => {
  test('is that of its formula, with its settings', () => {
    const { curve, parameters, kind } = good('f:x^w*y^(1-w):w=0.8')
    expect([kind, parameters]).toEqual(['formula', { w: 0.8 }])
    expect(orThrow(impermanentLoss(curve, 1, 4))).toBeCloseTo(0.108402, 6)
  })
  test('has its prices as ratios to the current price, relative or not', () => {
    for (const ends of ['lower=1000,upper=4000', 'lower=x0.5,upper=x2', 'width=x2', 'width=100%']) {
      const { lower, upper } = good(`drawn:bars=3/5,${ends}`, 2000).parameters
      expect([lower, upper]).toEqual([0.5, 2])
    }
    expect(good('drawn:bars=3/5', 2000).parameters).toEqual({ lower: 0.5, upper: 2 })
  })
})

test.each([
  ['', 0, 0, /^expected f: and a formula/],
  ['x*y', 0, 1, /^expected f: and a formula/],
  ['f:x*sin(y)', 4, 3, /^found "sin", expected sin\*\(/],
  ['f:x*', 4, 0, /^found the end/],
  ['f:x*y:w', 6, 1, /^found "w", expected key=value/],
  ['f:x*y:w=1', 6, 3, /^found "w", expected no parameter at all/],
  ['f:x^w*y:w=0', 8, 3, /must be a number above 0/],
  ['f:x^w*y:w=1,w=2', 12, 3, /^w is set twice/],
  ['drawn:', 6, 0, /expected key=value/],
  ['drawn:width=x2', 14, 0, /^found no bars/],
  ['drawn:width=x2,bars=3/x', 22, 1, /^found "x", expected a number of at least 0/],
  ['drawn:bars=3/5,from=2', 15, 6, /^found "from", expected one of lower, upper, width/],
  ['drawn:bars=3/5,width=2', 15, 7, /must be a factor above 1/],
  ['drawn:bars=3/5,lower=3,upper=2', 23, 7, /must be a number above lower/],
  ['f:x.constructor*y', 3, 1, /^found "\."/],
])('%#: what is wrong with %s, and where', (text, index, length, message) => {
  expect(madeCurve(text, 1)).toMatchObject({ left: { index, length, message: expect.stringMatching(message) } })
})
