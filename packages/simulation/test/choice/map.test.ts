import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import { type ChoiceRule, choiceMap, choiceModel } from '../../src/choice/index.js'
import { blockBootstrap } from '../../src/index.js'
import { product } from '../curves.js'
import { curves, modelOf, pathOf } from './market.js'

const SETTINGS = {
  ...{ path: pathOf(1), paths: 300, volatilities: [0.2, 0.7, 1.4], marketAprs: [0.01, 0.09, 0.5] },
  ...{ rule: { bear: 0.05 }, stages: [50, 200] },
}

test.each<ChoiceRule>([{ bear: 0.05 }, { bear: 0.5 }, { deviations: 0 }, { deviations: 1 }])(
  'each cell is the answer there, by %o',
  rule => {
    const [...maps] = orThrow(choiceMap(curves, { ...SETTINGS, rule }))
    const last = maps.at(-1)
    expect(last?.isDone).toBe(true)
    SETTINGS.volatilities.forEach((volatility, column) => {
      const model = modelOf(volatility, 300)
      const answers = SETTINGS.marketAprs.map(marketApr => orThrow(model.answer({ marketApr, rule })).choice)
      expect(last?.cells[column]).toEqual(answers)
    })
  },
)

test('it comes a column at a time, on few paths first', () => {
  const maps = Array.from(orThrow(choiceMap(curves, SETTINGS)))
  expect(maps.map(({ paths }) => paths.join(' '))).toEqual([
    ...['50 0 0', '50 50 0', '50 50 50'],
    ...['200 50 50', '200 200 50', '200 200 200'],
    ...['300 200 200', '300 300 200', '300 300 300'],
  ])
  expect(maps.map(({ isPicture }) => isPicture)).toEqual([2, 5, 8].flatMap(() => [false, false, true]))
  expect(maps.findIndex(({ isDone }) => isDone)).toBe(8)
  // What was yielded stays as it is.
  expect(maps[2]?.cells).not.toBe(maps[8]?.cells)
})

test('a curve that fails is named in no cell, and no stage has more paths than there are', () => {
  const broken = { ...product, value: () => ({ _tag: 'Left', left: { _tag: 'BrokenCurve' } }) as never }
  const asked = { ...SETTINGS, stages: [300, 1000] }
  const [...maps] = orThrow(choiceMap([{ curve: broken }, ...curves], asked))
  expect(maps.map(({ paths }) => paths.join(' '))).toEqual(['300 0 0', '300 300 0', '300 300 300'])
  const cells = orThrow(choiceMap(curves, asked))
  const shifted = Array.from(cells)
    .at(-1)
    ?.cells.map(column => column.map(place => (place === null ? null : place + 1)))
  expect(maps.at(-1)?.cells).toEqual(shifted)
})

test('what is calm and well paid asks for the narrow range, what is not for holding', () => {
  const maps = Array.from(orThrow(choiceMap(curves, { ...SETTINGS, stages: [] })))
  const last = maps.at(-1)
  expect(last?.cells[0]?.[2]).toBe(3)
  expect(last?.cells[2]?.[0]).toBeNull()
})

test('random numbers of a model are taken again', () => {
  const model = orThrow(choiceModel(curves, { path: pathOf(0.7), paths: 300 }))
  const [...alone] = orThrow(choiceMap(curves, SETTINGS))
  const [...again] = orThrow(choiceMap(curves, SETTINGS, model))
  expect(again.at(-1)).toEqual(alone.at(-1))
})

test.each([
  [{ marketAprs: [0.1, -1] }, 'APR of the market'],
  [{ rule: { bear: 2 } }, 'bearable loss'],
  [{ stages: [0] }, 'paths of a stage'],
  [{ volatilities: [-1] }, 'geometric-brownian-motion: volatility'],
  [{ path: { ...pathOf(1), model: blockBootstrap, parameters: {} } }, 'model'],
])('wrong settings are refused: %o', (wrong, setting) => {
  expect(choiceMap(curves, { ...SETTINGS, ...wrong })).toMatchObject({ left: { _tag: 'InvalidSetting', setting } })
})
