import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'ammeter-replay-'))
afterAll(() => rmSync(folder, { recursive: true }))

const recorded = (name: string) =>
  fileURLToPath(new URL(`../../../packages/constant-product/test/evm/${name}.jsonl`, import.meta.url))

const linesOf = (name: string) => readFileSync(recorded(name), 'utf8').trim().split('\n')

let files = 0

/** A file with some text. */
const fileOf = (text: string): string => {
  files += 1
  const file = join(folder, `${files}.jsonl`)
  writeFileSync(file, text)
  return file
}

/** What goes wrong with a file, without its path. */
const complaintOf = async (file: string) => {
  const { exitCode, stdout, stderr } = await ammeter(['replay', file])
  expect(stdout).toBe('')
  return { exitCode, message: stderr.replace(file, 'FILE').trim() }
}

describe('replay', () => {
  it.each([
    ['uniswap-v2', 113],
    ['uniswap-v2-liquidity', 159],
  ])('finds every figure of %s the same', async (name, rows) => {
    const { continuous, ...counts } = await jsonOf(['replay', recorded(name)])
    expect(counts).toEqual({ rows, equal: rows, differ: 0, first: null })
    expect(Object.keys(continuous)).toEqual(['largest', 'median', 'causes'])
    expect(continuous.median).toBeGreaterThan(0)
    expect(continuous.largest).toBe(Math.max(...continuous.causes.map((each: { largest: number }) => each.largest)))
  })

  it('names the first difference, and ends with 1', async () => {
    const [init, ...rows] = linesOf('uniswap-v2').slice(0, 5)
    const wrong = rows.map((row, index) =>
      index < 2 ? row : row.replace(/"reserve1":"(\d+)"/, (_, held) => `"reserve1":"${BigInt(held) + 1n}"`),
    )
    const file = fileOf([init, ...wrong].join('\n'))
    const { exitCode, stdout } = await ammeter(['replay', file, '--json'])
    expect(exitCode).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      rows: 4,
      equal: 2,
      differ: 2,
      first: { row: 3, field: 'reserve1', want: '11866305133129235', got: '11866305133129234' },
    })
    const { exitCode: code, stdout: text } = await ammeter(['replay', file])
    expect(code).toBe(1)
    expect(text).toContain('A pair of Uniswap v2: 4 rows, 2 equal, 2 different')
    expect(text).toContain('First in row 3: reserve1 was 11866305133129235, and is 11866305133129234 here.')
    const { stdout: csv } = await ammeter(['replay', file, '--csv'])
    expect(csv.split('\n')[1]).toMatch(/^uniswap-v2,4,2,2,3,reserve1,11866305133129235,11866305133129234,\d/)
  })

  it('says that there is nothing to compare the continuous model with', async () => {
    const file = fileOf(`${linesOf('uniswap-v2-liquidity').slice(0, 2).join('\n')}\n`)
    const { stdout, exitCode } = await ammeter(['replay', file])
    expect([exitCode, stdout]).toEqual([
      0,
      'A pair of Uniswap v2: 1 rows, 1 equal, 0 different\n\nNo figure of the continuous model could be compared.\n',
    ])
  })

  it('tells which contracts are known', async () => {
    const { stdout } = await ammeter('replay --help')
    expect(stdout).toContain('UniswapV2Pair: A pair of Uniswap v2')
    expect(await complaintOf(fileOf('{"op":"init","pool":"MyPair"}'))).toEqual({
      exitCode: 3,
      message: 'error: FILE, line 1: pool is "MyPair", must be one of "UniswapV2Pair"',
    })
  })
})

describe('a file that is no trace', () => {
  const [init, row] = linesOf('uniswap-v2')

  it.each([
    ['', 'FILE: found nothing, expected a trace: JSON objects, one a line'],
    ['time,price\n1,2\n', 'FILE, line 1: found time,price, expected a JSON object'],
    [`${init}\n\n[1]\n`, 'FILE, line 3: found [1], expected a JSON object'],
    [`${row}\n`, 'FILE, line 1: op of the first line is "swap", must be "init"'],
    [`${init}\n\n${row}\n{"op":"skim"}`, 'FILE, line 4: op is skim, must be one of swap, mint, burn, setFeeTo'],
    [
      `${init}\r\n${row?.replace('"112942755"', '112942755')}\r\n`,
      'FILE, line 2: amountIn is 112942755, must be a whole number of at least 0, as text',
    ],
    [
      `\uFEFF${init}\n${row?.replace('"maximal"', '"best"')}`,
      'FILE, line 2: field is "best", must be one of op, zeroForOne, amountIn, amountOut, maximal, error, reserve0, reserve1, totalSupply, kLast, feeToBalance',
    ],
    [
      `${init}\n${row?.replace('"112942755"', `"${2n ** 256n}"`)}`,
      `FILE, line 2: amount paid, Y is ${2n ** 256n}, must be a bigint of at least 0 and at most ${2n ** 256n - 1n}`,
    ],
  ])('%#', async (text, complaint) => {
    expect(await complaintOf(fileOf(text))).toEqual({ exitCode: 3, message: `error: ${complaint}` })
  })

  it('is not there, or a folder', async () => {
    expect(await complaintOf(join(folder, 'none.jsonl'))).toEqual({
      exitCode: 3,
      message: 'error: FILE: found no such file, expected a trace: JSON objects, one a line',
    })
    expect((await complaintOf(folder)).message).toContain('found a directory')
  })
})
