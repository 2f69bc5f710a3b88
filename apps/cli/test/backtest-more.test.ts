import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

const rowsOf = async (command: string) => {
  const { exitCode, stdout, stderr } = await ammeter(command)
  if (exitCode !== 0) throw new Error(stderr)
  const [header = [], ...rows] = stdout
    .trim()
    .split('\n')
    .map(line => line.split(','))
  return rows.map(row => (name: string) => Number(row[header.indexOf(name)]))
}

describe('backtest model:NAME', () => {
  it('follows a path of a price model from 1 on, the same for the same seed', async () => {
    const path =
      'backtest model:geometric-brownian-motion:volatility=0.5 --curve constant-product --days 2 --step 6h --csv'
    const [one, same, other] = await Promise.all([path, path, `${path} --seed 2`].map(rowsOf))
    expect(one).toHaveLength(9)
    expect(one?.[0]?.('price')).toBe(1)
    expect(one?.map(row => row('price'))).toEqual(same?.map(row => row('price')))
    expect(one?.at(-1)?.('price')).not.toBe(other?.at(-1)?.('price'))
  })

  it('says what is no model, and what is for models alone', async () => {
    expect((await ammeter('backtest model:none')).stderr).toContain('none')
    expect((await ammeter('backtest history:eth-usd-2020-12 --days 3')).stderr).toContain(
      '--days and --step: only with model:NAME',
    )
  })
})

describe('backtest --also', () => {
  const path = 'backtest model:geometric-brownian-motion --days 2 --csv --also holding,net,loss,worth,depth'

  it('adds what follows from the amounts', async () => {
    const last = (await rowsOf(`${path} --curve constant-product --trader steady-turnover:perDay=0.5`)).at(-1)
    expect(last?.('holding')).toBe(last?.('hold'))
    expect(last?.('worth')).toBe((last?.('value') ?? 0) + (last?.('fees') ?? 0))
    expect(last?.('net')).toBe(last?.('netVsHold'))
    expect(last?.('loss')).toBe(last?.('impermanentLoss'))
    expect(last?.('depth')).toBeCloseTo(1, 9)
  })

  it('compares with another holding', async () => {
    const last = (await rowsOf(`${path} --curve constant-product --against x`)).at(-1)
    expect(last?.('holding')).toBeCloseTo(10_000 * (last?.('price') ?? 0), 9)
    expect(last?.('net')).toBeCloseTo(
      ((last?.('worth') ?? 0) - (last?.('holding') ?? 0)) / (last?.('holding') ?? 1),
      12,
    )
  })

  it('has no depth of a position that is moved', async () => {
    const rows = await rowsOf(`${path} --curve concentrated:width=x1.01 --strategy every:days=1`)
    expect(rows.at(-1)?.('depth')).toBe(0)
  })

  it('is for CSV, and of known columns', async () => {
    expect((await ammeter('backtest history:eth-usd-2020-12 --also net')).stderr).toContain('--also: only with --csv')
    expect((await ammeter('backtest history:eth-usd-2020-12 --csv --also nets')).stderr).toContain('must be some of')
  })
})

describe('scenarios --points', () => {
  it('spreads each scenario over end prices, its own price among them', async () => {
    const { scenarios } = await jsonOf('scenarios --curve constant-product --points 3')
    const prices = scenarios.map(({ price }: { readonly price: number }) => price)
    expect(prices).toEqual([0.1, 1, 10, 0.1, 1, 10, 0.1, 1, 10])
    const [alone] = (await jsonOf('scenarios --curve constant-product --base price=10')).scenarios.slice(1)
    expect(scenarios[5].curves[0].netVsHold).toBe(alone.curves[0].netVsHold)
  })
})
