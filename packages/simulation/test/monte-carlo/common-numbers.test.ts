import { orThrow } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import {
  backtestPath,
  definePriceModel,
  defineTrader,
  flow,
  generatePath,
  geometricBrownianMotion,
  mertonJumpDiffusion,
  noise,
  normal,
  type PathSettings,
  uniform,
} from '../../src/index.js'
import { product } from '../curves.js'

const days = { days: 20, stepSeconds: 3600 } as const

const logReturns = (settings: PathSettings, seed = 3) => {
  const prices = Array.from(orThrow(generatePath(settings, seed)), ({ price }) => Math.log(price))
  return prices.slice(1).map((log, step) => log - (prices[step] as number))
}

/** How many numbers agree to rounding. */
const agreeing = (one: readonly number[], other: readonly number[]) =>
  one.filter((each, step) => Math.abs(each - (other[step] as number)) < 1e-12).length

describe('a candidate that draws one number more leaves the others where they are', () => {
  test('in one step of a price model', () => {
    const model = definePriceModel({
      name: 'draws-more',
      summary: 'Draws more numbers in one of its steps',
      parameters: { more: { default: 0, atLeast: 0, integer: true, meaning: 'how many more' } },
      start: ({ more }, { price, stream }) => {
        let step = 0
        const process = {
          price,
          advance: () => {
            step += 1
            if (step === 100) for (let draw = 0; draw < more; draw += 1) uniform(stream)
            process.price *= Math.exp(0.01 * normal(stream))
          },
        }
        return process
      },
    })
    const [none, one, two] = [0, 1, 2].map(more => logReturns({ model, ...days, parameters: { more } }))
    expect(agreeing(none ?? [], one ?? [])).toBe(479)
    expect(agreeing(none ?? [], two ?? [])).toBe(479)
  })

  test('in every jump: between jumps the price moves as without them', () => {
    const parameters = { volatility: 0.6, jumpMean: 0, jumpDeviation: 0.1, jumpsPerYear: 200 }
    const jumping = logReturns({ model: mertonJumpDiffusion, ...days, parameters })
    const still = logReturns({ model: mertonJumpDiffusion, ...days, parameters: { ...parameters, jumpsPerYear: 0 } })
    // The drift makes up for the jumps' mean.
    const drift = (-200 * (Math.exp(0.1 ** 2 / 2) - 1) * 3600) / (365 * 86_400)
    const same = agreeing(
      jumping.map(each => each - drift),
      still,
    )
    expect(same).toBeLessThan(480)
    expect(same).toBeGreaterThan(480 - 25)
  })

  test('in the lengths of steps, which no model shifts', () => {
    const times = (settings: PathSettings) => Array.from(orThrow(generatePath(settings, 3)), ({ time }) => time)
    const random = { ...days, blocks: 'exponential' } as const
    expect(times({ ...random, model: mertonJumpDiffusion, parameters: { jumpsPerYear: 500 } })).toEqual(
      times({ ...random, model: geometricBrownianMotion }),
    )
  })

  test('in a trader: the others trade as before', () => {
    const curious = (draws: number) =>
      orThrow(
        defineTrader({
          name: 'curious',
          summary: 'Draws, and trades nothing',
          parameters: {},
          start: (_parameters, stream) => ({
            trades: () => {
              for (let draw = 0; draw < draws; draw += 1) uniform(stream)
              return []
            },
          }),
        })(),
      )
    const path = [...orThrow(generatePath({ model: geometricBrownianMotion, ...days }, 3))]
    const books = (draws: number) => {
      const traders = [curious(draws), orThrow(noise({ perDay: 5, size: 1 })), orThrow(flow({ perDay: 20, size: 1 }))]
      const { end } = orThrow(backtestPath({ curve: product, fee: 0.003, deposit: 1000, traders }, path, 3))
      return { noise: end.noiseTrades, fees: end.fees, flow: end.flowVolume }
    }
    expect(books(0).noise).toBeGreaterThan(10)
    expect(books(7)).toEqual(books(0))
  })

  test('in a trader, itself: it draws the same in the steps to come', () => {
    const seen: number[][] = []
    const asking = (more: number) => {
      const own: number[] = []
      seen.push(own)
      return orThrow(
        defineTrader({
          name: 'asking',
          summary: 'Draws more in its tenth step',
          parameters: {},
          start: (_parameters, stream) => ({
            trades: () => {
              own.push(uniform(stream))
              if (own.length === 10) for (let draw = 0; draw < more; draw += 1) uniform(stream)
              return []
            },
          }),
        })(),
      )
    }
    const path = [...orThrow(generatePath({ model: geometricBrownianMotion, ...days }, 3))]
    for (const more of [0, 3]) orThrow(backtestPath({ curve: product, traders: [asking(more)] }, path, 3))
    expect(seen[0]).toHaveLength(480)
    expect(seen[1]).toEqual(seen[0])
    expect(new Set(seen[0]).size).toBe(480)
  })
})
