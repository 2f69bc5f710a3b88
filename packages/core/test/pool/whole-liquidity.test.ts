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
  test('of a pool of one token are of that token', () => {
    const oneSided = definePool({
      name: 'one-sided',
      summary: 'Holds X alone',
      parameters: {},
      over: real => ({
        open: () => expect.fail('in whole units'),
        openWith: ({ reserves: { x } }) => ({ x }),
        reserves: ({ x = real.zero }) => ({ x, y: real.zero }),
        liquidity: ({ x = real.zero }) => x,
        quote: () => real.one,
        exactIn: () => undefined,
        scaled: ({ x = real.zero }, scale) => ({ x: scale(x) }),
      }),
    })
    const held = orThrow(poolOf(orThrow(oneSided(wholeUnits)), { reserves: { x: 100n, y: 0n } }))
    expect(orThrow(held.addLiquidity({ offered: { x: 30n, y: 5n } }))).toMatchObject({
      liquidity: 30n,
      amounts: { x: 30n, y: 0n },
      left: { x: 0n, y: 5n },
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
