import { describe, expect, test } from 'vitest'
import { type BasketPool, decimalOf, exactIn, exactOut, orThrow } from './packages/core/src/index.ts'

/** The arithmetic in which answers of contracts are compared: exact where contracts round to 18 digits. */
export const real = decimalOf(50)

type N = typeof real.one
const { of, div, mul, sub } = real

/** A pool of Balancer v3 at a block, and what its contracts answered by query: amounts are raw. */
export interface BalancerRecord {
  readonly pool: Readonly<Record<string, string>> & {
    readonly tokens: readonly string[]
    readonly scalingFactors: readonly string[]
    readonly balancesLiveScaled18: readonly string[]
    readonly tokenRates: readonly string[]
  }
  readonly swaps: readonly {
    readonly swapKind: number
    readonly amountRaw: string
    readonly tokenIn: string
    readonly tokenOut: string
    readonly outputRaw: string
  }[]
  readonly adds: readonly {
    readonly kind: string
    readonly inputAmountsRaw: readonly string[]
    readonly bptOutRaw: string
  }[]
  readonly removes: readonly {
    readonly kind: string
    readonly amountsOutRaw: readonly string[]
    readonly bptInRaw: string
  }[]
}

/** A number of 18 digits. */
export const from18 = (raw = ''): N => div(of(raw), of('1e18'))

/** The balances of a record, as the pool trades with them. */
export const liveBalances = ({ pool }: BalancerRecord): readonly N[] => pool.balancesLiveScaled18.map(from18)

/** Tests that a pool with a record's balances trades, takes and pays what its contracts did. */
export const agreesWithBalancer = (record: BalancerRecord, pool: BasketPool<N>): void => {
  const { pool: chain, swaps, adds, removes } = record
  const supply = from18(chain.totalSupply)
  /** How many raw units one token is, as the pool counts it. */
  const unit = (i: number) => div(of('1e18'), mul(of(chain.scalingFactors[i] as string), from18(chain.tokenRates[i])))
  const counted = (raw: string, i: number) => div(of(raw), unit(i))
  const indexOf = (token: string) => chain.tokens.findIndex(each => each.toLowerCase() === token.toLowerCase())
  const level = orThrow(pool.liquidity())
  const sharesOf = (liquidity: N) => div(mul(liquidity, supply), level)
  const liquidityOf = (shares: string) => div(mul(from18(shares), level), supply)

  /** To a raw unit or two, and 1e-14 of the reserve, where contracts take powers. */
  const expectRaw = (amount: N, raw: string, i: number) => {
    const found = mul(amount, unit(i))
    const allowed = real.add(of(2), mul(of('1e-14'), mul(pool.reserves[i] as N, unit(i))))
    const apart = real.abs(sub(found, of(raw)))
    expect(real.compare(apart, allowed), `${real.toText(found)} is not ${raw}`).toBeLessThanOrEqual(0)
  }
  const expectShares = (liquidity: N, raw: string) => {
    const apart = real.abs(sub(sharesOf(liquidity), from18(raw)))
    // Several powers, each rounded to 1e-14 of the supply.
    const allowed = mul(of('1e-13'), supply)
    expect(real.compare(apart, allowed), `${real.toText(sharesOf(liquidity))} is not ${raw}`).toBeLessThanOrEqual(0)
  }

  describe("agrees with its contracts' queries", () => {
    test('in trades', () => {
      expect(swaps.length).toBeGreaterThan(3)
      for (const { swapKind, amountRaw, tokenIn, tokenOut, outputRaw } of swaps) {
        const [i, j] = [indexOf(tokenIn), indexOf(tokenOut)]
        if (swapKind === 0) {
          expectRaw(orThrow(pool.swap(exactIn(i, counted(amountRaw, i), j))).amountOut, outputRaw, j)
        } else {
          expectRaw(orThrow(pool.swap(exactOut(j, counted(amountRaw, j), i))).amountIn, outputRaw, i)
        }
      }
    })
    test('in deposits', () => {
      expect(adds.length).toBeGreaterThan(1)
      for (const { kind, inputAmountsRaw, bptOutRaw } of adds) {
        const token = inputAmountsRaw.findIndex(raw => raw !== '0')
        if (kind === 'Unbalanced') {
          expectShares(orThrow(pool.addLiquidity({ amounts: inputAmountsRaw.map(counted) })).liquidity, bptOutRaw)
        } else {
          const { amounts } = orThrow(pool.addLiquidity({ liquidity: liquidityOf(bptOutRaw), token }))
          expectRaw(amounts[token] as N, inputAmountsRaw[token] as string, token)
        }
      }
    })
    test('in withdrawals', () => {
      expect(removes.length).toBeGreaterThan(2)
      for (const { kind, amountsOutRaw, bptInRaw } of removes) {
        const token = amountsOutRaw.findIndex(raw => raw !== '0')
        if (kind === 'SingleTokenExactOut') {
          expectShares(orThrow(pool.removeLiquidity({ amounts: amountsOutRaw.map(counted) })).liquidity, bptInRaw)
          continue
        }
        const liquidity = liquidityOf(bptInRaw)
        const change = kind === 'Proportional' ? { liquidity } : { liquidity, token }
        const { amounts } = orThrow(pool.removeLiquidity(change))
        amountsOutRaw.forEach((raw, i) => {
          expectRaw(amounts[i] as N, raw, i)
        })
      }
    })
  })
}
