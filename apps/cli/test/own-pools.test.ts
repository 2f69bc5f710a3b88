import { fileURLToPath } from 'node:url'
import { definePool, exactIn, float64, orThrow, poolOf } from '@ammeter/core'
import { describe, expect, it } from 'vitest'
import { SHIPPED } from '../src/curve/shipped.ts'
import { csvFile } from './csv-file.ts'
import { desk } from './plug-ins/desk.ts'
import { ammeter, jsonOf } from './run-command.ts'

const fileOf = (name: string) => fileURLToPath(new URL(`./plug-ins/${name}.ts`, import.meta.url))
const DESK = fileOf('desk')
const PRODUCT = `${fileOf('own-product')}:rate=0.1`
const SIMULATE = ['simulate', '--curve', DESK, '--days', '1', '--paths', '3']
const RULES = { fee: null, feeFrom: null, feeHandling: null }

const swap = (...words: readonly string[]) => ['swap', '--curve', `${DESK}:spread=0.2`, '--price', '4', ...words]

/** A pool that trades at its peg, whatever it holds. */
const pegged = definePool({
  name: 'pegged',
  summary: 'Trades at its peg',
  parameters: { peg: { default: 1, above: 0, unit: 'price', meaning: 'the price' } },
  over: ({ add, sub, mul, div, of, one, zero }, { peg }) => {
    const rate = (tokenIn: 'x' | 'y') => (tokenIn === 'x' ? peg : div(one, peg))
    return {
      open: ({ price, value }) => ({ x: zero, y: value, price }),
      openWith: ({ reserves }) => ({ ...reserves }),
      reserves: ({ x = one, y = one }) => ({ x, y }),
      quote: (_memory, tokenIn) => rate(tokenIn),
      exactIn: ({ x = one, y = one }, tokenIn, amount) => {
        const amountOut = mul(rate(tokenIn), amount)
        const memory =
          tokenIn === 'x' ? { x: add(x, amount), y: sub(y, amountOut) } : { x: sub(x, amountOut), y: add(y, amount) }
        return { amountIn: amount, amountOut, memory }
      },
      scaled: ({ x = of(1), y = of(1) }, scale) => ({ x: scale(x), y: scale(y) }),
    }
  },
})

describe('a swap with a pool with rules of its own', () => {
  const opened = (...words: readonly string[]) => swap('--deposit', '800', ...words)

  it('is what its quote and its swap say', async () => {
    const { conventions, version, ...figures } = await jsonOf(opened('--in', 'x', '--amount', '50'))
    const definition = orThrow(desk(float64, { spread: 0.2 }))
    const pool = orThrow(poolOf(definition, { price: 4, deposit: 800 }))
    const traded = orThrow(pool.swap(exactIn('x', 50)))
    expect(figures).toEqual({
      amountIn: 50,
      amountOut: traded.amountOut,
      quote: orThrow(pool.quote('x')),
      quoteAfter: orThrow(traded.pool.quote('x')),
      executionPrice: traded.amountOut / 50,
      fees: traded.fees,
      reserves: traded.pool.reserves,
      reservesBefore: { x: 100, y: 400 },
      collected: { x: 0, y: 0 },
      tokenIn: 'x',
      tokenOut: 'y',
      curve: 'desk',
      params: { spread: 0.2 },
      ...{ file: DESK, sha256: expect.any(String) },
      pool: { price: 4, ...RULES },
    })
    expect(figures.amountOut).toBeCloseTo(160, 12)
    expect(conventions.quote).toContain('fee included')
    expect(version).toMatch(/^\d/)
  })

  it('takes an exact amount out, in decimals too, and prints a table and CSV', async () => {
    const words = opened('--out', 'y', '--amount', '160')
    const { amountIn, executionPrice } = await jsonOf([...words, '--digits', '25'])
    expect(Number(amountIn)).toBeCloseTo(50, 12)
    expect(Number(executionPrice)).toBeCloseTo(3.2, 12)
    const { stdout } = await ammeter(words)
    expect(stdout).toContain('desk, opened at the price 4, a fee of its own')
    expect(stdout).toMatch(/quote +3\.2 → 3\.2 Y per X, fee included/)
    const [header, row] = (await ammeter([...words, '--csv'])).stdout.trim().split('\n')
    expect(header).toMatch(
      /^curve,params,tokenIn,amountIn,amountOut,quote,quoteAfter,executionPrice,feeX,feeY,reserveX/,
    )
    expect(row).toMatch(/^desk,spread=0\.2,x,50,160,/)
    expect((await jsonOf(opened('--in', 'x', '--amount', '0'))).executionPrice).toBeNull()
  })

  it.each([
    [opened('--in', 'x', '--amount', '1', '--fee', '0.3%'), '--fee: desk has a fee of its own'],
    [opened('--in', 'x', '--amount', '1', '--fee-from', 'output'), '--fee-from: desk has a fee of its own'],
    [opened('--in', 'x', '--amount', '1', '--fees', 'collected'), '--fees: desk has a fee of its own'],
    [swap('--in', 'x', '--amount', '1'), 'say what the pool holds'],
    [
      swap('--liquidity', '5', '--in', 'x', '--amount', '1'),
      'desk does not take --liquidity: its rules count no liquidity',
    ],
    [opened('--in', 'x', '--amount', '1e6'), 'amount of Y wanted from the pool'],
    [opened('--amount', '1'), 'say which token the amount is of'],
    [
      ['swap', '--curve', DESK, '--reserves', '1,1', '--in', 'x', '--amount', '1'],
      'desk does not take --reserves: its rules open it at a price only',
    ],
    [
      ['swap', '--curve', `${PRODUCT},fee=1%`, '--reserves', '1,1', '--in', 'x', '--amount', '1'],
      'fee: own-product has a fee of its own',
    ],
  ])('refuses %s', async (words, message) => {
    const { exitCode, stderr } = await ammeter(words)
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain(message)
  })

  it('opens with reserves where its rules do, and names what is collected', async () => {
    const words = ['swap', '--curve', `${PRODUCT},aside=0.5`, '--reserves', '100,400', '--in', 'x', '--amount', '100']
    const traded = await jsonOf(words)
    expect(traded.pool.price).toBeNull()
    expect(traded.amountOut).toBeCloseTo((400 * 90) / 190, 12)
    expect(traded.fees).toEqual({ x: 10, y: 0 })
    expect(traded.reserves.x).toBeCloseTo(195, 12)
    expect(traded.collected).toEqual({ x: 5, y: 0 })
    const { stdout } = await ammeter(words)
    expect(stdout).toContain('own-product, opened with reserves, a fee of its own')
    expect(stdout).toMatch(/^collected +5 X, 0 Y$/m)
  })

  it('is not opened by reserves that do not tell the price that a parameter is relative to', async () => {
    const known = [...SHIPPED, pegged]
    const words = 'swap --curve pegged --reserves 1,2 --in x --amount 1'
    expect((await ammeter(words, { known })).stderr).toContain('--reserves: set peg as a price too')
    expect((await jsonOf(`${words} --set peg=2`, { known })).amountOut).toBe(2)
  })
})

it('the value of a pool opens it as the liquidity that it is', async () => {
  const trade = '--in x --amount 125 --fee 0.2'
  const byValue = await jsonOf(`swap --curve constant-product --price 1 --deposit 200 ${trade}`)
  expect(byValue).toEqual(await jsonOf(`swap --curve constant-product --price 1 --liquidity 100 ${trade}`))
})

describe('a pool with rules of its own', () => {
  it('says nothing of a fee that its rules say', async () => {
    expect(await jsonOf(SIMULATE)).toMatchObject({ curve: 'desk', ...RULES })
    const { stdout } = await ammeter(SIMULATE)
    expect(stdout).toContain('a deposit of 10,000 Y, a fee of its own, held as it is')
  })

  it('stands beside a curve in a backtest, each with its own terms', async () => {
    const file = csvFile(['time,close', '1700000000,2000', '1700086400,2100', '1700172800,1900'].join('\n'))
    const words = ['backtest', file, '--curve', DESK, '--curve', 'constant-product']
    const { curves } = await jsonOf(words)
    expect(curves).toMatchObject([{ pool: RULES }, { pool: { fee: 0.003, feeFrom: 'input' } }])
    expect((await jsonOf(words)).position).toMatchObject({ fee: 0.003, feeFrom: 'input' })
    expect((await jsonOf(words.slice(0, 4))).position).toMatchObject({ fee: null, feeFrom: null })
    expect((await ammeter(words)).stdout).toContain('Amounts in Y; fees compounded into the reserves.')
    expect((await ammeter(words.slice(0, 4))).stdout).toContain('Amounts in Y.')
  })

  it.each([
    [['--fee', '0.3%'], 'fee'],
    [['--fees', 'collected'], 'fees'],
    [['--fee-from', 'output'], 'feeFrom'],
    [['--protocol-fee', '50%'], 'protocolFee'],
    [['--curve', 'weighted', '--trader', 'flow:perDay=9,size=5', '--rest', `${DESK}:value=1e6,fee=0.3%`], 'fee'],
  ])('refuses %s, which would be of no effect', async (words, term) => {
    const { exitCode, stderr } = await ammeter(
      words[0] === '--curve' ? ['simulate', ...words] : [...SIMULATE, ...words],
    )
    expect(exitCode).not.toBe(0)
    expect(stderr).toMatch(new RegExp(`${term} is .*, must be left out: desk has a fee of its own`))
  })
})
