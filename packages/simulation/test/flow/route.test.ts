import { type Curve, orThrow } from '@ammeter/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { venueOf } from '../../src/flow/position-venue.js'
import { route } from '../../src/flow/route.js'
import type { Venue } from '../../src/flow/venue.js'
import { openPosition } from '../../src/position/open-position.js'
import { product, range, sum, weighted } from '../curves.js'

interface Terms {
  readonly curve: Curve<number>
  readonly spot: number
  readonly value: number
  readonly fee: number
  readonly feeFrom: 'input' | 'output'
}

const venue = ({ curve, spot, value, fee, feeFrom }: Terms, isThroughSwap = false): Venue =>
  venueOf(
    orThrow(
      openPosition(
        {
          source: curve,
          fee,
          feeFrom,
          compounds: false,
          protocolFee: 0,
          arbitrageur: { gas: 0, leastProfit: 0, marketFee: 0 },
          isThroughSwap,
        },
        spot,
        value,
        0,
      ),
    ),
  )

const split = (venues: readonly Venue[], amount: number, isBuy: boolean) => {
  const parts = new Float64Array(venues.length)
  const left = route(venues, amount, isBuy, parts)
  return { parts: Array.from(parts), left }
}

const numRuns = process.env.CI ? 5000 : 500

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

const pools = (curve: fc.Arbitrary<Curve<number>>): fc.Arbitrary<readonly Terms[]> =>
  fc.array(
    fc.record({
      curve,
      spot: between(0.97, 1.03),
      value: between(10, 1e4),
      fee: between(0, 0.02),
      feeFrom: fc.constantFrom('input', 'output'),
    }),
    { minLength: 1, maxLength: 5 },
  )

/**
 * Constant products: `√m = (q + ΣL√s/(1 − f)) / ΣL/√(1 − f)` over the pools that take part, fees from the input. A seller's
 * price is the reciprocal.
 */
const closedForm = (terms: readonly Terms[], amount: number, isBuy: boolean): readonly number[] => {
  const all = terms.map(({ spot, value, fee }) => {
    const s = isBuy ? spot : 1 / spot
    const level = value / (2 * Math.sqrt(spot))
    return { s, level, fee, ask: s / (1 - fee), part: 0 }
  })
  const order = all.toSorted((a, b) => a.ask - b.ask)
  for (let count = 1; count <= order.length; count += 1) {
    const taking = order.slice(0, count)
    const root =
      (amount + taking.reduce((total, { level, s, fee }) => total + (level * Math.sqrt(s)) / (1 - fee), 0)) /
      taking.reduce((total, { level, fee }) => total + level / Math.sqrt(1 - fee), 0)
    const next = order[count]
    if (next !== undefined && next.ask < root * root) continue
    for (const pool of taking) {
      pool.part = (pool.level * (root * Math.sqrt(1 - pool.fee) - Math.sqrt(pool.s))) / (1 - pool.fee)
    }
    break
  }
  return all.map(({ part }) => part)
}

test('constant products: the search is the closed form, to 1e-12 of the trade and the rounding of the pools', () => {
  const runs = fc.record({ terms: pools(fc.constant(product)), amount: between(0.01, 1e4), isBuy: fc.boolean() })
  fc.assert(
    fc.property(runs, ({ terms, amount, isBuy }) => {
      const inputs = terms.map(each => ({ ...each, feeFrom: 'input' as const }))
      const { parts, left } = split(
        inputs.map(each => venue(each)),
        amount,
        isBuy,
      )
      expect(left).toBe(0)
      const size = inputs.reduce((total, { value }) => total + value, amount)
      closedForm(inputs, amount, isBuy).forEach((part, index) => {
        expect(Math.abs((parts[index] as number) - part)).toBeLessThanOrEqual(1e-12 * amount + 1e-15 * size)
      })
    }),
    { numRuns, seed: 1 },
  )
})

/** What the next bit costs after paying a part: the price at which a venue takes no more than that. */
const marginal = (each: Venue, part: number, isBuy: boolean): number => {
  let low = isBuy ? each.ask() : 0
  let high = isBuy ? 1e6 : each.bid()
  for (let halving = 0; halving < 200; halving += 1) {
    const middle = (low + high) / 2
    const isBeyond = isBuy ? each.spend(middle) > part : each.sell(middle) <= part
    if (isBeyond) high = middle
    else low = middle
  }
  return low
}

test('any curves: the next bit costs the same wherever a part went, and no less anywhere else', () => {
  const curves = fc.constantFrom(product, weighted, range(0.9, 1.2), range(0.5, 2))
  const runs = fc.record({ terms: pools(curves), amount: between(0.1, 100), isBuy: fc.boolean(), slow: fc.boolean() })
  fc.assert(
    fc.property(runs, ({ terms, amount, isBuy, slow }) => {
      const venues = [
        venue({ curve: product, spot: 1, value: 1e5, fee: 0.01, feeFrom: 'input' }),
        ...terms.map(each => venue(each, slow)),
      ]
      const { parts } = split(venues, amount, isBuy)
      expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(amount, 10)
      const [outer] = venues as [Venue]
      const price = parts[0] === 0 ? undefined : marginal(outer, parts[0] as number, isBuy)
      venues.forEach((each, index) => {
        const part = parts[index] as number
        const [most, own] = isBuy ? [each.spend(Number.POSITIVE_INFINITY), each.ask()] : [each.sell(0), each.bid()]
        if (price === undefined) return
        if (part === 0) expect(isBuy ? own / price : price / own).toBeGreaterThan(1 - 1e-9)
        else if (part < most * (1 - 1e-9)) expect(Math.abs(marginal(each, part, isBuy) / price - 1)).toBeLessThan(1e-7)
        else expect(isBuy ? own / price : price / own).toBeLessThan(1 + 1e-9)
      })
    }),
    { numRuns: numRuns / 5, seed: 2 },
  )
})

test('a constant sum takes what the others leave at its price', () => {
  const [flat, curved] = [
    venue({ curve: sum, spot: 1, value: 1000, fee: 0, feeFrom: 'input' }),
    venue({ curve: product, spot: 0.81, value: 1800, fee: 0, feeFrom: 'input' }),
  ]
  // The product goes from 0.81 to 1, that is from 900 Y to 1000; the rest is the sum's.
  const { parts } = split([flat, curved], 150, true)
  expect(parts[0]).toBeCloseTo(50, 9)
  expect(parts[1]).toBeCloseTo(100, 9)
  // And once it is sold out, the product goes on.
  expect(split([flat, curved], 650, true).parts[0]).toBeCloseTo(500, 9)
})

test('what bounded venues cannot serve is left', () => {
  const flat = venue({ curve: sum, spot: 1, value: 1000, fee: 0.2, feeFrom: 'input' })
  const narrow = venue({ curve: range(0.9, 1.1), spot: 1, value: 100, fee: 0, feeFrom: 'input' })
  const { parts, left } = split([flat, narrow], 1e6, true)
  expect(parts[0]).toBeCloseTo(500 / 0.8, 9)
  expect(left + (parts[0] as number) + (parts[1] as number)).toBeCloseTo(1e6, 6)
  expect(left).toBeGreaterThan(9e5)
})
