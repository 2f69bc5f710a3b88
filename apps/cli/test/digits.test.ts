import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

/** Computed with 80 digits by an independent program, from the level sets alone. */
const references = [
  {
    curve: 'constant-product',
    from: '0.006400081',
    to: '0.019615198261311059',
    x: '7.1400893899007301173148664440697377488897851',
    y: '0.140054268986386341425318025472725818695974856',
    hold: '0.325188932936683078752468443450586134978701117',
    loss: '0.138628318487972388120025791625163338296358095',
  },
  {
    curve: 'weighted:weight=0.95',
    from: '36.793802215',
    to: '33.644804615635422785',
    x: '0.97183330755725474351185265046340131612348825',
    y: '1.72090219745950335779379019566251518847240513',
    hold: '34.424766922989286358138520767289378238532535',
    loss: '0.000195294678806656406652674932746312890459581479',
  },
  {
    curve: 'stableswap:amplification=100',
    from: '0.521204895',
    to: '1.538436698890708455',
    x: '0.0469462420128732612138634715342285997620564312',
    y: '0.975352802309801851886009858574853510623213467',
    hold: '1.56569997975916546880236694799758209138473332',
    loss: '0.330921225368765634732715530390414358132621388',
  },
  {
    curve: 'concentrated:lower=0.100974592,upper=0.482375402766614528',
    from: '0.367720979438819468279808',
    to: '0.15338592794985499089686029123584',
    x: '1.11351430534291340071480540530166293208205056',
    y: '0.0738801607318357369733116412871607204230697537',
    hold: '0.320732415613399037908995881177694495132670335',
    loss: '0.237128603685561056745318068676991392176119546',
  },
]

describe('--digits', () => {
  it.each(references)('prints decimal text, right to the last digit: $curve', async reference => {
    const { curve, from, to, x, y, hold, loss } = reference
    const answer = await jsonOf(`il --curve ${curve} --from ${from} --to ${to} --digits 45`)
    expect(answer).toMatchObject({ entryPrice: from, price: to, reserves: { x, y }, hold, impermanentLoss: loss })
  })

  it('rounds to the digits asked for', async () => {
    const root = '1.41421356237309504880168872420969807856967187537694807317667973799073247846210703885038753432764157'
    const { reserves } = await jsonOf('il --curve constant-product --from 1 --to 2 --digits 50')
    expect(reserves.y).toBe(root.slice(0, 51))
    const { reserves: few } = await jsonOf('il --curve constant-product --from 1 --to 2 --digits 3')
    expect(few).toEqual({ x: '0.707', y: '1.41' })
  })

  it('goes as far as it says', async () => {
    const { impermanentLoss } = await jsonOf('il --curve constant-product --from 1 --to 4 --digits 190')
    expect(impermanentLoss).toBe('0.2')
  })

  it('takes every digit that is typed', async () => {
    const { params, impermanentLoss } = await jsonOf(
      'il --curve weighted --set weight=0.50000000000000000000000001 --from 1.00000000000000000000000001 --to 1.00000000000000000000000001 --digits 30',
    )
    expect(params).toEqual({ weight: '0.50000000000000000000000001' })
    expect(impermanentLoss).toBe('0')
  })

  it('works for swaps', async () => {
    const swap = await jsonOf(
      'swap --curve constant-product --price 1 --liquidity 1 --in x --amount 2 --fee 0.1 --digits 25',
    )
    expect(swap).toMatchObject({
      amountOut: '0.6428571428571428571428571',
      priceImpact: '0.6428571428571428571428571',
      reserves: { x: '3', y: '0.3571428571428571428571429' },
      pool: { fee: '0.1' },
    })
  })

  it('works for comparisons over ratios', async () => {
    const { curves } = await jsonOf('compare --curve constant-sum --from 0.5 --to 2 --points 3 --digits 20')
    expect(curves[0].points).toEqual([
      { ratio: '0.5', impermanentLoss: '0.33333333333333333333', breakEvenFeeYield: '0.5', trades: false },
      { ratio: '1', impermanentLoss: '0', breakEvenFeeYield: '0', trades: true },
      { ratio: '2', impermanentLoss: '0.33333333333333333333', breakEvenFeeYield: '0.5', trades: false },
    ])
  })

  it('works for price histories, from the digits of the file', async () => {
    const file = csvFile('time,close\n2021-01-01,1.00000000000000000001\n2021-01-02,3.00000000000000000003\n')
    const words = ['compare', '--prices', file, '--curve', 'constant-sum', '--digits', '25']
    const answer = await jsonOf([...words, '--centre', '1.00000000000000000001'])
    expect(answer).toMatchObject({ ratio: '3', entryPrice: '1.00000000000000000001' })
    expect(answer.curves[0]).toMatchObject({ impermanentLoss: '0.5', breakEvenTurnover: '333.3333333333333333333333' })
    // Above the peg, which is 1 where it is not said, a constant sum holds Y alone: nothing is lost.
    expect((await jsonOf(words)).curves[0]).toMatchObject({ params: { peg: '1' }, impermanentLoss: '0' })
  })

  it('works for the list of curves', async () => {
    const curves: readonly { readonly name: string; readonly parameters: unknown }[] = await jsonOf('curves --digits 5')
    expect(curves.find(({ name }) => name === 'weighted')?.parameters).toMatchObject([
      { default: '0.8', above: '0', below: '1' },
    ])
  })

  it('shows all of them to people, too', async () => {
    const { stdout } = await ammeter('il --curve constant-product --from 1 --to 2 --digits 20')
    expect(stdout).toContain('impermanent loss  −5.7190958417936634132 % vs holding')
    expect(stdout).toContain('1.4142135623730950488')
  })

  it('leaves decimal digits in CSV as they are, also with exponents', async () => {
    const { stdout } = await ammeter('il --curve constant-product --from 1e90 --to 1e92 --digits 12 --csv')
    expect(stdout.split('\n')[1]).toMatch(/^constant-product,,1e\+90,1e\+92,1e-46,1e\+46,/)
  })
})
