import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

describe('impact', () => {
  it('is that of one swap, for each size', async () => {
    const { curves } = await jsonOf('impact --curve constant-product --at 4 --in y --to 10% --points 3 --fee 1%')
    const [{ points }] = curves
    expect(points.map(({ size }: { readonly size: number }) => size)).toEqual([0, 0.05, 0.1])
    // Of the value 4, which is 2 of Y and half a token of X.
    const swap = await jsonOf('swap --curve constant-product --price 4 --liquidity 1 --in y --amount 0.4 --fee 1%')
    expect(points[2].priceImpact).toBe(swap.priceImpact)
    expect(points[2].executionPrice).toBe(swap.executionPrice)
    expect(points[2].feeRate).toBe(0.01)
  })

  it('is none where the pool cannot serve the trade', async () => {
    const { stdout } = await ammeter('impact --curve concentrated:width=x1.01 --in x --to 100% --points 2 --csv')
    expect(stdout.trim().split('\n').at(-1)).toMatch(/,1,,,,$/)
    const { stdout: text } = await ammeter('impact --curve concentrated:width=x1.01 --in x --to 100% --points 2')
    expect(text).toContain('n/a')
  })

  it('refuses what is no size', async () => {
    const { exitCode, stderr } = await ammeter('impact --to 200%')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--to is "200%"')
  })
})
