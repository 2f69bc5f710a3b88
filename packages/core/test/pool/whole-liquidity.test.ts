import { describe, expect, test } from 'vitest'
import { definePool, orThrow, poolOf, wholeUnits } from '../../src/index.js'
import { wholeExactOut } from '../../src/pool/whole-exact-out.js'
import { refusal } from '../refusals.js'
import { shares } from '../shares.js'

const pool = orThrow(poolOf(orThrow(shares(wholeUnits)), { reserves: { x: 100n, y: 400n } }))

describe('amounts offered to a pool of whole units', () => {
  const offering = (offered: unknown) => refusal(pool.addLiquidity({ offered } as never))
  test('are amounts of both tokens', () => {
    expect(offering(undefined)).toMatchObject({ _tag: 'InvalidQuantity', quantity: 'amounts offered' })
    expect(offering({ x: -1n, y: 1n })).toMatchObject({ quantity: 'X offered', given: '-1' })
    expect(offering({ x: 1n, y: -1n })).toMatchObject({ quantity: 'Y offered', given: '-1' })
  })
  test('are worth a unit of liquidity at least', () => {
    expect(offering({ x: 0n, y: 400n })).toMatchObject({ quantity: 'liquidity of the amounts offered', given: '0' })
  })
  test.each(['x', 'y'] as const)('of a pool of %s alone are of that token', token => {
    const oneSided = definePool({
      name: 'one-sided',
      summary: 'Holds one token alone',
      parameters: {},
      over: real => ({
        open: () => expect.fail('in whole units'),
        openWith: ({ reserves }) => ({ held: reserves[token] }),
        reserves: ({ held = real.zero }) => ({ x: real.zero, y: real.zero, [token]: held }),
        liquidity: ({ held = real.zero }) => held,
        quote: () => real.one,
        exactIn: () => undefined,
        scaled: ({ held = real.zero }, scale) => ({ held: scale(held) }),
      }),
    })
    const only = (amount: bigint) => ({ x: 0n, y: 0n, [token]: amount })
    const held = orThrow(poolOf(orThrow(oneSided(wholeUnits)), { reserves: only(100n) }))
    expect(orThrow(held.addLiquidity({ offered: { x: 5n, y: 5n, [token]: 30n } }))).toMatchObject({
      liquidity: 30n,
      amounts: only(30n),
      left: { x: 5n, y: 5n, [token]: 0n },
    })
  })
})

describe('the least whole amount in', () => {
  const paying = (most: bigint) => (paid: bigint) =>
    paid > most ? undefined : { amountIn: paid, amountOut: paid / 2n }
  test('is found where amounts beyond are more than there is', () => {
    expect(wholeExactOut(paying(10n), 5n)).toEqual({ amountIn: 10n, amountOut: 5n })
    expect(wholeExactOut(paying(10n), 1n)).toEqual({ amountIn: 2n, amountOut: 1n })
  })
  test('is none where there is not enough', () => {
    expect(wholeExactOut(paying(10n), 6n)).toBeUndefined()
    expect(wholeExactOut(() => ({ amountOut: 1n }), 2n)).toBeUndefined()
  })
})
