import { describe, expect, test } from 'vitest'
import { csvFile } from './csv-file.ts'
import { jsonOf } from './run-command.ts'

/** Two days with the price at its end, and no fees. */
const file = () => csvFile('time,price\n1700000000,2000\n1700086400,3000\n1700172800,8000\n')
const held = '-c constant-product --fee 0'

describe('netVsHold is one number in every command, the net as a fraction of holding', () => {
  test('−20 % at four times the price, without fees', async () => {
    const { impermanentLoss } = await jsonOf('il -c constant-product --from 2000 --to 8000')
    const { curves: backtest } = await jsonOf(`backtest ${file()} ${held} --deposit 500`)
    const { scenarios } = await jsonOf('scenarios -c constant-product --fee 0 --worst price=4,volume=0')
    expect(-impermanentLoss).toBeCloseTo(-0.2, 14)
    expect(backtest[0].netVsHold).toBeCloseTo(-0.2, 12)
    expect(scenarios[0].curves[0].netVsHold).toBeCloseTo(-0.2, 12)
  })

  test('of a backtest, beside the amount, whatever the deposit', async () => {
    for (const deposit of [500, 20_000]) {
      const { curves } = await jsonOf(`backtest ${file()} ${held} --deposit ${deposit}`)
      const { payout, hold, gainVsHold, gainVsDeposit, netVsHold, netVsDeposit, gainVsRebalancing, netVsRebalancing } =
        curves[0]
      expect(gainVsHold).toBeCloseTo(payout - hold, 9)
      expect(gainVsHold).toBeCloseTo(-0.5 * deposit, 8)
      expect(netVsHold).toBeCloseTo(payout / hold - 1, 14)
      expect(gainVsDeposit).toBeCloseTo(deposit, 8)
      expect(netVsDeposit).toBeCloseTo(1, 12)
      expect(netVsRebalancing).toBeCloseTo(gainVsRebalancing / deposit, 14)
    }
  })

  test('of simulations, beside the part of the deposit', async () => {
    const { netVsHold, gainVsHold, hold } = await jsonOf('simulate -c weighted --paths 1 --days 3 --price 2000')
    expect(netVsHold.mean).toBeCloseTo(gainVsHold.mean / hold.mean, 14)
    expect(gainVsHold.mean).not.toBeCloseTo(netVsHold.mean, 6)
  })
})
