import { describe, expect, it } from 'vitest'
import { plugIn } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'

const weights = [0.5, 0.3, 0.2]

describe('il --basket', () => {
  it('prints the JSON that programs rely on', async () => {
    const { conventions, version, ...figures } = await jsonOf(
      'il --basket weighted --set weights=0.5,0.3,0.2 --from 1,1,1 --to 2,1,1',
    )
    const value = 2 ** 0.5 * weights.reduce((product, weight) => product * weight ** -weight, 1)
    expect(figures).toEqual({
      basket: 'weighted',
      params: { weights },
      entryPrices: [1, 1, 1],
      prices: [2, 1, 1],
      reserves: [0.25, 0.3, 0.2].map(each => expect.closeTo(each * value, 14)),
      value: expect.closeTo(value, 14),
      hold: expect.closeTo((1.5 * value) / 2 ** 0.5, 14),
      impermanentLoss: expect.closeTo(1 - 2 ** 0.5 / 1.5, 14),
      breakEvenFeeYield: expect.closeTo(1.5 / 2 ** 0.5 - 1, 14),
    })
    expect(conventions.parameters).toEqual({ weights: 'shares of the tokens in the value of the pool' })
    expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('takes settings in the name, as fractions or percentages, before those of --set', async () => {
    const words = '--from 1,1,1 --to 2,1,1'
    const bySet = await jsonOf(`il --basket weighted --set weights=0.5,0.3,0.2 ${words}`)
    for (const name of [
      'weighted:weights=0.5,0.3,0.2',
      'weighted:weights=50%,30%,20%',
      'weighted:tokens=3,weights=0.5,0.3,0.2',
    ]) {
      const byName = await jsonOf(`il --basket ${name} --set weights=0.2,0.3,0.5 ${words}`)
      expect(byName.impermanentLoss).toBe(bySet.impermanentLoss)
    }
  })

  it('has as many tokens as prices', async () => {
    const { params } = await jsonOf('il --basket weighted --from 1,1,1,1 --to 2,1,1,1')
    expect(params).toEqual({ weights: [0.25, 0.25, 0.25, 0.25] })
    const { reserves } = await jsonOf('il --basket stableswap:amplification=200 --from 1,1,1,1,1 --to 1,1,1,1,1')
    expect(reserves).toHaveLength(5)
  })

  it('takes weights that miss their sum by a rounding', async () => {
    const { params } = await jsonOf(
      'il --basket weighted:weights=0.333333333333,0.333333333333,0.333333333333 --from 1,1,1 --to 2,1,1',
    )
    expect(params.weights.reduce((a: number, b: number) => a + b)).toBeCloseTo(1, 15)
  })

  it('prints texts of as many digits as --digits asks for', async () => {
    const { impermanentLoss, reserves, prices, params } = await jsonOf(
      'il --basket range-3:lower=0.1 --from 0.7,0.6,1 --to 0.65,25,1 --digits 30',
    )
    expect(impermanentLoss).toMatch(/^0\.\d{30}$/)
    expect(reserves[1]).toBe('0')
    expect(prices).toEqual(['0.65', '25', '1'])
    expect(params).toEqual({ lower: '0.1' })
  })

  it('names tokens, and compares with other holdings', async () => {
    const words = 'il --basket weighted:weights=0.5,0.25,0.25 --tokens ETH,BTC,USDC --from 1,1,1 --to 4,1,1'
    const { tokens, entryPrices, against, lossAgainst } = await jsonOf(`${words} --against 1,0,0`)
    expect({ tokens, entryPrices, against }).toEqual({
      tokens: ['ETH', 'BTC', 'USDC'],
      entryPrices: [1, 1, 1],
      against: '1,0,0',
    })
    expect(lossAgainst).toBeCloseTo(0.5, 14)
    const { stdout } = await ammeter(`${words} --against equal`)
    expect(stdout).toContain('impermanent loss  −20.00 % vs holding\n')
    expect(stdout).toMatch(/^ +[+−]?\d+\.\d+ % vs equal$/m)
    expect(stdout).toMatch(/^USDC +1 +1 +×1 \(unchanged\)/m)
    const { stdout: rows } = await ammeter(`${words} --csv`)
    expect(rows.split('\n')[2]).toMatch(/^weighted,"weights=0.5,0.25,0.25",BTC,1,1,/)
  })

  it('takes a basket of a file', async () => {
    const { basket, file, impermanentLoss } = await jsonOf([
      ...['il', '--basket', `${plugIn('mean-basket')}:weights=0.5,0.5`],
      ...['--from', '1,1', '--to', '4,1'],
    ])
    expect({ basket, file }).toEqual({ basket: 'mean', file: plugIn('mean-basket') })
    expect(impermanentLoss).toBeCloseTo(0.2, 14)
  })

  it.each([
    ['weighted --from 1,1 --to 2,1,1', '--to has 3 numbers, must be 2, as many as --from: a price of each token'],
    ['weighted --from 1 --to 2', '--from has 1 number: weighted takes 2 to 8 tokens'],
    ['range-3 --from 1,1 --to 2,1', '--from has 2 numbers: range-3 takes 3 tokens'],
    ['weighted --from 1,0,1 --to 2,1,1', 'number 2 of --from is "0", must be a number above 0'],
    ['weighted --from 1,1,1, --to 2,1,1', 'number 4 of --from is "", must be a number above 0'],
    [
      'weighted:weights=0.5,0.3 --from 1,1,1 --to 2,1,1',
      'weighted: weights is ["0.5", "0.3"], must be a list of 3 numbers, one for each token',
    ],
    [
      'weighted:weights=0.5,0.3,0.1 --from 1,1,1 --to 2,1,1',
      'weighted: weights is ["0.5", "0.3", "0.1"], must be numbers that add up to 1; these add up to 0.9',
    ],
    [
      'weighted:weights=0.5,half,0.1 --from 1,1,1 --to 2,1,1',
      '--basket weighted:weights=0.5,half,0.1: weights is "0.5,half,0.1", must be numbers, one for each token, such as 0.5,0.3,0.2',
    ],
    [
      'weighted --set weight=0.5 --from 1,1,1 --to 2,1,1',
      '--set weight=0.5: weighted has no parameter "weight": did you mean weights? Choose from weights, tokens',
    ],
    ['weighted:tokens=4 --from 1,1,1 --to 2,1,1', '--from has 3 numbers, and tokens is 4: they must be as many'],
    ['range-3:lower=1 --from 1,1,1 --to 2,1,1', 'range-3: lower is "1", must be a number above 0 and below 1'],
    ['stableswap:amplification=1,2 --from 1,1 --to 2,1', 'amplification is "1,2", must be a number, such as 200'],
    [
      'weigthed --from 1,1,1 --to 2,1,1',
      'unknown basket "weigthed": did you mean weighted? Choose from weighted, range-3, stableswap',
    ],
    ['weighted --curve weighted --from 1,1,1 --to 2,1,1', '--basket and --curve: say one of them'],
    ['weighted --tokens A,B --from 1,1,1 --to 2,1,1', '--tokens is "A,B", must be 3 names'],
    ['weighted --tokens A,B,B --from 1,1,1 --to 2,1,1', '--tokens is "A,B,B", must be 3 names, none of them twice'],
    [
      'weighted --against half --from 1,1,1 --to 2,1,1',
      '--against is "half", must be equal, or an amount of each of the 3 tokens, such as 1,1,1',
    ],
    ['weighted --objective netVsHold --from 1,1,1 --to 2,1,1', '--objective: leave it out for a basket'],
  ])('%s is answered with what to write', async (words, message) => {
    const { exitCode, stdout, stderr } = await ammeter(`il --basket ${words}`)
    expect(stderr).toContain(message)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
  })

  it('is for --tokens, which a curve has none of', async () => {
    const { exitCode, stderr } = await ammeter('il --curve weighted --tokens A,B --from 1 --to 2')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('--tokens: it names the tokens of a basket, for --basket')
  })
})

describe('swap --basket', () => {
  const pool = 'swap --basket weighted:weights=0.5,0.3,0.2 --reserves 10,20,30'

  it('pays an exact amount in', async () => {
    const { amountIn, amountOut, fee, reserves, reservesBefore, tokenIn, tokenOut, spotPrice } = await jsonOf(
      `${pool} --in 0 --out 2 --amount 5 --fee 0.2`,
    )
    expect({ amountIn, fee, tokenIn, tokenOut, reservesBefore }).toEqual({
      amountIn: 5,
      fee: 1,
      tokenIn: 0,
      tokenOut: 2,
      reservesBefore: [10, 20, 30],
    })
    expect(amountOut).toBeCloseTo(30 * (1 - (10 / 14) ** 2.5), 13)
    expect(reserves).toEqual([15, 20, expect.closeTo(30 - amountOut, 13)])
    expect(spotPrice).toBeCloseTo(7.5, 13)
  })

  it('or receives an exact amount out, of tokens with names', async () => {
    const { amountIn, amountOut, tokenIn, tokenOut, feeToken } = await jsonOf(
      `${pool} --tokens A,B,C --in C --out A --amount 2 --exact-out`,
    )
    expect({ amountOut, tokenIn, tokenOut, feeToken }).toEqual({
      amountOut: 2,
      tokenIn: 'C',
      tokenOut: 'A',
      feeToken: 'C',
    })
    expect(amountIn).toBeCloseTo(30 * (1.25 ** 2.5 - 1), 12)
  })

  it('opens the pool at prices, by its value or its liquidity', async () => {
    const words = 'swap --basket stableswap:amplification=2000 --price 1,1,1 --in 0 --out 1 --amount 1000'
    const byValue = await jsonOf(`${words} --deposit 3e6 --fee 0.0004 --fee-from output --digits 20`)
    expect(byValue.pool).toEqual({ liquidity: '3000000', fee: '0.0004', feeFrom: 'output', feeHandling: 'compounded' })
    expect(byValue.fee).toMatch(/^0\.39999\d+$/)
    const byLiquidity = await jsonOf(`${words} --liquidity 3e6 --fee off-peg:base=0.0004`)
    expect(byLiquidity.pool.feePolicy.name).toBe('off-peg')
  })

  it('prints tables for people, and CSV', async () => {
    const { stdout } = await ammeter(`${pool} --in 0 --out 2 --amount 5 --fee 0.3%`)
    expect(stdout).toContain(
      'weighted of 3 tokens, liquidity 15.337, fee 0.30 % from the input, compounded into the reserves',
    )
    expect(stdout).toContain('receive          19.086 of token 2')
    const { stdout: csv } = await ammeter(`${pool} --tokens A,B,C --in A --out C --amount 5 --csv`)
    expect(csv.split('\n')[0]).toMatch(/reserve A,reserve B,reserve C$/)
  })

  it.each([
    [`${pool} --in 0 --out 3 --amount 5`, '--out: unknown token "3": did you mean 0? Choose from 0, 1, 2'],
    [`${pool} --in 1 --out 1 --amount 5`, '--in and --out name the same token: a trade has two'],
    [`${pool} --in 0 --amount 5`, 'say which tokens are traded: --in and --out'],
    [`${pool},40 --in 0 --out 1 --amount 5`, 'weights is ["0.5", "0.3", "0.2"], must be a list of 4 numbers'],
    [`${pool} --in 0 --out 1 --amount five`, '--amount is "five", must be a number of at least 0'],
    ['swap --basket weighted --in 0 --out 1 --amount 5', 'say what the pool holds: --reserves 10,20,30'],
    ['swap --curve weighted --price 1 --liquidity 1 --in x --amount 1 --exact-out', '--exact-out: it is for --basket'],
  ])('%s is answered with what to write', async (words, message) => {
    const { exitCode, stderr } = await ammeter(words)
    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
  })

  it('says that there is not enough', async () => {
    const { exitCode, stderr } = await ammeter(`${pool} --in 0 --out 1 --amount 20 --exact-out`)
    expect(stderr).toBe('error: amount of token 1 wanted from the pool is 20, must be less than 20\n')
    expect(exitCode).toBe(1)
  })
})

describe('list baskets', () => {
  it('says what can be set, for each token and for all', async () => {
    const [weighted, range] = await jsonOf('list baskets')
    expect(weighted).toMatchObject({
      name: 'weighted',
      tokens: { least: 2, most: 8, default: 3 },
      parameters: [],
      perToken: [{ name: 'weights', sum: 1, above: 0, below: 1, unit: 'share' }],
    })
    expect(range).toMatchObject({ name: 'range-3', tokens: { least: 3, most: 3 }, parameters: [{ name: 'lower' }] })
    const { stdout } = await ammeter('list baskets')
    expect(stdout).toContain('weights  1/n each  a number above 0 and below 1, for each token; 1 in all')
    const { stdout: csv } = await ammeter('list baskets --csv')
    expect(csv).toContain('weighted,"Fixed shares of value, such as 50/30/20",weights,1/n each,')
  })
})

describe('check', () => {
  it('tries the laws of baskets on one that ships', async () => {
    const { kind, passed, laws } = await jsonOf('check range-3:lower=0.5 --runs 5 --seed 1')
    expect({ kind, passed }).toEqual({ kind: 'basket', passed: true })
    expect(laws.map(({ law }: { law: string }) => law)).toContain('permutation')
  })

  it('and on one of a file, with lists among its settings', async () => {
    const words = ['--set', 'weights=0.5,0.3,0.2', '--runs', '3', '--seed', '1', '--from', '0.5', '--to', '2']
    const { passed, parameters } = await jsonOf(['check', plugIn('mean-basket'), ...words])
    expect(passed).toBe(true)
    expect(parameters).toEqual({ weights: '0.5,0.3,0.2' })
  })

  it('shows where a basket breaks them', async () => {
    const { exitCode, stdout } = await ammeter(['check', plugIn('greedy-basket'), '--seed', '1', '--runs', '5'])
    expect(exitCode).toBe(1)
    expect(stdout).toMatch(/^BROKEN +invariant/m)
    expect(stdout).toContain('again')
  })

  it('tries a basket that a curve has the name of, where --kind says so', async () => {
    const words = 'check weighted --kind basket --runs 2 --seed 1'
    expect((await jsonOf(words)).kind).toBe('basket')
    const { stdout } = await ammeter('check weighted --kind curve --set weight=0.3 --runs 2 --seed 1 --only value')
    expect(stdout).toContain('value')
  })
})
