import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const pool = 'swap --curve constant-product --price 1 --liquidity 100'

describe('swap', () => {
  it('prints the JSON that programs rely on', async () => {
    const { conventions, version, ...figures } = await jsonOf(`${pool} --in x --amount 125 --fee 0.2`)
    expect(figures).toEqual({
      amountIn: 125,
      amountOut: 50,
      fee: 25,
      spotPrice: 1,
      spotPriceAfter: 50 / 225,
      executionPrice: 0.4,
      priceImpact: 0.5,
      reserves: { x: 225, y: 50 },
      reservesBefore: { x: 100, y: 100 },
      collected: { x: 0, y: 0 },
      tokenIn: 'x',
      tokenOut: 'y',
      feeToken: 'x',
      curve: 'constant-product',
      params: {},
      pool: { price: 1, liquidity: 100, fee: 0.2, feeFrom: 'input', feeHandling: 'compounded' },
    })
    expect(conventions.price).toBe('Y per X')
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('takes an exact amount out', async () => {
    const { amountIn, amountOut, tokenIn } = await jsonOf(`${pool} --out x --amount 50 --fee 0.2`)
    expect({ amountIn, amountOut, tokenIn }).toEqual({ amountIn: 125, amountOut: 50, tokenIn: 'y' })
  })

  it('takes the fee from the output, and collects it', async () => {
    const swap = await jsonOf(`${pool} --in x --amount 100 --fee 20% --fee-from output --fees collected`)
    expect(swap).toMatchObject({ amountOut: 40, fee: 10, feeToken: 'y', collected: { x: 0, y: 10 } })
    expect(swap.reserves).toEqual({ x: 200, y: 50 })
  })

  it('takes no fee where none is given', async () => {
    expect(await jsonOf(`${pool} --in y --amount 100`)).toMatchObject({ amountOut: 50, fee: 0 })
  })

  it('prints a table for people', async () => {
    const { stdout } = await ammeter(
      'swap --curve weighted:weight=0.5 --price 2000 --liquidity 10000 --in x --amount 5 --fee 0.003',
    )
    expect(stdout).toBe(
      [
        'weighted, price 2,000, liquidity 10,000, fee 0.30 % from the input, compounded into the reserves',
        'weight = 0.5  share of X in the value of the pool',
        '',
        'pay              5 X',
        'receive          9,752.6 Y',
        'fee              0.015 X',
        'execution price  1,950.5 Y per X, fee included',
        'spot price       2,000 → 1,913.6 Y per X',
        'price impact     2.18 %, fee left out',
        'reserves before  223.61 X, 447,214 Y',
        'reserves after   228.61 X, 437,461 Y',
        '',
      ].join('\n'),
    )
  })

  it('says so where the curve does not trade at the price of the pool', async () => {
    const { stderr, exitCode } = await ammeter(
      'swap --curve concentrated --set lower=2 --set upper=3 --price 1 --liquidity 1 --in y --amount 0.01',
    )
    expect(stderr).toBe('note: the curve does not trade at the price 1: the pool holds one token only, and quotes 2\n')
    expect(exitCode).toBe(0)
  })

  it('prints CSV with a header and one row', async () => {
    const { stdout } = await ammeter(`${pool} --in x --amount 125 --fee 0.2 --csv`)
    expect(stdout.split('\n')).toEqual([
      'curve,params,tokenIn,amountIn,amountOut,fee,spotPrice,spotPriceAfter,executionPrice,priceImpact,reserveX,reserveY',
      'constant-product,,x,125,50,25,1,0.2222222222222222,0.4,0.5,225,50',
      '',
    ])
  })

  it.each([
    ['--out x --amount 101', 'amount of X wanted from the pool is 101, must be at most 100'],
    ['--out x --amount 100', 'amount of X wanted from the pool is 100, must be less than 100'],
  ])('fails where the pool cannot serve: %s', async (words, message) => {
    expect(await ammeter(`${pool} ${words}`)).toEqual({ exitCode: 1, stdout: '', stderr: `error: ${message}\n` })
  })

  it('collects the fees of a curve whose prices have an end, and compounds those of others', async () => {
    const ranged = 'swap --curve concentrated:lower=0.5,upper=2 --price 1 --liquidity 100 --in x --amount 1 --fee 0.2'
    expect(await jsonOf(ranged)).toMatchObject({ collected: { x: 0.2, y: 0 }, pool: { feeHandling: 'collected' } })
    expect(await jsonOf(`${ranged} --fees compounded`)).toMatchObject({
      collected: { x: 0, y: 0 },
      pool: { feeHandling: 'compounded' },
    })
    expect(await jsonOf(`${pool} --in x --amount 1 --fee 0.2`)).toMatchObject({ pool: { feeHandling: 'compounded' } })
  })
})

describe('a pool of given reserves', () => {
  const swap = 'swap --reserves 1000,3000000 --in x --amount 10'

  it('is the pool whose price and liquidity they are', async () => {
    const { pool: opened, ...answer } = await jsonOf(`${swap} --curve constant-product --fee 0.3%`)
    expect(opened).toMatchObject({ price: 3000, fee: 0.003 })
    expect(opened.liquidity).toBeCloseTo(Math.sqrt(3e9), 9)
    expect(answer.reservesBefore).toEqual({ x: 1000, y: 3_000_000 })
    // 3,000,000 · 9.97 / 1009.97.
    expect(answer.amountOut).toBeCloseTo(29_614.7410319118, 9)
  })

  it('has every digit in decimals', async () => {
    const { amountOut } = await jsonOf(`${swap} --curve constant-product --fee 0.3% --digits 30`)
    expect(amountOut).toBe('29614.7410319118389655138271434')
  })

  it('has prices among its parameters relative to the price that the reserves stand for', async () => {
    const preset = await jsonOf(`${swap} --curve concentrated`)
    expect(preset.spotPrice).toBeCloseTo(3000, 9)
    expect(preset.params.lower).toBeCloseTo(1500, 9)
    expect(preset.params.upper).toBeCloseTo(6000, 9)
    const width = await jsonOf(`${swap} --curve concentrated:width=x1.5`)
    expect(width).toMatchObject({ spotPrice: 3000, params: { lower: 2000, upper: 4500 } })
    const outright = await jsonOf(`${swap} --curve concentrated:lower=1000,upper=9000`)
    expect(outright.params).toEqual({ lower: 1000, upper: 9000 })
  })

  it.each([
    [`${swap} --curve concentrated:lower=2000`, 'set upper as a price too'],
    [`${swap} --curve constant-product --price 3000`, "option '--reserves <x,y>' cannot be used with option '--price"],
    ['swap --curve constant-product --in x --amount 10', 'say what the pool holds: --reserves X,Y, or both'],
    ['swap --curve constant-product --in x --amount 10 --price 2', 'say what the pool holds: --reserves X,Y, or both'],
    ['swap --curve constant-product --in x --amount 10 --reserves 5', 'must be amounts of X and Y, such as'],
    ['swap --curve constant-product --in x --amount 10 --reserves 5,a', 'the amount of Y of --reserves is "a"'],
  ])('is asked for: %s', async (words, message) => {
    const { exitCode, stderr } = await ammeter(words)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(message) })
  })

  it('without any tokens has no answer', async () => {
    const { exitCode, stderr } = await ammeter('swap --curve constant-product --in x --amount 10 --reserves 0,0')
    expect(exitCode).toBe(1)
    expect(stderr).toContain('reserves is x = 0, y = 0, must be')
  })
})

it('notes a fee that was probably meant in percent', async () => {
  const words = `${pool} --in x --amount 1`
  expect((await ammeter(`${words} --fee 0.3`)).stderr).toBe(
    'note: the fee is 30.00 %, because 0.3 has no %: 0.3 % would be 0.003\n',
  )
  for (const fee of ['30%', '0.3%', '0.05']) expect((await ammeter(`${words} --fee ${fee}`)).stderr).toBe('')
})
