import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { csvFile } from './csv-file.ts'
import { ammeter, jsonOf } from './run-command.ts'

const DESK = fileURLToPath(new URL('./plug-ins/desk.ts', import.meta.url))
const SIMULATE = ['simulate', '--curve', DESK, '--days', '1', '--paths', '3']
const RULES = { fee: null, feeFrom: null, feeHandling: null }

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
