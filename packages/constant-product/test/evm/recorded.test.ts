// What the deployed contract answered, figure by figure.

import { readFileSync } from 'node:fs'
import { decimalOf, float64, replayTrace, type TraceLine } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { describe, expect, test } from 'vitest'
import { uniswapV2Twin } from '../../src/evm.js'

const linesOf = (file: string): readonly TraceLine[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

const replayed = (lines: readonly TraceLine[]) => {
  const report = replayTrace([uniswapV2Twin], float64, lines)
  if (E.isLeft(report)) throw new Error(JSON.stringify(report.left))
  return report.right
}

describe.each([
  ['uniswap-v2.jsonl', 113],
  ['uniswap-v2-liquidity.jsonl', 159],
] as const)('%s', (file, rows) => {
  const lines = linesOf(file)

  test('every figure of every row is the same', () => {
    expect(replayed(lines)).toMatchObject({ twin: 'uniswap-v2', rows, equal: rows, differ: 0, first: null })
  })

  test('a figure that is changed by one is found, whichever it is', () => {
    for (const [index, line] of lines.entries()) {
      if (index === 0 || index % 7 !== 0) continue
      for (const field of ['reserve0', 'reserve1', 'totalSupply', 'kLast', 'feeToBalance']) {
        if (line[field] === undefined) continue
        const wrong = { ...line, [field]: String(BigInt(String(line[field])) + 1n) }
        expect(replayed([...lines.slice(0, index), wrong])).toMatchObject({
          differ: 1,
          first: { row: index, field, want: wrong[field], got: line[field] },
        })
      }
    }
  })
})

test('in decimals no gap of the continuous model is more than a rounding to whole units explains', () => {
  const report = replayTrace([uniswapV2Twin], decimalOf(60), linesOf('uniswap-v2.jsonl'))
  expect(report).toMatchObject({
    _tag: 'Right',
    right: { continuous: { causes: [{ cause: 'rounding of amounts', figures: 113 }] } },
  })
  const smallest = Math.min(
    ...linesOf('uniswap-v2.jsonl')
      .slice(1)
      .map(line => Number(line.amountOut)),
  )
  if (E.isRight(report)) expect(report.right.continuous.largest).toBeLessThan(1 / smallest)
})

test('the first deposit mints what was recorded', () => {
  const [init] = linesOf('uniswap-v2.jsonl')
  const lines = [
    {
      op: 'init',
      pool: 'UniswapV2Pair',
      feeOn: false,
      reserve0: '0',
      reserve1: '0',
      totalSupply: '0',
      kLast: '0',
      feeToBalance: '0',
    },
    { op: 'mint', amount0: init?.reserve0, amount1: init?.reserve1, to: 'A', liquidity: init?.liquidity },
  ]
  expect(replayed(lines)).toMatchObject({ rows: 1, equal: 1 })
})
