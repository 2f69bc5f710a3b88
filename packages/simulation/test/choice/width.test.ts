import { orThrow } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { expect, test } from 'vitest'
import { choiceModel, widthSearch } from '../../src/choice/index.js'
import { modelOf, outcomesOf, pathOf, rangeOf } from './market.js'

/** Searches a worst twentieth that is a formula of the width. */
const searched = (worstAt: (width: number) => number, bear: number) => {
  const search = widthSearch(bear)
  const asked: number[] = []
  let step = search.next()
  while (step.done !== true) {
    asked.push(step.value)
    step = search.next(worstAt(step.value))
  }
  return { width: step.value, asked: asked.length }
}

test.each([1.001, 1.0203, 1.76, 40, 3000])('the width %d is found from a smooth curve of losses', root => {
  const worstAt = (width: number) => -0.05 * (Math.log(root) / Math.log(width)) ** 0.7
  const { width, asked } = searched(worstAt, 0.05)
  expect(width).toBeCloseTo(root, 9)
  expect(worstAt(width as number)).toBeGreaterThanOrEqual(-0.05)
  expect(asked).toBeLessThan(60)
})

test('a jump over the bearable loss ends at its bearable side', () => {
  const { width, asked } = searched(each => (each < 1.5 ? -0.06 : -0.04), 0.05)
  expect(width).toBeCloseTo(1.5, 14)
  expect(width).toBeGreaterThanOrEqual(1.5)
  expect(asked).toBeLessThan(122)
})

test('there is none where full range is not bearable, or one tick is', () => {
  expect(searched(() => -0.06, 0.05).width).toBeNull()
  expect(searched(() => -0.04, 0.05).width).toBeNull()
})

test.each([0.02, 0.05, 0.1])('a fitted range loses %d in one case of twenty, to the last digit', bear => {
  const model = modelOf(0.7, 1000)
  const width = orThrow(model.fitWidth(each => E.right(rangeOf(each)), { marketApr: 0.09, bear }) as never) as number
  const fitted = orThrow(choiceModel([{ curve: rangeOf(width) }], { path: pathOf(0.7), paths: 1000 }))
  fitted.advanceTo()
  const answer = orThrow(fitted.answer({ marketApr: 0.09, rule: { bear } }))
  expect(answer.choice).toBe(0)
  expect(answer.curves).toMatchObject([{ right: { worstTwentieth: expect.closeTo(-bear, 14) } }])
})

test('narrower ranges dare more: the worst twentieth falls with the width', () => {
  const widths = [1.02, 1.05, 1.1, 1.2, 1.4, 1.8, 3, 10, 1000]
  const model = orThrow(
    choiceModel(
      widths.map(width => ({ curve: rangeOf(width) })),
      { path: pathOf(0.7), paths: 1000 },
    ),
  )
  const worst = outcomesOf(model, 0.09).map(({ worstTwentieth }) => worstTwentieth)
  expect(worst).toEqual([...worst].sort((a, b) => a - b))
})

test('the sketch’s width, within what its paths and these can tell', () => {
  const width = orThrow(modelOf(0.7).fitWidth(each => E.right(rangeOf(each)), { marketApr: 0.09, bear: 0.05 }) as never)
  expect(Math.abs((width as number) - 1.76)).toBeLessThan(0.3)
})

test('what makes no curve, and no bearable loss, is said', () => {
  const model = modelOf(0.7, 10)
  const error = { _tag: 'InvalidPrice', given: '0', allowed: 'above 0' } as const
  expect(model.fitWidth(() => E.left(error), { marketApr: 0.09, bear: 0.05 })).toMatchObject({ left: { error } })
  expect(model.fitWidth(() => E.left(error), { marketApr: 0.09, bear: -1 })).toMatchObject({
    left: { _tag: 'InvalidSetting', setting: 'bearable loss' },
  })
})

test('no answer costs many widths', () => {
  const counts = [1.02, 1.1, 1.5, 3].map(
    root => searched(width => -0.05 * (Math.log(root) / Math.log(width)), 0.05).asked,
  )
  expect(Math.max(...counts)).toBeLessThan(25)
})
