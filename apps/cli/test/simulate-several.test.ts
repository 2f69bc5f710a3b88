import { measures } from '@ammeter/simulation'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const words = 'simulate --paths 40 --days 5 --volatility 80%'
const cheap = '--curve constant-product:fee=0.05%'
const dear = '--curve constant-product:fee=1%'

describe('simulate of several curves', () => {
  it('has the same objects as each alone, and their differences on the same paths', async () => {
    const { curves, differences } = await jsonOf(`${words} ${cheap} ${dear} --curve weighted`)
    expect(curves).toEqual([
      await jsonOf(`${words} ${cheap}`),
      await jsonOf(`${words} ${dear}`),
      await jsonOf(`${words} --curve weighted`),
    ])
    expect(differences.map(({ curve, against }: { curve: string; against: string }) => [curve, against])).toEqual([
      ['constant-product:fee=1%', 'constant-product:fee=0.05%'],
      ['weighted', 'constant-product:fee=0.05%'],
    ])
    for (const name of measures) {
      expect(differences[0][name].mean, name).toBeCloseTo(curves[1][name].mean - curves[0][name].mean, 14)
    }
    // On the same paths the price itself makes no difference: the error is far below that of either.
    expect(differences[0].hold).toEqual({ mean: 0, standardError: 0 })
    expect(differences[0].netVsHold.standardError).toBeGreaterThan(0)
    expect(differences[0].payout.standardError).toBeLessThan(curves[0].payout.standardError / 10)
  })

  it('prints them in text and CSV', async () => {
    const { stdout } = await ammeter(`${words} ${cheap} ${dear}`)
    expect(stdout).toContain(
      'Differences from constant-product:fee=0.05% on the same paths, of the deposit: mean ± standard error',
    )
    expect(stdout).toMatch(/^net against holding +−?[\d.<]+ % ± [\d.<]+ %$/m)
    const csv = (await ammeter(`${words} ${cheap} ${dear} --csv`)).stdout.trim().split('\n')
    expect(csv).toHaveLength(1 + 3 * measures.length)
    expect(csv.at(-1)).toMatch(
      /^constant-product:fee=1% − constant-product:fee=0.05%,,netVsHold,-?[\d.e-]+,[\d.e-]+,,,,,$/,
    )
  })

  it('takes a pool whose weights move beside a curve, and a policy beside a rate', async () => {
    const { curves } = await jsonOf(`${words} --curve lbp:days=2 --curve weighted:fee=0.3% --fee volatility:base=0.05%`)
    expect(curves[0]).toMatchObject({ curve: 'lbp', feePolicy: { name: 'volatility', params: { base: 0.0005 } } })
    expect(curves[0].fee).toBeUndefined()
    expect(curves[1]).toMatchObject({ curve: 'weighted', fee: 0.003 })
  })

  it.each([
    ['--parquet p.parquet --svg s.svg', '--parquet and --svg: only for one curve'],
    ['--paths 2000000', '--paths is 2000000, must be at most 1000000 for several curves'],
  ])('refuses %s', async (more, message) => {
    const { exitCode, stderr } = await ammeter(`simulate ${cheap} ${dear} ${more}`)
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: `error: ${message}\n` })
  })
})
