import { exactIn, exactOut, orThrow, type Reserves, type Token } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { type UniswapV2Pool, uniswapV2 } from '../../src/evm.js'

const pool = orThrow(uniswapV2({ reserves: { x: 1_000_000n, y: 3_000_000n } }))
const empty = orThrow(uniswapV2())

/** Pairs of every size, from a few units to nearly 112 bits, with tokens of 6 and 18 digits. */
const PAIRS: readonly Reserves<bigint>[] = [
  { x: 1001n, y: 1002n },
  { x: 10n ** 6n, y: 7n },
  { x: 49_982_638_783_462_889_469n, y: 9_848_415_714_163_537n },
  { x: 3_456_789_012n, y: 1_234_567_890_123_456_789_012n },
  { x: (1n << 112n) - 2n ** 100n, y: 10n ** 20n },
]

const opened = (reserves: Reserves<bigint>) => orThrow(uniswapV2({ reserves, totalSupply: 10n ** 6n }))

const paying = (token: Token, amount: bigint) => (token === 'x' ? { x: amount, y: 0n } : { x: 0n, y: amount })

/** Whether the pair accepts a payment for an amount. */
const accepts = (of: UniswapV2Pool, token: Token, paid: bigint, taken: bigint) =>
  E.isRight(of.exchange({ paid: paying(token, paid), taken: paying(token === 'x' ? 'y' : 'x', taken) }))

const reasonOf = (answer: E.Either<unknown, unknown>) =>
  E.isLeft(answer) ? (answer.left as { reason?: string }).reason : undefined

describe('trades', () => {
  test('an exact amount in buys the most that the pair lets go', () => {
    let tried = 0
    for (const reserves of PAIRS) {
      const held = opened(reserves)
      for (const token of ['x', 'y'] as const) {
        for (let amount = 1n; amount < reserves[token] * 9n; amount = amount * 7n + 3n) {
          const sold = held.swap(exactIn(token, amount))
          if (E.isLeft(sold)) continue
          tried += 1
          expect(accepts(held, token, amount, sold.right.amountOut)).toBe(true)
          expect(accepts(held, token, amount, sold.right.amountOut + 1n)).toBe(false)
        }
      }
    }
    expect(tried).toBeGreaterThan(80)
  })

  test('an exact amount out costs the least that is enough, or one unit more', () => {
    let tried = 0
    for (const reserves of PAIRS) {
      const held = opened(reserves)
      for (const token of ['x', 'y'] as const) {
        for (let amount = 1n; amount < reserves[token]; amount = amount * 7n + 3n) {
          const bought = held.swap(exactOut(token, amount))
          if (E.isLeft(bought)) continue
          tried += 1
          const tokenIn = token === 'x' ? 'y' : 'x'
          expect(accepts(held, tokenIn, bought.right.amountIn, amount)).toBe(true)
          expect(accepts(held, tokenIn, bought.right.amountIn - 2n, amount)).toBe(false)
        }
      }
    }
    expect(tried).toBeGreaterThan(80)
  })

  test('charges three parts of a thousand, and leaves the pair before it as it was', () => {
    const trade = orThrow(pool.swap(exactIn('y', 2000n)))
    expect(trade).toMatchObject({
      amountIn: 2000n,
      amountOut: 664n,
      fees: { x: 0n, y: 6n },
      protocolFees: { x: 0n, y: 0n },
    })
    expect(trade.pool.reserves).toEqual({ x: 999_336n, y: 3_002_000n })
    expect(orThrow(pool.swap(exactOut('y', 2000n))).fees).toEqual({ x: 2n, y: 0n })
    expect(pool.reserves).toEqual({ x: 1_000_000n, y: 3_000_000n })
  })

  test('quotes the price of a very small trade', () => {
    expect(orThrow(pool.quote('x'))).toBe(0.997 * 3)
    expect(orThrow(pool.quote('y', 'x'))).toBe(0.997 / 3)
    expect(orThrow(empty.quote('x'))).toBe(0)
  })

  test('both tokens may be paid and taken at once', () => {
    const after = orThrow(pool.exchange({ paid: { x: 1000n, y: 500n }, taken: { x: 990n, y: 490n } }))
    expect(after.reserves).toEqual({ x: 1_000_010n, y: 3_000_010n })
  })
})

describe('what the contract reverts', () => {
  test.each([
    ['UniswapV2: INSUFFICIENT_INPUT_AMOUNT', pool.swap(exactIn('x', 0n))],
    ['UniswapV2: INSUFFICIENT_OUTPUT_AMOUNT', pool.swap(exactIn('y', 1n))],
    ['UniswapV2: INSUFFICIENT_OUTPUT_AMOUNT', pool.swap(exactOut('y', 0n))],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY', pool.swap(exactOut('y', 3_000_000n))],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY', empty.swap(exactIn('x', 1000n))],
    ['UniswapV2: OVERFLOW', pool.swap(exactIn('x', 1n << 112n))],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY', pool.exchange({ paid: paying('y', 1n), taken: paying('x', 1_000_000n) })],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY', pool.exchange({ paid: paying('x', 1n), taken: paying('y', 3_000_000n) })],
    ['UniswapV2: INSUFFICIENT_INPUT_AMOUNT', pool.exchange({ paid: paying('x', 0n), taken: paying('y', 1n) })],
    ['UniswapV2: INSUFFICIENT_OUTPUT_AMOUNT', pool.exchange({ paid: paying('x', 1n), taken: paying('y', 0n) })],
    ['UniswapV2: K', pool.exchange({ paid: paying('x', 10n), taken: paying('y', 30n) })],
    ['ds-math-mul-overflow', pool.exchange({ paid: paying('x', 1n << 240n), taken: paying('y', 1n) })],
    ['ds-math-mul-overflow', empty.mint({ x: 1n << 200n, y: 1n << 100n })],
    ['ds-math-mul-overflow', pool.mint({ x: 1n << 255n, y: 1n })],
    ['ds-math-mul-overflow', pool.mint({ x: 1n, y: 1n << 255n })],
    ['UniswapV2: OVERFLOW', empty.mint({ x: 1n << 112n, y: 1n })],
    ['ds-math-sub-underflow', empty.mint({ x: 999n, y: 1000n })],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED', empty.mint({ x: 1000n, y: 1000n })],
    ['UniswapV2: INSUFFICIENT_LIQUIDITY_BURNED', pool.burn(0n)],
    ['ds-math-sub-underflow', pool.burn(1n, 'nobody')],
    ['revert', empty.burn(0n)],
  ])('%s', (reason, answer) => {
    expect(reasonOf(answer)).toBe(reason)
  })

  test('and what no contract could be given', () => {
    for (const amount of [-1n, 1n << 256n, 1 as never, undefined as never]) {
      const left = { _tag: 'Left', left: { _tag: 'InvalidQuantity' } }
      expect(pool.swap(exactIn('x', amount))).toMatchObject(left)
      expect(pool.exchange({ paid: { x: amount, y: 0n }, taken: { x: 0n, y: 1n } })).toMatchObject(left)
      expect(pool.mint({ x: 1n, y: amount })).toMatchObject(left)
      expect(pool.burn(amount)).toMatchObject(left)
    }
    const choice = { _tag: 'Left', left: { _tag: 'InvalidChoice' } }
    expect(pool.swap({ kind: 'exact' as never, token: 'x', amount: 1n })).toMatchObject(choice)
    expect(pool.swap(exactIn('z' as never, 1n))).toMatchObject(choice)
    expect(pool.swap({ kind: 'exactIn', token: 'x', amount: 1n, otherToken: 'x' })).toMatchObject(choice)
    expect(pool.quote('z' as never)).toMatchObject(choice)
    expect(pool.quote('x', 'x')).toMatchObject(choice)
    expect(pool.mint(undefined as never)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidQuantity' } })
  })
})

describe('liquidity', () => {
  test('a first deposit gives the geometric mean less 1000, which stay locked', () => {
    expect(pool.totalSupply).toBe(1_732_050n)
    expect(pool.sharesOf('owner')).toBe(1_731_050n)
    expect(orThrow(empty.addLiquidity({ offered: { x: 4000n, y: 1000n } })).liquidity).toBe(1000n)
  })

  test('an offer is taken in the proportion of the reserves, all of the scarcer token', () => {
    const byX = orThrow(pool.addLiquidity({ offered: { x: 100n, y: 1000n } }))
    expect(byX).toMatchObject({ amounts: { x: 100n, y: 300n }, left: { x: 0n, y: 700n }, liquidity: 173n })
    const byY = orThrow(pool.addLiquidity({ offered: { x: 1000n, y: 301n } }))
    expect(byY).toMatchObject({ amounts: { x: 100n, y: 301n }, left: { x: 900n, y: 0n } })
  })

  test('shares that are asked for are minted, and taken back for no more than was paid', () => {
    for (const liquidity of [2n, 173n, 1_000_000n]) {
      const added = orThrow(pool.addLiquidity({ liquidity }))
      expect(added.liquidity).toBeGreaterThanOrEqual(liquidity)
      const removed = orThrow(added.pool.removeLiquidity({ liquidity: added.liquidity }))
      expect(removed.amounts.x).toBeLessThanOrEqual(added.amounts.x)
      expect(removed.amounts.y).toBeLessThanOrEqual(added.amounts.y)
    }
    const all = orThrow(pool.removeLiquidity({ share: 1n }))
    expect(all.liquidity).toBe(1_731_050n)
    expect((all.pool as UniswapV2Pool).totalSupply).toBe(1000n)
  })

  test('refuses what cannot be added or removed', () => {
    const left = (error: object) => ({ _tag: 'Left', left: error })
    expect(empty.addLiquidity({ liquidity: 5n })).toMatchObject(left({ _tag: 'InvalidReserves' }))
    expect(pool.addLiquidity({ liquidity: -5n })).toMatchObject(left({ quantity: 'liquidity added', given: '-5' }))
    expect(pool.addLiquidity(undefined as never)).toMatchObject(left({ quantity: 'liquidity added' }))
    expect(pool.addLiquidity({ offered: {} as never })).toMatchObject(left({ quantity: 'amount offered, X' }))
    expect(pool.removeLiquidity({ share: 0n })).toMatchObject(left({ quantity: 'share removed', given: '0' }))
    expect(pool.removeLiquidity(undefined as never)).toMatchObject(left({ quantity: 'liquidity removed' }))
  })

  test('the protocol takes a sixth of the growth of √k, and forgets it when its fee goes off', () => {
    const reserves = { x: 10n ** 12n, y: 10n ** 12n }
    const held = orThrow(uniswapV2({ reserves, totalSupply: 10n ** 12n, kLast: 25n * 10n ** 22n, feeOn: true }))
    // √k doubled from 5e11 to 1e12: (1e12 − 5e11) / (5e12 + 5e11) = 1/11 of the shares.
    const after = orThrow(held.mint({ x: 10n ** 6n, y: 10n ** 6n })).pool
    expect(after.sharesOf('feeTo')).toBe(90_909_090_909n)
    expect(after.kLast).toBe(after.reserves.x * after.reserves.y)
    const off = orThrow(after.withFee(false).mint({ x: 10n ** 6n, y: 10n ** 6n })).pool
    expect([off.kLast, off.sharesOf('feeTo')]).toEqual([0n, 90_909_090_909n])
  })
})

describe('opening', () => {
  test('a state that went through JSON opens the same pair', () => {
    const later = orThrow(
      orThrow(pool.mint({ x: 1000n, y: 3000n }, 'B'))
        .pool.withFee(true)
        .at({ time: 7 }),
    )
    const again = orThrow(uniswapV2({ state: JSON.parse(JSON.stringify(later.state)) }))
    expect(again).toEqual(later)
    expect([again.time, again.sharesOf('B'), again.feeOn]).toEqual([7, 1732n, true])
  })

  test.each([
    ['reserve, X', { reserves: { x: 1n << 112n, y: 1n }, totalSupply: 1n }],
    ['reserve, Y', { reserves: { x: 1n, y: -1n }, totalSupply: 1n }],
    ['totalSupply', { reserves: { x: 1n, y: 1n }, totalSupply: -1n }],
    ['kLast', { reserves: { x: 1n, y: 1n }, totalSupply: 1n, kLast: -1n }],
    ['shares of A', { reserves: { x: 1n, y: 1n }, totalSupply: 1n, shares: { A: -1n } }],
    ['shares of all holders', { reserves: { x: 1n, y: 1n }, totalSupply: 3n, shares: { A: 2n, B: 2n } }],
    ['time', { time: Number.NaN }],
    ['name of the saved pool', { state: { ...pool.state, name: 'other' } }],
    ['saved x', { state: { ...pool.state, reserves: { x: '-1', y: '1' } } }],
    ['saved kLast', { state: { ...pool.state, poolMemory: { totalSupply: '1', feeOn: '1' } } }],
    ['saved shares of B', { state: { ...pool.state, poolMemory: { ...pool.state.poolMemory, 'shares of B': 0.5 } } }],
  ])('refuses %s', (quantity, opening) => {
    expect(uniswapV2(opening)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidQuantity', quantity } })
  })

  test.each([
    { reserves: { x: 1n, y: 0n }, totalSupply: 1n },
    { reserves: { x: 0n, y: 1n }, totalSupply: 1n },
    { reserves: { x: 1n, y: 1n }, totalSupply: 0n },
  ])('refuses shares of nothing, and reserves that are nobody’s: %o', opening => {
    expect(uniswapV2(opening)).toMatchObject({ _tag: 'Left', left: { _tag: 'InvalidReserves' } })
  })

  test('time does not go back', () => {
    const later = orThrow(pool.at({ time: 5 }))
    expect(later.at({ time: 4 })).toMatchObject({ _tag: 'Left', left: { quantity: 'time', given: '4' } })
    expect(later.at({ time: Number.NaN })).toMatchObject({ _tag: 'Left' })
    expect(later.reserves).toBe(pool.reserves)
  })
})
