import { readFileSync } from 'node:fs'
import { type BasketPool, decimalOf, exactIn, offPegFee, orThrow, poolOf } from '@ammeter/core'
import { describe, expect, test } from 'vitest'
import { stableswapBasket } from '../src/index.js'

// What the contracts answered in an EVM, or on chain, and what a pool of real numbers answers from the same state.

const real = decimalOf(50)
type N = typeof real.one
const { of, div, mul, sub, add } = real

const read = (name: string) => readFileSync(new URL(`contracts/${name}`, import.meta.url), 'utf8')

interface Row {
  readonly op: string
  readonly error: string | null
  readonly balances: readonly string[]
  readonly supply: string
  readonly [field: string]: unknown
}

const traceOf = (name: string): readonly Row[] =>
  read(name)
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Row)

/** A token in its own units, as so many of its whole. */
const whole = (raw: string, decimals: number): N => div(of(raw), of(`1e${decimals}`))

/** Contracts round the rates of fees down, once or twice: to no less than this below what it is. */
const ROUNDED = of('3e-10')

/** The pool that a trace has before a row, with its fee as it is, or lower by its roundings. */
const poolBefore = (init: Row, balances: readonly string[], lower = real.zero): BasketPool<N> => {
  const decimals = init.decimals as readonly number[]
  const A = init.A_precise === undefined ? of(init.A as string) : div(of(init.A_precise as string), of(100))
  const basket = orThrow(stableswapBasket(real, { tokens: decimals.length, amplification: real.toText(A) }))
  const base = sub(div(of(init.fee as string), of('1e10')), lower)
  const multiplier = div(of(init.offpeg as string), of('1e10'))
  const isOffPeg = real.compare(multiplier, real.one) > 0
  const fee = isOffPeg
    ? orThrow(offPegFee(real, { base: real.toText(base), multiplier: real.toText(multiplier) }))
    : base
  const reserves = balances.map((raw, i) => whole(raw, decimals[i] as number))
  return orThrow(poolOf(basket, { reserves, fee, feeFrom: 'output', protocolFee: of('0.5') }))
}

/** That a figure of a contract lies between those of a pool and of one with a lower fee, to some units. */
const expectBetween = (found: readonly [N, N], figure: string, units: N) => {
  const [low, high] = real.compare(found[0], found[1]) < 0 ? found : [found[1], found[0]]
  const isInside = real.compare(of(figure), sub(low, units)) >= 0 && real.compare(of(figure), add(high, units)) <= 0
  expect(isInside, `${figure} is not between ${real.toText(low)} and ${real.toText(high)}`).toBe(true)
}

/** The answers of a pool before a row, and of the one with a lower fee. */
const both = <A>(init: Row, before: Row, ask: (pool: BasketPool<N>) => A): readonly [A, A] => [
  ask(poolBefore(init, before.balances)),
  ask(poolBefore(init, before.balances, ROUNDED)),
]

/** The same for amounts of a token in its raw units, to a few of them and a rounding of the reserve. */
const expectRaw = (found: readonly [N, N], raw: string, decimals: number, reserve: string, units = 3) => {
  const unit = of(`1e${decimals}`)
  const rounding = add(of(units), mul(of(reserve), of('1e-17')))
  expectBetween([mul(found[0], unit), mul(found[1], unit)], raw, rounding)
}

const rowsOf = (name: string, op: string) => {
  const trace = traceOf(name)
  const [init] = trace as [Row]
  return trace.slice(1).flatMap((row, i) => {
    const before = trace[i] as Row
    return row.op === op && row.error === null ? [{ init, before, row }] : []
  })
}

const TRADES = ['curve-3pool.jsonl', 'curve-ng-4.jsonl', 'curve-3pool-liquidity.jsonl', 'curve-ng-3-liquidity.jsonl']

describe.each(TRADES)('%s', name => {
  test('every trade pays what the contract paid', () => {
    const trades = rowsOf(name, 'exchange')
    expect(trades.length).toBeGreaterThan(30)
    for (const { init, before, row } of trades) {
      const decimals = init.decimals as readonly number[]
      const [i, j] = [row.i as number, row.j as number]
      const dx = whole(row.dx as string, decimals[i] as number)
      const [own, lower] = both(init, before, pool => orThrow(pool.swap(exactIn(i, dx, j))))
      const [digits, reserve] = [decimals[j] as number, before.balances[j] as string]
      expectRaw([own.amountOut, lower.amountOut], row.dy as string, digits, reserve)
      const left = [own.pool.reserves[j] as N, lower.pool.reserves[j] as N] as const
      expectRaw(left, row.balances[j] as string, digits, reserve)
    }
  })
})

/** Whether a pool holds enough of each token for its raw units not to matter: a thousandth of what there is of the others. */
const isAmple = (init: Row, balances: readonly string[]): boolean => {
  const decimals = init.decimals as readonly number[]
  const amounts = balances.map((raw, i) => Number(raw) / 10 ** (decimals[i] as number))
  return Math.min(...amounts) > Math.max(...amounts) / 1000
}

const LIQUIDITY = ['curve-3pool-liquidity.jsonl', 'curve-ng-3-liquidity.jsonl']

/** Shares of the supply, as liquidity of the pool. */
const liquidityOf = (pool: BasketPool<N>, shares: string, supply: string): N =>
  div(mul(orThrow(pool.liquidity()), of(shares)), of(supply))

describe.each(LIQUIDITY)('%s', name => {
  /** Liquidity as shares of a supply. */
  const sharesOf = (pool: BasketPool<N>, liquidity: N, supply: string) =>
    div(mul(liquidity, of(supply)), orThrow(pool.liquidity()))
  // A raw unit of a token of six digits is 10¹² of the shares, and more where it is scarce.
  const unitsOf = (supply: string) => add(of('1e13'), mul(of(supply), of('1e-17')))
  test.each(['add_liquidity', 'remove_liquidity_imbalance'])('%s mints, or burns, what the contract did', op => {
    // A first deposit into an emptied pool is an opening.
    const rows = rowsOf(name, op).filter(({ init, before, row }) =>
      [before, row].every(({ balances }) => isAmple(init, balances)),
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { init, before, row } of rows) {
      const decimals = init.decimals as readonly number[]
      const amounts = (row.amounts as readonly string[]).map((raw, i) => whole(raw, decimals[i] as number))
      const changes = both(init, before, pool => {
        const change = op === 'add_liquidity' ? pool.addLiquidity({ amounts }) : pool.removeLiquidity({ amounts })
        const { liquidity, pool: after } = orThrow(change)
        return { shares: sharesOf(pool, liquidity, before.supply), reserves: after.reserves }
      })
      const shares = (op === 'add_liquidity' ? row.minted : row.burned) as string
      expectBetween([changes[0].shares, changes[1].shares], shares, unitsOf(before.supply))
      decimals.forEach((digits, i) => {
        const found = [changes[0].reserves[i] as N, changes[1].reserves[i] as N] as const
        expectRaw(found, row.balances[i] as string, digits, before.balances[i] as string)
      })
    }
  })
  test('remove_liquidity_one_coin pays what the contract paid', () => {
    const rows = rowsOf(name, 'remove_liquidity_one_coin').filter(({ init, before, row }) =>
      [before, row].every(({ balances }) => isAmple(init, balances)),
    )
    expect(rows.length).toBeGreaterThan(10)
    for (const { init, before, row } of rows) {
      const token = row.i as number
      const found = both(init, before, pool => {
        const liquidity = liquidityOf(pool, row.burn as string, before.supply)
        return orThrow(pool.removeLiquidity({ liquidity, token })).amounts[token] as N
      })
      const digits = (init.decimals as readonly number[])[token] as number
      expectRaw(found, row.received as string, digits, before.balances[token] as string)
    }
  })
})
