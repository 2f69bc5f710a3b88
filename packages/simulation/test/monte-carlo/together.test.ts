import { orThrow } from '@ammeter/core'
import { expect, test } from 'vitest'
import {
  backtestTogether,
  flow,
  generatePath,
  geometricBrownianMotion,
  measures,
  monteCarlo,
  noise,
  type PositionTerms,
  pathBatches,
  pathSimulator,
  togetherCollector,
  togetherSimulator,
} from '../../src/index.js'
import { product, range } from '../curves.js'

const path = {
  model: geometricBrownianMotion,
  parameters: { volatility: 0.8 },
  days: 10,
  stepSeconds: 3600,
} as const
const market = {
  flow: orThrow(flow({ perDay: 50, size: 1 })),
  rest: [{ curve: product, value: 1000, fee: 0.002 }],
}
const traders = [orThrow(noise({ perDay: 3, size: 0.01 }))]
const terms: readonly PositionTerms[] = [
  { curve: product, fee: 0.0005, deposit: 20, traders },
  { curve: product, fee: 0.01, deposit: 30 },
  { curve: range(0.8, 1.25), fee: 0.003, deposit: 10, traders, markouts: [7200] },
]

test('on one path, positions on one market have the books of a backtest of them together', () => {
  const test = orThrow(backtestTogether(terms, market, 7))
  for (const point of orThrow(generatePath(path, 7))) expect(test.add(point)).toBeUndefined()
  const ends = test.accounts() ?? []
  expect(ends).toHaveLength(3)

  const simulated = orThrow(orThrow(togetherSimulator(terms, market, path)).simulate({ seed: 7, first: 0, paths: 1 }))
  for (const [index, { fees, flowVolume, payout, gainVsHold, lvr, volume }] of ends.entries()) {
    const deposit = terms[index]?.deposit as number
    const measured = Object.fromEntries(measures.map((name, place) => [name, simulated[index]?.ends[place]]))
    const expected = { fees, flowVolume, payout, gainVsHold, lvr, volume }
    for (const [name, value] of Object.entries(expected)) expect(measured[name], name).toBe(value / deposit)
  }
  expect(ends[0]?.flowVolume).toBeGreaterThan(0)
  expect(ends[2]?.noiseTrades).toBeGreaterThan(0)
})

test('one position together is that position alone', () => {
  const [only] = terms as readonly [PositionTerms]
  const together = togetherSimulator([only], { flow: market.flow, rest: market.rest }, path, 2)
  const alone = pathSimulator({ ...only, traders: [...traders, market.flow], rest: market.rest }, path, 2)
  const batch = { seed: 3, first: 0, paths: 5 }
  expect(orThrow(orThrow(together).simulate(batch))).toEqual([orThrow(orThrow(alone).simulate(batch))])
})

test('each collects its own, and without flow each is as it would be alone', () => {
  const quiet = [terms[1], terms[0]].map(each => ({ ...each, traders: [] }) as PositionTerms)
  const simulator = orThrow(togetherSimulator(quiet, {}, path, 3))
  const { add, results } = togetherCollector(simulator, 3)
  for (const batch of pathBatches(20, 240, 5)) add(orThrow(simulator.simulate(batch)))
  expect(results()).toEqual(quiet.map(each => orThrow(monteCarlo(each, path, { paths: 20, seed: 5, checkpoints: 3 }))))
})

test.each([
  [[], {}, 'positions'],
  [[{ curve: product, traders: [market.flow] }], {}, 'traders'],
  [[{ curve: product }], { rest: [{ curve: product, value: 0 }] }, 'value of a pool of the rest of the market'],
])('what cannot share a market is refused: %o', (positions, shared, setting) => {
  expect(togetherSimulator(positions as readonly PositionTerms[], shared, path)).toMatchObject({ left: { setting } })
})
