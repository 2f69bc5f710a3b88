import { expect, test } from 'vitest'
import { chooseAmong } from '../../src/choice/index.js'

const outcome = (median: number, worstTwentieth: number, mean = median, deviation = 0.01) => ({
  ...{ median, worstTwentieth, mean, deviation },
})

const ladder = [outcome(0.005, -0.012), outcome(0.021, -0.049), outcome(0.028, -0.068), outcome(0.047, -0.13)]

test('the best bearable median is chosen, and the bolder ones follow from the next on', () => {
  expect(chooseAmong(ladder, { bear: 0.05 })).toEqual({ choice: 1, bolder: [2, 3] })
  expect(chooseAmong(ladder, { bear: 0.2 })).toEqual({ choice: 3, bolder: [] })
  expect(chooseAmong([...ladder].reverse(), { bear: 0.05 })).toEqual({ choice: 2, bolder: [1, 0] })
})

test('a worst twentieth of exactly the bearable loss is bearable', () => {
  expect(chooseAmong(ladder, { bear: 0.068 }).choice).toBe(2)
})

test('holding is an answer: where nothing is bearable, and where nothing bearable is above 0', () => {
  expect(chooseAmong(ladder, { bear: 0.01 })).toEqual({ choice: null, bolder: [0, 1, 2, 3] })
  expect(chooseAmong([outcome(-0.01, -0.02), outcome(0, -0.01)], { bear: 0.05 })).toEqual({ choice: null, bolder: [] })
  expect(chooseAmong([], { bear: 0.05 })).toEqual({ choice: null, bolder: [] })
})

test('of equals the first is chosen, and curves without an answer take no part', () => {
  expect(chooseAmong([undefined, outcome(0.01, 0), outcome(0.01, 0)], { bear: 0.05 })).toEqual({
    choice: 1,
    bolder: [],
  })
})

test('or the best mean less deviations', () => {
  const curves = [outcome(0, 0, 0.01, 0.002), outcome(0, 0, 0.03, 0.02), outcome(0, 0, 0.05, 0.06)]
  expect(chooseAmong(curves, { deviations: 0 })).toEqual({ choice: 2, bolder: [] })
  expect(chooseAmong(curves, { deviations: 1 })).toEqual({ choice: 1, bolder: [] })
  expect(chooseAmong(curves, { deviations: 2 })).toEqual({ choice: 0, bolder: [] })
  expect(chooseAmong(curves, { deviations: 6 })).toEqual({ choice: null, bolder: [] })
})
